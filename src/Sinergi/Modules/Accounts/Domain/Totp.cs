using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sinergi.Modules.Accounts.Domain;

/// <summary>
/// Time-based one-time codes (RFC 6238: SHA-1, six digits, thirty seconds), as every authenticator app makes them. The framework's own
/// check reads the machine's clock and lets a code be used again while it is valid; this one does neither.
/// </summary>
public static class Totp
{
    private const int SecretBytes = 20;
    private const int StepSeconds = 30;
    private const int Codes = 1_000_000;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret in Base32, the way it is typed into an app.</summary>
    public static string NewSecret() => Base32(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The step of the code when it is right now (one step of clock drift either way) and later than the last one used.</summary>
    public static long? Verify(string secret, string typed, DateTime now, long lastStep)
    {
        var code = new string([.. typed.Where(char.IsAsciiDigit)]);
        var present = StepAt(now);
        for (var step = present - 1; step <= present + 1; step++)
        {
            if (
                step > lastStep
                && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(secret, step)), Encoding.ASCII.GetBytes(code))
            )
            {
                return step;
            }
        }

        return null;
    }

    public static string CodeAt(string secret, DateTime now) => CodeOf(secret, StepAt(now));

    /// <summary>What the square code on the page holds.</summary>
    public static string Uri(string secret, string issuer, string account) =>
        $"otpauth://totp/{System.Uri.EscapeDataString(issuer)}:{System.Uri.EscapeDataString(account)}"
        + $"?secret={secret}&issuer={System.Uri.EscapeDataString(issuer)}&digits=6&period={StepSeconds}";

    private static long StepAt(DateTime now) => (long)(now - DateTime.UnixEpoch).TotalSeconds / StepSeconds;

    private static string CodeOf(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard prescribes SHA-1 here; its weakness does not touch HMAC.
        var hash = HMACSHA1.HashData(FromBase32(secret), counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0x0f;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & int.MaxValue;
        return (number % Codes).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var value in bytes)
        {
            bits = (bits << 8) | value;
            for (held += 8; held >= 5; held -= 5)
            {
                text.Append(Alphabet[(bits >> (held - 5)) & 31]);
            }

            bits &= (1 << held) - 1;
        }

        return text.ToString();
    }

    private static byte[] FromBase32(string text)
    {
        var bytes = new List<byte>(text.Length * 5 / 8);
        var (bits, held) = (0, 0);
        foreach (var letter in text)
        {
            bits = (bits << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal);
            held += 5;
            if (held >= 8)
            {
                held -= 8;
                bytes.Add((byte)(bits >> held));
                bits &= (1 << held) - 1;
            }
        }

        return [.. bytes];
    }
}
