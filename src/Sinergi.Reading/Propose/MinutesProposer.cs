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
        Sentence[] head = [.. document.Sentences.Where(sentence => sentence.Block.Index < HeadBlocks)];
        if (roster.Count < 2)
        {
            foreach (
                var mention in head.Where(sentence => Rules.First("present-asides", sentence.Text) is null)
                    .SelectMany(sentence => PartyFilter.Actors(recognition, sentence))
            )
            {
                roster.Add(mention, RuleName, 0.6);
            }
        }
        var host = Rules.Of("visited").Select(rule => Visited(recognition, head, rule)).FirstOrDefault(mention => mention is not null);
        if (host is not null)
        {
            roster.Add(host, RuleName, 0.8);
        }
        PresentList.AddGroups(roster, recognition);
        var dated = head.Where(sentence => Rules.First("minutes-dates", sentence.Text) is not null).Take(1).ToArray();
        return new Proposal(
            Chosen<Instrument>.ByNothing,
            Event(document, title),
            EventTime.Date(recognition, dated.Length > 0 ? dated : head, asOf),
            EventPlace.Of(recognition, head),
            roster.Count == 0 ? [] : [new Occasion(RecordType.Meeting, [.. Enumerable.Range(0, roster.Count)], 0)]
        );
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
