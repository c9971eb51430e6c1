using Sinergi.Modules.Results.Contracts;

namespace Sinergi.Modules.Results.Domain.Indicators;

/// <summary>The parts of one dimension do not make the total.</summary>
public sealed record Mismatch(string Dimension, bool IsDenominator, long Parts, long Total);

/// <summary>Whether parts add up to what is declared as the whole. Where they do not, the report says why, or it is not taken.</summary>
public static class Reconciliation
{
    public static IReadOnlyList<Mismatch> Check(FigureShape shape, Figures figures)
    {
        if (shape.Measure is not (IndicatorMeasure.Count or IndicatorMeasure.Percentage))
        {
            return [];
        }

        return [.. shape.Dimensions.SelectMany(dimension => Of(dimension, shape.Measure, figures))];
    }

    private static IEnumerable<Mismatch> Of(string dimension, IndicatorMeasure measure, Figures figures)
    {
        var parts = figures.Parts.Where(p => p.Dimension == dimension).ToList();
        var numerator = parts.Sum(p => p.Numerator);
        if (numerator != figures.Numerator)
        {
            yield return new Mismatch(dimension, false, numerator, figures.Numerator ?? 0);
        }

        var denominator = parts.Sum(p => p.Denominator);
        if (measure is IndicatorMeasure.Percentage && denominator != figures.Denominator)
        {
            yield return new Mismatch(dimension, true, denominator, figures.Denominator ?? 0);
        }
    }
}
