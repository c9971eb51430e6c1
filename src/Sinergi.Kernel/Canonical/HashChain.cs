using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sinergi.Kernel.Canonical;

/// <summary>One entry of a chain as stored: its bytes and the hash that was computed when it was appended.</summary>
public sealed record ChainEntry(ReadOnlyMemory<byte> Content, ReadOnlyMemory<byte> Hash);

/// <summary>
/// A chain of SHA-256 hashes over a history. Each hash covers the name of the chain (so that an entry cannot be passed off in another
/// chain), the hash before, and the length and bytes of the entry (so that no two splits of the same bytes agree):
/// <c>SHA-256(uint32 length of name · name in UTF-8 · previous hash (32 bytes) · uint64 length of content · content)</c>, lengths
/// big-endian.
/// <para>
/// What a chain alone cannot show: that its end was cut off, or that all of it was written anew. For that the newest hash must be kept
/// elsewhere (the daily digest) and handed to <see cref="Verify"/>.
/// </para>
/// </summary>
/// <param name="name">The purpose and version, as "sinergi/audit/v1".</param>
public sealed class HashChain(string name)
{
    /// <summary>Bytes of a hash.</summary>
    public const int HashLength = SHA256.HashSizeInBytes;

    private readonly byte[] _prefix = Prefix(name);

    /// <summary>The "previous hash" of the first entry: the hash of the name alone.</summary>
    public byte[] Genesis => SHA256.HashData(_prefix);

    /// <summary>The hash of the next entry.</summary>
    /// <param name="previousHash">The hash of the entry before, or <see cref="Genesis"/>.</param>
    /// <param name="content">The entry, in the bytes that <see cref="CanonicalJson"/> gives.</param>
    /// <exception cref="ArgumentException">The previous hash is not 32 bytes long.</exception>
    public byte[] Next(ReadOnlySpan<byte> previousHash, ReadOnlySpan<byte> content)
    {
        if (previousHash.Length != HashLength)
        {
            throw new ArgumentException($"A hash has {HashLength} bytes, not {previousHash.Length}.", nameof(previousHash));
        }

        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(length, content.Length);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_prefix);
        hash.AppendData(previousHash);
        hash.AppendData(length);
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    /// <summary>Recomputes a stretch of the chain, entry by entry, without holding it in memory.</summary>
    /// <param name="previousHash">The hash before the first entry: <see cref="Genesis"/>, or a hash that was verified earlier.</param>
    /// <param name="entries">The entries in order.</param>
    /// <param name="head">The hash that the last entry must have, from outside the store.</param>
    public ChainVerdict Verify(ReadOnlyMemory<byte> previousHash, IEnumerable<ChainEntry> entries, ReadOnlyMemory<byte> head)
    {
        var index = 0L;
        foreach (var entry in entries)
        {
            if (!entry.Hash.Span.SequenceEqual(Next(previousHash.Span, entry.Content.Span)))
            {
                return new ChainVerdict.Broken(index);
            }

            previousHash = entry.Hash;
            index++;
        }

        return previousHash.Span.SequenceEqual(head.Span) ? new ChainVerdict.Intact(index) : new ChainVerdict.HeadDiffers(index);
    }

    private static byte[] Prefix(string name)
    {
        var prefix = new byte[sizeof(int) + Encoding.UTF8.GetByteCount(name)];
        BinaryPrimitives.WriteInt32BigEndian(prefix, prefix.Length - sizeof(int));
        Encoding.UTF8.GetBytes(name, prefix.AsSpan(sizeof(int)));
        return prefix;
    }
}

/// <summary>What the check of a chain found.</summary>
public abstract record ChainVerdict
{
    private ChainVerdict() { }

    public sealed record Intact(long Entries) : ChainVerdict;

    /// <param name="Index">The first entry, counted from 0, whose hash does not follow from the one before: changed, moved, or standing
    /// after a gap.</param>
    public sealed record Broken(long Index) : ChainVerdict;

    /// <summary>
    /// Every hash follows, yet the last is not the one kept elsewhere: the end was cut off or added to, or all of it was
    /// written anew.
    /// </summary>
    public sealed record HeadDiffers(long Entries) : ChainVerdict;

    public T Match<T>(Func<Intact, T> intact, Func<Broken, T> broken, Func<HeadDiffers, T> headDiffers) =>
        this switch
        {
            Intact verdict => intact(verdict),
            Broken verdict => broken(verdict),
            HeadDiffers verdict => headDiffers(verdict),
            _ => throw new InvalidOperationException("The cases above are all there are."),
        };
}
