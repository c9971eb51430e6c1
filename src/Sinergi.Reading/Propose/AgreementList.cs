using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Papers of one ceremony in a list: "a) Nota Kesepahaman antara X dan Y tentang …; b) Perjanjian Kerja Sama antara …".</summary>
internal static class AgreementList
{
    private const int Fewest = 2;

    public static IReadOnlyList<Occasion> Add(Roster roster, Recognition recognition)
    {
        var items = recognition
            .Document.Sentences.Where(sentence => sentence.Block.Kind == BlockKind.ListItem)
            .Where(sentence => Rules.First("between", sentence.Text) is not null && InstrumentReader.In([sentence]) != Instrument.None)
            .Select(sentence => (Sentence: sentence, Mentions: PartyFilter.Actors(recognition, sentence)))
            .Where(item => item.Mentions.Count >= Fewest)
            .ToArray();
        if (items.Length < Fewest)
        {
            return [];
        }
        return
        [
            .. items.Select(item => new Occasion(
                RecordType.Agreement,
                [.. item.Mentions.Select(mention => roster.Add(mention, "party.list-item", 0.9)).Distinct()],
                0,
                InstrumentReader.In([item.Sentence])
            )),
        ];
    }
}
