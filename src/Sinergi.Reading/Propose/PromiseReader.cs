using Sinergi.Reading.Facts;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Commitments in running text. A sentence may hold several; each is the clause from its subject to where the next begins.</summary>
/// <param name="tellsTerms">The text reports what was agreed, so that the present tense ("Puskesmas menyediakan obat") promises.</param>
internal sealed class PromiseReader(Document document, Agents agents, bool tellsTerms = false)
{
    private const int ShortestSentence = 20;

    /// <summary>More promises than this in one sentence are no promises; it bounds the work on hostile text.</summary>
    private const int MostPerRule = 6;

    /// <summary>The sentences at the top report the event itself.</summary>
    private const int LeadSentences = 2;

    private const int LongestSubject = 60;
    private const string PlanRule = "commitment.plan";
    private const string MustRule = "commitment.must";
    private const string PresentRule = "inverted.present";
    private const string BorneRule = "inverted.borne";
    private const string DutyRule = "inverted.duty";
    private const string ByRule = "inverted.by";
    private const string ChargeRule = "inverted.charge";
    private const string AgreedRule = "inverted.agreed";
    private const string WhoRule = "inverted.who";
    private const string WhoBareRule = "inverted.who-bare";
    private const string Detail = "detail";
    private const string Done = "done";
    private const string AssuranceRule = "commitment.makes-sure";
    private const string ProvisionRule = "provision.gives";
    private const string AnyPost = "loose.post";
    private const string AnyName = "loose.name";

    /// <summary>Rules whose promise is a clause, with verbs of its own.</summary>
    private static readonly HashSet<string> ClauseRules = new(StringComparer.Ordinal) { "commitment.assures", AssuranceRule };

    private enum Way
    {
        Inverted,
        Plain,
        Provision,
        OwnProvision,
    }

    private sealed record Promise(Rule Rule, int Start, int Word, int What, Actor Actor);

    public IReadOnlyList<Commitment> Read()
    {
        var headlines = Headlines.Of(document);
        (Sentence Sentence, Commitment Commitment)[] read =
        [
            .. document
                .Sentences.Where(sentence => sentence.Text.Length > ShortestSentence && !headlines.Contains(sentence))
                .SelectMany(sentence => Read(sentence).Select(commitment => (sentence, commitment))),
        ];
        return [.. read.Where((item, i) => i + 1 >= read.Length || !IsQuotedNext(item, read[i + 1])).Select(item => item.Commitment)];
    }

    /// <summary>"Rizali menyebut pihaknya siap menerima 15 klien. "Dinas siap menerima 15 klien …": one promise, said twice.</summary>
    private bool IsQuotedNext((Sentence Sentence, Commitment Commitment) told, (Sentence Sentence, Commitment Commitment) next) =>
        next.Sentence.Index == told.Sentence.Index + 1
        && next.Sentence.Block == told.Sentence.Block
        && next.Sentence.Text.TrimStart().StartsWith('"')
        && Quotation.Around(document.Plain, told.Sentence) is null
        && told.Commitment.Parties.SequenceEqual(next.Commitment.Parties)
        && SharedWords.Of(told.Commitment.Text, next.Commitment.Text);

    private IEnumerable<Commitment> Read(Sentence sentence)
    {
        var promises = Promises(sentence);
        for (var i = 0; i < promises.Count; i++)
        {
            var limit = i + 1 < promises.Count ? promises[i + 1].Start : sentence.Text.Length;
            yield return Create(sentence, promises[i], limit, isFirst: i == 0);
        }
    }

    private List<Promise> Promises(Sentence sentence)
    {
        var isTerm = IsTerm(sentence);
        var found = Candidates("commitments", Way.Plain, sentence.Text)
            .Concat(Candidates("inverted-promises", Way.Inverted, sentence.Text))
            .Concat(isTerm ? Candidates("provisions", Way.Provision, sentence.Text) : [])
            .Concat(isTerm ? Candidates("provisions-own", Way.OwnProvision, sentence.Text) : [])
            .OrderBy(item => item.Match.Word)
            .ThenBy(item => item.Way);
        var promises = new List<Promise>();
        foreach (var (rule, match, way) in found)
        {
            if (promises is [.., var last] && (match.Word <= last.What || IsInside(sentence.Text, last, match.Word)))
            {
                continue;
            }
            if (IsBlocked(sentence, match, way) || Rules.Occur("promise-asides", sentence.Text[match.What..]))
            {
                continue;
            }
            var before = promises.LastOrDefault();
            var promise = way switch
            {
                Way.Inverted => Inverted(sentence, rule, match, before),
                Way.Provision => Provision(sentence, rule, match, before),
                Way.OwnProvision => OwnProvision(sentence, rule, match, before),
                _ => Plain(sentence, rule, match, before),
            };
            if (promise is not null)
            {
                promises.Add(promise);
            }
        }
        return promises;
    }

