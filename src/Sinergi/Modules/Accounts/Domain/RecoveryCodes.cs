using System.Security.Cryptography;
using System.Text;

namespace Sinergi.Modules.Accounts.Domain;

/// <summary>Codes for the day the telephone is gone: shown once, kept as hashes, each good for one sign-in.</summary>
public static class RecoveryCodes
{
    public const int Count = 10;
    private const int HalfLength = 5;

    // Without letters and digits that are read for one another.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public static IReadOnlyList<string> New() =>
        [
            .. Enumerable
                .Range(0, Count)
                .Select(_ =>
                    $"{RandomNumberGenerator.GetString(Alphabet, HalfLength)}-{RandomNumberGenerator.GetString(Alphabet, HalfLength)}"
                ),
        ];

    /// <summary>The stored form. Fifty random bits need no slow hash; the account keeps equal codes apart.</summary>
    public static string Hash(Guid accountId, string typed)
    {
        var code = new string([.. typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{accountId:N}:{code}")));
    }
}
