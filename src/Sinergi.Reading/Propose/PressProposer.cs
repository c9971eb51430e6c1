using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Reads who did what from running text: a press report or minutes.</summary>
internal static class PressProposer
{
    /// <summary>How far behind the report of a signing the next sentence about it may stand.</summary>
    private const int Following = 3;

    public static Proposal Propose(Recognition recognition, Roster roster, DateOnly asOf)
    {
        var triggers = TriggerFinder.Find(recognition);
        var main = ReportEvent.Main(recognition, triggers);
        return main switch
        {
            null => Nothing(recognition, asOf),
            { IsMeeting: true } => Meetings(recognition, roster, triggers, asOf),
            { Event: "review" } => Review(recognition, roster, main, asOf),
            { Event: "training" or "programme" } => Shared(recognition, roster, triggers, main, asOf),
            _ => Agreements(recognition, roster, triggers, main, asOf),
        };
    }

    private static Proposal Agreements(Recognition recognition, Roster roster, IReadOnlyList<Trigger> triggers, Trigger main, DateOnly asOf)
    {
        Trigger[] reports = [.. triggers.Where(trigger => trigger.IsSigning || trigger.Event is "cooperation")];
        reports = reports.Any(trigger => trigger.Sentence == main.Sentence) ? reports : [main, .. reports];
        var full = reports.Where(trigger => !trigger.IsHeadline).ToArray();
        var limit = Math.Max(ReportEvent.LeadSentences, main.Sentence.Index + Following);
        var sentences = (full.Length > 0 ? full : reports)
            .Select(trigger => trigger.Sentence)
            .Where(sentence => sentence.Index < limit)
            .Distinct()
            .ToArray();
        var signings = (full.Length > 0 ? full : reports).Where(trigger => trigger.IsSigning && trigger.Sentence.Index < limit).ToArray();
        var listed = AgreementList.Add(roster, recognition, signings);
        if (listed.Count > 1)
        {
            return new Proposal(
                Commonest(listed) ?? InstrumentReader.Of(recognition.Document, signings, sentences),
                main.Told(recognition.Document),
                EventTime.Date(recognition, sentences, asOf),
                EventPlace.Of(recognition, sentences),
                listed
            );
        }
        var lead = Lead(recognition.Document, sentences);
        AgreementParties.Add(roster, recognition, sentences, lead);
        PartnerList.AddNamed(roster, recognition, recognition.Document.Sentences.Take(ReportEvent.LeadSentences));
        var hosts = roster.Count;
        var partners = PartnerList.AddTo(roster, recognition);
        PartySearch.Complete(roster, recognition, sentences);
        if (partners.Count == 0)
        {
            roster.JoinParts();
        }
        return new Proposal(
            InstrumentReader.Of(recognition.Document, signings, sentences),
            main.Told(recognition.Document),
            EventTime.Date(recognition, lead is null ? sentences : [.. sentences, lead], asOf),
            EventPlace.Of(recognition, sentences),
            Records(roster.Count, hosts, partners, Papers(recognition, roster, sentences))
        );
    }

    /// <summary>What most of the papers are, in the words of the first of them.</summary>
    private static Chosen<Instrument>? Commonest(IReadOnlyList<Occasion> listed) =>
        listed
            .Select(occasion => occasion.Instrument)
            .OfType<Chosen<Instrument>>()
            .GroupBy(instrument => instrument.Value)
            .MaxBy(papers => papers.Count())
            ?.First();

    /// <summary>How many papers there were; "secara terpisah" says that each partner has its own.</summary>
    private static int Papers(Recognition recognition, Roster roster, IReadOnlyList<Sentence> sentences) =>
        roster.Count > 2 && sentences.Any(sentence => Rules.Occur("separate-papers", sentence.Text))
            ? roster.Count - 1
            : AgreementCount.In(recognition.Document, sentences);

    /// <summary>As many papers as partners: each partner signed one with the host, who is named first.</summary>
    private static IReadOnlyList<Occasion> Records(int parties, int hosts, IReadOnlyList<int> partners, int count)
    {
        var isOneEach = count > 1 && ((hosts == 1 && count == partners.Count) || count == parties - 1);
        return isOneEach
            ? [.. Enumerable.Range(1, parties - 1).Select(partner => new Occasion(RecordType.Agreement, [0, partner], 0))]
            : [new Occasion(RecordType.Agreement, [.. Enumerable.Range(0, parties)], 0)];
    }

