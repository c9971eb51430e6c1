using System.Text.RegularExpressions;

namespace Sinergi.Reading.Segment;

/// <summary>A twin of the text for matching: straight quotes, ordinary spaces and hyphens, divided words and slips of OCR mended; same length.</summary>
internal static partial class PlainText
{
    public static string Of(string text) => WithClasses(Hyphens.Mend(Letters(text)));

    /// <summary>"Kelas ITB", "Kelas llA": recognition takes the two strokes for other letters.</summary>
    [GeneratedRegex(@"\bkelas (?<strokes>[Il1T|]{2})[AB]\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Class();

    private static string WithClasses(string plain) =>
        Class().Replace(plain, match => string.Concat(match.ValueSpan[..^3], "II", match.ValueSpan[^1..]));

    private static string Letters(string text) =>
        string.Create(
            text.Length,
            text,
            static (plain, source) =>
            {
                for (var i = 0; i < plain.Length; i++)
                {
                    plain[i] = source[i] switch
                    {
                        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
                        '\u2018' or '\u2019' => '\'',
                        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
                        '\u00A0' or '\u202F' or '\u2009' or '\t' => ' ',
                        '1' or '0' when IsInWord(source, i) => source[i] is '1' ? 'l' : 'o',
                        'O' or 'o' when IsInNumber(source, i) => '0',
                        'l' or 'I' when IsInNumber(source, i) => '1',
                        var c => c,
                    };
                }
            }
        );

    /// <summary>"Pasa1", "Ju1i", "te1ah": a digit after two small letters, with a small letter or the end of the word behind it.</summary>
    private static bool IsInWord(string text, int i) =>
        i > 1
        && char.IsLower(text[i - 1])
        && char.IsLetter(text[i - 2])
        && (i + 1 == text.Length || char.IsLower(text[i + 1]) || char.IsWhiteSpace(text[i + 1]));

    /// <summary>"2O25", "55O": a letter between digits, or at the end of two of them.</summary>
    private static bool IsInNumber(string text, int i) =>
        i > 0
        && char.IsDigit(text[i - 1])
        && (
            (i + 1 < text.Length && char.IsDigit(text[i + 1]))
            || (text[i] is 'O' && i > 1 && char.IsDigit(text[i - 2]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
        );
}
