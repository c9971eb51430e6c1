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
                occasions.AddRange(Apart(trigger, occasion));
            }
        }
        // Who is only said to have gone somewhere has met nobody yet.
        return occasions.Exists(occasion => occasion.Parties.Count > 1)
            ? [.. occasions.Where(occasion => occasion.Parties.Count > 1)]
            : occasions;
    }

    /// <summary>"kunjungan ke dua tempat, yaitu X dan Y": one meeting each.</summary>
    private static IEnumerable<Occasion> Apart(Trigger trigger, Occasion occasion) =>
        occasion.Parties.Count > 2 && Rules.Occur("several-hosts", trigger.Sentence.Text)
            ? occasion.Parties.Skip(1).Select(host => occasion with { Parties = [occasion.Parties[0], host] })
            : [occasion];

    /// <summary>"ia bersama jajaran melakukan kunjungan": who was spoken of before.</summary>
    private static Mention? Meant(Recognition recognition, Trigger trigger, IReadOnlyList<Mention> actors) =>
        actors.All(mention => mention.Whole.Start > trigger.Span.Start)
        && Rules.Occur("visitor-pronouns", trigger.Sentence.Text[..(trigger.Span.Start - trigger.Sentence.Span.Start)])
            ? recognition.Mentions.LastOrDefault(mention =>
                !mention.IsGeneric && mention.Post is not null && mention.Span.End <= trigger.Sentence.Span.Start
            )
            : null;

    private static Occasion? Occasion(Roster roster, Recognition recognition, Trigger trigger, List<Occasion> before)
    {
        var actors = PartyFilter.Actors(recognition, trigger.Sentence);
        actors = Meant(recognition, trigger, actors) is { } visitor && before.Count == 0 ? [visitor, .. actors] : actors;
        var isReceived = Rules.Occur("receptions", recognition.Document.Words(trigger.Span));
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
        if (parties.Count == 1 && before is [.., { Parties: [var first, ..] }] && first < known && parties[0] != first)
        {
            parties.Insert(0, first);
        }
        return new Occasion(RecordType.Meeting, parties, trigger.Sentence.Span.Start, Event: trigger.Told(recognition.Document));
    }
}
