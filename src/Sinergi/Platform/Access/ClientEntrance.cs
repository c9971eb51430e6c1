using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Api;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;

namespace Sinergi.Platform.Access;

/// <summary>
/// Lets a request go on as a program that has shown a good token. It sees what its institution sees, by the same filter as a person there, and it
/// holds no permission: what it may do its scopes say, one endpoint at a time.
/// </summary>
public sealed class ClientEntrance(SinergiDb db, IDatabaseProvider provider, CurrentActor current, CurrentScope scope, TimeProvider clock)
{
    /// <summary>Null for a token that never was, was revoked, has run out, or whose program or institution has ended: they look alike from outside.</summary>
    public async Task<ActingClient?> EnterAsync(string token, CancellationToken cancellationToken)
    {
        var hash = ApiToken.HashOf(token);
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await db.Set<ApiToken>()
            .AsNoTracking()
            .Where(t => t.Hash == hash && t.RevokedAt == null && t.ValidUntil > now)
            .Join(db.Set<ApiClient>().Where(c => c.EndedAt == null), t => t.ClientId, c => c.Id, (t, c) => new { Token = t, Client = c })
            .Join(
                db.Set<Institution>().Where(i => !i.Closed),
                x => x.Client.InstitutionId,
                i => i.Id,
                (x, i) =>
                    new
                    {
                        x.Token,
                        x.Client,
                        Institution = i,
                    }
            )
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        await NoteUseAsync(found.Token, DateOnly.FromDateTime(now), cancellationToken);
        var client = new ActingClient(found.Client.Id, found.Client.Name, ApiScopes.Parse(found.Client.Scopes));
        scope.Set(Scope.Of(found.Institution.Id));
        current.Set(client, ActorOf(client, found.Institution));
        return client;
    }

    // Once a day: whether a token is still in use can be told, what its program does all day cannot.
    private async Task NoteUseAsync(ApiToken token, DateOnly today, CancellationToken cancellationToken)
    {
        if (token.LastUsedOn == today)
        {
            return;
        }

        using var turn = await provider.EnterWriteAsync(cancellationToken);
        await db.Set<ApiToken>()
            .Where(t => t.Id == token.Id)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.LastUsedOn, today), cancellationToken);
    }

    private static Actor ActorOf(ActingClient client, Institution institution) =>
        new(
            Guid.Empty,
            Guid.Empty,
            client.Name,
            Guid.Empty,
            client.Name,
            institution.Id,
            institution.ShortName,
            !institution.IsCorrections,
            institution.Zone,
            FrozenSet<string>.Empty
        );
}
