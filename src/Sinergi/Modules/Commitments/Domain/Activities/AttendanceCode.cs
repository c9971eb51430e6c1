using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Sinergi.Modules.Commitments.Domain.Activities;

/// <summary>
/// The code that a host shows: made from the minute and a key of the activity, so that a photograph of it is worth nothing a little later.
/// </summary>
public static class AttendanceCode
{
    public const int Length = 20;

    public static string At(byte[] key, Guid activityId, DateTime utc) => OfMinute(key, activityId, MinuteOf(utc));

    /// <summary>Whether the code is that of this minute or the one before: whoever begins to read must be able to finish.</summary>
    public static bool Fits(byte[] key, Guid activityId, DateTime utc, string? code)
    {
        if (code is not { Length: Length })
        {
            return false;
        }

        var minute = MinuteOf(utc);
        // Both are always compared, and every character of them: how long it takes tells nothing.
        return Same(OfMinute(key, activityId, minute), code) | Same(OfMinute(key, activityId, minute - 1), code);
    }

    /// <summary>How long a page that shows the code may stand before it has to show the next one.</summary>
    public static int SecondsToNext(DateTime utc) => 61 - utc.Second;

    private static long MinuteOf(DateTime utc) => utc.Ticks / TimeSpan.TicksPerMinute;

    private static string OfMinute(byte[] key, Guid activityId, long minute)
    {
        Span<byte> message = stackalloc byte[24];
        activityId.TryWriteBytes(message);
        BinaryPrimitives.WriteInt64BigEndian(message[16..], minute);
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, message).AsSpan(0, Length / 2));
    }

    private static bool Same(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(
            System.Runtime.InteropServices.MemoryMarshal.AsBytes(expected.AsSpan()),
            System.Runtime.InteropServices.MemoryMarshal.AsBytes(given.AsSpan())
        );
}
