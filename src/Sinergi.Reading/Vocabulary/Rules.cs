namespace Sinergi.Reading.Vocabulary;

/// <summary>The rule files, each read once.</summary>
internal static class Rules
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, IReadOnlyList<Rule>> Files = new(
        StringComparer.Ordinal
    );

    public static IReadOnlyList<Rule> Triggers => Of("triggers");

    public static IReadOnlyList<Rule> Backgrounds => Of("backgrounds");

    public static IReadOnlyList<Rule> Instruments => Of("instruments");

    public static IReadOnlyList<Rule> Of(string file) => Files.GetOrAdd(file, RuleFile.Read);

    /// <summary>The first rule of a file that fits, with its match.</summary>
    public static (Rule Rule, System.Text.RegularExpressions.Match Match)? First(string file, string text)
    {
        foreach (var rule in Of(file))
        {
            if (rule.First(text) is { } match)
            {
                return (rule, match);
            }
        }
        return null;
    }
}
