using System.Buffers.Binary;

namespace Sinergi.Reading.Extraction;

/// <summary>How large an image unpacks, from its header alone: a few bytes may announce gigabytes.</summary>
internal sealed record ImageSize(long LargestPixels, int Pages)
{
    private const int MaxJpegSegments = 1_000;

    /// <summary>Null when the header is damaged.</summary>
    public static ImageSize? Read(Stream stream, FileKind kind)
    {
        stream.Position = 0;
        try
        {
            return kind switch
            {
                FileKind.Png => ReadPng(stream),
                FileKind.Jpeg => ReadJpeg(stream),
                FileKind.Tiff => TiffSize.Read(stream),
                _ => null,
            };
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    public static ImageSize? OfOnePage(long width, long height) => width > 0 && height > 0 ? new ImageSize(width * height, Pages: 1) : null;

    private static ImageSize? ReadPng(Stream stream)
    {
        Span<byte> head = stackalloc byte[24];
        stream.ReadExactly(head);
        return head[12..16].SequenceEqual("IHDR"u8)
            ? OfOnePage(BinaryPrimitives.ReadUInt32BigEndian(head[16..]), BinaryPrimitives.ReadUInt32BigEndian(head[20..]))
            : null;
    }

    private static ImageSize? ReadJpeg(Stream stream)
    {
        Span<byte> segment = stackalloc byte[9];
        stream.Position = 2;
        for (var count = 0; count < MaxJpegSegments; count++)
        {
            stream.ReadExactly(segment[..4]);
            if (segment[0] != 0xFF)
            {
                return null;
            }
            if (IsFrame(segment[1]))
            {
                stream.ReadExactly(segment[4..]);
                return OfOnePage(BinaryPrimitives.ReadUInt16BigEndian(segment[7..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]));
            }
            stream.Position += BinaryPrimitives.ReadUInt16BigEndian(segment[2..]) - 2;
        }
        return null;
    }

    /// <summary>Start of frame in all its variants; three numbers of the range mean something else.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