    /// <summary>"Rincian teknis akan dituangkan" promises nothing; "Kajian teknis akan diserahkan Kanwil" names who does it.</summary>
    private bool IsBlocked(Sentence sentence, Found match, Way way)
    {
        var block = Rules.First("commitment-blocks", sentence.Text[..match.Word]);
        return block is var (rule, _)
            && !(
                rule.Attribute == Detail
                && way == Way.Inverted
                && (agents.After(sentence, match.VerbEnd).Who is not null || IsDated(sentence.Text[match.VerbEnd..]))
            );
    }

    private static IEnumerable<(Rule Rule, Found Match, Way Way)> Candidates(string file, Way way, string text) =>
        Rules.Of(file, text).SelectMany(rule => Each(rule, text).Select(match => (rule, match, way)));

    /// <summary>"berjanji akan membantu" is one promise, and what is promised may be a clause: "berjanji pintu itu akan dikunci".</summary>
    private static bool IsInside(string text, Promise last, int word) =>
        ClauseRules.Contains(last.Rule.Name) && !Rules.Occur("clause-breaks", text[last.What..word]);

    private Promise? Plain(Sentence sentence, Rule rule, Found match, Promise? before)
    {
        var from = before?.What ?? 0;
        var (start, actor) = agents.SubjectBefore(sentence, match.Word, from, isFurther: before is not null);
        if (
            // What one of them plans is no promise; what they plan together was agreed.
            (rule.Name == PlanRule && actor.Parties.Count < 2)
            || (rule.Name == MustRule && !IsDirectSubject(sentence.Text, start, match.Word, actor))
            || (rule.Name == AssuranceRule && Rules.Occur("assurance-blocks", sentence.Text[..match.Word]))
        )
        {
            return null;
        }
        if (actor.Who is not null && start >= 0)
        {
            return new Promise(rule, start, match.Word, match.What, actor);
        }
        if (Loose(sentence, rule, match, from) is { } loose)
        {
            return loose;
        }
        if (before is not null && start < 0)
        {
            // "BNNP akan menyelenggarakan asesmen, dan akan pula melatih petugas": the subject goes on.
            return new Promise(rule, match.Word, match.Word, match.What, before.Actor);
        }
        if (Label(sentence, match.Word) is { } label)
        {
            return new Promise(rule, match.Word, match.Word, match.What, label);
        }
        var isOwn = Quotation.Around(document.Plain, sentence) is not null && Rules.Occur("own-words", sentence.Text[..match.Word]);
        var speaker = isOwn ? agents.SpeakerOf(sentence) : Actor.Unknown;
        return speaker.Who is null ? null : new Promise(rule, ClauseStart(sentence.Text, match.Word), match.Word, match.What, speaker);
    }

    /// <summary>A subject that is an institution or somebody's people, although the text has no party of that name.</summary>
    private Promise? Loose(Sentence sentence, Rule rule, Found match, int from)
    {
        var fitting = Rules.Of("loose-subjects").Where(subject => subject.Name != AnyPost || rule.Name != ProvisionRule);
        foreach (var subject in fitting)
        {
            if (subject.First(sentence.Text[from..match.Word]) is { } found)
            {
                var start = from + found.Groups["who"].Index;
                var actor =
                    subject.Name == AnyName ? agents.ShortName(found.Groups["who"].Value)
                    : subject.Attribute is "speaker" ? agents.TellerOf(sentence, start)
                    : Actor.Unknown;
                if (actor.Who is not null || subject.Name != AnyName || rule.Attribute is "Siap")
                {
                    return new Promise(rule, start, match.Word, match.What, actor);
                }
            }
        }
        return null;
    }

    /// <summary>"Lurah: … Sanggup menerima lima orang": in minutes the name before the colon is the subject of what follows.</summary>
    private Actor? Label(Sentence sentence, int word)
    {
        if (sentence.Block.Kind != BlockKind.ListItem || !Rules.Occur("label-leads", sentence.Text[..word]))
        {
            return null;
        }
        var first = document.Sentences[sentence.Index];
        while (first.Index > 0 && document.Sentences[first.Index - 1].Block == sentence.Block)
        {
            first = document.Sentences[first.Index - 1];
        }
        return Rules.First("labels", first.Text) is var (_, label) ? agents.SubjectBefore(first, label.Length - 1).Actor : null;
    }

    /// <summary>"PMI menurunkan relawan terlatih, sementara kampus menerbitkan buletin": who does what for whom, as agreed.</summary>
    private Promise? Provision(Sentence sentence, Rule rule, Found match, Promise? before)
    {
        var from = before?.What ?? 0;
        if (IsReport(sentence.Text, match.Word))
        {
            return null;
        }
        var (start, actor) = agents.InstitutionBefore(sentence, match.Word);
        if (start >= from && actor.Who is not null)
        {
            return new Promise(rule, start, match.Word, match.What, actor);
        }
        return Loose(sentence, rule, match, from);
    }

