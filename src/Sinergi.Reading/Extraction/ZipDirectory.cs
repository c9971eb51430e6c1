using System.Buffers.Binary;

namespace Sinergi.Reading.Extraction;

/// <summary>
/// Reads the end record of an archive by hand: the library turns every line of the directory into an object before one can ask how many
/// there are.
/// </summary>
internal static class ZipDirectory
{
    private const int EndRecordBytes = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int EntryCountOffset = 10;
    private const int DirectoryStartOffset = 16;

    // A directory line has 46 bytes and the name; package parts have short names.
    private const int GenerousBytesPerEntry = 512;

    /// <summary>Whether there is a directory, and one that is worth reading.</summary>
    public static bool IsWithin(Stream stream, int maxEntries) => Read(stream) is { } directory && directory.Fits(maxEntries);

    /// <summary>Whether there is a directory, but one that lists, or has room for, too many entries.</summary>
    public static bool IsOverfull(byte[] file, int maxEntries)
    {
        using var stream = new MemoryStream(file);
        return Read(stream) is { } directory && !directory.Fits(maxEntries);
    }

    private static Directory? Read(Stream stream)
    {
        var tail = new byte[Math.Min(stream.Length, EndRecordBytes + LongestComment)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || tail.Length - at < EndRecordBytes)
        {
            return null;
        }
        var record = tail.AsSpan(at);
        long start = BinaryPrimitives.ReadUInt32LittleEndian(record[DirectoryStartOffset..]);
        var bytes = stream.Length - tail.Length + at - start;
        return bytes < 0 ? null : new Directory(BinaryPrimitives.ReadUInt16LittleEndian(record[EntryCountOffset..]), bytes);
    }

    /// <summary>The count is what the archive says of itself; the bytes are what the library would really read.</summary>
    private sealed record Directory(int Entries, long Bytes)
    {
        public bool Fits(int maxEntries) => Entries <= maxEntries && Bytes <= (long)maxEntries * GenerousBytesPerEntry;
    }
}
