using System.Text;
using System.Text.RegularExpressions;

namespace Sinergi.Tests.Architecture.Words;

/// <summary>Finds words that a view writes itself instead of taking them from the texts: between tags, and in attributes that people read.</summary>
internal static partial class ViewWords
{
    private const string Awaited = "await ";

    public static IEnumerable<string> Of(string view)
    {
        var markup = Control().Replace(WithoutExpressions(WithoutCode(view)), "\n");
        foreach (Match attribute in ReadAttribute().Matches(markup))
        {
            if (Word().IsMatch(attribute.Groups["value"].Value))
            {
                yield return attribute.Groups["value"].Value.Trim();
            }
        }

        foreach (var line in Tag().Replace(markup, "\n").Split('\n').Select(line => line.Trim()))
        {
            if (Word().IsMatch(line))
            {
                yield return line;
            }
        }
    }

    private static string WithoutCode(string view)
    {
        var text = new StringBuilder();
        var inBlock = false;
        // A style sheet holds names, no words for anybody.
        foreach (var line in Styles().Replace(Comment().Replace(view, ""), "").Split('\n'))
        {
            var trimmed = line.Trim();
            inBlock |= trimmed is "@{";
            if (!inBlock && !Directive().IsMatch(trimmed) && !Statement().IsMatch(trimmed))
            {
                text.Append(line).Append('\n');
            }

            inBlock &= line.TrimEnd() is not "}";
        }

        return text.ToString();
    }

    /// <summary>Takes away everything from an @ to the end of its expression, brackets and all.</summary>
    private static string WithoutExpressions(string view)
    {
        var text = new StringBuilder();
        for (var i = 0; i < view.Length; i++)
        {
            if (view[i] != '@')
            {
                text.Append(view[i]);
                continue;
            }

            i++;
            i += view.AsSpan(i).StartsWith(Awaited, StringComparison.Ordinal) ? Awaited.Length : 0;
            while (i < view.Length && (char.IsLetterOrDigit(view[i]) || view[i] is '.' or '_' or '!' or '?' or '(' or '['))
            {
                i = view[i] is '(' or '[' ? EndOf(view, i) : i + 1;
                i += TypeArgument().Match(view, i).Length;
            }

            // "@if (" and its like: the condition stands behind a space.
            if (i + 1 < view.Length && view[i] == ' ' && view[i + 1] == '(')
            {
                i = EndOf(view, i + 1);
            }

            i--;
        }

        return text.ToString();
    }

    private static int EndOf(string view, int open)
    {
        var depth = 0;
        var quoted = false;
        for (var i = open; i < view.Length; i++)
        {
            quoted ^= view[i] == '"';
            depth +=
                quoted ? 0
                : view[i] is '(' or '[' ? 1
                : view[i] is ')' or ']' ? -1
                : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return view.Length;
    }

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Styles();

    [GeneratedRegex(
        "^@(?:page|model|using|inject|addTagHelper|removeTagHelper|namespace|inherits|section|implements|attribute)\\b",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Directive();

    // Code between the braces of @if and @foreach.
    [GeneratedRegex(@"^(?:[^<]*;|(?:case|default|break)\b.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Statement();

    // Branches and loops inside such code, which need no @ of their own.
    [GeneratedRegex(
        @"\belse\b|\b(?:if|for|foreach|while|switch)\s*\([^<\n]*\)(?=\s*\{)|\bfor\s*\([^\n]*\)(?=\s*\{)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Control();

    // "Choices<Kind>(": not the beginning of a tag.
    [GeneratedRegex(@"\G<[A-Z]\w*>(?=\()", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypeArgument();

    [GeneratedRegex(
        """\b(?:placeholder|aria-label|title|alt|label|hint|lead|kicker|tag|text|caption|summary|legend|note|when|empty|action-text|more-text)="(?<value>[^"]*)" """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ReadAttribute();

    [GeneratedRegex("""<(?:[^<>"']|"[^"]*"|'[^']*')*>""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    // Two letters are a code ("ID", "EN"), not a word.
    [GeneratedRegex(@"\p{L}{3,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
