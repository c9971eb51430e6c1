using System.Buffers;
using System.Globalization;

namespace Sinergi.Reading.Extraction;

/// <summary>Looks for certain PDF names, also where they are spelled with hexadecimal escapes, as in <c>/Java#53cript</c>.</summary>
internal sealed class PdfNames(IEnumerable<string> wanted)
{
    private const int LongestName = 127;
    private static readonly SearchValues<byte> NameEnd = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    private readonly HashSet<string> wanted = new(wanted, StringComparer.Ordinal);

    public HashSet<string> FoundIn(ReadOnlySpan<byte> data)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var lookup = wanted.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[LongestName];
        while (data.IndexOf((byte)'/') is var slash and >= 0)
        {
            data = data[(slash + 1)..];
            var end = data.IndexOfAny(NameEnd);
            var name = end < 0 ? data : data[..end];
            if (name.Length <= LongestName && lookup.TryGetValue(Decode(name, buffer), out var known))
            {
                found.Add(known);
            }
        }
        return found;
    }

    private static ReadOnlySpan<char> Decode(ReadOnlySpan<byte> name, Span<char> buffer)
    {
        var length = 0;
        while (name is [var first, .. var rest])
        {
            var isEscape = first == '#' && rest.Length >= 2 && IsHexadecimal(rest[..2]);
            buffer[length++] = isEscape
                ? (char)byte.Parse(rest[..2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                : (char)first;
            name = isEscape ? rest[2..] : rest;
        }
        return buffer[..length];
    }

    private static bool IsHexadecimal(ReadOnlySpan<byte> digits) =>
        char.IsAsciiHexDigit((char)digits[0]) && char.IsAsciiHexDigit((char)digits[1]);
}
