using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Sinergi.Kernel.Text;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Modules;

namespace Sinergi.Platform.Search;

/// <param name="Text">Everything else that the record should be found by.</param>
public sealed record Searchable(Guid RecordId, Guid ScopeId, string Kind, string Title, string Line, string Path, string Text);

public sealed record SearchHit(Guid RecordId, string Kind, string Title, string Line, string Path);

/// <summary>One search over all records, within the scope of whoever asks. Words are folded and stemmed alike when written and when asked.</summary>
public sealed class SearchIndex(SinergiDb db, RememberedFigures figures, CurrentActor current, IEnumerable<IModule> modules)
{
    private const int MostQueryTerms = 8;

    /// <summary>A word of more records than this is common: rows in the wanted order are looked at until enough of them hold it.</summary>
    private const int Common = 1_000;

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

        (entry.Title, entry.Line, entry.Path) = (SearchRows.Cut(record.Title), SearchRows.Cut(record.Line), SearchRows.Cut(record.Path));
        var wanted = SearchRows.TermsOf(record).ToDictionary(term => term.Term, StringComparer.Ordinal);
        var present = await db.Set<SearchTerm>().Where(t => t.RecordId == record.RecordId).ToListAsync(cancellationToken);
        db.RemoveRange(present.Where(t => !wanted.TryGetValue(t.Term, out var term) || term.Weight != t.Weight));
        var kept = present
            .Where(t => wanted.TryGetValue(t.Term, out var term) && term.Weight == t.Weight)
            .Select(t => t.Term)
            .ToHashSet(StringComparer.Ordinal);
        db.AddRange(wanted.Where(w => !kept.Contains(w.Key)).Select(w => w.Value));
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

    /// <summary>Records that hold every word of the query, most words in the title first, then the newest; at most <paramref name="take"/>.</summary>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(string query, int take, CancellationToken cancellationToken)
    {
        var terms = Understand(query).ToList();
        if (terms.Count == 0)
        {
            return [];
        }

        var entries = Visible();
        var hits = db.Set<SearchTerm>()
            .Where(t => t.Term == terms[0])
            .Join(
                entries,
                t => t.RecordId,
                e => e.RecordId,
                (t, e) =>
                    new
                    {
                        Entry = e,
                        t.Weight,
                        t.RecordId,
                    }
            );
        foreach (var term in terms.Skip(1))
        {
            hits = hits.Join(
                db.Set<SearchTerm>().Where(t => t.Term == term),
                h => h.RecordId,
                t => t.RecordId,
                (h, t) =>
                    new
                    {
                        h.Entry,
                        Weight = h.Weight + t.Weight,
                        h.RecordId,
                    }
            );
        }

        return await hits.OrderByDescending(h => h.Weight)
            .ThenByDescending(h => h.RecordId)
            .Take(take)
            .Select(h => new SearchHit(h.RecordId, h.Entry.Kind, h.Entry.Title, h.Entry.Line, h.Entry.Path))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Rows whose record holds every word. A list keeps its own order, and pages from there.</summary>
    /// <param name="rows">Rows of a list.</param>
    /// <param name="recordId">The record of a row.</param>
    /// <param name="words">As someone typed them; none narrows nothing.</param>
    public async Task<IQueryable<T>> HoldingAsync<T>(
        IQueryable<T> rows,
        Expression<Func<T, Guid>> recordId,
        string? words,
        CancellationToken cancellationToken
    )
    {
        foreach (var term in Understand(words ?? ""))
        {
            var found = db.Set<SearchTerm>().Where(t => t.Term == term);
            var holding = await figures.GetAsync(
                $"term {term}",
                cancel => found.OrderBy(t => t.RecordId).Take(Common + 1).CountAsync(cancel),
                cancellationToken
            );
            // Both say the same. The database turns "any" into a join that begins at the records of the word, which is right for a rare
            // one; it cannot do so with a count, and tests one row after the other.
            Expression<Func<Guid, bool>> holds =
                holding > Common ? id => found.Count(t => t.RecordId == id) > 0 : id => found.Any(t => t.RecordId == id);
            rows = rows.Where(
                Expression.Lambda<Func<T, bool>>(
                    ReplacingExpressionVisitor.Replace(holds.Parameters[0], recordId.Body, holds.Body),
                    recordId.Parameters
                )
            );
        }

        return rows;
    }

    /// <summary>The terms that a query is looked up by.</summary>
    public static IReadOnlyList<string> Understand(string query) => [.. SearchTerms.Of(query).Take(MostQueryTerms)];
}
