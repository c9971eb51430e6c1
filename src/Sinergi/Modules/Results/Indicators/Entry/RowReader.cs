using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Indicators.Entry;

/// <summary>Reads a typed row into figures, and says of every cell that cannot be read what is wrong with it.</summary>
public sealed class RowReader(FigureShape shape)
{
    private static readonly string[] Yes = ["ya", "y", "yes", "1"];
    private static readonly string[] No = ["tidak", "t", "no", "n", "0"];

    /// <param name="field">Name of the row in its form: "Input.Rows[3]".</param>
    /// <param name="complete">The row is handed in: nothing may be missing, and parts make the total or say why not.</param>
    public (Figures Figures, IReadOnlyList<FieldProblem> Problems) Read(RowInput row, string field, bool complete)
    {
        List<FieldProblem> problems = [];
        Dictionary<string, long> numbers = [];
        string? words = null;
        foreach (var (place, column) in shape.Columns.Index())
        {
            var typed = place < row.Cells.Count ? row.Cells[place] : null;
            var at = $"{field}.Cells[{place}]";
            if (column.Key == FigureShape.Words)
            {
                words = Words(typed, at, complete, problems);
            }
            else if (Number(typed, at, problems) is { } number)
            {
                numbers[column.Key] = number;
            }
            else if (complete && IsWanted(column) && string.IsNullOrWhiteSpace(typed))
            {
                problems.Add(new FieldProblem(at, "indicators.cell.missing"));
            }
        }

        var figures = FiguresOf(numbers, words);
        Rules(figures, row, field, complete && problems.Count == 0, problems);
        TooLong(row.Comment, $"{field}.Comment", problems);
        TooLong(row.MismatchReason, $"{field}.MismatchReason", problems);
        return (figures, problems);
    }

    // Totals and the categories of a scale: an empty one is not zero. A breakdown may be left out, if the row says why.
    private bool IsWanted(FigureColumn column) => column.Dimension is null || shape.Measure is IndicatorMeasure.Ordinal;

    private Figures FiguresOf(Dictionary<string, long> numbers, string? words)
    {
        long? Of(string key) => numbers.TryGetValue(key, out var number) ? number : null;
        var parts = shape
            .Columns.Where(c => c.Dimension is not null && numbers.ContainsKey(c.Key))
            .GroupBy(c => (Dimension: c.Dimension!, Category: c.Category!))
            .Select(g => new Part(
                g.Key.Dimension,
                g.Key.Category,
                g.Where(c => !c.IsDenominator).Sum(c => numbers[c.Key]),
                g.Where(c => c.IsDenominator).Sum(c => numbers[c.Key])
            ))
            .ToList();
        return shape.Measure switch
        {
            IndicatorMeasure.YesNo => new Figures(
                Of(FigureShape.Numerator),
                Of(FigureShape.Numerator) is null ? null : Thousandths.One,
                null,
                parts
            ),
            IndicatorMeasure.Ordinal => new Figures(parts.Count == 0 ? null : parts.Sum(p => p.Numerator), null, null, parts),
            IndicatorMeasure.Qualitative => new Figures(null, null, words, []),
            _ => new Figures(Of(FigureShape.Numerator), Of(FigureShape.Denominator), null, parts),
        };
    }

    private void Rules(Figures figures, RowInput row, string field, bool complete, List<FieldProblem> problems)
    {
        if (shape.Measure is IndicatorMeasure.Percentage)
        {
            if (figures.Numerator > figures.Denominator)
            {
                problems.Add(new FieldProblem($"{field}.Cells[0]", "indicators.cell.more_than_all"));
            }

            foreach (var (place, column) in shape.Columns.Index().Where(c => c.Item is { Dimension: not null, IsDenominator: false }))
            {
                if (figures.Parts.Any(p => p.Dimension == column.Dimension && p.Category == column.Category && p.Numerator > p.Denominator))
                {
                    problems.Add(new FieldProblem($"{field}.Cells[{place}]", "indicators.cell.more_than_all"));
                }
            }
        }

        if (!complete || !string.IsNullOrWhiteSpace(row.MismatchReason))
        {
            return;
        }

        foreach (var mismatch in Reconciliation.Check(shape, figures))
        {
            problems.Add(
                new FieldProblem(
                    $"{field}.MismatchReason",
                    $"indicators.mismatch.{mismatch.Dimension}",
                    IndonesianNumber.Write(mismatch.Parts),
                    IndonesianNumber.Write(mismatch.Total)
                )
            );
        }
    }

    private long? Number(string? typed, string at, List<FieldProblem> problems)
    {
        if (shape.Measure is IndicatorMeasure.YesNo)
        {
            return YesOrNo(typed, at, problems);
        }

        return IndonesianNumber
            .Read(typed)
            .Match<long?>(
                number => number.Thousandths,
                _ => null,
                refused =>
                {
                    problems.Add(new FieldProblem(at, refused.TextKey, typed!.Trim()));
                    return null;
                }
            );
    }

    private static long? YesOrNo(string? typed, string at, List<FieldProblem> problems)
    {
        var word = (typed ?? "").Trim();
        if (word.Length == 0)
        {
            return null;
        }

        if (Yes.Contains(word, StringComparer.OrdinalIgnoreCase) || No.Contains(word, StringComparer.OrdinalIgnoreCase))
        {
            return Yes.Contains(word, StringComparer.OrdinalIgnoreCase) ? Thousandths.One : 0;
        }

        problems.Add(new FieldProblem(at, "indicators.cell.yes_or_no", word));
        return null;
    }

    private static string? Words(string? typed, string at, bool complete, List<FieldProblem> problems)
    {
        if (complete && string.IsNullOrWhiteSpace(typed))
        {
            problems.Add(new FieldProblem(at, "indicators.cell.missing"));
        }

        TooLong(typed, at, problems);
        return string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
    }

    private static void TooLong(string? text, string at, List<FieldProblem> problems)
    {
        if (text?.Trim().Length > Limits.Sentence)
        {
            problems.Add(new FieldProblem(at, "commitments.form.too_long", $"{Limits.Sentence}"));
        }
    }
}
