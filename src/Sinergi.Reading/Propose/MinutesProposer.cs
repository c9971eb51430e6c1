using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Reads minutes: who met stands in the list of those present, when and where in the lines of the head.</summary>
internal static class MinutesProposer
{
    private const int HeadBlocks = 12;
    private const int TitleBlocks = 3;
    private const string RuleName = "party.present";

    /// <param name="title">The words by which the text is minutes.</param>
    public static Proposal Propose(Recognition recognition, Roster roster, Evidence title, DateOnly asOf)
    {
        var document = recognition.Document;
        PresentList.Add(roster, recognition);
        // What was said in the meeting names places and offices of its own.
        Sentence[] head =
        [
            .. document
                .Sentences.TakeWhile(sentence => sentence.Block.Index < HeadBlocks)
                .TakeWhile(sentence => sentence.Index == 0 || !Rules.Occur("minutes-bodies", sentence.Text)),
        ];
        if (roster.Count < 2)
        {
            AddFromHead(roster, recognition, head);
        }
        var host = Rules.Of("visited").Select(rule => Visited(recognition, head, rule)).FirstOrDefault(mention => mention is not null);
        if (host is not null)
        {
            roster.Add(host, RuleName, 0.8);
        }
        PresentList.AddGroups(roster, recognition);
        var told = Event(document, title);
        if (told.Value == EventKind.Visit)
        {
            VisitTeam.Add(roster, recognition);
        }
        var dated = head.Where(sentence => Rules.Occur("minutes-dates", sentence.Text)).Take(1).ToArray();
        return new Proposal(
            Chosen<Instrument>.ByNothing,
            told,
            EventTime.Date(recognition, dated.Length > 0 ? dated : head, asOf),
            EventPlace.Of(recognition, head) is { IsStated: true } place ? place : EventPlace.At(recognition.Document, host),
            roster.Count == 0 ? [] : [new Occasion(RecordType.Meeting, [.. Enumerable.Range(0, roster.Count)], 0)]
        );
    }

    private static void AddFromHead(Roster roster, Recognition recognition, Sentence[] head)
    {
        foreach (var sentence in head.Where(sentence => !Rules.Occur("present-asides", sentence.Text)))
        {
            // Behind the first numbered heading it is told what was talked about.
            if (roster.Count > 1 && sentence.Block.Kind == BlockKind.ListItem)
            {
                return;
            }
            foreach (var mention in PartyFilter.Actors(recognition, sentence))
            {
                roster.Add(mention, RuleName, 0.6);
            }
        }
    }

    /// <summary>What the title calls it; a plain meeting of an office is none of the kinds.</summary>
    private static Chosen<EventKind> Event(Document document, Evidence title) =>
        NaskahHead.First(document, document.Blocks.Take(TitleBlocks), "minutes-events") is var (rule, words)
            ? new Chosen<EventKind>(Enum.Parse<EventKind>(rule.Attribute), words)
            : new Chosen<EventKind>(EventKind.Other, title);

    private static Mention? Visited(Recognition recognition, Sentence[] head, Rule rule)
    {
        foreach (var sentence in head)
        {
            if (rule.First(sentence.Text) is { } match)
            {
                var at = sentence.Span.Start + match.Index + match.Length;
                return recognition.MentionsIn(sentence.Span).FirstOrDefault(mention => !mention.IsGeneric && mention.Whole.Start == at);
            }
        }
        return null;
    }
}
