using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Accounts.Data;
using Sinergi.Platform.Data;
using Sinergi.Platform.Identity;
using Sinergi.Platform.Keys;

namespace Sinergi.Modules.Accounts.Links;

/// <summary>
/// Makes and finds the links that let someone set a password. A token is derived from the key of its person and the id of its link: a form
/// sent twice gets the same link again, and yet the database holds nothing but a hash.
/// </summary>
public sealed class AccountLinks(SinergiDb db, KeyStore keys, TimeProvider clock)
{
    public static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(7);
    public static readonly TimeSpan HandedResetLifetime = TimeSpan.FromDays(1);
    public static readonly TimeSpan MailedResetLifetime = TimeSpan.FromHours(1);
    private const string KeyPurpose = "links";

    /// <summary>Adds a link inside a process; links of the same kind made earlier end.</summary>
    public async Task<AccountLink> IssueAsync(
        Account account,
        AccountLinkKind kind,
        TimeSpan lifetime,
        DateTime at,
        CancellationToken cancellationToken
    )
    {
        await EndAsync(account.Id, kind, at, cancellationToken);
        var id = NewId.Next();
        var link = new AccountLink
        {
            Id = id,
            AccountId = account.Id,
            Kind = kind,
            TokenHash = Hash(await TokenAsync(id, account.PersonId, cancellationToken)),
            CreatedAt = at,
            ExpiresAt = at + lifetime,
        };
        db.Add(link);
        return link;
    }

    public async Task EndAsync(Guid accountId, AccountLinkKind? kind, DateTime at, CancellationToken cancellationToken)
    {
        var open = await db.Set<AccountLink>()
            .Where(l => l.AccountId == accountId && (kind == null || l.Kind == kind) && l.UsedAt == null && l.EndedAt == null)
            .ToListAsync(cancellationToken);
        open.ForEach(l => l.EndedAt = at);
    }

    /// <summary>The token of a link, for its address.</summary>
    public async Task<string> TokenAsync(Guid linkId, Guid personId, CancellationToken cancellationToken)
    {
        var key =
            await keys.GetOrCreateAsync(personId, KeyPurpose, cancellationToken)
            ?? throw new InvalidOperationException("The keys of this person have been destroyed; nothing may be issued in their name.");
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, linkId.ToByteArray()));
    }

    /// <summary>The link while it may be used: known, of this kind, not used, not replaced, not too old, its account not disabled.</summary>
    public async Task<AccountLink?> FindAsync(string? token, AccountLinkKind kind, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        var hash = Hash(token);
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Set<AccountLink>()
            .Where(l => l.TokenHash == hash && l.Kind == kind && l.UsedAt == null && l.EndedAt == null && l.ExpiresAt > now)
            .Where(l => db.Users.Any(a => a.Id == l.AccountId && !a.Disabled))
            .SingleOrDefaultAsync(cancellationToken);
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
