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

    public async Task<InstitutionName?> RecogniseAsync(string printedName, CancellationToken cancellationToken) =>
        (await RecogniseAllAsync([printedName], cancellationToken)).GetValueOrDefault(printedName);

    public async Task<IReadOnlyDictionary<string, InstitutionName>> RecogniseAllAsync(
        IReadOnlyCollection<string> printedNames,
        CancellationToken cancellationToken
    )
    {
        var keys = printedNames.Distinct(StringComparer.Ordinal).ToDictionary(name => name, NameKeys.Of, StringComparer.Ordinal);
        var carriers = new Dictionary<string, HashSet<Guid>>(StringComparer.Ordinal);
        foreach (var part in keys.Values.SelectMany(k => k).Distinct(StringComparer.Ordinal).Chunk(KeysAtOnce))
        {
            var found = await db.Set<InstitutionAlias>()
                .AsNoTracking()
                .Where(a => part.Contains(a.MatchKey))
                // The names of a merged partner mean the one it was merged into.
                .Join(db.Set<Institution>(), a => a.InstitutionId, i => i.Id, (a, i) => new { a.MatchKey, Id = i.MergedIntoId ?? i.Id })
                .Distinct()
                .ToListAsync(cancellationToken);
            foreach (var one in found)
            {
                (carriers.TryGetValue(one.MatchKey, out var ids) ? ids : (carriers[one.MatchKey] = [])).Add(one.Id);
            }
        }

        // The most exact key that anyone carries decides; a looser one must not overrule it.
        var meant = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var (name, ofName) in keys)
        {
            if (ofName.FirstOrDefault(carriers.ContainsKey) is { } key && carriers[key] is { Count: 1 } only)
            {
                meant[name] = only.Single();
            }
        }

        var names = new Dictionary<Guid, InstitutionName>();
        foreach (var part in meant.Values.Distinct().Chunk(KeysAtOnce))
        {
            foreach (var (id, name) in await FindAsync(part, cancellationToken))
            {
                names[id] = name;
            }
        }

        return meant.Where(m => names.ContainsKey(m.Value)).ToDictionary(m => m.Key, m => names[m.Value], StringComparer.Ordinal);
    }

    private const int KeysAtOnce = 500;
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
                i.FoldedName.Contains(term)
                || db.Set<InstitutionAlias>().Any(a => a.InstitutionId == i.Id && a.Folded.Contains(term))
                || db.Set<Institution>().Any(m => m.MergedIntoId == i.Id && m.FoldedName.Contains(term))
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
