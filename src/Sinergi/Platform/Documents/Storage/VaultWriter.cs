using System.Security.Cryptography;

namespace Sinergi.Platform.Documents.Storage;

/// <summary>Encrypts a stream chunk by chunk and hashes its clear content on the way; never holds more than two chunks.</summary>
internal static class VaultWriter
{
    /// <summary>The hash and length of the content, or null when it is longer than allowed.</summary>
    public static async Task<(byte[] Sha256, long Length)?> WriteAsync(
        Stream content,
        Stream target,
        OwnerKey key,
        long maxBytes,
        IProgress<long>? progress,
        CancellationToken cancellationToken
    )
    {
        var head = VaultFormat.WriteHead(key);
        await target.WriteAsync(head, cancellationToken);
        using var cipher = VaultFormat.CipherFor(key, head);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (current, next) = (new byte[VaultFormat.ChunkBytes], new byte[VaultFormat.ChunkBytes]);
        var sealedChunk = new byte[VaultFormat.ChunkBytes + VaultFormat.TagBytes];
        long total = 0;
        var length = await FillAsync(content, current, cancellationToken);
        for (long chunk = 0; ; chunk++)
        {
            total += length;
            if (total > maxBytes)
            {
                return null;
            }
            // Whether a chunk is the last shows only when there is nothing after it.
            var nextLength = length < current.Length ? 0 : await FillAsync(content, next, cancellationToken);
            hash.AppendData(current, 0, length);
            Seal(cipher, head, chunk, nextLength == 0, current.AsSpan(0, length), sealedChunk);
            await target.WriteAsync(sealedChunk.AsMemory(0, length + VaultFormat.TagBytes), cancellationToken);
            progress?.Report(total);
            if (nextLength == 0)
            {
                return (hash.GetHashAndReset(), total);
            }
            (current, next, length) = (next, current, nextLength);
        }
    }

    private static void Seal(AesGcm cipher, byte[] head, long chunk, bool isLast, ReadOnlySpan<byte> clear, Span<byte> target) =>
        cipher.Encrypt(
            VaultFormat.Nonce(chunk),
            clear,
            target[..clear.Length],
            target.Slice(clear.Length, VaultFormat.TagBytes),
            VaultFormat.AssociatedData(head, chunk, isLast)
        );

    private static ValueTask<int> FillAsync(Stream content, byte[] chunk, CancellationToken cancellationToken) =>
        content.ReadAtLeastAsync(chunk, chunk.Length, throwOnEndOfStream: false, cancellationToken);
}
