using System.Globalization;
using System.Text.RegularExpressions;

namespace Sinergi.Modules.Results.Domain.Indicators;

/// <summary>What came of reading a number as a person typed or pasted it.</summary>
public abstract record NumberReading
{
    private NumberReading() { }

    public sealed record Number(long Thousandths) : NumberReading;

    /// <summary>Nothing was written: not reported, which is not zero.</summary>
    public sealed record Empty : NumberReading;

    /// <param name="TextKey">Says what is wrong and how to mend it; what was typed fills its first place.</param>
    public sealed record Refused(string TextKey) : NumberReading;

    public T Match<T>(Func<Number, T> number, Func<Empty, T> empty, Func<Refused, T> refused) =>
        this switch
        {
            Number n => number(n),
            Empty e => empty(e),
            Refused r => refused(r),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>
/// Numbers as Indonesian offices write them: points between thousands, a comma before decimals ("1.234,5"). What could just as well be
/// an English number ("1,234", "1.5") is refused rather than guessed: a wrong thousand is worse than a question.
/// </summary>
public static partial class IndonesianNumber
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static NumberReading Read(string? typed)
    {
        var text = Spaces().Replace(typed ?? "", "");
        if (text.Length == 0)
        {
            return new NumberReading.Empty();
        }

        return Objection(text) is { } objection
            ? new NumberReading.Refused(objection)
            : new NumberReading.Number(Thousandths.Of(decimal.Parse(text.Replace(".", "", StringComparison.Ordinal), Indonesian)));
    }

    /// <summary>As it would be typed, without points: "1234,5".</summary>
    public static string Write(long thousandths) => Thousandths.ToDecimal(thousandths).ToString("0.###", Indonesian);

    private static string? Objection(string text) =>
        text.All(c => c is '-' or '–' or '—') ? "indicators.number.dash"
        : text[0] is '-' or '−' ? "indicators.number.negative"
        : text.EndsWith('%') ? "indicators.number.percent"
        : Ambiguous().IsMatch(text) ? "indicators.number.ambiguous"
        : EnglishDecimal().IsMatch(text) ? "indicators.number.point"
        : Written().Match(text) is not { Success: true } written ? "indicators.number.not_a_number"
        : written.Groups["decimals"].Length > Thousandths.MostDecimals ? "indicators.number.too_precise"
        : written.Groups["whole"].Value.Count(char.IsAsciiDigit) > Thousandths.MostDigits ? "indicators.number.too_large"
        : null;

    [GeneratedRegex(@"\s", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    // Twelve hundred and thirty-four in English, a little more than one in Indonesian. With a leading zero there is no doubt.
    [GeneratedRegex(@"\A[1-9]\d{0,2},\d{3}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ambiguous();

    [GeneratedRegex(
        @"\A(\d{1,3}(,\d{3})+|\d+)\.\d+\z(?<!\A\d{1,3}(\.\d{3})+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex EnglishDecimal();

    [GeneratedRegex(
        @"\A(?<whole>\d+|\d{1,3}(\.\d{3})+)(,(?<decimals>\d+))?\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Written();
}
