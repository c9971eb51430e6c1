using System.Globalization;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Relate;

/// <summary>The words of a sentence that say what happened.</summary>
internal sealed record Trigger(Sentence Sentence, string Event, TextSpan Span, string Rule)
{
    public bool IsSigning => Event is "signing" or "renewal";

    public bool IsHeadline => Sentence.IsHeadline;

    public bool IsMeeting => Event is "audience" or "visit" or "met";

    /// <summary>A talk is an audience, a call a visit.</summary>
    public bool IsAudience => Event is "audience" or "met";
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
        foreach (var rule in Rules.Triggers)
        {
            foreach (var match in rule.Matches(sentence.Text))
            {
                if (
                    !IsBackground("backgrounds", sentence.Text[..match.Index], latest)
                    && !IsBackground("backgrounds-after", sentence.Text[(match.Index + match.Length)..], latest)
                )
                {
                    var start = sentence.Span.Start + match.Index;
                    yield return new Trigger(sentence, rule.Attribute, new TextSpan(start, start + match.Length), rule.Name);
                }
            }
        }
    }

    /// <summary>A year puts it into the past only where the text has a later one.</summary>
    private static bool IsBackground(string file, string text, int? latest) =>
        Rules
            .Of(file)
            .Any(rule =>
                rule.First(text) is { } match
                && (
                    match.Groups["year"] is not { Success: true } year
                    || int.Parse(year.Value, NumberStyles.None, CultureInfo.InvariantCulture) < latest
                )
            );

    private static bool IsQuoted(Sentence sentence) => sentence.Text.TrimStart().StartsWith('"');
}
