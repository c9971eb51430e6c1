using System.Globalization;
using Sinergi.Modules.Agreements.Domain;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>Finds the agreements that rows hang on or renew, by id or number, among those that are registered and those of the list itself.</summary>
internal sealed class RowTies(
    KnownRegister register,
    IReadOnlyList<PlannedAgreement> adds,
    IReadOnlyList<PlannedChange> changes,
    Complain complain
)
{
    private const string Problem = "agreements.backfill.problem.";
    private readonly ILookup<string, int> lines = adds.SelectMany(a => a.Row.Numbers.Distinct().Select(number => (number, a.Row.Line)))
        .ToLookup(n => n.number, n => n.Line, StringComparer.Ordinal);
    private readonly Dictionary<(FamilyTie Tie, string Younger), string> ties = [];
    private readonly Dictionary<string, int> renewed = new(StringComparer.Ordinal);

    public (IReadOnlyList<PlannedAgreement> Adds, IReadOnlyList<PlannedChange> Changes) Resolve()
    {
        var added = adds.Select(a => a with { Parent = OfNew(a.Row, FamilyTie.Under), Predecessor = OfNew(a.Row, FamilyTie.Renews) })
            .ToList();
        var changed = changes.Select(Resolve).ToList();
        foreach (var row in added.Select(a => a.Row))
        {
            Walk(row, Node(null, row.Line));
        }

        foreach (var change in changed.Where(c => c.Parent is not null || c.Predecessor is not null))
        {
            Walk(change.Row, Node(change.Before.Id, null));
        }

        return (added, changed);
    }

    private PlannedChange Resolve(PlannedChange change)
    {
        var parent = OfKnown(change, FamilyTie.Under, change.Before.ParentId);
        var predecessor = OfKnown(change, FamilyTie.Renews, change.Before.PredecessorId);
        return change with
        {
            Parent = parent,
            Predecessor = predecessor,
            Differences = [.. change.Differences, .. Difference("Parent", parent), .. Difference("Predecessor", predecessor)],
        };
    }

    private IEnumerable<BackfillDifference> Difference(string field, Elder? elder)
    {
        if (elder is not null)
        {
            var name = elder.Id is { } id
                ? register.ById[id].Title
                : adds.First(a => a.Row.Line == elder.Line).Row.Subject ?? elder.Line!.Value.ToString(CultureInfo.InvariantCulture);
            yield return new BackfillDifference(field, null, "", name);
        }
    }

    private Elder? OfNew(BackfillRow row, FamilyTie tie)
    {
        if (Find(row, tie) is not { } elder)
        {
            return null;
        }

        Tie(row, tie, Node(null, row.Line), elder);
        return elder;
    }

    private Elder? OfKnown(PlannedChange change, FamilyTie tie, Guid? present)
    {
        if (Find(change.Row, tie) is not { } elder || (present is not null && elder.Id == present))
        {
            return null;
        }

        if (present is not null)
        {
            var already = tie is FamilyTie.Under ? "agreements.family.under_already" : "agreements.family.renews_already";
            complain(change.Row, ColumnOf(tie), already);
        }

        Tie(change.Row, tie, Node(change.Before.Id, null), elder);
        return elder;
    }

    private void Tie(BackfillRow row, FamilyTie tie, string younger, Elder elder)
    {
        var node = Node(elder.Id, elder.Line);
        ties[(tie, younger)] = node;
        if (node == younger)
        {
            complain(row, ColumnOf(tie), "agreements.family.itself");
        }

        if (tie is FamilyTie.Renews && ((elder.Id is { } id && register.ById[id].Renewed) || !renewed.TryAdd(node, row.Line)))
        {
            complain(row, ColumnOf(tie), "agreements.family.renewed_already");
        }
    }

    private Elder? Find(BackfillRow row, FamilyTie tie)
    {
        var written = tie is FamilyTie.Under ? row.Parent : row.Predecessor;
        if (written is null)
        {
            return null;
        }

        List<Elder> found = Guid.TryParseExact(written, "D", out var id)
            ? register.ById.ContainsKey(id)
                ? [new Elder(id, null)]
                : []
            :
            [
                .. register.WithNumber(written).Where(a => a.Id != row.Id).Select(a => new Elder(a.Id, null)),
                .. lines[AgreementNumber.Key(written)].Where(line => line != row.Line).Select(line => new Elder(null, line)),
            ];
        if (found.Count == 1)
        {
            return found[0];
        }

        complain(row, ColumnOf(tie), Problem + (found.Count == 0 ? "elder_unknown" : "elder_ambiguous"), written);
        return null;
    }

    /// <summary>Along each tie upwards as it would be after the list is taken over.</summary>
    private void Walk(BackfillRow row, string start)
    {
        foreach (var tie in Enum.GetValues<FamilyTie>())
        {
            var seen = new HashSet<string>(StringComparer.Ordinal) { start };
            for (var node = ElderOf(tie, start); node is not null; node = ElderOf(tie, node))
            {
                if (node == start && seen.Count > 1)
                {
                    complain(row, ColumnOf(tie), "agreements.family.circle");
                }
                else if (seen.Count >= FamilyRules.MostGenerations)
                {
                    complain(row, ColumnOf(tie), "agreements.family.deep");
                }

                if (!seen.Add(node) || seen.Count > FamilyRules.MostGenerations)
                {
                    break;
                }
            }
        }
    }

    private string? ElderOf(FamilyTie tie, string node) =>
        ties.TryGetValue((tie, node), out var elder) ? elder
        : Guid.TryParseExact(node, "N", out var id) && register.ById.TryGetValue(id, out var known)
            ? (tie is FamilyTie.Under ? known.ParentId : known.PredecessorId)?.ToString("N")
        : null;

    private static string Node(Guid? id, int? line) => id?.ToString("N") ?? string.Create(CultureInfo.InvariantCulture, $"#{line}");

    private static string ColumnOf(FamilyTie tie) => tie is FamilyTie.Under ? BackfillColumns.Parent : BackfillColumns.Predecessor;
}
