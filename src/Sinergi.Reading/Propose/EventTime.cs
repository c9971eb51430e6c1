using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>When and where the event took place.</summary>
internal static class EventTime
{
    /// <summary>The date in the sentence of the event, else the first one with a weekday, else the first.</summary>
    public static Stated<EventDate> Date(Recognition recognition, IReadOnlyList<Sentence> sentences, DateOnly asOf)
    {
        var date =
            recognition.Dates.FirstOrDefault(date => sentences.Any(sentence => sentence.Span.Contains(date.Span)))
            ?? recognition.Dates.FirstOrDefault(date => date.Weekday is not null)
            ?? (recognition.Dates is [var first, ..] ? first : null);
        if (date is null || DateArithmetic.Resolve(date, asOf) is not { } resolved)
        {
            return Stated<EventDate>.NotStated;
        }
        var confidence = resolved.Basis switch
        {
            DateBasis.Stated => 0.97,
            DateBasis.InferredFromWeekday => 0.85,
            _ => 0.6,
        };
        return Stated.As(resolved, recognition.Document.Evidence(date.Span, date.Rule, confidence));
    }

    /// <summary>"di Aula Lapas …" or "bertempat di …" in the sentence of the event, else the dateline.</summary>
    public static Stated<string> Place(Document document, IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences.Concat(document.Sentences.Take(3)))
        {
            foreach (var rule in Rules.Of("places").Where(rule => rule.Attribute is "sentence" || sentence.Index < 3))
            {
                if (rule.First(sentence.Text) is { } match)
                {
                    var start = sentence.Span.Start + match.Groups["place"].Index;
                    var evidence = document.Evidence(start, start + match.Groups["place"].Length, rule.Name, 0.8);
                    return Stated.As(Fold.Words(evidence.Quote).TrimEnd('.', ':'), evidence);
                }
            }
        }
        return Stated<string>.NotStated;
    }

    /// <summary>The latest full date with a weekday, which tells of an event, else the latest full date; deadlines have no weekday.</summary>
    public static DateOnly? OwnDate(Recognition recognition, DateOnly today)
    {
        var full = recognition.Dates.Where(date => date.Exact <= today).ToArray();
        return full.Where(date => date.Weekday is not null).Max(date => date.Exact) ?? full.Max(date => date.Exact);
    }
}
