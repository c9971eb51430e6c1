using System.Buffers.Binary;

namespace Sinergi.Reading.Extraction;

/// <summary>Follows the chain of page directories of a TIFF.</summary>
internal static class TiffSize
{
    private const int MaxPages = 10_000;
    private const int EntryBytes = 12;
    private const ushort Width = 256;
    private const ushort Height = 257;
    private const ushort ShortType = 3;

    public static ImageSize? Read(Stream stream)
    {
        Span<byte> head = stackalloc byte[8];
        stream.ReadExactly(head);
        var isLittle = head[0] == 'I';
        long largest = 0;
        var pages = 0;
        for (long next = UInt32(head[4..], isLittle); next != 0; pages++)
        {
            // A chain that bites its own tail ends here as well.
            if (pages == MaxPages || ReadPage(stream, next, isLittle) is not { } page)
            {
                return null;
            }
            largest = Math.Max(largest, page.Pixels);
            next = page.Next;
        }
        return pages > 0 && largest > 0 ? new ImageSize(largest, pages) : null;
    }

    private static (long Pixels, long Next)? ReadPage(Stream stream, long at, bool isLittle)
    {
        if (at >= stream.Length)
        {
            return null;
        }
        stream.Position = at;
        Span<byte> field = stackalloc byte[EntryBytes];
        stream.ReadExactly(field[..2]);
        var count = UInt16(field, isLittle);
        long width = 0,
            height = 0;
        for (var entry = 0; entry < count; entry++)
        {
            stream.ReadExactly(field);
            var tag = UInt16(field, isLittle);
            width = tag == Width ? Value(field, isLittle) : width;
            height = tag == Height ? Value(field, isLittle) : height;
        }
        stream.ReadExactly(field[..4]);
        return (width * height, UInt32(field, isLittle));
    }

    private static long Value(ReadOnlySpan<byte> field, bool isLittle) =>
        UInt16(field[2..], isLittle) == ShortType ? UInt16(field[8..], isLittle) : UInt32(field[8..], isLittle);

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
