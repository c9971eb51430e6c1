using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sinergi.Platform.Documents.Storage;

/// <summary>
/// The head of a stored file and the keys that follow from it. Layout: magic, version, length of key id, key id, random salt. Then chunks of
/// 64 KiB, each followed by its tag; the last is marked, so a file that was cut off or put in another order does not verify.
/// </summary>
internal static class VaultFormat
{
    public const int ChunkBytes = 64 << 10;
    public const int TagBytes = 16;
    public const int SaltBytes = 32;

    private const byte Version = 1;
    private const int NonceBytes = 12;
    private const int FixedHeadBytes = 6;

    private static ReadOnlySpan<byte> Magic => "SNRG"u8;

    public static byte[] WriteHead(OwnerKey key) =>
        [.. Magic, Version, (byte)key.Id.Length, .. Encoding.ASCII.GetBytes(key.Id), .. RandomNumberGenerator.GetBytes(SaltBytes)];

    /// <summary>The head as it stands in the file; null when the file is not of this format.</summary>
    public static async Task<byte[]?> ReadHeadAsync(Stream file, CancellationToken cancellationToken)
    {
        var fixedPart = new byte[FixedHeadBytes];
        var read = await file.ReadAtLeastAsync(fixedPart, FixedHeadBytes, throwOnEndOfStream: false, cancellationToken);
        if (read < FixedHeadBytes || !fixedPart.AsSpan().StartsWith(Magic) || fixedPart[4] != Version)
        {
            return null;
        }
        var rest = new byte[fixedPart[5] + SaltBytes];
        read = await file.ReadAtLeastAsync(rest, rest.Length, throwOnEndOfStream: false, cancellationToken);
        return read < rest.Length ? null : [.. fixedPart, .. rest];
    }

    public static string KeyIdOf(ReadOnlySpan<byte> head) => Encoding.ASCII.GetString(head[FixedHeadBytes..^SaltBytes]);

    /// <summary>
    /// Each file has a key of its own, derived from the owner's and the file's salt: so the chunk number alone makes a nonce that is never used
    /// twice under one key, however many files there are.
    /// </summary>
    public static AesGcm CipherFor(OwnerKey key, ReadOnlySpan<byte> head)
    {
        Span<byte> fileKey = stackalloc byte[OwnerKey.KeyBytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key.EncryptionKey, fileKey, salt: head[^SaltBytes..], info: "sinergi document 1"u8);
        var cipher = new AesGcm(fileKey, TagBytes);
        CryptographicOperations.ZeroMemory(fileKey);
        return cipher;
    }

    public static byte[] Nonce(long chunk)
    {
        var nonce = new byte[NonceBytes];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(NonceBytes - sizeof(long)), chunk);
        return nonce;
    }

    /// <summary>What a chunk is bound to besides its words: the head of its file, its place and whether it is the last.</summary>
    public static byte[] AssociatedData(ReadOnlySpan<byte> head, long chunk, bool isLast)
    {
        var data = new byte[head.Length + sizeof(long) + 1];
        head.CopyTo(data);
        BinaryPrimitives.WriteInt64BigEndian(data.AsSpan(head.Length), chunk);
        data[^1] = isLast ? (byte)1 : (byte)0;
        return data;
    }
}
