using Sinergi.Reading.Facts;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Relate;

/// <summary>The words of a sentence that say what happened.</summary>
internal sealed record Trigger(Sentence Sentence, string Event, TextSpan Span, string Rule)
{
    public bool IsSigning => Event is "signing" or "renewal";

    public bool IsHeadline => Sentence.IsHeadline;

    public bool IsMeeting => Event is "audience" or "visit";
}

internal static class TriggerFinder
{
    public static IReadOnlyList<Trigger> Find(Document document) =>
        [.. document.Sentences.Where(sentence => !IsQuoted(sentence)).SelectMany(FindIn).OrderBy(trigger => trigger.Span.Start)];

    private static IEnumerable<Trigger> FindIn(Sentence sentence)
    {
        foreach (var rule in Rules.Triggers)
        {
            foreach (var match in rule.Matches(sentence.Text))
            {
                if (IsReported(sentence.Text[..match.Index]))
                {
                    var start = sentence.Span.Start + match.Index;
                    yield return new Trigger(sentence, rule.Attribute, new TextSpan(start, start + match.Length), rule.Name);
                }
            }
        }
    }

    private static bool IsReported(string before) => Rules.Backgrounds.All(rule => rule.First(before) is null);

    private static bool IsQuoted(Sentence sentence) => sentence.Text.TrimStart().StartsWith('"');
}
