using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Relate;

/// <summary>Who acts or speaks: one party, all of them, or nobody the text names.</summary>
internal sealed record Actor(string? Who, IReadOnlyList<int> Parties)
{
    public static readonly Actor Unknown = new(null, []);
}

/// <summary>Finds who is meant by a post, a name, a pronoun or a quotation.</summary>
internal sealed class Agents
{
    private const string AllParties = "para pihak";

    /// <summary>Words of a sentence that may be its subject, and whom they mean.</summary>
    private sealed record Subject(int Start, int End, Func<Actor> Resolve);

    private readonly Recognition _recognition;
    private readonly Roster _roster;
    private readonly IReadOnlyList<(TextSpan Span, string Key)> _speakers;

    public Agents(Recognition recognition, Roster roster)
    {
        (_recognition, _roster) = (recognition, roster);
        _speakers = [.. Speakers(recognition).OrderBy(speaker => speaker.Span.Start)];
    }

    /// <summary>The actor named last before a position of the sentence, where nothing else can be the subject.</summary>
    public Actor Before(Sentence sentence, int position)
    {
        var subject = Pronouns(sentence, position).Concat(Named(sentence, position)).MaxBy(candidate => candidate.Start);
        return subject is null || Rules.First("subject-breaks", sentence.Text[subject.End..position]) is not null
            ? Actor.Unknown
            : subject.Resolve();
    }

    private IEnumerable<Subject> Pronouns(Sentence sentence, int position) =>
        from rule in Rules.Of("pronouns")
        from match in rule.Matches(sentence.Text[..position])
        select new Subject(match.Index, match.Index + match.Length, () => Pronoun(rule.Attribute, sentence));

    private IEnumerable<Subject> Named(Sentence sentence, int position) =>
        _recognition
            .MentionsIn(sentence.Span)
            .Where(mention => !mention.IsGeneric)
            .Select(mention => (mention.Span, mention.Key))
            .Concat(_speakers.Where(speaker => sentence.Span.Contains(speaker.Span)))
            .Where(named => named.Span.End <= sentence.Span.Start + position)
            .Select(named => new Subject(
                named.Span.Start - sentence.Span.Start,
                named.Span.End - sentence.Span.Start,
                () => Party(named.Key)
            ));

    /// <summary>Who says the sentence: the one a quotation is ascribed to, else whoever was spoken of last.</summary>
    public Actor SpeakerOf(Sentence sentence)
    {
        var quotation = Quotation.Around(_recognition.Document.Plain, sentence);
        if (quotation is null)
        {
            return First(sentence.Index - 1);
        }
        var ascription = new TextSpan(quotation.Value.End, Math.Min(sentence.Block.Span.End, quotation.Value.End + 80));
        var named = _speakers.FirstOrDefault(speaker => ascription.Contains(speaker.Span));
        var before = _speakers.LastOrDefault(speaker => speaker.Span.End <= quotation.Value.Start);
        return named.Key is not null ? Party(named.Key)
            : before.Key is not null ? Party(before.Key)
            : Actor.Unknown;
    }

    public Actor Party(string key)
    {
        var index = _roster.IndexOf(key);
        return index >= 0 ? new Actor(_roster.CanonicalOf(index), [index]) : new Actor(Canonical(key), []);
    }

    private string? Canonical(string key) =>
        _recognition.Mentions.FirstOrDefault(mention => mention.Key == key && !mention.IsGeneric)?.Canonical;

    private Actor Pronoun(string kind, Sentence sentence) =>
        kind switch
        {
            "all" => new Actor(AllParties, [.. Enumerable.Range(0, _roster.Count)]),
            "speaker" => SpeakerOf(sentence),
            _ => First(sentence.Index - 1),
        };

    /// <summary>The subject of the nearest earlier sentence that has one; the speaker where that sentence is a quotation.</summary>
    private Actor First(int index)
    {
        for (var i = index; i >= Math.Max(0, index - 6); i--)
        {
            var sentence = _recognition.Document.Sentences[i];
            var inside = _speakers.Where(speaker => sentence.Span.Contains(speaker.Span)).ToArray();
            if (inside.Length > 0)
            {
                return Party(sentence.Text.Contains('"', StringComparison.Ordinal) ? inside[^1].Key : inside[0].Key);
            }
        }
        return Actor.Unknown;
    }

    private static IEnumerable<(TextSpan Span, string Key)> Speakers(Recognition recognition)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var named in recognition.People.Where(named => named.Mention is { IsGeneric: false }))
        {
            yield return (named.Span, named.Mention!.Key);
            foreach (var part in named.Person.Name.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 2))
            {
                names.TryAdd(part, named.Mention.Key);
            }
        }
        foreach (var mention in recognition.Mentions.Where(mention => mention.Post is not null && !mention.IsGeneric))
        {
            yield return (mention.Span, mention.Key);
        }
        if (names.Count == 0)
        {
            yield break;
        }
        foreach (var block in recognition.Document.Blocks.Where(block => block.Kind != BlockKind.Furniture))
        {
            foreach (var token in Tokens.Of(recognition.Document.Plain, block.ContentStart, block.Span.End))
            {
                if (names.TryGetValue(token.Text, out var key))
                {
                    yield return (new TextSpan(token.Start, token.End), key);
                }
            }
        }
    }
}
