using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Notifications;

/// <param name="InstitutionId">Everyone who holds a post there today is told, unless <paramref name="PersonId"/> names one of them.</param>
public sealed record NewNotice(Guid InstitutionId, Guid? PersonId, Guid RecordId, string TextKey, string[] TextArguments, string Path);

/// <summary>Writes in-app notices inside the process that causes them; the outbox handler turns them into e-mail.</summary>
public sealed class Notices(SinergiDb db)
{
    private const int MostReaders = 100;

    public async Task TellAsync(NewNotice notice, DateTime at, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(at);
        var readers = notice.PersonId is { } person
            ? [person]
            : await db.Set<Post>()
                .Where(p => p.InstitutionId == notice.InstitutionId && p.From <= today && (p.Until == null || p.Until >= today))
                .Select(p => p.PersonId)
                .Distinct()
                .OrderBy(id => id)
                .Take(MostReaders)
                .ToListAsync(cancellationToken);
        db.AddRange(
            readers.Select(reader => new Notice
            {
                Id = NewId.Next(),
                PersonId = reader,
                InstitutionId = notice.InstitutionId,
                RecordId = notice.RecordId,
                TextKey = notice.TextKey,
                TextArguments = JsonSerializer.Serialize(notice.TextArguments),
                Path = notice.Path,
                At = at,
            })
        );
    }
}
