using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sinergi.Reading.Extraction;

/// <summary>Writes a number the way a list level asks: decimal, letters or Roman.</summary>
internal static class WordNumberFormat
{
    private const int Alphabet = 26;
    private const int LargestRoman = 3999;

    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];

    public static string Write(int number, NumberFormatValues? format) =>
        format switch
        {
            NumberFormatValues.LowerLetter => Letters(number, 'a'),
            NumberFormatValues.UpperLetter => Letters(number, 'A'),
            NumberFormatValues.LowerRoman => ToRoman(number).ToLowerInvariant(),
            NumberFormatValues.UpperRoman => ToRoman(number),
            NumberFormatValues.DecimalZero => number.ToString("00", CultureInfo.InvariantCulture),
            NumberFormatValues.None => string.Empty,
            _ => Decimal(number),
        };

    /// <summary>After z comes aa, then bb: Word repeats the letter.</summary>
    private static string Letters(int number, char first) =>
        number is < 1 or > Alphabet * Alphabet
            ? Decimal(number)
            : new string((char)(first + ((number - 1) % Alphabet)), ((number - 1) / Alphabet) + 1);

    private static string ToRoman(int number)
    {
        if (number is < 1 or > LargestRoman)
        {
            return Decimal(number);
        }
        var written = new StringBuilder();
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
            {
                written.Append(letters);
            }
        }
        return written.ToString();
    }

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);
}
