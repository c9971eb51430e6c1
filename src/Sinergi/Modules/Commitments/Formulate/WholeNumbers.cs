using System.Globalization;

namespace Sinergi.Modules.Commitments.Formulate;

/// <summary>Whole numbers as people type them: "1.200" and "1 200" are twelve hundred; a fraction is not a whole number.</summary>
internal static class WholeNumbers
{
    private const int MostDigits = 12;

    public static long? Read(string? typed)
    {
        var parts = (typed ?? "").Trim().Split('.', ' ');
        var grouped = parts.Length == 1 || (parts[0].Length is > 0 and <= 3 && parts.Skip(1).All(p => p.Length == 3));
        var digits = string.Concat(parts);
        return
            grouped && digits.Length <= MostDigits && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    public static string? Write(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
