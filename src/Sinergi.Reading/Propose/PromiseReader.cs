using Sinergi.Reading.Facts;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Commitments in running text. A sentence may hold several; each is the clause from its subject to where the next begins.</summary>
internal sealed class PromiseReader(Document document, Agents agents)
{
    private const int ShortestSentence = 20;

    /// <summary>More promises than this in one sentence are no promises; it bounds the work on hostile text.</summary>
    private const int MostPerRule = 6;

    private const int LongestLead = 20;
    private const int LongestSubject = 60;
    private const string MustRule = "commitment.must";

    private sealed record Promise(Rule Rule, int Start, int Word, int What, Actor Actor);

    public IReadOnlyList<Commitment> Read()
    {
        var headlines = Headlines.Of(document);
        return
        [
            .. document
                .Sentences.Where(sentence => sentence.Text.Length > ShortestSentence && !headlines.Contains(sentence))
                .SelectMany(Read),
        ];
    }

    private IEnumerable<Commitment> Read(Sentence sentence)
    {
        var promises = Promises(sentence);
        for (var i = 0; i < promises.Count; i++)
        {
            var limit = i + 1 < promises.Count ? promises[i + 1].Start : sentence.Text.Length;
            yield return Create(sentence, promises[i], limit, isFirst: i == 0);
        }
    }

    /// <summary>"Tindak lanjut: 1. Lapas mengirim ulang data": in such a list the present tense promises.</summary>
    public IReadOnlyList<Commitment> ReadAgreed(IReadOnlyList<Commitment> known)
    {
        var opener = document.Blocks.FirstOrDefault(block =>
            block.Kind == BlockKind.Paragraph && Rules.First("agreed-lists", NaskahHead.TextOf(document, block)) is not null
        );
        if (opener is null)
        {
            return [];
        }
        var items = document.Blocks.Skip(opener.Index + 1).TakeWhile(block => block.Kind == BlockKind.ListItem).ToHashSet();
        var found = new List<Commitment>();
        foreach (var sentence in document.Sentences.Where(sentence => items.Contains(sentence.Block)))
        {
            if (
                known.Any(commitment => commitment.Evidence.Span.Overlaps(sentence.Span))
                || Rules.First("agreed-items", sentence.Text) is not var (rule, match)
            )
            {
                continue;
            }
            var what = match.Groups["what"].Index;
            var (start, actor) = agents.SubjectBefore(sentence, what);
            if (actor.Who is not null && start >= 0 && start <= LongestLead)
            {
                found.Add(Create(sentence, new Promise(rule, start, what, what, actor), sentence.Text.Length, isFirst: true));
            }
        }
        return found;
    }

    private List<Promise> Promises(Sentence sentence)
    {
        var found = Rules
            .Of("commitments")
            .SelectMany(rule => Each(rule, sentence.Text).Select(match => (Rule: rule, Match: match, IsInverted: false)))
            .Concat(
                Rules
                    .Of("inverted-promises")
                    .SelectMany(rule => Each(rule, sentence.Text).Select(match => (Rule: rule, Match: match, IsInverted: true)))
            )
            .OrderBy(item => item.Match.Word)
            .ThenBy(item => item.IsInverted);
        var promises = new List<Promise>();
        foreach (var (rule, match, isInverted) in found)
        {
            // "berjanji akan membantu" is one promise, not two.
            if (promises is [.., var last] && match.Word < last.What)
            {
                continue;
            }
            if (Rules.Of("commitment-blocks").Any(block => block.First(sentence.Text[..match.Word]) is not null))
            {
                continue;
            }
            var promise = isInverted
                ? Inverted(sentence, rule, match, promises.LastOrDefault())
                : Plain(sentence, rule, match, promises.LastOrDefault());
            if (promise is not null)
            {
                promises.Add(promise);
            }
        }
        return promises;
    }

