using System.Security.Cryptography;
using System.Text;
using Sinergi.Modules.Accounts.Domain;

namespace Sinergi.Modules.Accounts.SignIn;

/// <summary>
/// Counts attempts on addresses that have no account, and locks them like real ones: otherwise the lock would tell which addresses have an
/// account. In memory only and bounded, because anyone can make up addresses.
/// </summary>
public sealed class UnknownAttempts(TimeProvider clock)
{
    private const int MostAddresses = 10_000;
    private readonly Lock gate = new();
    private readonly Dictionary<string, (int Failures, DateTime? Until)> attempts = new(StringComparer.Ordinal);

    /// <summary>Counts one more failure; the answer is the end of the lock, if there is one.</summary>
    public DateTime? Fail(string normalizedEmail)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(normalizedEmail)));
        var now = clock.GetUtcNow().UtcDateTime;
        lock (gate)
        {
            var (failures, until) = attempts.GetValueOrDefault(key);
            if (until > now)
            {
                return until;
            }

            if (attempts.Count >= MostAddresses)
            {
                attempts.Clear();
            }

            var after = Lockout.AfterFailure(failures, now);
            attempts[key] = after;
            return after.Until;
        }
    }
}
