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

    /// <summary>Where the page begins.</summary>
    public string? At { get; set; }
}

public sealed record PersonRow(Guid Id, string FullName, IReadOnlyList<PersonPost> Posts);

public sealed record PersonPost(string Title, ActingKind Acting, string Institution);

/// <summary>People in the scope of the present actor.</summary>
public sealed class PeopleQueries(SinergiDb db, Remit remit)
{
    private const int MostWords = 8;
    private const int PostsInList = 3;

    private static readonly ListOrder<Person, string> Order = new(p => p.FoldedName, p => p.Id);

    public async Task<(ListPage<PersonRow> Page, int Count)> ListAsync(PeopleFilter filter, CancellationToken cancellationToken)
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
        var page = await Order.PageAsync(
            found,
            filter.At,
            rows =>
                rows.Select(p => new
                {
                    p.Id,
                    p.FullName,
                    p.FoldedName,
                }),
            p => (p.FoldedName, p.Id),
            cancellationToken
        );
        var posts = await PostsAsync([.. page.Rows.Select(p => p.Id)], today, cancellationToken);
        var people = page.Rows.Select(p => new PersonRow(p.Id, p.FullName, [.. posts[p.Id].Take(PostsInList)]));
        return (new ListPage<PersonRow>([.. people], page.Previous, page.Next), count);
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
