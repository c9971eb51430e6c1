using System.Text.RegularExpressions;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Asks and directives in running text.</summary>
internal sealed class StatementReader(Document document, Agents agents)
{
    private const string Reminder = "ask.reminds";
    private const string Proviso = "ask.proviso";

    public IReadOnlyList<Ask> Asks()
    {
        var asked = Candidates().Select(sentence => (Sentence: sentence, Ask: Ask(sentence))).Where(item => item.Ask is not null).ToArray();
        return [.. asked.Where((item, i) => i + 1 >= asked.Length || !IsQuotedNext(item, asked[i + 1])).Select(item => item.Ask!)];
    }

    /// <summary>"Ia meminta lapas lain menyusul. "Saya minta tiga bulan lagi …": what the reporter sums up is then asked in the asker's words.</summary>
    private bool IsQuotedNext((Sentence Sentence, Ask? Ask) told, (Sentence Sentence, Ask? Ask) next) =>
        next.Sentence.Index == told.Sentence.Index + 1
        && next.Sentence.Block == told.Sentence.Block
        && (told.Ask!.Who == next.Ask!.Who || told.Ask.Who is null || next.Ask.Who is null)
        && Quotation.Around(document.Plain, told.Sentence) is null
        && next.Sentence.Text.TrimStart().StartsWith('"')
        && told.Ask.Evidence.Rule is not Reminder
        // A shorter quotation adds to what the reporter tells; a longer one says it in full.
        && next.Ask.Text.Length >= told.Ask.Text.Length;

    public IReadOnlyList<Directive> Directives() => [.. Candidates().Select(Directive).OfType<Directive>()];

    private IEnumerable<Sentence> Candidates() => document.Sentences.Where(sentence => sentence.Text.Length > 20);

    private Ask? Ask(Sentence sentence)
    {
        foreach (var rule in Rules.Of("asks", sentence.Text))
        {
            if (
                Asked(rule, sentence.Text) is not { } match
                || Rules.Of("ask-blocks").Any(block => block.Occurs(sentence.Text[..match.Index]))
            )
            {
                continue;
            }
            var actor = Subject(sentence, match.Index);
            var what = match.Groups["what"].Value;
            var clause = what[..Clip.Sentence(what)];
            if (
                (actor.Who is null && rule.Attribute is not ("minta" or "harap") && !Rules.Occur("askers", sentence.Text[..match.Index]))
                || clause.Length < 8
            )
            {
                continue;
            }
            var start =
                rule.Name is Proviso
                    ? match.Groups["what"].Index
                    : Math.Max(StartOfClause(sentence.Text), StartOfAsk(sentence, match.Index));
            var end = match.Groups["what"].Index + clause.Length;
            return new Ask(
                actor.Who,
                actor.Parties,
                Fold.Words(clause),
                TermReader.Read(clause).Condition,
                document.Evidence(sentence.Span.Start + start, sentence.Span.Start + end, rule.Name, 0.7)
            );
        }
        return null;
    }

    /// <summary>"memohon maaf, dan meminta siapa saja …": a form of politeness may stand before what is asked.</summary>
    private static Match? Asked(Rule rule, string text)
    {
        var match = rule.First(text);
        if (match is null || !Rules.Occur("ask-what-blocks", match.Groups["what"].Value))
        {
            return match;
        }
        // Blanks for what was read, so that places stay.
        var at = match.Groups["what"].Index;
        var next = rule.First(new string(' ', at) + text[at..]);
        return next is not null && next.Index >= at && !Rules.Occur("ask-what-blocks", next.Groups["what"].Value) ? next : null;
    }

    private Directive? Directive(Sentence sentence)
    {
        if (Rules.First("directives", sentence.Text) is not var (rule, match) || Quotation.Around(document.Plain, sentence) is null)
        {
            return null;
        }
        var what = match.Groups["what"].Value;
        var clause = what[..Clip.Sentence(what)];
        var start = StartOfClause(sentence.Text);
        var end = match.Groups["what"].Index + clause.Length;
        return new Directive(
            agents.SpeakerOf(sentence).Who,
            Fold.Words(clause),
            TermReader.Read(clause).Frequency,
            document.Evidence(sentence.Span.Start + start, sentence.Span.Start + end, rule.Name, 0.8)
        );
    }

    /// <summary>Who the sentence says it of; in direct speech without a subject it is the speaker.</summary>
    private Actor Subject(Sentence sentence, int at)
    {
        var actor = agents.Before(sentence, at);
        return actor.Who is null && Quotation.Around(document.Plain, sentence) is not null && IsOwnWord(sentence.Text[..at])
            ? agents.SpeakerOf(sentence)
            : actor;
    }

    /// <summary>"Air hanya mengalir tiga jam, Ombudsman meminta Lapas …": an ask begins with its subject, or with its verb behind a joint.</summary>
    private int StartOfAsk(Sentence sentence, int verb)
    {
        var before = sentence.Text[..verb];
        if (Rules.Occur("ask-conditions", before))
        {
            return 0;
        }
        if (Rules.Occur("ask-leads", before))
        {
            return verb + sentence.Text[verb..].TakeWhile(c => !char.IsLetter(c)).Count();
        }
        var (start, _) = agents.SubjectBefore(sentence, verb);
        return start > 0 && Rules.Occur("ask-clauses", before[..start]) ? start : 0;
    }

    private static bool IsOwnWord(string before) => Rules.Occur("own-words", before);

    private static int StartOfClause(string sentence) => sentence.Length - sentence.TrimStart(' ', '"', '\'').Length;
}
