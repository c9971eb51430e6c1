using Sinergi.Kernel.Text;

namespace Sinergi.Modules.Results.Indicators.Entry;

/// <summary>A cell from a spreadsheet and where it goes.</summary>
public sealed record PastedCell(int Row, int Column, string Text);

/// <param name="Line">Of the pasted text, from 1; 0 for all of it.</param>
/// <param name="TextKey">Says what is wrong and how to mend it; the line fills its first place.</param>
public sealed record PasteProblem(int Line, string TextKey, string Word);

public sealed record PasteReading(IReadOnlyList<PastedCell> Cells, IReadOnlyList<PasteProblem> Problems);

/// <summary>
/// Finds the places of cells copied from a spreadsheet: the first column names the row, the others follow in the order of the grid, or as a
/// heading says. What finds no place is told line by line; nothing is put where it only might belong.
/// </summary>
public static class PasteReader
{
    public const int MostCharacters = 20_000;
    public const int MostLines = 200;

    /// <param name="rows">Names of the rows that can be written.</param>
    /// <param name="columns">Names of the columns.</param>
    public static PasteReading Read(string? pasted, IReadOnlyList<string> rows, IReadOnlyList<string> columns)
    {
        var lines = (pasted ?? "").ReplaceLineEndings("\n").Split('\n').Select(l => l.Split('\t')).ToList();
        if ((pasted ?? "").Length > MostCharacters || lines.Count > MostLines)
        {
            return Refused("indicators.paste.too_much", $"{MostLines}");
        }

        var told = lines.Index().Where(l => l.Item.Any(cell => cell.Trim().Length > 0)).ToList();
        if (told.Count == 0)
        {
            return Refused("indicators.paste.nothing", "");
        }

        if (told.TrueForAll(l => l.Item.Length == 1))
        {
            return Refused("indicators.paste.no_tabs", "");
        }

        var places = HeadingOf(told[0].Item, columns);
        List<PastedCell> cells = [];
        List<PasteProblem> problems = [];
        HashSet<int> seen = [];
        foreach (var (line, text) in places is null ? told : told.Skip(1))
        {
            var name = text[0].Trim();
            var row = PlaceOf(rows, name);
            if (row < 0 || !seen.Add(row))
            {
                problems.Add(new PasteProblem(line + 1, row < 0 ? "indicators.paste.no_row" : "indicators.paste.row_twice", name));
                continue;
            }

            foreach (var (at, cell) in text.Skip(1).Index().Where(c => c.Item.Trim().Length > 0))
            {
                var column =
                    places is null ? at
                    : at < places.Count ? places[at]
                    : -1;
                if (column < 0 || column >= columns.Count)
                {
                    problems.Add(new PasteProblem(line + 1, "indicators.paste.no_column", cell.Trim()));
                }
                else
                {
                    cells.Add(new PastedCell(row, column, cell.Trim()));
                }
            }
        }

        return new PasteReading(cells, problems);
    }

    /// <summary>Where each cell behind the first goes; null when the first line is no heading.</summary>
    private static List<int>? HeadingOf(string[] first, IReadOnlyList<string> columns)
    {
        var places = first.Skip(1).Select(word => PlaceOf(columns, word)).ToList();
        return places.Exists(place => place >= 0) ? places : null;
    }

    /// <summary>-1 when no name, or none alone, is meant.</summary>
    private static int PlaceOf(IReadOnlyList<string> names, string word)
    {
        var folded = TextFold.Fold(word);
        var fitting = names.Index().Where(n => folded.Length > 0 && TextFold.Fold(n.Item) == folded).Select(n => n.Index).ToList();
        return fitting.Count == 1 ? fitting[0] : -1;
    }

    private static PasteReading Refused(string textKey, string word) => new([], [new PasteProblem(0, textKey, word)]);
}
