using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Notifications;

/// <param name="InstitutionId">Everyone who holds a post with the permission there today is told, unless <paramref name="PersonId"/> names one of them.</param>
/// <param name="Permission">What one must be allowed to do in order to be told.</param>
public sealed record NewNotice(
    Guid InstitutionId,
    Guid? PersonId,
    Guid RecordId,
    string TextKey,
    string[] TextArguments,
    string Path,
    string Permission
);

/// <summary>Writes in-app notices inside the process that causes them; the outbox handler turns them into e-mail.</summary>
public sealed class Notices(SinergiDb db, CurrentActor current)
{
    private const int MostReaders = 100;

    /// <summary>Notices of the person who acts, for the institution and with the permissions of their present post; none when nobody acts.</summary>
    public IQueryable<Notice> Own()
    {
        var (person, institution) = (current.Value?.PersonId, current.Value?.InstitutionId);
        var permissions = current.Value?.Permissions.ToList() ?? [];
        return db.Set<Notice>().Where(n => n.PersonId == person && n.InstitutionId == institution && permissions.Contains(n.Permission));
    }

    public async Task TellAsync(NewNotice notice, DateTime at, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(at);
        var readers = notice.PersonId is { } person
            ? [person]
            : await db.Set<Post>()
                .Where(p => p.InstitutionId == notice.InstitutionId && p.From <= today && (p.Until == null || p.Until >= today))
                .Where(p => p.Role!.Permissions.Any(r => r.Permission == notice.Permission))
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
                Permission = notice.Permission,
                At = at,
            })
        );
    }
}
