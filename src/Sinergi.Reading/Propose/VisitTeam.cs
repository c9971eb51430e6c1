using Sinergi.Reading.Recognise;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>The people of a visit in the report of those who made it: "Petugas kunjungan: Contoh Pertama", "Pelaksana / 1. Contoh Pertama".</summary>
internal static class VisitTeam
{
    private const int LastBlock = 20;

    /// <summary>The first of them acts for the visitor, whom the title names first.</summary>
    public static void Add(Roster roster, Recognition recognition)
    {
        var document = recognition.Document;
        foreach (var block in document.Blocks.Take(LastBlock).Where(block => block.Kind == BlockKind.Paragraph))
        {
            if (roster.Count == 0 || Rules.First("visit-teams", NaskahHead.TextOf(document, block)) is not var (rule, match))
            {
                continue;
            }
            var (at, end) =
                match.Groups["name"] is { Success: true } name ? (block.Span.Start + name.Index, block.Span.End)
                : document.Blocks.ElementAtOrDefault(block.Index + 1) is { Kind: BlockKind.ListItem } first
                    ? (first.ContentStart, first.Span.End)
                : (-1, -1);
            if (at >= 0 && PersonRecogniser.NameAt(document, at, end, null, rule.Name) is { } person)
            {
                roster.Represent(0, person);
                return;
            }
        }
    }
}
