using Sinergi.Reading.Recognise;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>
/// Parties that the sentences of the event do not name as institutions: those whose head is named there, those of the headline, and, where there
/// still are fewer than two, those whose head speaks in the report.
/// </summary>
internal static class PartySearch
{
    private const int Fewest = 2;

    /// <summary>Whoever takes part has spoken by then.</summary>
    private const int SpeakingSentences = 14;

    public static void Complete(Roster roster, Recognition recognition, IReadOnlyList<Sentence> sentences)
    {
        foreach (var mention in sentences.SelectMany(sentence => Named(recognition, sentence)))
        {
            roster.Add(mention, "party.named-head", 0.8);
        }
        if (roster.Count < Fewest)
        {
            Add(roster, Headline(recognition), "party.headline", 0.75);
        }
        if (roster.Count < Fewest)
        {
            Add(roster, Near(recognition, sentences), "party.next-sentence", 0.65);
        }
        if (roster.Count < Fewest)
        {
            Add(roster, Speaking(recognition), "party.speaking-head", 0.6);
        }
    }

    private static void Add(Roster roster, IEnumerable<Mention> mentions, string rule, double confidence)
    {
        foreach (var mention in mentions)
        {
            roster.Add(mention, rule, confidence);
        }
    }

    /// <summary>"ditandatangani oleh Contoh Pertama dan Contoh Kedua": whose heads they are stands elsewhere.</summary>
    private static IEnumerable<Mention> Named(Recognition recognition, Sentence sentence) =>
        recognition
            .People.Where(named =>
                named.Mention is { IsGeneric: false }
                && named.Person.Name.Contains(' ', StringComparison.Ordinal)
                && IsNamed(sentence, named.Person.Name)
            )
            .Select(named => named.Mention!);

    private static bool IsNamed(Sentence sentence, string name) =>
        sentence.Text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && !PartyFilter.IsAttendance(sentence.Text[..at]);

    private static IEnumerable<Mention> Headline(Recognition recognition) =>
        recognition
            .Document.Sentences.Where(sentence => sentence.IsHeadline)
            .Take(2)
            .SelectMany(sentence => PartyFilter.Actors(recognition, sentence))
            .Where(mention =>
                IsApart(recognition, mention) || recognition.Mentions.Any(other => other.Key == mention.Key && other.Span != mention.Span)
            );

    /// <summary>"Gandeng PT X, Lapas Y …": the comma shows where the name ends, although the report never says it again.</summary>
    private static bool IsApart(Recognition recognition, Mention mention) =>
        mention.Post is null && mention.Span.End < recognition.Document.Plain.Length && recognition.Document.Plain[mention.Span.End] == ',';

    /// <summary>The sentences beside those of the event.</summary>
    private static IEnumerable<Mention> Near(Recognition recognition, IReadOnlyList<Sentence> sentences)
    {
        var near = sentences.SelectMany(sentence => new[] { sentence.Index - 1, sentence.Index + 1 }).ToHashSet();
        return recognition
            .Document.Sentences.Where(sentence => near.Contains(sentence.Index) && !sentence.IsHeadline)
            .SelectMany(sentence => PartyFilter.Actors(recognition, sentence))
            .Where(mention => mention.Post is not null || Rules.Occur("cooperating", Text(recognition, mention)));
    }

    private static string Text(Recognition recognition, Mention mention)
    {
        var from = Math.Max(0, mention.Whole.Start - 40);
        return recognition.Document.Plain[from..mention.Whole.Start].Replace('\n', ' ');
    }

    private static IEnumerable<Mention> Speaking(Recognition recognition)
    {
        var sentences = recognition.Document.Sentences.Take(SpeakingSentences).ToArray();
        return recognition
            .People.Where(named => named.Mention is { IsGeneric: false })
            .Select(named => (named.Mention, Sentence: Array.Find(sentences, sentence => sentence.Span.Contains(named.Mention!.Span))))
            .Where(named => named.Sentence is not null && PartyFilter.Actors(recognition, named.Sentence).Contains(named.Mention!))
            .Select(named => named.Mention!);
    }
}
