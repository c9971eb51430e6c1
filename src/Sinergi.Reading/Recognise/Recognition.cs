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
    public static Recognition Of(Document document)
    {
        var mentions = GenericMentions.Resolve(AliasFinder.Extend(document, InstitutionRecogniser.Find(document)));
        return new Recognition(document, mentions, PersonRecogniser.Find(document, mentions), DateRecogniser.Find(document));
    }

    public IEnumerable<Mention> MentionsIn(TextSpan span) => Mentions.Where(mention => span.Contains(mention.Span));
}

/// <summary>Lets "Kanwil Ditjenpas" be the one Kanwil that the text names in full; several make it refer to none.</summary>
internal static class GenericMentions
{
    public static IReadOnlyList<Mention> Resolve(IReadOnlyList<Mention> mentions)
    {
        var known = mentions
            .Where(mention => !mention.IsGeneric && mention.Canonical != mention.Stem)
            .GroupBy(mention => InstitutionRecogniser.Key(mention.Stem), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.DistinctBy(mention => mention.Key).ToArray(), StringComparer.Ordinal);
        return [.. mentions.Select(mention => Resolve(mention, known))];
    }

    private static Mention Resolve(Mention mention, Dictionary<string, Mention[]> known)
    {
        // "Ombudsman" alone is the national body unless the text speaks of one regional office of it.
        var mayRefer = mention.IsGeneric || (!mention.Internal && mention.Canonical == mention.Stem);
        return mayRefer && known.TryGetValue(InstitutionRecogniser.Key(mention.Stem), out var found) && found is [var only]
            ? mention with
            {
                Canonical = only.Canonical,
                Key = only.Key,
                IsGeneric = false,
            }
            : mention;
    }
}