    private Promise? Plain(Sentence sentence, Rule rule, Found match, Promise? before)
    {
        var from = before?.What ?? 0;
        var (start, actor) = agents.SubjectBefore(sentence, match.Word, from);
        if (rule.Name == MustRule && !IsDirectSubject(sentence.Text, start, match.Word, actor))
        {
            return null;
        }
        if (actor.Who is not null && start >= 0)
        {
            return new Promise(rule, start, match.Word, match.What, actor);
        }
        if (before is not null && start < 0)
        {
            // "BNNP akan menyelenggarakan asesmen, dan akan pula melatih petugas": the subject goes on.
            return new Promise(rule, match.Word, match.Word, match.What, before.Actor);
        }
        var isOwn =
            Quotation.Around(document.Plain, sentence) is not null && Rules.First("own-words", sentence.Text[..match.Word]) is not null;
        var speaker = isOwn ? agents.SpeakerOf(sentence) : Actor.Unknown;
        return speaker.Who is null ? null : new Promise(rule, ClauseStart(sentence.Text, match.Word), match.Word, match.What, speaker);
    }

    /// <summary>"rutan harus memasok" binds the rutan; "mereka harus memperoleh pendidikan" binds nobody that is named.</summary>
    private static bool IsDirectSubject(string text, int start, int word, Actor actor) =>
        start >= 0
        && actor.Parties.Count == 1
        && word - start <= LongestSubject
        && !text[start..word].Contains(',', StringComparison.Ordinal);

    private Promise? Inverted(Sentence sentence, Rule rule, Found match, Promise? before)
    {
        var actor = match.WhoEnd > 0 ? agents.Before(sentence, match.WhoEnd) : agents.After(sentence, match.VerbEnd);
        return actor.Who is null
            ? null
            : new Promise(rule, Math.Max(ClauseStart(sentence.Text, match.Word), before?.What ?? 0), match.Word, match.What, actor);
    }

    /// <param name="isFirst">What stands before the first promise of a sentence, "Selama 2025, …", belongs to it.</param>
    private Commitment Create(Sentence sentence, Promise promise, int limit, bool isFirst)
    {
        var what = sentence.Text[promise.What..limit];
        var clause = what[..Clip.Sentence(what)];
        clause = limit < sentence.Text.Length && Rules.First("clause-joints", clause) is var (_, joint) ? clause[..joint.Index] : clause;
        var start = sentence.Span.Start + promise.Start;
        return new Commitment(
            promise.Actor.Who,
            promise.Actor.Parties,
            Fold.Words(clause[..Math.Min(clause.Length, Clip.Statement(what))]),
            Enum.Parse<CommitmentStrength>(promise.Rule.Attribute),
            TermReader.Read(sentence.Text[(isFirst ? 0 : promise.Start)..(promise.What + clause.Length)]),
            document.Evidence(start, sentence.Span.Start + promise.What + clause.Length, promise.Rule.Name, 0.75)
        );
    }

    /// <summary>Where the words of a passive clause begin: behind the last mark before it.</summary>
    private static int ClauseStart(string text, int word)
    {
        var mark = text.AsSpan(0, word).LastIndexOfAny(";:\"");
        var comma = text.AsSpan(0, word).LastIndexOf(", dan ");
        var start = Math.Max(mark + 1, comma < 0 ? 0 : comma + ", dan ".Length);
        while (start < word && char.IsWhiteSpace(text[start]))
        {
            start++;
        }
        return start;
    }

    private sealed record Found(int Word, int What, int WhoEnd, int VerbEnd);

    /// <summary>Every match of a rule, also where the words of one hold the next.</summary>
    private static IEnumerable<Found> Each(Rule rule, string text)
    {
        var at = 0;
        for (var count = 0; count < MostPerRule && rule.First(text[at..]) is { } match; count++)
        {
            var (what, verb) = (match.Groups["what"], match.Groups["verb"]);
            var who = match.Groups["who"];
            var whoEnd = who.Success ? at + who.Index + who.Length : 0;
            yield return new Found(at + match.Index, at + what.Index, whoEnd, at + verb.Index + verb.Length);
            at += Math.Max(what.Index, match.Index + 1) + 1;
            // Cut at a word, so that the rest of one is not taken for another.
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }
        }
    }
}
