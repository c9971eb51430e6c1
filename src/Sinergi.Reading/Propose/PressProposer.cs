using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;

namespace Sinergi.Reading.Propose;

/// <summary>Reads who did what from running text: a press report or minutes.</summary>
internal static class PressProposer
{
    /// <summary>What is reported stands near the top; further down is background.</summary>
    private const int LeadSentences = 8;

    /// <summary>How far behind the report of a signing the next sentence about it may stand.</summary>
    private const int Following = 3;

    /// <summary>A training or a programme is what a report is about only where it stands at the very top.</summary>
    private const int TopSentences = 5;

    public static Proposal Propose(Recognition recognition, Roster roster, DateOnly asOf)
    {
        var triggers = TriggerFinder.Find(recognition.Document);
        var main = Main(triggers);
        if (main is { IsMeeting: true })
        {
            return Meetings(recognition, roster, triggers, asOf);
        }
        if (main is { Event: "training" })
        {
            return Training(recognition, roster, triggers, asOf);
        }
        var isAgreement = main is { IsSigning: true } or { Event: "cooperation" };
        return isAgreement ? Agreements(recognition, roster, triggers, main!, asOf) : Other(recognition, main, asOf);
    }

    /// <summary>A signing outranks a meeting at which it took place; a meeting outranks mere cooperation.</summary>
    private static Trigger? Main(IReadOnlyList<Trigger> triggers)
    {
        var lead = triggers.Where(trigger => trigger.Sentence.Index < LeadSentences).ToArray();
        return lead.FirstOrDefault(trigger => trigger.Event is "renewal")
            ?? lead.FirstOrDefault(trigger => trigger.IsSigning)
            ?? lead.FirstOrDefault(trigger => trigger.IsMeeting)
            ?? lead.FirstOrDefault(trigger => trigger.Event is "cooperation" && Names(trigger))
            ?? lead.FirstOrDefault(trigger => trigger.Event is "training" or "programme" && trigger.Sentence.Index < TopSentences)
            // A report that begins with a story tells further down what was signed.
            ?? triggers.FirstOrDefault(trigger => trigger.IsSigning && !trigger.IsHeadline && Names(trigger));
    }

    private static bool Names(Trigger trigger) => InstrumentReader.In([trigger.Sentence]) != Instrument.None;

    private static Proposal Agreements(Recognition recognition, Roster roster, IReadOnlyList<Trigger> triggers, Trigger main, DateOnly asOf)
    {
        var reports = triggers.Where(trigger => trigger.IsSigning || trigger.Event is "cooperation").ToArray();
        var full = reports.Where(trigger => !trigger.IsHeadline).ToArray();
        var limit = Math.Max(LeadSentences, main.Sentence.Index + Following);
        var sentences = (full.Length > 0 ? full : reports)
            .Select(trigger => trigger.Sentence)
            .Where(sentence => sentence.Index < limit)
            .Distinct()
            .ToArray();
        var listed = AgreementList.Add(roster, recognition);
        if (listed.Count > 1)
        {
            return new Proposal(
                listed.CountBy(occasion => occasion.Instrument!.Value).MaxBy(count => count.Value).Key,
                main.Event is "renewal" ? EventKind.Renewal : EventKind.Signing,
                EventTime.Date(recognition, sentences, asOf),
                EventTime.Place(recognition.Document, sentences),
                listed
            );
        }
        var lead = Lead(recognition.Document, sentences);
        AgreementParties.Add(roster, recognition, sentences, lead);
        PartnerList.AddNamed(roster, recognition, recognition.Document.Sentences.Take(LeadSentences));
        var hosts = roster.Count;
        var partners = PartnerList.AddTo(roster, recognition);
        var all = Enumerable.Range(0, roster.Count).ToArray();
        var instrument = InstrumentReader.Signed(
            (full.Length > 0 ? full : reports).Where(trigger => trigger.IsSigning && trigger.Sentence.Index < limit)
        );
        instrument = instrument == Instrument.None ? InstrumentReader.In(sentences) : instrument;
        instrument = instrument == Instrument.None ? InstrumentReader.In(recognition.Document.Sentences) : instrument;
        var count = AgreementCount.In(recognition.Document, sentences);
        var isOneEach = hosts == 1 && partners.Count > 1 && count == partners.Count;
        IReadOnlyList<Occasion> records = isOneEach
            ? [.. partners.Select(partner => new Occasion(RecordType.Agreement, [0, partner], 0))]
            : [new Occasion(RecordType.Agreement, all, 0)];
        return new Proposal(
            instrument,
            main.Event is "renewal" ? EventKind.Renewal : EventKind.Signing,
            EventTime.Date(recognition, lead is null ? sentences : [.. sentences, lead], asOf),
            EventTime.Place(recognition.Document, sentences),
            records
        );
    }

    private static Proposal Meetings(Recognition recognition, Roster roster, IReadOnlyList<Trigger> triggers, DateOnly asOf)
    {
        var reports = triggers.Where(trigger => trigger.IsMeeting).ToArray();
        var occasions = MeetingParties.Add(roster, recognition, reports);
        var sentences = reports.Where(trigger => !trigger.IsHeadline).Select(trigger => trigger.Sentence).Distinct().ToArray();
        var isAudience = reports.FirstOrDefault(trigger => !trigger.IsHeadline, reports[0]).Event is "audience";
        return new Proposal(
            Instrument.None,
            isAudience ? EventKind.Audience : EventKind.Visit,
            EventTime.Date(recognition, sentences, asOf),
            EventTime.Place(recognition.Document, sentences),
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

    /// <summary>Who teaches and who is taught; the place where it happens belongs to one of them.</summary>
    private static Proposal Training(Recognition recognition, Roster roster, IReadOnlyList<Trigger> triggers, DateOnly asOf)
    {
        Sentence[] sentences =
        [
            .. triggers
                .Where(trigger => trigger.Event is "training" && trigger.Sentence.Index < LeadSentences && !trigger.IsHeadline)
                .Select(trigger => trigger.Sentence)
                .Distinct(),
        ];
        var first = sentences.FirstOrDefault()?.Index ?? 0;
        Sentence[] lead = [.. recognition.Document.Sentences.Skip(Math.Max(0, first - 1)).Take(3).Where(sentence => !sentence.IsHeadline)];
        foreach (var mention in lead.SelectMany(sentence => PartyFilter.Hosts(recognition, sentence)))
        {
            roster.Add(mention, "party.training", 0.8);
        }
        Sentence[] told = [.. lead, .. sentences];
        IReadOnlyList<Occasion> occasions =
            roster.Count == 0 ? [] : [new Occasion(RecordType.Meeting, [.. Enumerable.Range(0, roster.Count)], 0)];
        return new Proposal(
            Instrument.None,
            EventKind.Training,
            EventTime.Date(recognition, told, asOf),
            EventTime.Place(recognition.Document, told),
            occasions
        );
    }

    private static Proposal Other(Recognition recognition, Trigger? main, DateOnly asOf)
    {
        Sentence[] sentences = main is null ? [] : [main.Sentence];
        var kind = main?.Event switch
        {
            "training" => EventKind.Training,
            "programme" => EventKind.Programme,
            _ => EventKind.Other,
        };
        return new Proposal(
            Instrument.None,
            kind,
            EventTime.Date(recognition, sentences, asOf, isEvent: main is not null),
            EventTime.Place(recognition.Document, sentences),
            []
        );
    }
}
