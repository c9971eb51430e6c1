using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Accounts.SetUp;

/// <summary>The set-up link of this run of the product. It lives in memory alone: a restart ends it and makes another.</summary>
public sealed class SetUpLinks(IServiceScopeFactory scopes, TimeProvider clock) : ISetUpLink
{
    private const int TokenBytes = 32;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
    private readonly Lock gate = new();
    private byte[]? hash;
    private DateTime expiresAt;

    public async Task<string?> IssueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<SinergiDb>().Users.AnyAsync(cancellationToken))
        {
            return null;
        }

        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        lock (gate)
        {
            hash = Hash(token);
            expiresAt = clock.GetUtcNow().UtcDateTime + Lifetime;
        }

        return AccountPaths.SetUp(token);
    }

    public bool IsValid(string? token)
    {
        lock (gate)
        {
            return hash is not null
                && clock.GetUtcNow().UtcDateTime < expiresAt
                && CryptographicOperations.FixedTimeEquals(hash, Hash(token ?? ""));
        }
    }

    public void End()
    {
        lock (gate)
        {
            hash = null;
        }
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
