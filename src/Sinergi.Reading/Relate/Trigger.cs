using System.Globalization;
using System.Text.RegularExpressions;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Relate;

/// <summary>The words of a sentence that say what happened.</summary>
internal sealed record Trigger(Sentence Sentence, string Event, TextSpan Span, string Rule)
{
    private const double Named = 0.9;
    private const double Implied = 0.75;

    /// <summary>Words for the event itself are surer than those for what goes with it.</summary>
    private double Confidence { get; init; } = Event is "signing" or "renewal" or "audience" or "visit" ? Named : Implied;

    public bool IsSigning => Event is "signing" or "renewal";

    public bool IsHeadline => Sentence.IsHeadline;

    public bool IsMeeting => Event is "audience" or "visit" or "met";

    private EventKind Kind =>
        Event switch
        {
            "renewal" => EventKind.Renewal,
            "audience" or "met" => EventKind.Audience,
            "visit" => EventKind.Visit,
            "training" => EventKind.Training,
            "programme" => EventKind.Programme,
            "review" => EventKind.Other,
            _ => EventKind.Signing,
        };

    public static Trigger At(Sentence sentence, string @event, Rule rule, Match match)
    {
        var start = sentence.Span.Start + match.Index;
        return new Trigger(sentence, @event, new TextSpan(start, start + match.Length), rule.Name);
    }

    /// <summary>The same words, taken for another event, which they only imply.</summary>
    public Trigger As(string @event) => this with { Event = @event, Confidence = Implied };

    /// <summary>What happened. A rule may match no more than the capital of a name behind its words: the quote ends with a whole word.</summary>
    public Chosen<EventKind> Told(Document document)
    {
        var end = Span.End;
        while (end < document.Plain.Length && char.IsLetter(document.Plain[end - 1]) && char.IsLetter(document.Plain[end]))
        {
            end++;
        }
        return new Chosen<EventKind>(Kind, document.Evidence(Span.Start, end, Rule, Confidence));
    }
}

internal static class TriggerFinder
{
    public static IReadOnlyList<Trigger> Find(Recognition recognition)
    {
        var latest = recognition.Dates.Max(date => date.Year) ?? recognition.AsOf?.Year;
        return
        [
            .. recognition
                .Document.Sentences.Where(sentence => !IsQuoted(sentence))
                .SelectMany(sentence => FindIn(sentence, latest))
                .OrderBy(trigger => trigger.Span.Start),
        ];
    }

    private static IEnumerable<Trigger> FindIn(Sentence sentence, int? latest)
    {
        foreach (var rule in Rules.Of("triggers", sentence.Text))
        {
            foreach (var match in rule.Matches(sentence.Text))
            {
                if (
                    !IsBackground("backgrounds", sentence.Text[..match.Index], latest)
                    && !IsBackground("backgrounds-after", sentence.Text[(match.Index + match.Length)..], latest)
                )
                {
                    yield return Trigger.At(sentence, rule.Attribute, rule, match);
                }
            }
        }
    }

    /// <summary>A year puts it into the past only where the text has a later one.</summary>
    private static bool IsBackground(string file, string text, int? latest) =>
        Rules
            .Of(file, text)
            .Any(rule =>
                rule.First(text) is { } match
                && (
                    match.Groups["year"] is not { Success: true } year
                    || int.Parse(year.Value, NumberStyles.None, CultureInfo.InvariantCulture) < latest
                )
            );

    private static bool IsQuoted(Sentence sentence) => sentence.Text.TrimStart().StartsWith('"');
}
