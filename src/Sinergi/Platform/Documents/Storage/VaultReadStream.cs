using System.Security.Cryptography;

namespace Sinergi.Platform.Documents.Storage;

/// <summary>
/// The clear content of a stored file, from start to end. Nothing is handed out before its chunk has verified, and the last chunk only after
/// the whole proved to be the content that belongs at the address. What does not verify throws <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class VaultReadStream(Stream file, byte[] head, OwnerKey key, ContentAddress address, string classification) : Stream
{
    private readonly AesGcm cipher = VaultFormat.CipherFor(key, head);
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] sealedChunk = new byte[VaultFormat.ChunkBytes + VaultFormat.TagBytes];
    private readonly byte[] clear = new byte[VaultFormat.ChunkBytes];
    private long nextChunk;
    private int start;
    private int end;
    private bool sawLast;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    /// <summary>The length of the clear content, known without reading it.</summary>
    public override long Length { get; } = ClearLength(file.Length - head.Length);

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (start == end && !sawLast)
        {
            var read = await file.ReadAtLeastAsync(sealedChunk, sealedChunk.Length, throwOnEndOfStream: false, cancellationToken);
            OpenChunk(read);
        }
        return Take(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer)
    {
        if (start == end && !sawLast)
        {
            OpenChunk(file.ReadAtLeast(sealedChunk, sealedChunk.Length, throwOnEndOfStream: false));
        }
        return Take(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            cipher.Dispose();
            hash.Dispose();
            file.Dispose();
            CryptographicOperations.ZeroMemory(clear);
        }
        base.Dispose(disposing);
    }

    private static long ClearLength(long sealedLength)
    {
        const int wholeChunk = VaultFormat.ChunkBytes + VaultFormat.TagBytes;
        var chunks = Math.Max(1, (sealedLength + wholeChunk - 1) / wholeChunk);
        return Math.Max(0, sealedLength - (chunks * VaultFormat.TagBytes));
    }

    private void OpenChunk(int read)
    {
        var length = read - VaultFormat.TagBytes;
        sawLast = file.Position == file.Length;
        if (length < 0)
        {
            throw Damaged();
        }
        try
        {
            cipher.Decrypt(
                VaultFormat.Nonce(nextChunk),
                sealedChunk.AsSpan(0, length),
                sealedChunk.AsSpan(length, VaultFormat.TagBytes),
                clear.AsSpan(0, length),
                VaultFormat.AssociatedData(head, nextChunk, sawLast)
            );
        }
        catch (AuthenticationTagMismatchException mismatch)
        {
            throw Damaged(mismatch);
        }
        hash.AppendData(clear, 0, length);
        if (sawLast && ContentAddress.Of(hash.GetHashAndReset(), classification, key) != address)
        {
            throw Damaged();
        }
        nextChunk++;
        (start, end) = (0, length);
    }

    private int Take(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, end - start);
        clear.AsSpan(start, count).CopyTo(buffer);
        start += count;
        return count;
    }

    private InvalidDataException Damaged(Exception? cause = null)
    {
        // Whoever catches this and reads on must not be told that the content simply ended.
        (start, end, sawLast) = (0, 0, false);
        return new InvalidDataException("Stored content does not verify.", cause);
    }
}
