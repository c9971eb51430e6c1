using Sinergi.Reading.Recognise;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Relate;

/// <summary>Which institutions of a sentence act in it: not the place, not those who only attend, not the stated purpose.</summary>
internal static class PartyFilter
{
    public static IReadOnlyList<Mention> Actors(Recognition recognition, Sentence sentence)
    {
        var from = AfterPurpose(recognition, sentence);
        return
        [
            .. recognition
                .MentionsIn(sentence.Span)
                .Where(mention => !mention.IsGeneric && mention.Whole.Start >= from)
                .Where(mention => !IsAside(sentence, mention)),
        ];
    }

    /// <summary>Also the institution at whose place it happens, but nobody who only attends.</summary>
    public static IReadOnlyList<Mention> Hosts(Recognition recognition, Sentence sentence) =>
        [
            .. recognition
                .MentionsIn(sentence.Span)
                .Where(mention => !mention.IsGeneric)
                .Where(mention => !IsAsideOfAll(Before(sentence, mention))),
        ];

    private static bool IsAsideOfAll(string before) =>
        Rules.Of("asides", before).Any(rule => rule.Attribute is not "place" && rule.Occurs(before));

    private static string Before(Sentence sentence, Mention mention) => sentence.Text[..Start(sentence, mention)];

    private static int Start(Sentence sentence, Mention mention) => Math.Max(0, mention.Whole.Start - sentence.Span.Start);

    private static bool IsAside(Sentence sentence, Mention mention)
    {
        var before = Before(sentence, mention);
        if (
            mention is { Post: null, Kind: Facts.InstitutionKind.LocalGovernment }
            && Rules.Occur("address-parts", sentence.Text[Start(sentence, mention)..])
            && Rules.Occur("address-leads", before)
        )
        {
            return true;
        }
        if (Rules.Occur("asides-after", sentence.Text[(mention.Whole.End - sentence.Span.Start)..]))
        {
            return true;
        }
        return Rules.Of("asides", before).Any(rule => rule.Attribute is "attendance" ? IsAttendance(before, rule) : rule.Occurs(before));
    }

    /// <summary>Whether who is named behind these words only attends.</summary>
    public static bool IsAttendance(string before) =>
        Rules.Of("asides", before).Any(rule => rule.Attribute is "attendance" && IsAttendance(before, rule));

    /// <summary>"Kalapas didampingi Kasi menandatangani PKS dengan X": who is named behind the deed takes part in it.</summary>
    private static bool IsAttendance(string before, Rule rule) =>
        rule.First(before) is { } match
        && before[match.Index..] is var behind
        && !Rules.Of("triggers", behind).Any(trigger => IsDeed(trigger) && trigger.Occurs(behind));

    private static bool IsDeed(Rule trigger) => trigger.Attribute is "signing" or "renewal" or "cooperation" or "audience" or "visit";

    /// <summary>"Dalam rangka memperkuat sinergi antara A dan B, Kepala C …": the sentence begins after the purpose.</summary>
    private static int AfterPurpose(Recognition recognition, Sentence sentence)
    {
        var purpose = Rules.First("purposes", sentence.Text);
        if (purpose is null)
        {
            return sentence.Span.Start;
        }
        var comma = purpose.Value.Match.Index;
        while ((comma = sentence.Text.IndexOf(',', comma + 1)) >= 0)
        {
            var next = sentence.Span.Start + comma + 2;
            if (recognition.Mentions.Any(mention => mention.Whole.Start == next))
            {
                return next;
            }
        }
        return sentence.Span.Start;
    }
}
