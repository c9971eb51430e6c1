namespace Sinergi.Reading.Segment;

/// <summary>A row of a table in running text: cells between upright strokes, or between the tabs of a word processor.</summary>
internal static class TableRow
{
    private const int FewestStrokes = 2;

    /// <param name="line">As printed: the plain twin has no tabs.</param>
    public static bool Is(ReadOnlySpan<char> line) =>
        line.Count('|') >= FewestStrokes || line.Count('\t') >= FewestStrokes && !line.Contains("\t:", StringComparison.Ordinal);

    /// <summary>The cells with where each begins in the row, without the strokes at its edges.</summary>
    public static IReadOnlyList<(int Start, string Text)> Cells(string row)
    {
        var sign = row.Contains('|', StringComparison.Ordinal) ? '|' : '\t';
        var cells = new List<(int, string)>();
        for (var start = 0; start <= row.Length; )
        {
            var end = row.IndexOf(sign, start);
            end = end < 0 ? row.Length : end;
            var lead = row[start..end].Length - row[start..end].TrimStart().Length;
            cells.Add((start + lead, row[start..end].Trim()));
            start = end + 1;
        }
        var isFramed = sign == '|' && row.TrimStart().StartsWith('|');
        return isFramed && cells.Count > 2 ? cells[1..^1] : cells;
    }
}
