using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain.Indicators;

namespace Sinergi.Modules.Results.Indicators.Entry;

/// <summary>A stored figure as it would be typed into its cell.</summary>
public static class CellText
{
    public const string Yes = "ya";
    public const string No = "tidak";

    public static string? Of(FigureColumn column, IndicatorMeasure measure, Figures? figures)
    {
        if (figures is null)
        {
            return null;
        }

        if (column.Key == FigureShape.Words)
        {
            return figures.Words;
        }

        var number = NumberOf(column, figures);
        return number is null ? null
            : measure is IndicatorMeasure.YesNo ? (number > 0 ? Yes : No)
            : IndonesianNumber.Write(number.Value);
    }

    private static long? NumberOf(FigureColumn column, Figures figures)
    {
        if (column.Dimension is null)
        {
            return column.IsDenominator ? figures.Denominator : figures.Numerator;
        }

        var part = figures.Parts.FirstOrDefault(p => p.Dimension == column.Dimension && p.Category == column.Category);
        return column.IsDenominator ? part?.Denominator : part?.Numerator;
    }
}
