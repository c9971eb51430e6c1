using Sinergi.Reading.Facts;
using Sinergi.Reading.Segment;

namespace Sinergi.Reading.Recognise;

/// <summary>What the words are, before anything is said about how they relate.</summary>
internal sealed record Recognition(
    Document Document,
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<NamedPerson> People,
    IReadOnlyList<DateMention> Dates
)
{
    /// <summary>The day that whoever hands in the text says it is from; null where nobody does.</summary>
    public DateOnly? AsOf { get; init; }

    public static Recognition Of(Document document)
    {
        var headlines = document.Sentences.Where(sentence => sentence.IsHeadline).Select(sentence => sentence.Block).ToHashSet();
        var found = AliasFinder.Extend(document, InstitutionRecogniser.Find(document));
        var mentions = References.Resolve(found, mention => headlines.Contains(document.BlockAt(mention.Span.Start)));
        // In a headline every word has a capital, so what follows a post need not be a name.
        var people = PersonRecogniser.Find(document, mentions).Where(named => !headlines.Contains(document.BlockAt(named.Span.Start)));
        return new Recognition(document, mentions, [.. people], DateRecogniser.Find(document));
    }

    /// <summary>The mentions inside a span; they are in the order of the text, so the search is short.</summary>
    public IEnumerable<Mention> MentionsIn(TextSpan span)
    {
        var (low, high) = (0, Mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Mentions[middle].Span.Start < span.Start ? (middle + 1, high) : (low, middle);
        }
        return Mentions.Skip(low).TakeWhile(mention => mention.Span.Start < span.End).Where(mention => mention.Span.End <= span.End);
    }
}