    private static Proposal Meetings(Recognition recognition, Roster roster, IReadOnlyList<Trigger> triggers, DateOnly asOf)
    {
        var reports = triggers.Where(trigger => trigger.IsMeeting).ToArray();
        var occasions = MeetingParties.Add(roster, recognition, reports);
        var sentences = reports.Where(trigger => !trigger.IsHeadline).Select(trigger => trigger.Sentence).Distinct().ToArray();
        if (occasions.Count <= 1)
        {
            PartySearch.Complete(roster, recognition, sentences);
            occasions = roster.Count == 0 ? [] : [new Occasion(RecordType.Meeting, [.. Enumerable.Range(0, roster.Count)], 0)];
        }
        // The headline says what it was; the report may begin with how the guests were welcomed.
        var telling =
            reports.FirstOrDefault(trigger => trigger is { IsHeadline: true, Event: "audience" })
            ?? reports.FirstOrDefault(trigger => !trigger.IsHeadline, reports[0]);
        return new Proposal(
            Chosen<Instrument>.ByNothing,
            telling.Told(recognition.Document),
            EventTime.Date(recognition, sentences, asOf),
            EventPlace.Of(recognition, sentences),
            occasions
        );
    }

    /// <summary>The sentence before the report of the signing, when it opens the text: it names who signs with those that follow.</summary>
    private static Sentence? Lead(Document document, IReadOnlyList<Sentence> sentences)
    {
        var first = sentences.Count > 0 ? sentences.Min(sentence => sentence.Index) : 0;
        var lead = first > 0 ? document.Sentences[first - 1] : null;
        return lead is { IsHeadline: false } && lead.Block == document.Sentences[first].Block ? lead : null;
    }

    /// <summary>A training or a programme: who gives and who is given to; the place where it happens belongs to one of them.</summary>
    private static Proposal Shared(Recognition recognition, Roster roster, IReadOnlyList<Trigger> triggers, Trigger main, DateOnly asOf)
    {
        Sentence[] sentences =
        [
            .. triggers
                .Where(trigger => trigger.Event == main.Event && trigger.Sentence.Index < ReportEvent.LeadSentences && !trigger.IsHeadline)
                .Select(trigger => trigger.Sentence)
                .Distinct(),
        ];
        var first = sentences.FirstOrDefault()?.Index ?? main.Sentence.Index;
        Sentence[] lead = [.. recognition.Document.Sentences.Skip(Math.Max(0, first - 1)).Take(3).Where(sentence => !sentence.IsHeadline)];
        foreach (var mention in lead.SelectMany(sentence => PartyFilter.Hosts(recognition, sentence)))
        {
            roster.Add(mention, "party.training", 0.8);
        }
        PartySearch.Complete(roster, recognition, [.. lead, .. sentences]);
        Sentence[] told = [.. lead, .. sentences];
        IReadOnlyList<Occasion> occasions =
            roster.Count == 0 ? [] : [new Occasion(RecordType.Meeting, [.. Enumerable.Range(0, roster.Count)], 0)];
        return new Proposal(
            Chosen<Instrument>.ByNothing,
            main.Told(recognition.Document),
            EventTime.Date(recognition, told, asOf),
            EventPlace.Of(recognition, told),
            occasions
        );
    }

    /// <summary>Two who look at their agreement again, or do not come to one yet: they met, and nothing was signed.</summary>
    private static Proposal Review(Recognition recognition, Roster roster, Trigger main, DateOnly asOf)
    {
        Sentence[] told =
        [
            .. recognition.Document.Sentences.Skip(main.Sentence.Index).Take(Following).Where(sentence => !sentence.IsHeadline),
        ];
        foreach (var mention in told.SelectMany(sentence => PartyFilter.Actors(recognition, sentence)))
        {
            roster.Add(mention, "party.review", 0.75);
        }
        PartySearch.Complete(roster, recognition, told);
        return new Proposal(
            Chosen<Instrument>.ByNothing,
            Rules.First("review-events", main.Sentence.Text) is var (way, match)
                ? new Chosen<EventKind>(
                    Enum.Parse<EventKind>(way.Attribute),
                    recognition.Document.Evidence(main.Sentence.Span, match, way.Name, 0.75)
                )
                : main.Told(recognition.Document),
            EventTime.Date(recognition, told, asOf),
            EventPlace.Of(recognition, told),
            roster.Count == 0 ? [] : [new Occasion(RecordType.Meeting, [.. Enumerable.Range(0, roster.Count)], 0)]
        );
    }

    private static Proposal Nothing(Recognition recognition, DateOnly asOf) =>
        new(
            Chosen<Instrument>.ByNothing,
            Chosen<EventKind>.ByNothing,
            EventTime.Date(recognition, [], asOf, isEvent: false),
            EventPlace.Of(recognition, [], isEvent: false),
            []
        );
}
