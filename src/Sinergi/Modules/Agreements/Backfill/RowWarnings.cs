using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>What may be wrong with a row and can still be meant: names that the tree does not know, agreements that look alike, dates that hardly fit.</summary>
internal sealed class RowWarnings(KnownRegister register, Func<string, string> headOf)
{
    private const string Warning = "agreements.backfill.warning.";

    // One row may be like hundreds; the first few say it.
    private const int MostAlike = 3;
    private readonly Dictionary<string, List<(int Line, Likeness Likeness)>> rows = new(StringComparer.Ordinal);
    private readonly List<BackfillWarning> found = [];

    public IReadOnlyList<BackfillWarning> Found => found;

    public void OfNew(BackfillRow row, RegisterAgreement told)
    {
        Names(row, told.Parties);
        Dates(row, told);
        var wanted = new Likeness(
            [.. row.Numbers.Distinct(StringComparer.Ordinal)],
            [.. told.Parties.Select(p => PartyKeys.Of(PartyNames.Key(p.PrintedName), p.InstitutionId))],
            told.SignedOn,
            told.Subject
        );
        foreach (var (known, because) in register.Like(wanted).Take(MostAlike))
        {
            found.Add(
                new BackfillWarning(row.Line, headOf(BackfillColumns.Id), $"{Warning}known.{because}", [known.Title])
                {
                    RecordId = known.Id,
                }
            );
        }

        foreach (var (line, because) in AlikeInTheList(row, wanted).Take(MostAlike))
        {
            found.Add(new BackfillWarning(row.Line, headOf(BackfillColumns.Subject), $"{Warning}row.{because}", [Show.Number(line)]));
        }
    }

    public void OfChange(BackfillRow row, Agreement before, RegisterAgreement told)
    {
        var known = before.Parties.Select(p => p.FoldedName).ToHashSet(StringComparer.Ordinal);
        Names(row, told.Parties.Where(p => !known.Contains(PartyNames.Key(p.PrintedName))));
        Dates(row, told);
    }

    private void Names(BackfillRow row, IEnumerable<NewParty> parties)
    {
        foreach (var party in parties.Where(p => p.InstitutionId is null))
        {
            var place = row.Parties.FirstOrDefault(p => p.Name == party.PrintedName)?.Place ?? 1;
            found.Add(
                new BackfillWarning(
                    row.Line,
                    headOf(BackfillColumns.At(BackfillColumns.Party, place)),
                    $"{Warning}unknown_party",
                    [party.PrintedName]
                )
                {
                    UnknownName = party.PrintedName,
                }
            );
        }
    }

    private void Dates(BackfillRow row, RegisterAgreement told)
    {
        if (told.TermStart < told.SignedOn)
        {
            found.Add(new BackfillWarning(row.Line, headOf(BackfillColumns.TermStart), $"{Warning}starts_before_signing", []));
        }

        if (told.TermEnd < told.SignedOn)
        {
            found.Add(new BackfillWarning(row.Line, headOf(BackfillColumns.TermEnd), $"{Warning}ends_before_signing", []));
        }
    }

    private IEnumerable<(int Line, SimilarBecause Because)> AlikeInTheList(BackfillRow row, Likeness wanted)
    {
        var keys = wanted.Numbers.Append(wanted.On is { } day ? $"#{day.DayNumber}" : "").Where(k => k.Length > 0).ToList();
        var alike = keys.SelectMany(key => rows.GetValueOrDefault(key) ?? [])
            .DistinctBy(r => r.Line)
            .Select(r => (r.Line, Because: SimilarityRule.Compare(wanted, r.Likeness)))
            .Where(r => r.Because is not null)
            .Select(r => (r.Line, r.Because!.Value))
            .ToList();
        foreach (var key in keys)
        {
            (rows.TryGetValue(key, out var same) ? same : (rows[key] = [])).Add((row.Line, wanted));
        }

        return alike;
    }
}
