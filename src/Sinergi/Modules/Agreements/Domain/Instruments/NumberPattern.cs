using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Domain.Instruments;

/// <summary>
/// How the letter system of an office prints its numbers from a day on. Rows are only added; of two for one day the later one holds. The office
/// numbers its agreements itself: Sinergi only warns where a number does not look like one of its numbers.
/// </summary>
public sealed class NumberPattern
{
    public required Guid Id { get; init; }
    public required Guid InstitutionId { get; init; }

    [Classified(DataClass.Public)]
    public required DateOnly From { get; init; }

    /// <summary>One a line; a number fits when one of them does. Empty: numbers are not checked from then on.</summary>
    [Classified(DataClass.Public)]
    public required string Patterns { get; init; }

    public required DateTime SetAt { get; init; }
}

/// <summary>
/// Literal text with places: {angka} digits, {angka:3} exactly three, {romawi} month in Roman numerals, {bulan} month in two digits, {tahun} year
/// in four, {huruf} letters. Spaces and case do not count.
/// </summary>
public static partial class NumberForm
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>The lines of a stored or typed list.</summary>
    public static IReadOnlyList<string> Lines(string? patterns) =>
        (patterns ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A party can have more than one number; they stand in one field.</summary>
    public static IReadOnlyList<string> Each(string numbers) =>
        numbers.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>It has a counting number, and no place that is not known.</summary>
    public static bool IsValid(string pattern) =>
        Places().Matches(pattern) is var places
        && places.Any(p => p.Groups["name"].Value == "angka")
        && Places().Replace(pattern, "").IndexOfAny(['{', '}']) < 0;

    /// <summary>No pattern at all fits everything.</summary>
    public static bool Fits(IReadOnlyList<string> patterns, string number)
    {
        var squeezed = Squeezed(number);
        return patterns.Count == 0
            || patterns.Any(p =>
                Regex.IsMatch(
                    squeezed,
                    Expression(p),
                    RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
                    Patience
                )
            );
    }

    /// <summary>A number that the pattern would print on that day.</summary>
    public static string Example(string pattern, DateOnly day) =>
        Places()
            .Replace(
                pattern,
                place =>
                    place.Groups["name"].Value switch
                    {
                        "angka" => "7".PadLeft(Digits(place) ?? 1, '0'),
                        "romawi" => Roman[day.Month - 1],
                        "bulan" => day.Month.ToString("00", CultureInfo.InvariantCulture),
                        "tahun" => day.Year.ToString("0000", CultureInfo.InvariantCulture),
                        _ => "AB",
                    }
            );

    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    private static string Expression(string pattern)
    {
        var expression = new StringBuilder("^");
        var done = 0;
        foreach (Match place in Places().Matches(pattern))
        {
            expression.Append(Regex.Escape(Squeezed(pattern[done..place.Index])));
            expression.Append(
                place.Groups["name"].Value switch
                {
                    "angka" => Digits(place) is { } digits ? $"[0-9]{{{digits}}}" : "[0-9]+",
                    "romawi" => $"(?:{string.Join('|', Roman)})",
                    "bulan" => "(?:0[1-9]|1[0-2])",
                    "tahun" => "(?:19|20)[0-9]{2}",
                    _ => "[A-Z]+",
                }
            );
            done = place.Index + place.Length;
        }

        return expression.Append(Regex.Escape(Squeezed(pattern[done..]))).Append('$').ToString();
    }

    private static int? Digits(Match place) =>
        place.Groups["digits"] is { Success: true, Value: var digits }
            ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(
        @"\{(?:(?<name>angka)(?::(?<digits>[1-9]))?|(?<name>romawi|bulan|tahun|huruf))\}",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Places();
}
