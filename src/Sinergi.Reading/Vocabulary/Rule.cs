using System.Text.RegularExpressions;

namespace Sinergi.Reading.Vocabulary;

/// <summary>A pattern from a gazetteer with its name and the other cells of its row.</summary>
internal sealed class Rule(string name, string attribute, string pattern, string example)
{
    // To build a matcher takes milliseconds, and most rules have nothing to look for in most documents.
    private readonly Lazy<Regex> matcher = new(() => RuleFile.Build(pattern));

    public string Name => name;

    public string Attribute => attribute;

    public string Example => example;

    /// <summary>What the rule needs to be in a text.</summary>
    public Needed Needed { get; } = new(NeededWords.Of(pattern));

    public Regex Pattern => matcher.Value;

    /// <summary>Matches of the rule; a pattern that runs out of time has found nothing, it never throws.</summary>
    public IReadOnlyList<Match> Matches(string text)
    {
        if (!Needed.AreIn(text))
        {
            return [];
        }

        try
        {
            return Pattern.Matches(text).ToArray<Match>();
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    public Match? Last(string text) => Matches(text) is [.., var last] ? last : null;

    public Match? First(string text)
    {
        if (!Needed.AreIn(text))
        {
            return null;
        }

        try
        {
            return Pattern.Match(text) is { Success: true } first ? first : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>Whether the rule fits anywhere: cheaper than where it does, and with what.</summary>
    public bool Occurs(string text)
    {
        if (!Needed.AreIn(text))
        {
            return false;
        }

        try
        {
            return Pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}

/// <summary>A file of rules: name, attribute, pattern, example. Patterns may use the macros of <c>macros.tsv</c>, as in {month}.</summary>
internal static class RuleFile
{
    // NonBacktracking makes each search linear; the limit guards the sum of many searches on hostile text.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private static readonly Lazy<IReadOnlyList<GazetteerRow>> Macros = new(() => GazetteerFile.Read("macros"));

    public static IReadOnlyList<Rule> Read(string name) =>
        [.. GazetteerFile.Read(name).Select(row => new Rule(row.Cells[0], row.Cells[1], Written(row.Cells[2]), row.Example))];

    /// <summary>The pattern as it is searched for: macros and spaces written out.</summary>
    public static string Written(string pattern) => Loosen(Expand(pattern));

    public static Regex Build(string pattern) =>
        new(
            pattern,
            RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            Limit
        );

    /// <summary>A space in a pattern stands for any number of them: a wrapped line often goes on behind an indent.</summary>
    private static string Loosen(string pattern)
    {
        var loose = new System.Text.StringBuilder(pattern.Length + 64);
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            loose.Append(c);
            if (c == '\\' && i + 1 < pattern.Length)
            {
                loose.Append(pattern[++i]);
                continue;
            }
            isInClass = c switch
            {
                '[' => true,
                ']' => false,
                _ => isInClass,
            };
            var next = i + 1 < pattern.Length ? pattern[i + 1] : ' ';
            if (c == ' ' && !isInClass && next is not ('*' or '+' or '{'))
            {
                loose.Append(next == '?' ? '*' : '+');
                i += next == '?' ? 1 : 0;
            }
        }
        return loose.ToString();
    }

    private static string Expand(string pattern) =>
        Macros.Value.Aggregate(
            pattern,
            (expanded, macro) => expanded.Replace($"{{{macro.Cells[0]}}}", $"(?:{macro.Cells[1]})", StringComparison.Ordinal)
        );
}
