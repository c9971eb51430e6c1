using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Sinergi.Platform.Documents.Storage;

/// <summary>
/// Where content lies: a keyed hash of its SHA-256 and its classification. Whoever sees the store cannot tell whether a document he knows is
/// in it, and the same document of another owner or classification lies elsewhere.
/// </summary>
public readonly record struct ContentAddress
{
    public const int Length = 64;

    private ContentAddress(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, out ContentAddress address)
    {
        var isAddress = text is { Length: Length } && text.All(char.IsAsciiHexDigitLower);
        address = isAddress ? new ContentAddress(text!) : default;
        return isAddress;
    }

    public override string ToString() => Value;

    internal static ContentAddress Of(ReadOnlySpan<byte> sha256, string classification, OwnerKey key)
    {
        // The hash has a fixed length, so what follows it cannot be confused with it.
        byte[] message = [.. sha256, .. Encoding.UTF8.GetBytes(classification)];
        return new ContentAddress(Convert.ToHexStringLower(HMACSHA256.HashData(key.AddressKey, message)));
    }
}
