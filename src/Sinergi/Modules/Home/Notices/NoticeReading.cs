using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Home.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Notifications;

namespace Sinergi.Modules.Home.Notices;

/// <summary>A person's own notices: nobody else's are ever asked for.</summary>
public sealed class NoticeReading(Platform.Notifications.Notices notices, CurrentActor current, Processes processes)
{
    private const int MostAtOnce = 500;

    public Task<int> UnreadAsync(CancellationToken cancellationToken) => notices.Own().CountAsync(n => n.ReadAt == null, cancellationToken);

    /// <summary>One page, newest first, beginning below a notice seen on the page before; one row more says that there is another page.</summary>
    public async Task<IReadOnlyList<Notice>> PageAsync(Guid? below, CancellationToken cancellationToken)
    {
        var rows = notices.Own().AsNoTracking();
        if (below is { } id && await rows.SingleOrDefaultAsync(n => n.Id == id, cancellationToken) is { } last)
        {
            rows = rows.Where(n => n.At < last.At || (n.At == last.At && n.Id.CompareTo(last.Id) < 0));
        }

        return await rows.OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Take(Limits.PageRows + 1).ToListAsync(cancellationToken);
    }

    /// <summary>Marks one notice, or all of them, as read; the answer is the one notice, null when it is not theirs.</summary>
    public Task<string?> MarkAsync(Guid? noticeId, Guid? formKey, CancellationToken cancellationToken) =>
        processes.RunAsync(
            HomeProcesses.ReadNotices,
            formKey,
            reason: null,
            async process =>
            {
                var marked = await notices
                    .Own()
                    .Where(n => noticeId == null ? n.ReadAt == null : n.Id == noticeId)
                    .OrderByDescending(n => n.At)
                    .Take(MostAtOnce)
                    .ToListAsync(cancellationToken);
                var unread = marked.Where(n => n.ReadAt is null).ToList();
                unread.ForEach(n => n.ReadAt = process.At);
                if (unread.Count > 0)
                {
                    process.Record(new NoticesRead(current.Required.PersonId, [.. unread.Select(n => n.Id)]));
                }

                return noticeId is null ? null : marked.SingleOrDefault()?.Path;
            },
            cancellationToken
        );
}
