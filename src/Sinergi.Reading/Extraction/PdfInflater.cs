using System.Buffers;
using System.IO.Compression;

namespace Sinergi.Reading.Extraction;

/// <summary>Unpacks the Flate stream that begins at a place of a file, as far as it goes and as much as is allowed.</summary>
internal static class PdfInflater
{
    private const int BlockBytes = 16 << 10;

    public static bool IsDeflated(ReadOnlySpan<byte> data) =>
        data is [var method, var flags, ..] && (method & 0x0F) == 8 && ((method << 8) | flags) % 31 == 0;

    public static ReadOnlyMemory<byte> Inflate(byte[] file, int start, int maxBytes)
    {
        using var packed = new MemoryStream(file, start, file.Length - start);
        using var inflater = new ZLibStream(packed, CompressionMode.Decompress);
        var unpacked = new ArrayBufferWriter<byte>();
        while (unpacked.WrittenCount < maxBytes)
        {
            var block = unpacked.GetSpan(BlockBytes);
            var read = ReadSome(inflater, block[..Math.Min(block.Length, maxBytes - unpacked.WrittenCount)]);
            if (read == 0)
            {
                break;
            }
            unpacked.Advance(read);
        }
        return unpacked.WrittenMemory;
    }

    // A broken end does not make harmless what came before it.
    private static int ReadSome(ZLibStream inflater, Span<byte> block)
    {
        try
        {
            return inflater.Read(block);
        }
        catch (InvalidDataException)
        {
            return 0;
        }
    }
}
