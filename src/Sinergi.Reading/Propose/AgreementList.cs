using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>The parties of one paper, its kind where its own words say so, and who signs for the second where a table says it.</summary>
internal sealed record Paper(IReadOnlyList<Mention> Parties, Chosen<Instrument>? Instrument, Person? Signer = null);

/// <summary>
/// Papers of one ceremony, each with its parties: in a list ("a) Nota Kesepahaman antara X dan Y tentang …; b) …", "1. Lapas X dengan Dinas Y"), in
/// the rows of a table, or one sentence behind the other.
/// </summary>
internal static class AgreementList
{
    private const int Fewest = 2;
    private const int Nearest = 4;

    public static IReadOnlyList<Occasion> Add(Roster roster, Recognition recognition, IReadOnlyList<Trigger> reports)
    {
        var papers = First(
            () => InItems(recognition),
            () => AgreementTable.Read(recognition, reports),
            () => InPairs(recognition, reports),
            () => AgreementTurns.Read(recognition, reports),
            () => InSentences(recognition, reports)
        );
        return
        [
            .. papers.Select(paper => new Occasion(
                RecordType.Agreement,
                [
                    .. paper
                        .Parties.Select((mention, i) => roster.Add(mention, "party.list-item", 0.9, null, i > 0 ? paper.Signer : null))
                        .Distinct(),
                ],
                0,
                paper.Instrument
            )),
        ];
    }

    private static Paper[] First(params Func<Paper[]>[] readings) =>
        readings.Select(read => read()).FirstOrDefault(papers => papers.Length >= Fewest) ?? [];

    private static Paper[] InItems(Recognition recognition) =>
        [
            .. recognition
                .Document.Sentences.Where(sentence => sentence.Block.Kind == BlockKind.ListItem)
                .Select(sentence => InItem(recognition, sentence))
                .OfType<Paper>(),
        ];

    private static Paper? InItem(Recognition recognition, Sentence sentence)
    {
        var named = InstrumentReader.In(recognition.Document, [sentence]);
        if (Rules.Occur("between", sentence.Text) && named is not null)
        {
            var parties = PartyFilter.Actors(recognition, sentence);
            return parties.Count >= Fewest ? new Paper(parties, named) : null;
        }
        var mentions = recognition.MentionsIn(sentence.Span).Where(mention => !mention.IsGeneric).Take(Fewest).ToArray();
        return
            mentions is [var first, var second]
            && first.Key != second.Key
            && first.Whole.Start == sentence.Block.ContentStart
            && recognition.Document.Plain[first.Whole.End..Math.Max(first.Whole.End, second.Whole.Start)] is var gap
            && Rules.Occur("pair-joints", gap)
            ? new Paper([first, second], named)
            : null;
    }

    /// <summary>"Lapas A menandatangani PKS dengan Puskesmas B, Rutan C dengan RSUD D": pairs in one sentence.</summary>
    private static Paper[] InPairs(Recognition recognition, IReadOnlyList<Trigger> reports)
    {
        foreach (var sentence in reports.Where(trigger => trigger.IsSigning).Select(trigger => trigger.Sentence).Distinct())
        {
            var mentions = recognition.MentionsIn(sentence.Span).Where(mention => !mention.IsGeneric && mention.Post is null).ToArray();
            var gaps = mentions
                .Skip(1)
                .Select(
                    (mention, i) => recognition.Document.Plain[mentions[i].Span.End..Math.Max(mentions[i].Span.End, mention.Span.Start)]
                )
                .ToArray();
            if (
                mentions.Length >= 2 * Fewest
                && mentions.Length % Fewest == 0
                && mentions.DistinctBy(mention => mention.Key).Count() == mentions.Length
                && gaps.Index().All(gap => Rules.Occur(gap.Index % Fewest == 0 ? "pair-middles" : "pair-ends", gap.Item))
            )
            {
                return [.. mentions.Chunk(Fewest).Select(pair => new Paper(pair, null))];
            }
        }
        return [];
    }

    /// <summary>"X meneken PKS dengan Y. Berikutnya giliran Z dengan W": each sentence has parties of its own.</summary>
    private static Paper[] InSentences(Recognition recognition, IReadOnlyList<Trigger> reports)
    {
        var papers = new List<Paper>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var last = -1;
        foreach (var sentence in recognition.Document.Sentences.Where(sentence => !sentence.IsHeadline))
        {
            var isSigned = reports.Any(trigger => trigger.IsSigning && trigger.Sentence == sentence);
            var named = isSigned ? InstrumentReader.In(recognition.Document, [sentence]) : null;
            var isTurn = last >= 0 && last == sentence.Index - 1 && Rules.Occur("signing-turns", sentence.Text);
            if (!isTurn && (named is null || (last >= 0 && sentence.Index - last > Nearest)))
            {
                continue;
            }
            var parties = PartyFilter.Actors(recognition, sentence).DistinctBy(mention => mention.Key).ToArray();
            if (parties.Length != Fewest || parties.Any(mention => taken.Contains(mention.Key)))
            {
                continue;
            }
            taken.UnionWith(parties.Select(mention => mention.Key));
            papers.Add(new Paper(parties, named ?? papers[^1].Instrument));
            last = sentence.Index;
        }
        return [.. papers];
    }
}
