using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Text;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Modules;

namespace Sinergi.Platform.Search;

/// <param name="Text">Everything else that the record should be found by.</param>
public sealed record Searchable(Guid RecordId, Guid ScopeId, string Kind, string Title, string Line, string Path, string Text);

public sealed record SearchHit(Guid RecordId, string Kind, string Title, string Line, string Path);

/// <summary>One search over all records, within the scope of whoever asks. Words are folded and stemmed alike when written and when asked.</summary>
public sealed class SearchIndex(SinergiDb db, CurrentActor current, IEnumerable<IModule> modules)
{
    private const int MostQueryTerms = 8;
    private const int MostTermsOfARecord = 2_000;

    /// <summary>Writes or rewrites the entry of a record, inside its process.</summary>
    public async Task PutAsync(Searchable record, CancellationToken cancellationToken)
    {
        var entry = await db.Set<SearchEntry>()
            .IgnoreQueryFilters([SinergiDb.ScopeFilter])
            .SingleOrDefaultAsync(e => e.RecordId == record.RecordId, cancellationToken);
        if (entry is null)
        {
            entry = new SearchEntry
            {
                RecordId = record.RecordId,
                ScopeId = record.ScopeId,
                Kind = record.Kind,
                Title = "",
                Line = "",
                Path = "",
            };
            db.Add(entry);
        }

        (entry.Title, entry.Line, entry.Path) = (Cut(record.Title), Cut(record.Line), Cut(record.Path));
        var title = SearchTerms.Of(record.Title).ToHashSet(StringComparer.Ordinal);
        var wanted = title
            .Concat(SearchTerms.Of($"{record.Line} {record.Text}"))
            .Distinct(StringComparer.Ordinal)
            .Take(MostTermsOfARecord)
            .ToDictionary(term => term, title.Contains, StringComparer.Ordinal);
        var present = await db.Set<SearchTerm>().Where(t => t.RecordId == record.RecordId).ToListAsync(cancellationToken);
        db.RemoveRange(present.Where(t => !wanted.TryGetValue(t.Term, out var inTitle) || inTitle != t.InTitle));
        var kept = present
            .Where(t => wanted.TryGetValue(t.Term, out var inTitle) && inTitle == t.InTitle)
            .Select(t => t.Term)
            .ToHashSet(StringComparer.Ordinal);
        db.AddRange(
            wanted
                .Where(w => !kept.Contains(w.Key))
                .Select(w => new SearchTerm
                {
                    Term = w.Key,
                    RecordId = record.RecordId,
                    InTitle = w.Value,
                })
        );
    }

    /// <summary>Entries in the actor's scope, of the kinds of records that the actor may open; a kind that no module declares is seen by nobody.</summary>
    public IQueryable<SearchEntry> Visible()
    {
        var kinds = modules
            .SelectMany(module => module.Searchable)
            .Where(kind => current.Value?.May(kind.Value) == true)
            .Select(kind => kind.Key)
            .ToList();
        return db.Set<SearchEntry>().AsNoTracking().Where(entry => kinds.Contains(entry.Kind));
    }

    /// <summary>Records that hold every word of the query, best first; at most <paramref name="take"/>.</summary>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(string query, int take, CancellationToken cancellationToken)
    {
        var terms = Understand(query).ToList();
        if (terms.Count == 0)
        {
            return [];
        }

        var hits = Visible();
        foreach (var term in terms)
        {
            hits = hits.Where(e => db.Set<SearchTerm>().Any(t => t.Term == term && t.RecordId == e.RecordId));
        }

        return await hits.OrderByDescending(e =>
                db.Set<SearchTerm>().Count(t => t.RecordId == e.RecordId && t.InTitle && terms.Contains(t.Term))
            )
            .ThenBy(e => e.Title)
            .ThenBy(e => e.RecordId)
            .Take(take)
            .Select(e => new SearchHit(e.RecordId, e.Kind, e.Title, e.Line, e.Path))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The terms that a query is looked up by.</summary>
    public static IReadOnlyList<string> Understand(string query) => [.. SearchTerms.Of(query).Take(MostQueryTerms)];

    private static string Cut(string text) => text.Length <= Limits.DefaultText ? text : text[..(Limits.DefaultText - 1)] + "…";
}
