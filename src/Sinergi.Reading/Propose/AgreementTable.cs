using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Papers in the rows of a table: "No | UPT | Mitra | Tentang", or "No | Mitra | Penandatangan" where the host has signed with each.</summary>
internal static class AgreementTable
{
    private const int Fewest = 2;
    private const int LeadSentences = 4;
    private const string RuleName = "party.row-signer";

    public static Paper[] Read(Recognition recognition, IReadOnlyList<Trigger> reports)
    {
        var document = recognition.Document;
        var papers = new List<Paper>();
        var (partner, signer) = (-1, -1);
        Mention? host = null;
        foreach (var row in document.Blocks.Where(block => block.Kind == BlockKind.Row))
        {
            var cells = TableRow.Cells(document.Text[row.Span.Start..row.Span.End]);
            var parties = InRow(recognition, row, cells);
            if (parties.Length == 0 && Column(cells, "partner") is >= 0 and var named)
            {
                (partner, signer) = (named, Column(cells, "signer"));
                host = Host(recognition, reports);
                continue;
            }
            if (parties.Length >= Fewest)
            {
                papers.Add(new Paper(parties, InstrumentReader.InRow(document, row)));
            }
            else if (parties is [var only] && partner >= 0 && host is not null && IsIn(cells, partner, row, only) && only.Key != host.Key)
            {
                papers.Add(new Paper([host, only], InstrumentReader.InRow(document, row), Signer(document, row, cells, signer)));
            }
        }
        return [.. papers];
    }

    private static Mention[] InRow(Recognition recognition, Block row, IReadOnlyList<(int Start, string Text)> cells)
    {
        var starts = cells.Select(cell => row.Span.Start + cell.Start).ToHashSet();
        return
        [
            .. recognition
                .MentionsIn(row.Span)
                .Where(mention => !mention.IsGeneric && starts.Contains(mention.Whole.Start))
                .DistinctBy(mention => mention.Key)
                .Take(Fewest),
        ];
    }

    private static bool IsIn(IReadOnlyList<(int Start, string Text)> cells, int column, Block row, Mention mention) =>
        column < cells.Count && mention.Whole.Start == row.Span.Start + cells[column].Start;

    /// <summary>Whoever the report of the signing names first has signed with every partner of the table.</summary>
    private static Mention? Host(Recognition recognition, IReadOnlyList<Trigger> reports) =>
        reports
            .Select(trigger => trigger.Sentence)
            .SelectMany(sentence => PartyFilter.Actors(recognition, sentence))
            .Concat(recognition.Document.Sentences.Take(LeadSentences).SelectMany(sentence => PartyFilter.Actors(recognition, sentence)))
            .FirstOrDefault();

    /// <summary>"Kepala Cabang, Contoh Pertama".</summary>
    private static Person? Signer(Document document, Block row, IReadOnlyList<(int Start, string Text)> cells, int column)
    {
        if (column < 0 || column >= cells.Count || cells[column].Text.Length == 0)
        {
            return null;
        }
        var at = row.Span.Start + cells[column].Start;
        var end = at + cells[column].Text.Length;
        var comma = cells[column].Text.IndexOf(',', StringComparison.Ordinal);
        return PersonRecogniser.AfterPost(document, at, end, RuleName)
            ?? (
                comma > 0 && Rules.Occur("row-posts", cells[column].Text)
                    ? PersonRecogniser.NameAt(document, at + comma, end, cells[column].Text[..comma], RuleName)
                    : PersonRecogniser.NameAt(document, at, end, null, RuleName)
            );
    }

    private static int Column(IReadOnlyList<(int Start, string Text)> cells, string kind)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (Rules.Of("agreement-columns").Any(rule => rule.Attribute == kind && rule.Occurs(cells[i].Text)))
            {
                return i;
            }
        }
        return -1;
    }
}