    private Promise? OwnProvision(Sentence sentence, Rule rule, Found match, Promise? before) =>
        Quotation.Around(document.Plain, sentence) is not null && !IsReport(sentence.Text, match.Word)
            ? new Promise(
                rule,
                Math.Max(ClauseStart(sentence.Text, match.Word), before?.What ?? 0),
                match.Word,
                match.What,
                agents.SpeakerOf(sentence)
            )
            : null;

    /// <summary>Told of what was or is; the words that say so stand in the same clause, a day anywhere.</summary>
    private static bool IsReport(string text, int word) =>
        Rules.Of("provision-blocks", text).Any(block => block.Occurs(Reach(block.Attribute, text, word)));

    private static string Reach(string attribute, string text, int word) =>
        attribute switch
        {
            "dated" => text,
            "clause" => text[(text.LastIndexOf(',', Math.Max(word - 1, 0)) + 1)..word],
            _ => text[ClauseStart(text, word)..word],
        };

    /// <summary>"rutan harus memasok" binds the rutan; "mereka harus memperoleh pendidikan" binds nobody that is named.</summary>
    private static bool IsDirectSubject(string text, int start, int word, Actor actor) =>
        start >= 0
        && actor.Parties.Count == 1
        && word - start <= LongestSubject
        && !text[start..word].Contains(',', StringComparison.Ordinal)
        && !text[start..word].Contains(" bahwa ", StringComparison.OrdinalIgnoreCase);

    private Promise? Inverted(Sentence sentence, Rule rule, Found match, Promise? before)
    {
        var text = sentence.Text;
        var start = rule.Name is WhoRule or WhoBareRule ? match.What : Math.Max(ClauseStart(text, match.Word), before?.What ?? 0);
        var actor = match.WhoEnd > 0 ? agents.Before(sentence, match.WhoEnd) : agents.After(sentence, match.VerbEnd);
        if (actor.Who is not null)
        {
            return IsTold(sentence, rule, match) ? null : new Promise(rule, start, match.Word, match.What, actor);
        }
        // "layanan warga harus didahulukan" says what ought to be; nobody binds himself.
        var isPrinciple = rule.Name == DutyRule && !IsDated(text[match.VerbEnd..]) && Quotation.Around(document.Plain, sentence) is null;
        // "akan kami selesaikan": somebody speaks, though the text does not say who.
        if (match.WhoEnd > 0 && Quotation.Around(document.Plain, sentence) is not null)
        {
            return new Promise(rule, start, match.Word, match.What, Actor.Unknown);
        }
        if (match.WhoEnd > 0 || isPrinciple || rule.Name is ByRule or ChargeRule or AgreedRule || IsOfPapers(text, match))
        {
            return null;
        }
        if (rule.Name is PresentRule or BorneRule)
        {
            var isSomebodys = tellsTerms && !IsReport(text, match.Word) && Rules.Occur("passive-agents", text[match.VerbEnd..]);
            return isSomebodys ? new Promise(rule, start, match.Word, match.What, agents.TellerOf(sentence, start, match.Word)) : null;
        }
        return new Promise(rule, start, match.Word, match.What, agents.TellerOf(sentence, start, match.Word));
    }

    /// <summary>A passive that names who does it tells what was done, unless the text tells terms and this sentence one of them.</summary>
    private bool IsTold(Sentence sentence, Rule rule, Found match) =>
        rule.Name switch
        {
            PresentRule => IsReport(sentence.Text, match.Word),
            ByRule or AgreedRule => !IsTerm(sentence)
                || IsReport(sentence.Text, match.Word)
                || (sentence.Block.Kind != BlockKind.ListItem && !Rules.Occur("told-terms", sentence.Text)),
            ChargeRule => !IsTerm(sentence),
            _ => false,
        };

    /// <summary>What is done to papers promises nothing; what is to be settled by a day does.</summary>
    private static bool IsOfPapers(string text, Found match) =>
        Rules.First("passive-blocks", text[match.Word..]) is var (block, _) && (block.Attribute != Done || !IsDated(text[match.VerbEnd..]));

    private static bool IsDated(string text) =>
        Rules.Of("told-terms", text).Any(term => term.Attribute is "deadline" or "rhythm" && term.Occurs(text));

    private bool IsTerm(Sentence sentence) => tellsTerms && (sentence.Index >= LeadSentences || sentence.Block.Kind == BlockKind.ListItem);

    /// <param name="isFirst">What stands before the first promise of a sentence, "Selama 2025, …", belongs to it.</param>
    private Commitment Create(Sentence sentence, Promise promise, int limit, bool isFirst)
    {
        // In a table the promise ends with its cell.
        var cell = sentence.Block.Kind == BlockKind.Row ? sentence.Text.IndexOf('|', promise.What) : -1;
        var what = sentence.Text[promise.What..(cell >= 0 ? Math.Min(cell, limit) : limit)];
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
        var joint = Rules.Of("clause-starts").Select(rule => rule.Last(text[..word])).FirstOrDefault();
        var start = Math.Max(mark + 1, joint is null ? 0 : joint.Index + joint.Length);
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
