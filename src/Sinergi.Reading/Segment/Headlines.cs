namespace Sinergi.Reading.Segment;

/// <summary>
/// Titles of a report. A headline says in short what the report says in full, so a claim is taken from the report: one that stands before
/// the first full sentence, or one further down that is written as a title. A text of nothing but short lines repeats nothing.
/// </summary>
internal static class Headlines
{
    private const double MostlyCapitals = 0.6;
    private const int ShortestWord = 4;

    public static IReadOnlySet<Sentence> Of(Document document)
    {
        var firstFull = document.Sentences.FirstOrDefault(sentence => sentence.Block.Kind == BlockKind.Paragraph && !sentence.IsHeadline);
        return firstFull is null
            ? new HashSet<Sentence>()
            : document
                .Sentences.Where(sentence => sentence.IsHeadline && (sentence.Index < firstFull.Index || IsTitle(sentence.Text)))
                .ToHashSet();
    }

    /// <summary>"Delapan Mitra, Delapan PKS": the longer words begin with capitals.</summary>
    public static bool IsTitle(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= ShortestWord).ToArray();
        return words.Length > 0 && words.Count(word => char.IsUpper(word[0])) >= words.Length * MostlyCapitals;
    }
}
