using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Where the event took place.</summary>
internal static class EventPlace
{
    private const int LeadSentences = 4;
    private const int DatelineSentences = 3;
    private const string Pin = "\U0001F4CD";

    /// <summary>"di Aula Lapas …" or "bertempat di …" in the sentence of the event or beside it, else the institution that "di" stands before,
    /// else the town of the dateline.</summary>
    /// <param name="isEvent">False where nothing happens in the text: then the town of the dateline is the place of nothing.</param>
    public static Stated<string> Of(Recognition recognition, IReadOnlyList<Sentence> sentences, bool isEvent = true)
    {
        var document = recognition.Document;
        var near = sentences.Select(sentence => sentence.Index + 1).ToHashSet();
        var candidates = sentences
            .Concat(document.Sentences.Where(sentence => near.Contains(sentence.Index)))
            .Concat(document.Sentences.Take(LeadSentences))
            .Distinct()
            .ToArray();
        return Pinned(document) is { IsStated: true } pinned ? pinned
            : Named(document, candidates, "places") is { IsStated: true } told ? told
            : Office(recognition, sentences) is { IsStated: true } office ? office
            : Held(document) is { IsStated: true } held ? held
            : isEvent ? Named(document, [.. document.Sentences.Take(DatelineSentences)], "dateline-places")
            : Stated<string>.NotStated;
    }

    /// <summary>"📍 Lapas Contoh" in a message.</summary>
    private static Stated<string> Pinned(Document document) =>
        document.Blocks.FirstOrDefault(block => block.Marker?.StartsWith(Pin, StringComparison.Ordinal) == true) is { } block
            ? Told(document, block.ContentStart, block.Span.End - block.ContentStart, "place.pinned", 0.8)
            : Stated<string>.NotStated;

    /// <summary>"Acara yang berlangsung di Lamin X itu dihadiri …" further down.</summary>
    private static Stated<string> Held(Document document) =>
        Named(document, [.. document.Sentences.Where(sentence => Rules.Occur("place-tellers", sentence.Text))], "places");

    /// <summary>Of a naskah also what its closing words or the line above the signatures say.</summary>
    public static Stated<string> OfPaper(Recognition recognition, IReadOnlyList<Sentence> opening)
    {
        var document = recognition.Document;
        var near = opening.Select(sentence => sentence.Index + 1).ToHashSet();
        Sentence[] told = [.. opening, .. document.Sentences.Where(sentence => near.Contains(sentence.Index))];
        return Named(document, told, "places") is { IsStated: true } place ? place
            : Named(document, document.Sentences, "naskah-places") is { IsStated: true } signed ? signed
            : Of(recognition, opening);
    }

    private static Stated<string> Named(Document document, IReadOnlyList<Sentence> sentences, string file)
    {
        foreach (var sentence in sentences)
        {
            foreach (var rule in Rules.Of(file, sentence.Text))
            {
                // "di ruang kerjanya" says whose room it was only to who knows who "nya" is.
                if (rule.First(sentence.Text) is { } match && !Rules.Occur("place-asides", match.Groups["place"].Value))
                {
                    return Told(document, sentence.Span.Start + match.Groups["place"].Index, match.Groups["place"].Length, rule.Name, 0.8);
                }
            }
        }
        return Stated<string>.NotStated;
    }

    /// <summary>Whom a visit went to, where nothing else says where it was.</summary>
    public static Stated<string> At(Document document, Mention? host) =>
        host is null ? Stated<string>.NotStated : Told(document, host.Span.Start, host.Span.Length, "place.visited", 0.65);

    /// <summary>"ditandatangani di Lapas Kelas IIA Palu".</summary>
    private static Stated<string> Office(Recognition recognition, IReadOnlyList<Sentence> sentences)
    {
        var plain = recognition.Document.Plain;
        return
            sentences
                .SelectMany(sentence => recognition.MentionsIn(sentence.Span))
                .FirstOrDefault(mention =>
                    mention.Post is null && mention.Span.Start > 3 && plain.AsSpan(mention.Span.Start - 4, 4) is " di "
                )
                is { } office
            ? Told(recognition.Document, office.Span.Start, office.Span.Length, "place.office", 0.7)
            : Stated<string>.NotStated;
    }

    private static Stated<string> Told(Document document, int start, int length, string rule, double confidence)
    {
        var evidence = document.Evidence(start, start + length, rule, confidence);
        return Stated.As(Fold.Words(evidence.Quote).TrimEnd('.', ':'), evidence);
    }
}
