using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Relate;

/// <summary>Words of a naskah that stand for one of its parties or several, and whom they mean.</summary>
internal sealed record PartyName(int Start, int End, Actor Actor);

/// <summary>
/// How a naskah speaks of its parties: by number ("PIHAK KESATU"), together ("PARA PIHAK"), by the name that it gave them ("selanjutnya disebut
/// RUMAH SAKIT") or by their own.
/// </summary>
internal sealed class PartyNames
{
    /// <summary>How far before its short name the name of a party may end.</summary>
    private const int Nearby = 700;

    private const string All = "para pihak";

    private sealed record Called(string Words, Actor Actor);

    private readonly Recognition _recognition;
    private readonly Roster _roster;
    private readonly IReadOnlyDictionary<PartySide, int> _sides;
    private readonly IReadOnlyList<Called> _called;

    public PartyNames(Recognition recognition, Roster roster, IReadOnlyDictionary<PartySide, int> sides)
    {
        (_recognition, _roster, _sides) = (recognition, roster, sides);
        _called = [.. Definitions()];
    }

    /// <summary>The names in a stretch of the text, in its order; "PIHAK KESATU dan PIHAK KEDUA" is one.</summary>
    public IReadOnlyList<PartyName> In(int start, int end)
    {
        var text = _recognition.Document.Plain[start..end].Replace('\n', ' ');
        var names = new List<PartyName>();
        foreach (
            var name in Numbered(text)
                .Concat(Given(text))
                .Concat(Own(start, end))
                .OrderBy(name => name.Start)
                .ThenByDescending(name => name.End)
        )
        {
            if (names is not [.., var last])
            {
                names.Add(name);
            }
            else if (name.Start >= last.End)
            {
                if (Rules.Occur("party-joints", text[last.End..name.Start]))
                {
                    names[^1] = new PartyName(last.Start, name.End, Both(last.Actor, name.Actor));
                }
                else
                {
                    names.Add(name);
                }
            }
        }
        return names;
    }

    public Actor Everyone => new(All, [.. Enumerable.Range(0, _roster.Count)]);

    private static Actor Both(Actor left, Actor right) =>
        left.Parties.Count == 0 || right.Parties.Count == 0
            ? new Actor(left.Who ?? right.Who, [])
            : new Actor(All, [.. left.Parties.Union(right.Parties).Order()]);

    private IEnumerable<PartyName> Numbered(string text) =>
        from rule in Rules.Of("party-words")
        from match in rule.Matches(text)
        select new PartyName(
            match.Index,
            match.Index + match.Length,
            match.Groups["side"] is { Success: true } side ? Of(side.Value) : Everyone
        );

    private Actor Of(string side) =>
        Komparisi.Side(side) is { } known && _sides.TryGetValue(known, out var index) ? Party(index) : Actor.Unknown;

    private IEnumerable<PartyName> Given(string text)
    {
        foreach (var called in _called)
        {
            for (
                var at = text.IndexOf(called.Words, StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf(called.Words, at + 1, StringComparison.Ordinal)
            )
            {
                var end = at + called.Words.Length;
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                {
                    yield return new PartyName(at, end, called.Actor);
                }
            }
        }
    }

    private IEnumerable<PartyName> Own(int start, int end) =>
        from mention in _recognition.MentionsIn(new TextSpan(start, end))
        where !mention.IsGeneric
        let index = _roster.IndexOf(mention.Key)
        where index >= 0
        // A post before the name may stand in front of what is looked at.
        select new PartyName(Math.Max(0, mention.Whole.Start - start), Math.Min(end, mention.Whole.End) - start, Party(index));

    /// <summary>Short names that the text gives its parties. One that no party stands before is the name of something else.</summary>
    private IEnumerable<Called> Definitions()
    {
        var plain = _recognition.Document.Plain.Replace('\n', ' ');
        var known = new HashSet<string>(StringComparer.Ordinal);
        var from = Rules.First("komparisi-openers", plain) is var (_, opener) ? opener.Index : 0;
        foreach (var match in Rules.Of("party-names").SelectMany(rule => rule.Matches(plain)).OrderBy(match => match.Index))
        {
            var words = Fold.Words(match.Groups["name"].Value).Trim();
            if (Rules.Occur("party-name-asides", words) || !known.Add(words))
            {
                continue;
            }
            var actor = Meant(words, new TextSpan(Math.Max(from, match.Index - Nearby), match.Index));
            from = match.Index + match.Length;
            yield return new Called(words, actor);
            if (words.StartsWith("PIHAK ", StringComparison.Ordinal))
            {
                yield return new Called(SentenceTitle(words), actor);
            }
        }
    }

    /// <summary>The party that has the word in its name, else the one that is named first since the last short name.</summary>
    private Actor Meant(string words, TextSpan span)
    {
        var fitting = Enumerable
            .Range(0, _roster.Count)
            .Where(party => $" {Fold.Name(_roster.CanonicalOf(party))} ".Contains($" {Fold.Name(words)} ", StringComparison.Ordinal))
            .ToArray();
        if (fitting is [var only])
        {
            return Party(only);
        }
        var named = _recognition.MentionsIn(span).Where(mention => !mention.IsGeneric).ToArray();
        var known = named.FirstOrDefault(mention => _roster.IndexOf(mention.Key) >= 0);
        return known is not null ? Party(_roster.IndexOf(known.Key))
            : named.Length > 0 ? new Actor(named[0].Canonical, [])
            : Actor.Unknown;
    }

    private Actor Party(int index) => new(_roster.CanonicalOf(index), [index]);

    /// <summary>"PIHAK SEKOLAH" is written "Pihak Sekolah" as well.</summary>
    private static string SentenceTitle(string words) =>
        string.Join(' ', words.Split(' ').Select(word => $"{char.ToUpperInvariant(word[0])}{word[1..].ToLowerInvariant()}"));
}
