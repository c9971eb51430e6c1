using System.Globalization;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Days that a report counts from the day it bears: "hari ini", "kemarin", "Senin pekan lalu", "Senin".</summary>
internal static class RelativeTime
{
    private const int Week = 7;

    /// <param name="printed">The day that the report bears; null where it bears none: then nothing can be counted.</param>
    /// <param name="published">The day of the page, which says when it was published and not when something happened.</param>
    public static Stated<EventDate>? Of(
        Recognition recognition,
        IReadOnlyList<Sentence> sentences,
        DateOnly? printed,
        DateMention? published = null
    )
    {
        if (printed is not { } day)
        {
            return null;
        }
        foreach (var sentence in sentences)
        {
            if (Rules.First("relative-days", sentence.Text) is var (rule, match))
            {
                var told = day.AddDays(-int.Parse(rule.Attribute, CultureInfo.InvariantCulture));
                return Told(recognition.Document, sentence, match, rule, told, DateBasis.Stated);
            }
        }
        foreach (var sentence in sentences)
        {
            if (Rules.First("relative-weekdays", sentence.Text) is var (rule, match) && !HasDate(recognition, sentence))
            {
                var told = Weekday(rule.Attribute, day, match.Groups["weekday"].Value);
                var isPrinted = rule.Attribute is not "latest" || recognition.Dates.Any(date => date.Exact == told && date != published);
                return Told(
                    recognition.Document,
                    sentence,
                    match,
                    rule,
                    told,
                    isPrinted ? DateBasis.Stated : DateBasis.InferredFromWeekday
                );
            }
        }
        return null;
    }

    /// <summary>"Rabu (4/6)": the date behind the weekday says it better.</summary>
    private static bool HasDate(Recognition recognition, Sentence sentence) =>
        recognition.Dates.Any(date => date.Weekday is not null && sentence.Span.Contains(date.Span));

    private static DateOnly Weekday(string week, DateOnly printed, string name)
    {
        var weekday = DateRecogniser.Weekday(name)!.Value;
        var back = ((int)printed.DayOfWeek - (int)weekday + Week) % Week;
        return week switch
        {
            // A week begins on Monday.
            "last" => printed.AddDays(-(((int)printed.DayOfWeek + Week - 1) % Week) - Week + (((int)weekday + Week - 1) % Week)),
            "before" => printed.AddDays(back == 0 ? -Week : -back),
            _ => printed.AddDays(-back),
        };
    }

    private static Stated<EventDate> Told(
        Document document,
        Sentence sentence,
        System.Text.RegularExpressions.Match match,
        Rule rule,
        DateOnly day,
        DateBasis basis
    )
    {
        var start = sentence.Span.Start + match.Index;
        return Stated.As(
            new EventDate(day, basis, [day]),
            document.Evidence(start, start + match.Length, rule.Name, basis == DateBasis.Stated ? 0.8 : 0.7)
        );
    }
}
