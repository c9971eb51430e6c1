using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>A table of those present: "No | Nama | Instansi | Jabatan".</summary>
internal static class PresentTable
{
    private const string RuleName = "party.present-row";

    public static void Add(Roster roster, Recognition recognition)
    {
        var document = recognition.Document;
        var (name, office, post) = (-1, -1, -1);
        foreach (var row in document.Blocks.Where(block => block.Kind == BlockKind.Row))
        {
            var cells = TableRow.Cells(document.Text[row.Span.Start..row.Span.End]);
            if (Column(cells, "name") is >= 0 and var named && Column(cells, "office") is >= 0 and var from)
            {
                (name, office, post) = (named, from, Column(cells, "post"));
                continue;
            }
            if (name < 0 || cells.Count <= Math.Max(name, office))
            {
                continue;
            }
            var start = row.Span.Start + cells[office].Start;
            var mention = recognition
                .MentionsIn(new TextSpan(start, start + cells[office].Text.Length))
                .FirstOrDefault(mention => !mention.IsGeneric && mention.Whole.Start == start);
            if (mention is not null && !Rules.Occur("present-asides", cells[office].Text))
            {
                var at = row.Span.Start + cells[name].Start;
                var position = post >= 0 && post < cells.Count && cells[post].Text.Length > 0 ? Fold.Words(cells[post].Text) : null;
                roster.Add(
                    mention,
                    RuleName,
                    0.8,
                    null,
                    PersonRecogniser.NameAt(document, at, at + cells[name].Text.Length, position, RuleName)
                );
            }
        }
    }

    private static int Column(IReadOnlyList<(int Start, string Text)> cells, string kind)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (Rules.Of("present-columns").Any(rule => rule.Attribute == kind && rule.Occurs(cells[i].Text)))
            {
                return i;
            }
        }
        return -1;
    }
}
