using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Who called on whom. Each further host that the text reports makes a further meeting.</summary>
internal static class MeetingParties
{
    private const string RuleName = "party.meeting-sentence";

    public static IReadOnlyList<Occasion> Add(Roster roster, Recognition recognition, IReadOnlyList<Trigger> triggers)
    {
        var occasions = new List<Occasion>();
        var full = triggers.Where(trigger => !trigger.IsHeadline).ToArray();
        foreach (var trigger in full.Length > 0 ? full : triggers)
        {
            if (Occasion(roster, recognition, trigger, occasions) is { } occasion)
            {
                occasions.Add(occasion);
            }
        }
        return occasions;
    }

    private static Occasion? Occasion(Roster roster, Recognition recognition, Trigger trigger, List<Occasion> before)
    {
        var actors = PartyFilter.Actors(recognition, trigger.Sentence);
        var isReceived = Rules.First("receptions", recognition.Document.Words(trigger.Span)) is not null;
        var (left, right) = isReceived ? (PartySide.Host, PartySide.Visitor) : (PartySide.Visitor, PartySide.Host);
        var known = roster.Count;
        var hasNew = actors.Any(mention => roster.IndexOf(mention.Key) < 0);
        if (actors.Count == 0 || (before.Count > 0 && !hasNew))
        {
            return null;
        }
        var parties = new List<int>();
        foreach (var mention in actors)
        {
            var side = mention.Span.Start < trigger.Span.Start ? left : right;
            var index = roster.Add(mention, RuleName, 0.88, side);
            if (!parties.Contains(index))
            {
                parties.Add(index);
            }
        }
        // "Pada hari yang sama juga dilakukan kunjungan ke …": the visitor is the one of the meeting before.
        if (parties.Count == 1 && before is [.., { Parties: [var visitor, ..] }] && visitor < known && parties[0] != visitor)
        {
            parties.Insert(0, visitor);
        }
        return new Occasion(RecordType.Meeting, parties, trigger.Sentence.Span.Start);
    }
}
