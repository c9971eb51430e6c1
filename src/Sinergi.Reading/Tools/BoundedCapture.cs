using System.Buffers;
using System.Text;

namespace Sinergi.Reading.Tools;

/// <summary>Keeps what a program writes, never more than is allowed.</summary>
internal static class BoundedCapture
{
    private const int BlockBytes = 64 << 10;

    /// <summary>All bytes, or null as soon as there is one too many.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAllAsync(Stream stream, int maxBytes)
    {
        var kept = new ArrayBufferWriter<byte>();
        var block = new byte[BlockBytes];
        int read;
        while ((read = await ReadBlockAsync(stream, block)) > 0)
        {
            if (read > maxBytes - kept.WrittenCount)
            {
                return null;
            }
            kept.Write(block.AsSpan(0, read));
        }
        return kept.WrittenMemory;
    }

    /// <summary>The first bytes as text. The rest is read and dropped: a program must not block because nobody listens to its complaints.</summary>
    public static async Task<string> ReadStartAsync(Stream stream, int maxBytes)
    {
        var kept = new ArrayBufferWriter<byte>();
        var block = new byte[BlockBytes];
        int read;
        while ((read = await ReadBlockAsync(stream, block)) > 0)
        {
            kept.Write(block.AsSpan(0, Math.Min(read, maxBytes - kept.WrittenCount)));
        }
        return Encoding.UTF8.GetString(kept.WrittenSpan);
    }

    // A pipe whose reader was disposed after the wait was given up counts as ended: nobody looks at the result any more.
    private static async Task<int> ReadBlockAsync(Stream stream, byte[] block)
    {
        try
        {
            return await stream.ReadAsync(block, CancellationToken.None);
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException)
        {
            return 0;
        }
    }
}
