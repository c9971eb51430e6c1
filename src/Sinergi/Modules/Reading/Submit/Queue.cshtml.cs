using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Reading.Submit;

/// <summary>Several documents at once: how far each is, and which of them wait for a person.</summary>
[RequirePermission(ReadingPermissions.Submit)]
public sealed class QueueModel(SinergiDb db, TimeProvider clock) : PageModel
{
    /// <summary>How long a document in which nothing was found stays here, for somebody to see that.</summary>
    private static readonly TimeSpan Noticed = TimeSpan.FromDays(1);

    /// <summary>Being read or waiting for it, the longest waiting first.</summary>
    public IReadOnlyList<ReadingLine> UnderWay { get; private set; } = [];

    /// <summary>Read, and somebody has to decide; or not readable.</summary>
    public IReadOnlyList<ReadingLine> ToReview { get; private set; } = [];
    public int Waiting { get; private set; }
    public int Open { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var lately = clock.GetUtcNow().UtcDateTime - Noticed;
        var underWay = db.Set<ReadingSession>().Where(s => s.State == ReadingState.Waiting || s.State == ReadingState.Running);
        var toReview = db.Set<ReadingSession>()
            .Where(s =>
                s.State == ReadingState.Failed
                || (
                    s.State == ReadingState.Ready
                    && (s.Records.Any(r => !r.Dismissed && r.RegisteredId == null) || (!s.Records.Any() && s.SubmittedAt > lately))
                )
            );
        (Waiting, Open) = (await underWay.CountAsync(cancellationToken), await toReview.CountAsync(cancellationToken));
        UnderWay = await LinesAsync(underWay, cancellationToken);
        ToReview = await LinesAsync(toReview, cancellationToken);
    }

    private static Task<List<ReadingLine>> LinesAsync(IQueryable<ReadingSession> sessions, CancellationToken cancellationToken) =>
        sessions
            .AsNoTracking()
            .OrderBy(s => s.SubmittedAt)
            .ThenBy(s => s.Id)
            .Take(Limits.PageRows)
            .AsLines()
            .ToListAsync(cancellationToken);
}
