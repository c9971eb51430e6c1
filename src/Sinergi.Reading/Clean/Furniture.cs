using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Clean;

/// <summary>Lines that belong to the web page or the paper, not to the report. They are marked, not deleted.</summary>
internal static class Furniture
{
    private const int LongestLine = 200;

    private static readonly Lazy<RuleSet> Rules = new(() =>
        new RuleSet([
            .. GazetteerFile
                .Read("furniture")
                .Select(row => new Rule(row.Cells[0], "", RuleFile.Written($"^(?:{row.Cells[1]})$"), row.Example)),
        ])
    );

    public static string? RuleFor(string line)
    {
        var trimmed = line.Trim();
        return trimmed.Length > LongestLine ? null : Rules.Value.For(trimmed).FirstOrDefault(rule => rule.Occurs(trimmed))?.Name;
    }
}
