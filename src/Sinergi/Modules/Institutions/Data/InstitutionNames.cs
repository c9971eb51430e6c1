using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Text;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Domain.Names;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Data;

/// <summary>Recognises and finds institutions. The tree is no secret among those who are signed in, so nothing here is scoped.</summary>
internal sealed class InstitutionNames(SinergiDb db) : IInstitutionNames
{
    private const int MostUnits = 2_000;
    private const int MostWords = 8;

    private static readonly Expression<Func<Institution, InstitutionName>> AsName = i => new InstitutionName(
        i.Id,
        i.Name,
        i.ShortName,
        i.Internal || i.Kind == InstitutionKind.CentralOffice || i.Kind == InstitutionKind.Kanwil || i.Kind == InstitutionKind.Upt,
        i.Kind == InstitutionKind.CentralOffice || i.Kind == InstitutionKind.Kanwil || i.Kind == InstitutionKind.Upt,
        i.Simulated
    );

    public async Task<InstitutionName?> RecogniseAsync(string printedName, CancellationToken cancellationToken)
    {
        // The most exact key that anyone carries decides; a looser one must not overrule it.
        foreach (var key in NameKeys.Of(printedName))
        {
            var meant = await db.Set<Institution>()
                .AsNoTracking()
                .Where(i => db.Set<InstitutionAlias>().Any(a => a.MatchKey == key && a.InstitutionId == i.Id))
                .OrderBy(i => i.Id)
                .Take(2)
                .Select(AsName)
                .ToListAsync(cancellationToken);
            if (meant.Count > 0)
            {
                return meant.Count == 1 ? meant[0] : null;
            }
        }

        return null;
    }

    private const int LeastTelling = 4;
    private const double AlikeEnough = 0.5;

    public async Task<IReadOnlyList<InstitutionName>> SuggestAsync(string words, int take, CancellationToken cancellationToken)
    {
        var terms = TextFold.Tokens(words).Take(MostWords).ToList();
        if (terms.Count == 0)
        {
            return [];
        }

        var found = db.Set<Institution>().AsNoTracking().Where(i => !i.Closed);
        foreach (var term in terms)
        {
            found = found.Where(i =>
                i.FoldedName.Contains(term) || db.Set<InstitutionAlias>().Any(a => a.InstitutionId == i.Id && a.Folded.Contains(term))
            );
        }

        return await found
            .OrderBy(i => i.FoldedName)
            .ThenBy(i => i.Id)
            .Take(Math.Min(take, Limits.PageRows))
            .Select(AsName)
            .ToListAsync(cancellationToken);
    }

    public async Task<InstitutionName?> NearestAsync(string printedName, CancellationToken cancellationToken)
    {
        var printed = TextFold.Tokens(printedName).Distinct().ToList();
        // Two offices of one kind share all words but those that tell them apart: a place, a proper name.
        var telling = printed.Where(w => w.Length >= LeastTelling && !NameKeys.WordsOfKinds.Contains(w)).Take(MostWords).ToList();
        List<InstitutionName> candidates = [];
        foreach (var word in telling)
        {
            candidates.AddRange(
                await db.Set<Institution>()
                    .AsNoTracking()
                    .Where(i => !i.Closed && i.FoldedName.Contains(word))
                    .OrderBy(i => i.FoldedName)
                    .ThenBy(i => i.Id)
                    .Take(Limits.PageRows)
                    .Select(AsName)
                    .ToListAsync(cancellationToken)
            );
        }

        return candidates
            .DistinctBy(c => c.Id)
            .Select(c => (Name: c, Words: TextFold.Tokens(c.Name).Distinct().ToList()))
            .Where(c => telling.Intersect(c.Words).Count() * 2 > telling.Count)
            .Select(c => (c.Name, Likeness: Likeness(printed, c.Words)))
            .Where(c => c.Likeness >= AlikeEnough)
            .OrderByDescending(c => c.Likeness)
            .ThenBy(c => c.Name.Name, StringComparer.Ordinal)
            .Select(c => c.Name)
            .FirstOrDefault();
    }

    /// <summary>Shared letters of whole words against all letters: of two names that differ in a small word, more is shared.</summary>
    private static double Likeness(IReadOnlyCollection<string> left, IReadOnlyCollection<string> right)
    {
        var shared = left.Intersect(right).Sum(w => w.Length);
        return shared / (double)Math.Max(1, left.Union(right).Sum(w => w.Length));
    }

    public async Task<IReadOnlyDictionary<Guid, InstitutionName>> FindAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    ) =>
        await db.Set<Institution>()
            .AsNoTracking()
            .Where(i => ids.Contains(i.Id))
            .Select(AsName)
            .ToDictionaryAsync(i => i.Id, cancellationToken);

    public async Task<IReadOnlyList<InstitutionName>> UnitsBelowAsync(Guid institutionId, CancellationToken cancellationToken) =>
        await db.Set<Institution>()
            .AsNoTracking()
            .Where(i => i.Kind == InstitutionKind.Upt && !i.Closed)
            .Where(i => db.ScopeEntries.Any(s => s.InstitutionId == institutionId && s.RecordId == i.Id))
            .OrderBy(i => i.FoldedName)
            .ThenBy(i => i.Id)
            .Take(MostUnits)
            .Select(AsName)
            .ToListAsync(cancellationToken);
}
