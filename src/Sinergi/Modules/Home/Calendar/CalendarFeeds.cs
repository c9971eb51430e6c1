using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Home.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Home.Calendar;

/// <summary>Makes, finds and ends the calendar addresses of the one who asks.</summary>
public sealed class CalendarFeeds(SinergiDb db, Processes processes, CurrentActor current)
{
    private const int TokenBytes = 32;

    public Task<CalendarFeed?> OwnAsync(CancellationToken cancellationToken)
    {
        var actor = current.Required;
        return db.Set<CalendarFeed>()
            .SingleOrDefaultAsync(f => f.AccountId == actor.AccountId && f.PostId == actor.PostId && f.EndedAt == null, cancellationToken);
    }

    /// <summary>A new address for the present post; the one before it ends. The token is told once and kept nowhere.</summary>
    /// <returns>Null when the form was sent twice: its token has been told already.</returns>
    public async Task<string?> MakeAsync(Guid formKey, CancellationToken cancellationToken)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var actor = current.Required;
        var id = NewId.Next();
        var made = await processes.RunAsync(
            HomeProcesses.MakeCalendar,
            formKey,
            null,
            async process =>
            {
                if (await OwnAsync(cancellationToken) is { } before)
                {
                    before.EndedAt = process.At;
                }

                db.Add(
                    new CalendarFeed
                    {
                        Id = id,
                        AccountId = actor.AccountId,
                        PostId = actor.PostId,
                        TokenHash = Hash(token),
                        CreatedAt = process.At,
                    }
                );
                process.Record(new CalendarMade(actor.PersonId, id));
                return id;
            },
            cancellationToken
        );
        return made == id ? token : null;
    }

    public Task<bool> EndAsync(Guid formKey, CancellationToken cancellationToken) =>
        processes.RunAsync(
            HomeProcesses.EndCalendar,
            formKey,
            null,
            async process =>
            {
                if (await OwnAsync(cancellationToken) is not { } feed)
                {
                    return false;
                }

                feed.EndedAt = process.At;
                process.Record(new CalendarEnded(current.Required.PersonId, feed.Id));
                return true;
            },
            cancellationToken
        );

    public Task<CalendarFeed?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var hash = Hash(token);
        return db.Set<CalendarFeed>().AsNoTracking().SingleOrDefaultAsync(f => f.TokenHash == hash && f.EndedAt == null, cancellationToken);
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
