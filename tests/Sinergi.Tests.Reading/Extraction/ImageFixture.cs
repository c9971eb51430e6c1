using System.Buffers.Binary;
using Sinergi.Reading.Tools;

namespace Sinergi.Tests.Reading.Extraction;

/// <summary>Pictures of text, drawn by poppler, and headers that promise more than there is.</summary>
internal static class ImageFixture
{
    public static Task<byte[]> PngOfAsync(byte[] pdf, int resolution = 150) => DrawAsync(pdf, "-png", resolution);

    public static Task<byte[]> JpegOfAsync(byte[] pdf, int resolution = 150) => DrawAsync(pdf, "-jpeg", resolution);

    /// <summary>The picture with a note, as cameras write it, that it is to be shown turned.</summary>
    public static byte[] WithOrientation(byte[] jpeg, byte orientation)
    {
        byte[] note = [.. "Exif\0\0"u8, .. "MM\0*\0\0\0\x8"u8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
        return [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(note.Length + 2), .. note, .. jpeg[2..]];
    }

    public static byte[] PngHeader(uint width, uint height)
    {
        byte[] head = [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', 0, 0, 0, 13, .. "IHDR"u8, .. new byte[8], 8, 2, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(20), height);
        return head;
    }

    public static byte[] JpegHeader(ushort width, ushort height)
    {
        byte[] head = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC2, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(13), height);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(15), width);
        return head;
    }

    /// <summary>A chain of page directories; <paramref name="isCircle"/> lets the last point at the first.</summary>
    public static byte[] Tiff(uint width, uint height, bool isCircle = false)
    {
        byte[] file = [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, .. Entry(256, width), .. Entry(257, height), (byte)(isCircle ? 8 : 0), 0, 0, 0];
        return file;
    }

    private static byte[] Entry(ushort tag, uint value) =>
        [(byte)tag, (byte)(tag >> 8), 4, 0, 1, 0, 0, 0, (byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];

    private static async Task<byte[]> DrawAsync(byte[] pdf, string format, int resolution)
    {
        var processes = new ConfinedProcess(new ConfinementProbe());
        using var folder = await processes.OpenFolderAsync();
        var path = await folder.AddAsync("source.pdf", new MemoryStream(pdf), CancellationToken.None);
        var command = new ConfinedCommand("pdftoppm", format, "-r", $"{resolution}", "-f", "1", "-l", "1", path);
        return Assert.IsType<ConfinedResult.Finished>(await processes.RunAsync(command, folder)).Output.ToArray();
    }
}
