namespace Sinergi.Reading.Extraction;

/// <summary>Tells the kind of a file from its first bytes, the directory of a package, or from being readable as text.</summary>
public static class FileKindDetector
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static async Task<FileKind> DetectAsync(string path, CancellationToken cancellationToken = default)
    {
        await using var file = File.OpenRead(path);
        return await DetectAsync(file, cancellationToken);
    }

    /// <summary>Reads from the start of a seekable stream. Only what bears no signature is read whole, so bound the size before.</summary>
    public static async Task<FileKind> DetectAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        var head = new byte[16];
        stream.Position = 0;
        var length = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        return BySignature(head.AsSpan(0, length), stream) ?? await ByTextAsync(stream, cancellationToken);
    }

    /// <summary>The container of old Office files, and of new ones that are protected by a password.</summary>
    internal static bool IsCompoundFile(ReadOnlySpan<byte> head) => head.StartsWith(CompoundFile);

    private static FileKind? BySignature(ReadOnlySpan<byte> head, Stream stream) =>
        head switch
        {
            _ when head.StartsWith("%PDF-"u8) => FileKind.Pdf,
            _ when head.StartsWith("PK\x03\x04"u8) => OfficePackage.KindOf(stream),
            _ when head.StartsWith<byte>([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']) => FileKind.Png,
            _ when head.StartsWith<byte>([0xFF, 0xD8, 0xFF]) => FileKind.Jpeg,
            _ when head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) => FileKind.Tiff,
            _ when IsCompoundFile(head) => FileKind.Unknown,
            _ => null,
        };

    private static async Task<FileKind> ByTextAsync(Stream stream, CancellationToken cancellationToken)
    {
        stream.Position = 0;
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return TextDecoder.Decode(bytes) switch
        {
            null or "" => FileKind.Unknown,
            var text when LooksTabular(text) => FileKind.Csv,
            _ => FileKind.PlainText,
        };
    }

    /// <summary>The same number of one separator on each of the first lines, at least two of them.</summary>
    private static bool LooksTabular(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', 22).Take(21).Where(line => line.Length > 0).Take(20).ToList();
        return lines.Count >= 2 && ";\t,".Any(separator => HasSameCount(lines, separator));
    }

    private static bool HasSameCount(List<string> lines, char separator)
    {
        var first = lines[0].Count(letter => letter == separator);
        return first > 0 && lines.TrueForAll(line => line.Count(letter => letter == separator) == first);
    }
}
