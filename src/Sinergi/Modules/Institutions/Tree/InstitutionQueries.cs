using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Text;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Institutions.Tree;

/// <summary>What a list of institutions is narrowed to; also the query of its address.</summary>
public sealed class InstitutionFilter
{
    public string? Words { get; set; }
    public InstitutionKind? Kind { get; set; }
    public string? Province { get; set; }

    /// <summary>Only those directly below this one.</summary>
    public Guid? Below { get; set; }
    public bool Closed { get; set; }

    /// <summary>Where the page begins.</summary>
    public string? At { get; set; }
}

public sealed record InstitutionRow(
    Guid Id,
    string Name,
    string ShortName,
    string FoldedName,
    InstitutionKind Kind,
    UptKind? UptKind,
    PartnerKind? PartnerKind,
    string? Parent,
    string? Province,
    bool Simulated,
    bool Closed
);

public sealed record HeldPost(Guid PersonId, string Person, string Title, ActingKind Acting, DateOnly From, DateOnly? Until);

public sealed class InstitutionQueries(SinergiDb db, Remit remit)
{
    private const int MostWords = 8;

    private static readonly ListOrder<Institution, string> Order = new(i => i.FoldedName, i => i.Id);

    public async Task<(ListPage<InstitutionRow> Page, int Count)> ListAsync(InstitutionFilter filter, CancellationToken cancellationToken)
    {
        var found = Filtered(filter);
        var count = await found.CountAsync(cancellationToken);
        var page = await Order.PageAsync(
            found,
            filter.At,
            rows =>
                rows.Select(i => new InstitutionRow(
                    i.Id,
                    i.Name,
                    i.ShortName,
                    i.FoldedName,
                    i.Kind,
                    i.UptKind,
                    i.PartnerKind,
                    db.Set<Institution>().Where(p => p.Id == i.ParentId).Select(p => p.ShortName).FirstOrDefault(),
                    i.Province,
                    i.Simulated,
                    i.Closed
                )),
            row => (row.FoldedName, row.Id),
            cancellationToken
        );
        return (page, count);
    }

    private IQueryable<Institution> Filtered(InstitutionFilter filter)
    {
        var found = db.Set<Institution>().AsNoTracking().Where(i => i.Closed == filter.Closed);
        if (filter.Kind is { } kind)
        {
            found = found.Where(i => i.Kind == kind);
        }

        if (!string.IsNullOrWhiteSpace(filter.Province))
        {
            found = found.Where(i => i.Province == filter.Province);
        }

        if (filter.Below is { } parent)
        {
            found = found.Where(i => i.ParentId == parent);
        }

        foreach (var word in TextFold.Tokens(filter.Words ?? "").Take(MostWords))
        {
            found = found.Where(i =>
                i.FoldedName.Contains(word) || db.Set<InstitutionAlias>().Any(a => a.InstitutionId == i.Id && a.Folded.Contains(word))
            );
        }

        return found;
    }

    public async Task<IReadOnlyList<string>> ProvincesAsync(CancellationToken cancellationToken) =>
        await db.Set<Institution>()
            .Where(i => i.Province != null)
            .Select(i => i.Province!)
            .Distinct()
            .OrderBy(p => p)
            .Take(100)
            .ToListAsync(cancellationToken);

    /// <summary>From the root down to the institution itself.</summary>
    public async Task<IReadOnlyList<Institution>> PathAsync(Guid id, CancellationToken cancellationToken)
    {
        var path = await db.Set<Institution>()
            .AsNoTracking()
            .Where(i => db.ScopeEntries.Any(s => s.InstitutionId == i.Id && s.RecordId == id))
            .ToListAsync(cancellationToken);
        var ordered = new List<Institution>();
        for (var at = path.Find(i => i.Id == id); at is not null; at = path.Find(i => i.Id == at.ParentId))
        {
            ordered.Insert(0, at);
        }

        return ordered;
    }

    public async Task<IReadOnlyList<string>> OtherNamesAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<InstitutionAlias>()
            .Where(a =>
                (a.InstitutionId == id && a.Source != AliasSource.Name && a.Source != AliasSource.ShortName)
                || db.Set<Institution>().Any(m => m.Id == a.InstitutionId && m.MergedIntoId == id)
            )
            .Select(a => a.Printed)
            .Distinct()
            .OrderBy(printed => printed)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);

    /// <summary>Posts there whose people the actor may see, the present ones first.</summary>
    public async Task<IReadOnlyList<HeldPost>> PostsAsync(Guid id, bool present, CancellationToken cancellationToken)
    {
        var today = remit.Today;
        return await db.Set<Post>()
            .AsNoTracking()
            .Where(p => p.InstitutionId == id && (p.From <= today && (p.Until == null || p.Until >= today)) == present)
            .Join(db.Set<Person>(), p => p.PersonId, x => x.Id, (p, x) => new { Post = p, x.FullName })
            .OrderByDescending(p => p.Post.From)
            .ThenBy(p => p.Post.Id)
            .Take(Limits.PageRows)
            .Select(p => new HeldPost(p.Post.PersonId, p.FullName, p.Post.Title, p.Post.Acting, p.Post.From, p.Post.Until))
            .ToListAsync(cancellationToken);
    }

    public Task<int> OpenTasksAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<WorkTask>().CountAsync(t => t.InstitutionId == id && t.DoneAt == null, cancellationToken);

    public Task<int> BelowAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Institution>().CountAsync(i => i.ParentId == id && !i.Closed, cancellationToken);
}
