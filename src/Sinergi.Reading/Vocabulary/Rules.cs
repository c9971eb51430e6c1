using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Sinergi.Reading.Vocabulary;

/// <summary>The rule files, each read once.</summary>
internal static class Rules
{
    private static readonly ConcurrentDictionary<string, RuleSet> Files = new(StringComparer.Ordinal);

    public static IReadOnlyList<Rule> Triggers => Of("triggers");

    public static IReadOnlyList<Rule> Backgrounds => Of("backgrounds");

    public static IReadOnlyList<Rule> Instruments => Of("instruments");

    public static IReadOnlyList<Rule> Of(string file) => SetOf(file).Rules;

    private static RuleSet SetOf(string file) => Files.GetOrAdd(file, static name => RuleSet.Of(RuleFile.Read(name)));

    /// <summary>The first rule of a file that fits, with its match.</summary>
    public static (Rule Rule, Match Match)? First(string file, string text)
    {
        var set = SetOf(file);
        if (!set.Needed.AreIn(text))
        {
            return null;
        }

        foreach (var rule in set.Rules)
        {
            if (rule.First(text) is { } match)
            {
                return (rule, match);
            }
        }
        return null;
    }

    /// <summary>Whether any rule of a file fits.</summary>
    public static bool Occur(string file, string text)
    {
        var set = SetOf(file);
        return set.Needed.AreIn(text) && set.Rules.Any(rule => rule.Occurs(text));
    }

    /// <summary>Most texts hold nothing of a whole file, which one look tells.</summary>
    private sealed record RuleSet(IReadOnlyList<Rule> Rules, Needed Needed)
    {
        public static RuleSet Of(IReadOnlyList<Rule> rules) => new(rules, Needed.ByAny(rules.Select(rule => rule.Needed)));
    }
}
