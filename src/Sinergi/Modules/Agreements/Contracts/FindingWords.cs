using System.Globalization;
using System.Text.RegularExpressions;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>A finding in the language of the page. What was read is Indonesian, its numbers too; here they are written as the page writes numbers.</summary>
public static partial class FindingWords
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static string Finding(this Texts texts, ClaimFinding finding) =>
        texts[finding.TextKey, [.. finding.Arguments.Select(Written).Cast<object>()]];

    private static string Written(string argument)
    {
        if (!PrintedNumber().IsMatch(argument))
        {
            return argument;
        }

        var comma = argument.IndexOf(',', StringComparison.Ordinal);
        var decimals = comma < 0 ? 0 : argument.Length - comma - 1;
        var number = decimal.Parse(argument, NumberStyles.Number, Indonesian);
        return number.ToString($"{(argument.Contains('.', StringComparison.Ordinal) ? "N" : "F")}{decimals}", CultureInfo.CurrentCulture);
    }

    // As Indonesian prints them: points between thousands, a comma before decimals.
    [GeneratedRegex(@"\A-?(\d{1,15}|\d{1,3}(\.\d{3}){1,4})(,\d{1,6})?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrintedNumber();
}
