using Sinergi.Reading.Facts;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Tables that say who does what: "No | Uraian | Penanggung Jawab | Waktu".</summary>
internal static class DutyTable
{
    private const double Sure = 0.8;
    public const string RuleName = "duty.row";

    /// <param name="whoIn">Who is named in a cell; null where nobody is.</param>
    public static IEnumerable<Commitment> Read(
        Document document,
        IReadOnlyList<Block> rows,
        Func<TextSpan, Actor?> whoIn,
        CommitmentStrength strength
    )
    {
        var (what, who, width) = (-1, -1, 0);
        foreach (var row in rows)
        {
            var cells = TableRow.Cells(document.Text[row.Span.Start..row.Span.End]);
            if (Column(cells, "duty-columns") is >= 0 and var duty && Column(cells, "actor-columns") is >= 0 and var actor && duty != actor)
            {
                (what, who, width) = (duty, actor, cells.Count);
                continue;
            }
            // The rest of a cell that goes on in the next row has nobody beside it.
            if (what < 0 || cells.Count != width || cells[what].Text.Length == 0 || cells[who].Text.Length == 0)
            {
                continue;
            }
            var (at, text) = cells[what];
            var person = cells[who];
            var start = row.Span.Start + at;
            if (whoIn(new TextSpan(row.Span.Start + person.Start, row.Span.Start + person.Start + person.Text.Length)) is not { } found)
            {
                continue;
            }
            yield return new Commitment(
                found.Who,
                found.Parties,
                Fold.Words(text),
                strength,
                TermReader.Read(Fold.Words(string.Join(' ', cells.Skip(what).Where((_, i) => i + what != who).Select(cell => cell.Text)))),
                document.Evidence(start, start + text.Length, RuleName, Sure)
            );
        }
    }

    private static int Column(IReadOnlyList<(int Start, string Text)> cells, string file)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (Rules.Occur(file, cells[i].Text))
            {
                return i;
            }
        }
        return -1;
    }
}
