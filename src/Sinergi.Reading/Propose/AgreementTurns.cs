using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>
/// Papers that running text tells one by one: "Pertama, dengan X tentang … Kedua, dengan Y", "Naskah kedua ditandatangani Kepala X dan Ketua Y",
/// "Dua dokumen lain melibatkan Rutan Z. Dengan Dinas W, rutan bekerja sama …".
/// </summary>
internal static class AgreementTurns
{
    private const int Fewest = 2;

    /// <summary>How far behind one paper the next may be told.</summary>
    private const int Nearest = 3;

    private const string Pair = "pair";
    private const string With = "with";

    public static Paper[] Read(Recognition recognition, IReadOnlyList<Trigger> reports)
    {
        var papers = new List<Paper>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var (last, isCounted) = (-1, false);
        foreach (var sentence in recognition.Document.Sentences.Where(IsRunning))
        {
            if (
                (last >= 0 && sentence.Index - last > Nearest)
                || Rules.First("paper-turns", sentence.Text) is not var (rule, match)
                || Parties(recognition, reports, sentence, rule, match.Length) is not { Length: Fewest } parties
                || parties.All(mention => taken.Contains(mention.Key))
            )
            {
                continue;
            }
            taken.UnionWith(parties.Select(mention => mention.Key));
            papers.Add(new Paper(parties, InstrumentReader.In(recognition.Document, [sentence]) ?? Above(recognition, sentence)));
            (last, isCounted) = (sentence.Index, isCounted || rule.Attribute is not With || IsOrdinal(sentence.Block));
        }
        // "Dengan Dinas X, rutan …" alone may tell of anything.
        return isCounted ? [.. papers] : [];
    }

    private static bool IsRunning(Sentence sentence) =>
        sentence is { IsHeadline: false } && (sentence.Block.Kind == BlockKind.Paragraph || IsOrdinal(sentence.Block));

    /// <summary>A paragraph that "Pertama," opens is an item of a list.</summary>
    private static bool IsOrdinal(Block block) => block is { Kind: BlockKind.ListItem, Marker: [.., ','] };

    private static Mention[]? Parties(Recognition recognition, IReadOnlyList<Trigger> reports, Sentence sentence, Rule rule, int length)
    {
        var actors = PartyFilter.Actors(recognition, sentence).DistinctBy(mention => mention.Key).ToArray();
        if (rule.Attribute is Pair)
        {
            return actors;
        }
        var at = sentence.Span.Start + length;
        var partner = Array.Find(actors, mention => mention.Whole.Start == at);
        var host = partner is null ? null : Host(recognition, sentence) ?? Host(recognition, reports);
        return host is not null && host.Key != partner!.Key ? [host, partner] : null;
    }

    /// <summary>"Dua dokumen lain berbentuk PKS yang melibatkan Rutan X": the one institution of the sentence above them that names the papers.</summary>
    private static Mention? Host(Recognition recognition, Sentence sentence)
    {
        var opener = Opener(recognition, sentence);
        var actors = opener is null ? [] : PartyFilter.Actors(recognition, opener).DistinctBy(mention => mention.Key).ToArray();
        return actors is [var only] ? only : null;
    }

    private static Sentence? Opener(Recognition recognition, Sentence sentence)
    {
        var index = sentence.Index - 1;
        while (index >= Math.Max(0, sentence.Index - Nearest) && IsTurn(recognition.Document.Sentences[index]))
        {
            index--;
        }
        var opener = index < 0 ? null : recognition.Document.Sentences[index];
        return opener is not null && opener.Block == sentence.Block && InstrumentReader.IsNamedIn(opener) ? opener : null;
    }

    private static bool IsTurn(Sentence sentence) =>
        Rules.First("paper-turns", sentence.Text) is var (rule, _) && rule.Attribute is not Pair;

    private static Chosen<Instrument>? Above(Recognition recognition, Sentence sentence) =>
        Opener(recognition, sentence) is { } opener ? InstrumentReader.In(recognition.Document, [opener]) : null;

    /// <summary>Whoever the report of the signing names first has signed with each of them.</summary>
    public static Mention? Host(Recognition recognition, IReadOnlyList<Trigger> reports) =>
        reports
            .Select(trigger => trigger.Sentence)
            .Concat(recognition.Document.Sentences.Take(ReportEvent.LeadSentences))
            .Where(sentence => !sentence.IsHeadline)
            .SelectMany(sentence => PartyFilter.Actors(recognition, sentence))
            .FirstOrDefault();
}
