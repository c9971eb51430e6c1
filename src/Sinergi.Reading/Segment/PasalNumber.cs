using System.Globalization;
using Sinergi.Reading.Recognise;

namespace Sinergi.Reading.Segment;

/// <summary>The number of a pasal, however it is written: "5", "5A", "IV", "DUA BELAS".</summary>
internal static class PasalNumber
{
    public static int? Of(string printed)
    {
        var digits = printed.TakeWhile(char.IsDigit).ToArray();
        return digits.Length > 0 ? int.Parse(digits, CultureInfo.InvariantCulture)
            : Roman(printed.ToUpperInvariant()) is > 0 and var roman ? roman
            : (int?)Numbers.Parse(printed.ToLowerInvariant());
    }

    private static int Roman(string letters)
    {
        var (sum, before) = (0, 0);
        foreach (var letter in letters.Reverse())
        {
            var value = letter switch
            {
                'I' => 1,
                'V' => 5,
                'X' => 10,
                'L' => 50,
                _ => 0,
            };
            if (value == 0)
            {
                return 0;
            }
            sum += value < before ? -value : value;
            before = Math.Max(before, value);
        }
        return sum;
    }
}
