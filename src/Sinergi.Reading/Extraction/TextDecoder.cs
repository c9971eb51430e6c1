using System.Text;

namespace Sinergi.Reading.Extraction;

/// <summary>Decodes plain text whose encoding nobody told: byte order marks, then UTF-8, then UTF-16, then Windows-1252.</summary>
internal static class TextDecoder
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding LittleEndian = new UnicodeEncoding(bigEndian: false, false, throwOnInvalidBytes: true);
    private static readonly Encoding BigEndian = new UnicodeEncoding(bigEndian: true, false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text, or null when these bytes are not text in any of the encodings.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Try(Utf8, rest),
            [0xFF, 0xFE, .. var rest] => Try(LittleEndian, rest),
            [0xFE, 0xFF, .. var rest] => Try(BigEndian, rest),
            _ when bytes.Contains((byte)0) => DecodeUnmarkedUtf16(bytes),
            _ => Try(Utf8, bytes) ?? DecodeWindows1252(bytes),
        };

    /// <summary>Latin text in UTF-16 has its zero bytes on one side only.</summary>
    private static string? DecodeUnmarkedUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0)
        {
            return null;
        }
        int even = 0,
            odd = 0;
        for (var at = 0; at < bytes.Length; at += 2)
        {
            even += bytes[at] == 0 ? 1 : 0;
            odd += bytes[at + 1] == 0 ? 1 : 0;
        }
        return (even, odd) switch
        {
            (0, _) when odd > bytes.Length / 4 => Try(LittleEndian, bytes),
            (_, 0) when even > bytes.Length / 4 => Try(BigEndian, bytes),
            _ => null,
        };
    }

    private static string? DecodeWindows1252(ReadOnlySpan<byte> bytes) =>
        bytes.ContainsAny<byte>([0x81, 0x8D, 0x8F, 0x90, 0x9D]) ? null : OnlyIfPrintable(Windows1252.GetString(bytes));

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return OnlyIfPrintable(encoding.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? OnlyIfPrintable(string text) => text.Any(IsBinary) ? null : text;

    private static bool IsBinary(char letter) => letter < ' ' && letter is not ('\t' or '\n' or '\r' or '\f');
}
