using System.Globalization;

namespace Sinergi.Reading.Vocabulary;

/// <summary>
/// Pieces of text of which a match of a pattern holds at least one. Looking for them is a hundred times cheaper than searching for the pattern,
/// and most sentences hold none. Knows the parts of regular expressions that rules are written in; of anything else it claims nothing.
/// </summary>
internal sealed class NeededWords
{
    /// <summary>More alternatives than this are followed no further.</summary>
    private const int Most = 200;
    private static readonly string[] Digits = [.. "0123456789".Select(c => c.ToString())];

    private readonly string pattern;
    private int at;

    private NeededWords(string pattern) => this.pattern = pattern;

    /// <returns>Null when nothing is known: the pattern then has to be searched for.</returns>
    public static IReadOnlyCollection<string>? Of(string pattern)
    {
        var reader = new NeededWords(pattern);
        try
        {
            var whole = reader.Alternatives();
            return reader.at == pattern.Length ? whole.Least : null;
        }
        catch (UnknownSyntaxException)
        {
            return null;
        }
    }

    /// <param name="Exact">All texts that the piece can be; null when they are too many or not known.</param>
    /// <param name="Needed">Texts of which each match holds one; null when not known.</param>
    /// <param name="Repeated">The one text that the piece says once or more often, as a space between words.</param>
    private readonly record struct Piece(IReadOnlyCollection<string>? Exact, IReadOnlyCollection<string>? Needed, string? Repeated = null)
    {
        public static readonly Piece Nothing = new([""], null);
        public static readonly Piece Anything = new(null, null);

        public IReadOnlyCollection<string>? Least => Better(Needed, Exact is { } all && !all.Contains("") ? all : null);

        public static IReadOnlyCollection<string>? Better(IReadOnlyCollection<string>? a, IReadOnlyCollection<string>? b)
        {
            if (a is null || b is null)
            {
                return a ?? b;
            }

            var (shortestOfA, shortestOfB) = (a.Min(s => s.Length), b.Min(s => s.Length));
            return shortestOfA > shortestOfB || (shortestOfA == shortestOfB && a.Count <= b.Count) ? a : b;
        }
    }

    private Piece Alternatives()
    {
        List<Piece> branches = [Sequence()];
        while (Take('|'))
        {
            branches.Add(Sequence());
        }

        return branches is [var only] ? only : new Piece(Union(branches.Select(b => b.Exact)), Union(branches.Select(b => b.Least)));
    }

    private Piece Sequence()
    {
        IReadOnlyCollection<string> run = [""];
        IReadOnlyCollection<string>? best = null;
        var exact = true;
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            var piece = Quantified(Atom());
            if (piece.Exact is { } texts && run.Count * texts.Count <= Most)
            {
                run = Joined(run, texts);
                continue;
            }

            exact = false;
            if (piece.Repeated is { } repeated)
            {
                // It ends what came before and begins what comes next.
                best = Piece.Better(best, Joined(run, [repeated]));
                run = [repeated];
                continue;
            }

            best = Piece.Better(Piece.Better(best, new Piece(run, null).Least), piece.Least);
            run = [""];
        }

        return new Piece(exact ? run : null, Piece.Better(best, new Piece(run, null).Least));
    }

    private static IReadOnlyCollection<string> Joined(IReadOnlyCollection<string> before, IReadOnlyCollection<string> after) =>
        [.. before.SelectMany(_ => after, string.Concat).Distinct(StringComparer.Ordinal)];

    private Piece Atom()
    {
        var c = pattern[at++];
        switch (c)
        {
            case '(':
                return Group();
            case '[':
                return Class();
            case '.':
                return Piece.Anything;
            case '^' or '$':
                return Piece.Nothing;
            case '\\':
                return Escape();
            case '*' or '+' or '?' or '{':
                throw new UnknownSyntaxException();
            default:
                return new Piece([c.ToString()], null);
        }
    }

    private Piece Group()
    {
        if (Take('?'))
        {
            if (Take('<'))
            {
                var end = pattern.IndexOf('>', at);
                if (end < 0 || pattern[at] is '=' or '!')
                {
                    throw new UnknownSyntaxException();
                }

                at = end + 1;
            }
            else if (!Take(':') && !(Take('-') && Take('i') && Take(':')))
            {
                throw new UnknownSyntaxException();
            }
        }

        var inside = Alternatives();
        return Take(')') ? inside : throw new UnknownSyntaxException();
    }

    // Only the shortest lists of characters are worth following; ranges are not.
    private Piece Class()
    {
        var end = at;
        while (end < pattern.Length && (pattern[end] != ']' || end == at))
        {
            end += pattern[end] == '\\' ? 2 : 1;
        }

        if (end >= pattern.Length)
        {
            throw new UnknownSyntaxException();
        }

        var inside = pattern[at..end];
        at = end + 1;
        return inside.Length <= 4 && !inside.Any(c => c is '^' or '-' or '\\')
            ? new Piece([.. inside.Select(c => c.ToString())], null)
            : Piece.Anything;
    }

    private Piece Escape()
    {
        if (at >= pattern.Length)
        {
            throw new UnknownSyntaxException();
        }

        var c = pattern[at++];
        return c switch
        {
            'b' => Piece.Nothing,
            'd' => new Piece(Digits, null),
            'n' => new Piece(["\n"], null),
            't' => new Piece(["\t"], null),
            's' or 'S' or 'w' or 'W' or 'D' => Piece.Anything,
            'p' or 'P' => Category(),
            _ when char.IsAsciiLetterOrDigit(c) => throw new UnknownSyntaxException(),
            _ => new Piece([c.ToString()], null),
        };
    }

    private Piece Category()
    {
        var end = pattern.IndexOf('}', at);
        at = end < 0 ? throw new UnknownSyntaxException() : end + 1;
        return Piece.Anything;
    }

    private Piece Quantified(Piece piece)
    {
        if (at >= pattern.Length)
        {
            return piece;
        }

        (int Least, int? Most)? times = pattern[at] switch
        {
            '?' => (0, 1),
            '*' => (0, null),
            '+' => (1, null),
            '{' => Times(),
            _ => null,
        };
        if (times is not { } counted)
        {
            return piece;
        }

        at = pattern[at] == '{' ? pattern.IndexOf('}', at) + 1 : at + 1;
        Take('?');
        return counted switch
        {
            (1, 1) => piece,
            (0, 1) => new Piece(piece.Exact is { } texts ? [.. texts, ""] : null, null),
            (> 0, _) => new Piece(
                null,
                piece.Least,
                piece.Exact is { Count: 1 } only && only.Single() is { Length: > 0 } text ? text : null
            ),
            _ => Piece.Anything,
        };
    }

    private (int, int?) Times()
    {
        var end = pattern.IndexOf('}', at);
        var parts = end < 0 ? [] : pattern[(at + 1)..end].Split(',');
        return parts.Length is 1 or 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least)
            ? (
                least,
                parts.Length == 1 ? least
                : int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most
                : null
            )
            : throw new UnknownSyntaxException();
    }

    private bool Take(char c)
    {
        if (at >= pattern.Length || pattern[at] != c)
        {
            return false;
        }

        at++;
        return true;
    }

    private static IReadOnlyCollection<string>? Union(IEnumerable<IReadOnlyCollection<string>?> sets)
    {
        HashSet<string> all = new(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            if (set is null)
            {
                return null;
            }

            all.UnionWith(set);
            if (all.Count > Most)
            {
                return null;
            }
        }

        return all;
    }

    private sealed class UnknownSyntaxException : Exception;
}
