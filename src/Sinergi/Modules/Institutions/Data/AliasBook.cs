using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.Text;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Domain.Names;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Data;

/// <summary>Keeps the names of institutions, inside the process that changes them.</summary>
public sealed class AliasBook(SinergiDb db) : IInstitutionAliases
{
    public async Task<bool> LearnAsync(Guid institutionId, string printedName, CancellationToken cancellationToken)
    {
        var known = await OfAsync(institutionId, cancellationToken);
        return Add(known, institutionId, printedName, AliasSource.Confirmed, note: null);
    }

    /// <summary>Makes the names of an institution what its row says. A name given up stays as a former one: old papers carry it.</summary>
    public async Task FollowNamesAsync(Institution institution, CancellationToken cancellationToken)
    {
        var known = await OfAsync(institution.Id, cancellationToken);
        foreach (var former in known.Where(a => Outdated(a, institution)))
        {
            former.Source = AliasSource.FormerName;
        }

        Claim(known, institution.Id, institution.Name, AliasSource.Name);
        Claim(known, institution.Id, institution.ShortName, AliasSource.ShortName);
    }

    /// <summary>Makes the entered names of an institution exactly these; own, former and confirmed names stay.</summary>
    public async Task SetEnteredAsync(Guid institutionId, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var known = await OfAsync(institutionId, cancellationToken);
        var kept = names.SelectMany(NameKeys.Of).ToHashSet(StringComparer.Ordinal);
        var dropped = known.Where(a => IsEntered(a.Source) && !kept.Contains(a.MatchKey)).ToList();
        db.RemoveRange(dropped);
        known.RemoveAll(dropped.Contains);
        foreach (var name in names)
        {
            Add(known, institutionId, name, AliasSource.Entered, note: null);
        }
    }

    public static bool IsEntered(AliasSource source) => source is AliasSource.Entered or AliasSource.Imported;

    /// <summary>The rows of one printed name; <paramref name="taken"/> are the keys that the institution has already, and grows.</summary>
    public static IEnumerable<InstitutionAlias> Rows(
        Guid institutionId,
        string printed,
        AliasSource source,
        string? note,
        HashSet<string> taken
    ) =>
        NameKeys
            .Of(printed)
            .Where(taken.Add)
            .Select(key => new InstitutionAlias
            {
                Id = NewId.Next(),
                InstitutionId = institutionId,
                Source = source,
                Printed = printed,
                Folded = Folded(printed),
                MatchKey = key,
                Note = note,
            });

    private bool Add(List<InstitutionAlias> known, Guid institutionId, string printed, AliasSource source, string? note)
    {
        var taken = known.Select(a => a.MatchKey).ToHashSet(StringComparer.Ordinal);
        var rows = Rows(institutionId, printed.Trim(), source, note, taken).ToList();
        known.AddRange(rows);
        db.AddRange(rows);
        return rows.Count > 0;
    }

    private void Claim(List<InstitutionAlias> known, Guid institutionId, string printed, AliasSource source)
    {
        foreach (var key in NameKeys.Of(printed))
        {
            var row = known.Find(a => a.MatchKey == key);
            // The full name wins over a short name with the same key.
            if (row is { Source: not AliasSource.Name })
            {
                (row.Source, row.Printed, row.Folded) = (source, printed, Folded(printed));
            }
        }

        Add(known, institutionId, printed, source, note: null);
    }

    private static bool Outdated(InstitutionAlias alias, Institution institution) =>
        alias.Source switch
        {
            AliasSource.Name => alias.Printed != institution.Name,
            AliasSource.ShortName => alias.Printed != institution.ShortName,
            _ => false,
        };

    private async Task<List<InstitutionAlias>> OfAsync(Guid institutionId, CancellationToken cancellationToken)
    {
        await db.Set<InstitutionAlias>().Where(a => a.InstitutionId == institutionId).LoadAsync(cancellationToken);
        return
        [
            .. db
                .ChangeTracker.Entries<InstitutionAlias>()
                .Where(e => e.State != EntityState.Deleted && e.Entity.InstitutionId == institutionId)
                .Select(e => e.Entity),
        ];
    }

    private static string Folded(string printed)
    {
        var folded = TextFold.Fold(printed);
        return folded.Length <= Limits.DefaultText ? folded : folded[..Limits.DefaultText];
    }
}
