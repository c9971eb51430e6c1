using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Text;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.People;

public sealed class PeopleFilter
{
    public string? Words { get; set; }

    /// <summary>Only people without a post today.</summary>
    public bool WithoutPost { get; set; }
    public string? Before { get; set; }
    public string? After { get; set; }
}

public sealed record PersonRow(Guid Id, string FullName, string FoldedName, IReadOnlyList<PersonPost> Posts);

public sealed record PersonPost(string Title, ActingKind Acting, string Institution);

/// <summary>People in the scope of the present actor.</summary>
public sealed class PeopleQueries(SinergiDb db, Remit remit)
{
    private const int MostWords = 8;
    private const int PostsInList = 3;

    public async Task<ListPage<PersonRow>> ListAsync(PeopleFilter filter, CancellationToken cancellationToken)
    {
        var today = remit.Today;
        var found = db.Set<Person>().AsNoTracking();
        foreach (var word in TextFold.Tokens(filter.Words ?? "").Take(MostWords))
        {
            found = found.Where(p =>
                p.FoldedName.Contains(word)
                || p.Posts.Any(post =>
                    (post.Until == null || post.Until >= today)
                    && db.Set<Institution>().Any(i => i.Id == post.InstitutionId && i.FoldedName.Contains(word))
                )
            );
        }

        if (filter.WithoutPost)
        {
            found = found.Where(p => !p.Posts.Any(post => post.From <= today && (post.Until == null || post.Until >= today)));
        }

        var count = await found.CountAsync(cancellationToken);
        var (before, after) = (PageKey.Parse(filter.Before), PageKey.Parse(filter.After));
        var ordered =
            before is not null
                ? found
                    .Where(p => p.FoldedName.CompareTo(before.Name) < 0 || (p.FoldedName == before.Name && p.Id.CompareTo(before.Id) < 0))
                    .OrderByDescending(p => p.FoldedName)
                    .ThenByDescending(p => p.Id)
            : after is not null
                ? found
                    .Where(p => p.FoldedName.CompareTo(after.Name) > 0 || (p.FoldedName == after.Name && p.Id.CompareTo(after.Id) > 0))
                    .OrderBy(p => p.FoldedName)
                    .ThenBy(p => p.Id)
            : found.OrderBy(p => p.FoldedName).ThenBy(p => p.Id);
        var people = await ordered
            .Take(Limits.PageRows + 1)
            .Select(p => new
            {
                p.Id,
                p.FullName,
                p.FoldedName,
            })
            .ToListAsync(cancellationToken);
        var posts = await PostsAsync([.. people.Select(p => p.Id)], today, cancellationToken);
        return ListPages.Of(
            people.ConvertAll(p => new PersonRow(p.Id, p.FullName, p.FoldedName, [.. posts[p.Id].Take(PostsInList)])),
            Limits.PageRows,
            count,
            before is not null,
            after is not null,
            row => new PageKey(row.FoldedName, row.Id)
        );
    }

    private async Task<ILookup<Guid, PersonPost>> PostsAsync(List<Guid> people, DateOnly today, CancellationToken cancellationToken)
    {
        var posts = await db.Set<Post>()
            .AsNoTracking()
            .Where(p => people.Contains(p.PersonId) && p.From <= today && (p.Until == null || p.Until >= today))
            .OrderBy(p => p.Title)
            .ThenBy(p => p.Id)
            .Select(p => new { p.PersonId, Shown = new PersonPost(p.Title, p.Acting, p.Institution!.ShortName) })
            .ToListAsync(cancellationToken);
        return posts.ToLookup(p => p.PersonId, p => p.Shown);
    }

    public Task<Person?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Person>()
            .AsNoTracking()
            .Include(p => p.Posts)
                .ThenInclude(post => post.Institution)
            .Include(p => p.Posts)
                .ThenInclude(post => post.Role)
            .AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
}
