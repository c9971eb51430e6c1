using System.Globalization;
using System.Text.RegularExpressions;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Check;

/// <summary>Findings in the words of <c>Gazetteers/findings.tsv</c>, with Indonesian numbers.</summary>
internal static partial class FindingTexts
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    private static readonly Dictionary<string, string> Templates = GazetteerFile
        .Read("findings")
        .ToDictionary(row => row.Cells[0], row => row.Cells[1], StringComparer.Ordinal);

    public static Finding Create(string code, TextSpan span, params object?[] values) =>
        new(
            code,
            string.Format(Indonesian, Templates[code], values),
            span,
            [.. Place().Matches(Templates[code]).Select(place => string.Format(Indonesian, place.Value, values))]
        );

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
