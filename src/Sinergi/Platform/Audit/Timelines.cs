using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Audit;

/// <param name="Kind">Code of the process; its words are the text "process.CODE".</param>
/// <param name="Post">The post in which someone acted; people are not named, because names have a scope of their own.</param>
public sealed record TimelineEntry(string Kind, DateTime At, string? Post, string? Institution, string? Reason);

/// <summary>What happened to a record, newest first. Ask only for records that the reader may see.</summary>
public sealed class Timelines(SinergiDb db)
{
    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(Guid recordId, CancellationToken cancellationToken) =>
        await db.Set<ProcessRecord>()
            .AsNoTracking()
            .Where(r => r.RecordId == recordId)
            .Join(db.Set<Process>(), r => r.Sequence, p => p.Sequence, (_, p) => p)
            .OrderByDescending(p => p.Sequence)
            .Take(Limits.PageRows)
            .Select(p => new TimelineEntry(
                p.Kind,
                p.At,
                db.Set<Post>().Where(post => post.Id == p.PostId).Select(post => post.Title).FirstOrDefault(),
                db.Set<Institution>().Where(i => i.Id == p.InstitutionId).Select(i => i.ShortName).FirstOrDefault(),
                p.Reason
            ))
            .ToListAsync(cancellationToken);
}
