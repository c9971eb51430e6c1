using System.Text.RegularExpressions;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>How long the text says that the agreement runs, how it is renewed and how much notice is due.</summary>
internal static class ValidityReader
{
    private const int LongestAside = 12;

    /// <param name="from">Where the articles begin; what stands before them tells of earlier papers.</param>
    public static Validity Read(Document document, Stated<EventDate> signed, int from = 0)
    {
        var telling = document.Sentences.Where(sentence => Rules.Of("validity", sentence.Text).Count > 0).ToArray();
        document = document with
        {
            Sentences =
            [
                .. telling.Where(sentence => sentence.Span.Start >= from),
                .. telling.Where(sentence => sentence.Span.Start < from),
            ],
        };
        var duration = First(document, "duration");
        var (length, taken) = duration is { } told ? LengthReader.Read(told.Sentence.Text[told.Value.Index..]) : default;
        return new Validity(
            Text(document, duration, taken),
            Date(document, First(document, "start")) is { IsStated: true } start ? start : FromSigning(document, signed),
            Date(document, First(document, "end")),
            Text(document, First(document, "renewal")),
            Text(document, First(document, "notice"))
        )
        {
            Length = length,
        };
    }

    /// <summary>"sejak ditandatangani" makes the day of signing the start, when that day is known.</summary>
    private static Stated<EventDate> FromSigning(Document document, Stated<EventDate> signed) =>
        First(document, "start-signing") is { } found && signed.IsStated
            ? Stated.As(signed.Value, Evidence(document, found))
            : Stated<EventDate>.NotStated;

    private static (Sentence Sentence, Rule Rule, Group Value)? First(Document document, string part)
    {
        foreach (var rule in Rules.Of("validity").Where(rule => rule.Attribute == part))
        {
            foreach (var sentence in document.Sentences)
            {
                var match = rule.Matches(sentence.Text).FirstOrDefault(match => part is "renewal" or "notice" || IsOwn(sentence, match));
                if (match is not null)
                {
                    return (sentence, rule, match.Groups["value"]);
                }
            }
        }
        return null;
    }

    /// <summary>Not a deadline, a rhythm or the term of another paper that is spoken of.</summary>
    private static bool IsOwn(Sentence sentence, Match match)
    {
        var before = Math.Max(0, match.Index - LongestAside);
        return Rules.First("validity-asides", sentence.Text[before..match.Groups["value"].Index]) is not (_, var aside)
            || aside.Index + aside.Length + before <= match.Index - 1;
    }

    /// <param name="atLeast">More characters than the rule took, where the words go on.</param>
    private static Evidence Evidence(Document document, (Sentence Sentence, Rule Rule, Group Value) found, int atLeast = 0)
    {
        var start = found.Sentence.Span.Start + found.Value.Index;
        return document.Evidence(start, start + Math.Max(found.Value.Length, atLeast), found.Rule.Name, 0.9);
    }

    private static Stated<string> Text(Document document, (Sentence Sentence, Rule Rule, Group Value)? found, int atLeast = 0)
    {
        if (found is not { } stated)
        {
            return Stated<string>.NotStated;
        }
        var evidence = Evidence(document, stated, atLeast);
        return Stated.As(Fold.Words(evidence.Quote), evidence);
    }

    private static Stated<EventDate> Date(Document document, (Sentence Sentence, Rule Rule, Group Value)? found) =>
        found is { } stated && DateRecogniser.FindIn(stated.Value.Value, 0) is [{ Exact: { } date }, ..]
            ? Stated.As(new EventDate(date, DateBasis.Stated, [date]), Evidence(document, stated))
            : Stated<EventDate>.NotStated;
}
