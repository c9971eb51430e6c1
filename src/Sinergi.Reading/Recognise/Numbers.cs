using System.Globalization;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Recognise;

/// <summary>Numbers in digits ("1.250,5") and in words ("dua ribu tujuh belas").</summary>
internal static class Numbers
{
    private const long Largest = 1_000_000_000_000;

    private static readonly Dictionary<string, (long Value, string Role)> Words = GazetteerFile
        .Read("number-words")
        .ToDictionary(
            row => row.Cells[0],
            row => (long.Parse(row.Cells[1], CultureInfo.InvariantCulture), row.Cells[2]),
            StringComparer.Ordinal
        );

    private static readonly NumberFormatInfo Indonesian = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    public static decimal? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, Indonesian, out var value)
            ? value
            : FromWords(text);

    /// <summary>Null when a word is not a number word.</summary>
    public static long? FromWords(string text)
    {
        var words = Fold.Name(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return null;
        }
        long total = 0;
        long group = 0;
        long last = 0;
        foreach (var word in words)
        {
            if (!Words.TryGetValue(word, out var number) || total + group > Largest)
            {
                return null;
            }
            switch (number.Role)
            {
                case "teen":
                    group += number.Value;
                    last = 0;
                    break;
                case "scale" when number.Value >= 1000:
                    total += Math.Max(group, 1) * number.Value;
                    (group, last) = (0, 0);
                    break;
                case "scale":
                    group += (Math.Max(last, 1) * number.Value) - last;
                    last = 0;
                    break;
                default:
                    group += number.Value;
                    last = number.Value;
                    if (word is "seribu")
                    {
                        (total, group, last) = (total + group, 0, 0);
                    }
                    break;
            }
        }
        return total + group;
    }
}
