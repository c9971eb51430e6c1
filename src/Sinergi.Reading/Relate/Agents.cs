using System.Text.RegularExpressions;
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

    /// <summary>How far behind a passive verb its agent begins: "dilaporkan secara tertulis oleh Bapas".</summary>
    private const int LongestBy = 12;

    /// <summary>"oleh" may stand behind what is done and for whom.</summary>
    private const int FarthestBy = 100;

    private const string By = " oleh ";
    private const string They = "mereka";
    private static readonly string[] Ordinals = ["ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan"];

    /// <summary>Words of a sentence that may be its subject, and whom they mean.</summary>
    private sealed record Subject(int Start, int End, Func<Actor> Resolve, bool IsPerson = false);

    private readonly Recognition _recognition;
    private readonly Roster _roster;
    private readonly IReadOnlyList<(TextSpan Span, string Key)> _speakers;

    /// <summary>Words that can mean a party, as there is one of the kind.</summary>
    private readonly IReadOnlyList<(Rule Rule, int Party)> _nouns;
    private readonly string? _author;

    public Agents(Recognition recognition, Roster roster)
    {
        (_recognition, _roster) = (recognition, roster);
        _speakers = [.. Speakers(recognition, roster).OrderBy(speaker => speaker.Span.Start)];
        _nouns = [.. OnlyParties(roster)];
        _author = Author(recognition);
    }

    /// <summary>The actor named last before a position of the sentence, where nothing else can be the subject.</summary>
    public Actor Before(Sentence sentence, int position) => SubjectBefore(sentence, position).Actor;

    /// <summary>That actor and where his name begins; -1 where nobody is named.</summary>
    /// <param name="from">Names that begin before belong to an earlier clause.</param>
    /// <param name="isFurther">Another promise stands before: then who is named behind a preposition is part of that one.</param>
    public (int Start, Actor Actor) SubjectBefore(Sentence sentence, int position, int from = 0, bool isFurther = false)
    {
        Subject[] candidates =
        [
            .. Pronouns(sentence, position)
                .Concat(Named(sentence, position))
                .Concat(Nouns(sentence, 0, position))
                .Where(candidate => candidate.Start >= from)
                .Where(candidate => !isFurther || !IsGoal(sentence.Text[..candidate.Start])),
        ];
        var subject = candidates.MaxBy(candidate => candidate.Start);
        if (subject is null || Rules.Occur("subject-breaks", WithoutAside(sentence.Text[subject.End..position])))
        {
            return (-1, Actor.Unknown);
        }
        return WithPartner(sentence, candidates, subject, position);
    }

    private static (int Start, Actor Actor) WithPartner(Sentence sentence, Subject[] candidates, Subject subject, int position)
    {
        var actor = subject.Resolve();
        foreach (var other in candidates.Where(other => other.End < subject.Start).OrderByDescending(other => other.End))
        {
            if (IsJoined(sentence.Text, other, subject, position) && Both(other.Resolve(), actor) is { } both)
            {
                return (other.Start, both);
            }
        }
        return (subject.Start, actor);
    }

    /// <summary>"Bapas dan Yayasan menyusun", "Kalapas X, A, dan Rektor Y, B, sepakat": two who act together.</summary>
    private static bool IsJoined(string text, Subject first, Subject second, int position) =>
        Rules.First("subject-joints", text[first.End..second.Start]) is var (rule, _)
        && (rule.Attribute is "plain" || Rules.Occur("subject-agrees", text[position..]));

    private static Actor? Both(Actor left, Actor right) =>
        left.Parties is [var one] && right.Parties is [var other] && one != other
            ? new Actor(AllParties, one < other ? [one, other] : [other, one])
            : null;

    /// <summary>"Busana Tirta" of "PT Busana Tirta Garmindo": words of the name of one party, more than what kind of institution it is.</summary>
    public Actor ShortName(string words)
    {
        var name = $" {Fold.Name(words)} ";
        var fitting = Enumerable
            .Range(0, _roster.Count)
            .Where(party => $" {Fold.Name(_roster.CanonicalOf(party))} ".Contains(name, StringComparison.Ordinal))
            .Take(2)
            .ToArray();
        return fitting is [var only] ? new Actor(_roster.CanonicalOf(only), [only]) : Actor.Unknown;
    }

    /// <summary>"Direktur, yang turut hadir, menyanggupi": what stands between the commas breaks nothing.</summary>
    private static string WithoutAside(string between) =>
        Rules.First("relative-asides", between) is var (_, aside)
            ? between[..aside.Groups["aside"].Index] + between[(aside.Groups["aside"].Index + aside.Groups["aside"].Length)..]
            : between;

    /// <summary>The institution, not one who speaks for it, that is named directly before a position.</summary>
    public (int Start, Actor Actor) InstitutionBefore(Sentence sentence, int position)
    {
        Subject[] candidates = [.. Named(sentence, position).Concat(Nouns(sentence, 0, position))];
        var subject = candidates.MaxBy(candidate => candidate.End);
        return subject is null || subject.IsPerson || !Rules.Occur("direct-subjects", sentence.Text[subject.End..position])
            ? (-1, Actor.Unknown)
            : WithPartner(sentence, candidates, subject, position);
    }

    /// <summary>Whose words the clause before a position tells: the one who is quoted, else whoever is named before it, else spoke last.</summary>
    /// <param name="word">Where the promising word stands: a person named before it tells what is promised, "X mengatakan biaya akan ditanggung".</param>
    public Actor TellerOf(Sentence sentence, int position, int word = 0) =>
        Quotation.Around(_recognition.Document.Plain, sentence) is not null ? SpeakerOf(sentence)
        : Named(sentence, position).MaxBy(candidate => candidate.Start) is { } named ? named.Resolve()
        : Named(sentence, word).Where(candidate => IsTelling(sentence, candidate, word)).MaxBy(candidate => candidate.Start) is { } teller
            ? teller.Resolve()
        : First(sentence.Index - 1);

    /// <summary>"Bupati mengatakan …", "Dari sisi Bapas, …".</summary>
    private static bool IsTelling(Sentence sentence, Subject named, int word) =>
        (named.IsPerson && Rules.Occur("tellers", sentence.Text[named.End..word]))
        || Rules.Occur("side-openers", sentence.Text[..named.Start]);

    /// <summary>Who is named after a passive verb: "dipasok Dinkes", "disampaikan oleh Bapas", "dibuka untuk peneliti oleh universitas".</summary>
    public Actor After(Sentence sentence, int position)
    {
        var near = Near(sentence, position);
        var by = sentence.Text.IndexOf(By, position, Math.Min(FarthestBy, sentence.Text.Length - position), StringComparison.Ordinal);
        return near.Who is not null || by < 0 || Rules.Occur("passive-gaps", sentence.Text[position..(by + 1)])
            ? near
            : Near(sentence, by + By.Length);
    }

    private Actor Near(Sentence sentence, int position)
    {
        var near = Math.Min(sentence.Text.Length, position + LongestBy);
        var at = sentence.Span.Start + position;
        var named = _recognition
            .MentionsIn(sentence.Span)
            .Where(mention => !mention.IsGeneric && mention.Whole.Start >= at && mention.Whole.Start <= at + LongestBy)
            .Where(mention => !IsGoal(sentence.Text[position..(mention.Whole.Start - sentence.Span.Start)]))
            .MinBy(mention => mention.Whole.Start);
        var noun = Nouns(sentence, position, near)
            .Where(candidate => !IsGoal(sentence.Text[position..candidate.Start]))
            .MinBy(candidate => candidate.Start);
        return named is not null && (noun is null || named.Whole.Start - sentence.Span.Start <= noun.Start)
            ? Party(named.Key)
            : noun?.Resolve() ?? All(sentence, position, near);
    }

    /// <summary>"ditempatkan di kampus", "diserahkan kepada Dinas X": where it goes, not who does it.</summary>
    private static bool IsGoal(string between) => Rules.Occur("passive-goals", between);

    /// <summary>"dilaksanakan bersama oleh kedua pihak".</summary>
    private Actor All(Sentence sentence, int position, int near) =>
        Rules.Of("pronouns").Where(rule => rule.Attribute == "all").Select(rule => rule.First(sentence.Text[position..])).FirstOrDefault()
            is { } match
        && position + match.Index < near
            ? Everyone(match.Value)
            : Actor.Unknown;

    /// <summary>"keempat sekolah" of five parties are those whom the first of them met.</summary>
    private Actor Everyone(string words)
    {
        var first = words.StartsWith("ke", StringComparison.OrdinalIgnoreCase)
            ? Array.FindIndex(Ordinals, word => words.StartsWith(word, StringComparison.OrdinalIgnoreCase)) + 3
            : 0;
        var from = first > 2 && first == _roster.Count - 1 ? 1 : 0;
        return new Actor(AllParties, [.. Enumerable.Range(from, _roster.Count - from)]);
    }

    /// <summary>"perusahaan", "pihak rumah sakit", "lapas": the one party that is of this kind.</summary>
    private IEnumerable<Subject> Nouns(Sentence sentence, int first, int last) =>
        from noun in _nouns
        from match in noun.Rule.Matches(sentence.Text)
        where match.Index >= first && match.Index + match.Length <= last && !IsNamed(sentence, match.Index, match.Length)
        select new Subject(match.Index, match.Index + match.Length, () => new Actor(_roster.CanonicalOf(noun.Party), [noun.Party]));

    private bool IsNamed(Sentence sentence, int start, int length)
    {
        var span = new TextSpan(sentence.Span.Start + start, sentence.Span.Start + start + length);
        return _recognition.MentionsIn(sentence.Span).Any(mention => !mention.IsGeneric && mention.Whole.Overlaps(span));
    }

    private static IEnumerable<(Rule Rule, int Party)> OnlyParties(Roster roster)
    {
        (InstitutionKind Kind, string Name)[] parties =
        [
            .. Enumerable.Range(0, roster.Count).Select(party => (roster.KindOf(party), $" {Fold.Name(roster.CanonicalOf(party))} ")),
        ];
        foreach (var rule in Rules.Of("nouns"))
        {
            var fitting = parties.Index().Where(party => Fits(rule.Attribute, party.Item)).Take(2).ToArray();
            if (fitting is [var only])
            {
                yield return (rule, only.Index);
            }
        }
    }

    private static bool Fits(string words, (InstitutionKind Kind, string Name) party) =>
        words.StartsWith("kind:", StringComparison.Ordinal)
            ? party.Kind == Institutions.Kind(words["kind:".Length..])
            : words.Split(';').Any(word => party.Name.Contains($" {word} ", StringComparison.Ordinal));

    private IEnumerable<Subject> Pronouns(Sentence sentence, int position) =>
        from rule in Rules.Of("pronouns", sentence.Text)
        from match in rule.Matches(sentence.Text[..position])
        select new Subject(match.Index, match.Index + match.Length, () => Pronoun(rule.Attribute, sentence, match));

    private IEnumerable<Subject> Named(Sentence sentence, int position) =>
        _recognition
            .MentionsIn(sentence.Span)
            .Where(mention => !mention.IsGeneric)
            .Select(mention => (mention.Span, mention.Key, IsPerson: mention.Post is not null))
            .Concat(
                _speakers
                    .Where(speaker => sentence.Span.Contains(speaker.Span))
                    .Select(speaker => (speaker.Span, speaker.Key, IsPerson: true))
            )
            .Where(named => named.Span.End <= sentence.Span.Start + position)
            .Select(named => new Subject(
                named.Span.Start - sentence.Span.Start,
                named.Span.End - sentence.Span.Start,
                () => Party(named.Key),
                named.IsPerson
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
        if (index >= 0)
        {
            return new Actor(_roster.CanonicalOf(index), [index]);
        }
        var canonical = Canonical(key);
        var whole = canonical is null ? -1 : _roster.WholeOf(canonical);
        return whole >= 0 ? new Actor(_roster.CanonicalOf(whole), [whole]) : new Actor(canonical, []);
    }

    private string? Canonical(string key) =>
        _recognition.Mentions.FirstOrDefault(mention => mention.Key == key && !mention.IsGeneric)?.Canonical;

    private Actor Pronoun(string kind, Sentence sentence, Match match) =>
        kind switch
        {
            "all" when match.Value.Equals(They, StringComparison.OrdinalIgnoreCase) && IsOfParticipants(sentence) => Actor.Unknown,
            "all" => Everyone(match.Value),
            "we" when _author is not null && Quotation.Around(_recognition.Document.Plain, sentence) is null => Party(_author),
            "we" or "speaker" => Reporting(sentence, match.Index) ?? SpeakerOf(sentence),
            _ => First(sentence.Index - 1),
        };

    /// <summary>"Peserta berjumlah 120 orang. Mereka akan mengikuti …": those who are taught, not those who agreed.</summary>
    private bool IsOfParticipants(Sentence sentence) =>
        sentence.Index > 0
        && _recognition.Document.Sentences[sentence.Index - 1] is var before
        && Rules.Occur("participants", before.Text)
        && !_recognition.MentionsIn(before.Span).Any(mention => !mention.IsGeneric && mention.Post is null);

    /// <summary>"Direktur menegaskan pihaknya siap": outside direct speech the speaker is named in the same sentence.</summary>
    private Actor? Reporting(Sentence sentence, int position)
    {
        if (Quotation.Around(_recognition.Document.Plain, sentence) is not null)
        {
            return null;
        }
        var named = Named(sentence, position).Concat(Nouns(sentence, 0, position)).MaxBy(candidate => candidate.Start);
        return named?.Resolve();
    }

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

    /// <summary>Who writes of himself: "kami, Yayasan Contoh, resmi menandatangani".</summary>
    private static string? Author(Recognition recognition) =>
        recognition
            .Mentions.FirstOrDefault(mention =>
                !mention.IsGeneric
                && Rules.First("authors", recognition.Document.Plain[Math.Max(0, mention.Whole.Start - LongestBy)..mention.Whole.Start])
                    is not null
            )
            ?.Key;

    private static IEnumerable<(TextSpan Span, string Key)> Speakers(Recognition recognition, Roster roster)
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
        foreach (var (person, key) in roster.Persons.Where(signer => !recognition.People.Any(named => named.Person == signer.Person)))
        {
            yield return (person.Evidence.Span, key);
            foreach (var part in person.Name.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 2))
            {
                names.TryAdd(part, key);
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
            foreach (var token in recognition.Document.LineOf(block).Tokens)
            {
                if (
                    names.TryGetValue(token.Text, out var key)
                    && !recognition.People.Any(named => named.Span.Contains(new TextSpan(token.Start, token.End)))
                )
                {
                    yield return (new TextSpan(token.Start, token.End), key);
                }
            }
        }
    }
}
