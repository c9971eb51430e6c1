using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Sinergi.Reading.Vocabulary;

/// <summary>The rule files, each read once.</summary>
internal static class Rules
{
    private static readonly ConcurrentDictionary<string, RuleSet> Files = new(StringComparer.Ordinal);

    public static IReadOnlyList<Rule> Of(string file) => SetOf(file).Rules;

    /// <summary>The rules of a file that may fit a text or a part of it, as it holds what they need; for most texts that is none.</summary>
    public static IReadOnlyList<Rule> Of(string file, string text) => SetOf(file).For(text);

    private static RuleSet SetOf(string file) => Files.GetOrAdd(file, static name => new RuleSet(RuleFile.Read(name)));

    /// <summary>The first rule of a file that fits, with its match.</summary>
    public static (Rule Rule, Match Match)? First(string file, string text)
    {
        foreach (var rule in Of(file, text))
        {
            if (rule.First(text) is { } match)
            {
                return (rule, match);
            }
        }
        return null;
    }

    /// <summary>Whether any rule of a file fits.</summary>
    public static bool Occur(string file, string text) => Of(file, text).Any(rule => rule.Occurs(text));
}
