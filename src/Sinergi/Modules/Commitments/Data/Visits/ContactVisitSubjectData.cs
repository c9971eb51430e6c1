using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Platform.Data;
using Sinergi.Platform.Privacy;

namespace Sinergi.Modules.Commitments.Data.Visits;

/// <summary>
/// Links to a contact, their codes, and what was proposed through them. Erasing ends the links; what a party has accepted stays, because it is
/// the party's.
/// </summary>
internal sealed class ContactVisitSubjectData(SinergiDb db, TimeProvider clock) : ISubjectData
{
    private const int MostRows = 200;

    public async Task<IReadOnlyList<object>> RowsAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        var links = await Links(subjectId).OrderByDescending(l => l.SentAt).Take(MostRows).ToListAsync(cancellationToken);
        var codes = await db.Set<ContactCode>()
            .Where(c => db.Set<ContactLink>().Any(l => l.Id == c.LinkId && l.SubjectId == subjectId))
            .OrderByDescending(c => c.SentAt)
            .Take(MostRows)
            .ToListAsync(cancellationToken);
        var proposals = await db.Set<Proposal>()
            .Where(p => p.SubjectId == subjectId)
            .OrderByDescending(p => p.ProposedAt)
            .Take(MostRows)
            .ToListAsync(cancellationToken);
        return [.. links, .. codes, .. proposals];
    }

    public async Task BeforeErasingAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<ContactCode>()
            .Where(c => db.Set<ContactLink>().Any(l => l.Id == c.LinkId && l.SubjectId == subjectId))
            .ExecuteDeleteAsync(cancellationToken);
        await Links(subjectId)
            .Where(l => l.RevokedAt == null)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.RevokedAt, now).SetProperty(x => x.VisitHash, (string?)null), cancellationToken);
    }

    private IQueryable<ContactLink> Links(Guid subjectId) => db.Set<ContactLink>().Where(l => l.SubjectId == subjectId);
}
