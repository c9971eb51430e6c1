using System.Globalization;

namespace Sinergi.Kernel.Canonical;

/// <summary>
/// One spelling per number: plain digits, no exponent, no needless zeros, no negative zero. Exact, so no digit is ever rounded
/// away.
/// </summary>
internal static class CanonicalNumber
{
    // Bounds what "1e999999999" would unfold to; no count, amount or measure comes near.
    private const int MostDigits = 100;

    /// <param name="number">A number as JSON spells it.</param>
    /// <exception cref="FormatException">The number needs more than 100 digits.</exception>
    public static string Of(string number)
    {
        var negative = number[0] == '-';
        var exponentAt = number.AsSpan().IndexOfAny('e', 'E');
        var mantissa = number.AsSpan(negative ? 1 : 0, (exponentAt < 0 ? number.Length : exponentAt) - (negative ? 1 : 0));
        var point = mantissa.IndexOf('.');
        var fraction = point < 0 ? [] : mantissa[(point + 1)..];
        var whole = point < 0 ? mantissa : mantissa[..point];
        var digits = string.Concat(whole, fraction).TrimStart('0');
        if (digits.Length == 0)
        {
            return "0";
        }

        var significant = digits.TrimEnd('0');
        // The value is the significant digits times ten to this power.
        var power = Exponent(number, exponentAt) - fraction.Length + (digits.Length - significant.Length);
        if (significant.Length + Math.Abs(power) > MostDigits)
        {
            throw new FormatException($"A number of more than {MostDigits} digits has no canonical form.");
        }

        return (negative ? "-" : "") + Plain(significant, (int)power);
    }

    private static long Exponent(string number, int exponentAt)
    {
        if (exponentAt < 0)
        {
            return 0;
        }

        return int.TryParse(number.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            ? exponent
            : throw new FormatException($"A number of more than {MostDigits} digits has no canonical form.");
    }

    private static string Plain(string significant, int power)
    {
        if (power >= 0)
        {
            return significant + new string('0', power);
        }

        var padded = significant.PadLeft(1 - power, '0');
        return $"{padded.AsSpan(..^-power)}.{padded.AsSpan(^-power..)}";
    }
}
