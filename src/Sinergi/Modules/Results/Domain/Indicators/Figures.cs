using Sinergi.Modules.Results.Contracts;

namespace Sinergi.Modules.Results.Domain.Indicators;

/// <summary>A part of a figure: so many in this category. Numbers are thousandths.</summary>
public sealed record Part(string Dimension, string Category, long Numerator, long Denominator);

/// <summary>What one unit reports for one period. Numbers are thousandths; nothing is null once it was checked, except what the measure does not know.</summary>
public sealed record Figures(long? Numerator, long? Denominator, string? Words, IReadOnlyList<Part> Parts)
{
    public static Figures None { get; } = new(null, null, null, []);

    public bool IsEmpty => Numerator is null && Denominator is null && Words is null && Parts.Count == 0;
}

/// <summary>What a definition asks of a report.</summary>
/// <param name="Dimensions">Codes of the registry.</param>
/// <param name="Categories">Of an ordinal measure, lowest first.</param>
public sealed record FigureShape(IndicatorMeasure Measure, IReadOnlyList<string> Dimensions, IReadOnlyList<string> Categories)
{
    public const string Numerator = "n";
    public const string Denominator = "d";
    public const string Words = "w";

    /// <summary>One column for each number: the totals first, then the parts of each dimension.</summary>
    public IReadOnlyList<FigureColumn> Columns { get; } = [.. Of(Measure, Dimensions, Categories)];

    private static IEnumerable<FigureColumn> Of(
        IndicatorMeasure measure,
        IReadOnlyList<string> dimensions,
        IReadOnlyList<string> categories
    )
    {
        if (measure is IndicatorMeasure.Qualitative)
        {
            return [new FigureColumn(Words, null, null, false)];
        }

        if (measure is IndicatorMeasure.Ordinal)
        {
            return categories.Select((_, place) => Part(Indicators.Dimensions.Ordinal, $"{place + 1}", false));
        }

        IEnumerable<FigureColumn> totals = [new(Numerator, null, null, false)];
        totals = measure is IndicatorMeasure.Percentage ? [.. totals, new(Denominator, null, null, true)] : totals;
        var parts =
            from code in measure is IndicatorMeasure.YesNo ? [] : dimensions
            from category in Indicators.Dimensions.Find(code)?.Categories ?? []
            from denominator in measure is IndicatorMeasure.Percentage ? new[] { false, true } : [false]
            select Part(code, category, denominator);
        return [.. totals, .. parts];

        static FigureColumn Part(string dimension, string category, bool denominator) =>
            new($"{dimension}.{category}.{(denominator ? Denominator : Numerator)}", dimension, category, denominator);
    }
}

/// <summary>One number of a report: a total, or the part in one category.</summary>
/// <param name="Key">Names its field.</param>
public sealed record FigureColumn(string Key, string? Dimension, string? Category, bool IsDenominator);
