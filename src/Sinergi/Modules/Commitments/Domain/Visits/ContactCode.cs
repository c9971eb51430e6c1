using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain.Visits;

public enum CodeAnswer
{
    Right,
    Wrong,

    /// <summary>Wrong too often, used already or too old: only a new one helps.</summary>
    Dead,
}

/// <summary>Six digits sent to the address of a contact: good once, for ten minutes and five tries.</summary>
public sealed class ContactCode
{
    public const int Digits = 6;
    public const int MostTries = 5;

    /// <summary>Codes for one link within an hour: together they leave 25 guesses in a million.</summary>
    public const int MostInAnHour = 5;
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public required Guid Id { get; init; }
    public required Guid LinkId { get; init; }

    [Classified(DataClass.Secret)]
    public required string Hash { get; init; }
    public required DateTime SentAt { get; init; }
    public int Tries { get; private set; }
    public DateTime? UsedAt { get; private set; }

    public static string New() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>Under a key of the contact: a hash of six digits alone would be undone by trying all of them.</summary>
    public static string HashOf(byte[] key, Guid codeId, string code) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{codeId:N}{code}")));

    public bool OpenAt(DateTime now) => UsedAt is null && Tries < MostTries && now < SentAt + Lifetime;

    /// <summary>Counts the try, also the right one, which ends it.</summary>
    public CodeAnswer Try(string hash, DateTime now)
    {
        if (!OpenAt(now))
        {
            return CodeAnswer.Dead;
        }

        Tries++;
        // Every character is compared: how long it takes tells nothing.
        if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash), Encoding.ASCII.GetBytes(hash)))
        {
            UsedAt = now;
            return CodeAnswer.Right;
        }

        return Tries >= MostTries ? CodeAnswer.Dead : CodeAnswer.Wrong;
    }
}
