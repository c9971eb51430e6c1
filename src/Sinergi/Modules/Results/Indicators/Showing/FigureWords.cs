using System.Globalization;
using Sinergi.Kernel.Numbers;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Results.Indicators.Showing;

/// <summary>Figures as a page tells them: never a bare percentage, always with the two numbers it comes from.</summary>
public static class FigureWords
{
    /// <summary>"1.234,5"</summary>
    public static string Amount(long thousandths) => Amount(Thousandths.ToDecimal(thousandths));

    public static string Amount(decimal number) => number.ToString("#,##0.###", CultureInfo.CurrentCulture);

    /// <summary>"19 dari 100 = 19,0 %", "1.234 orang".</summary>
    public static string Figure(this Texts texts, Figure figure, string unit) =>
        figure.IsShare
            ? figure.Value is { } percent
                ? texts["indicators.figure.share", Amount(figure.Numerator), Amount(figure.Denominator), Show.Percent(percent)]
                : texts["indicators.figure.of_nothing"]
            : texts["indicators.figure.count", Amount(figure.Numerator), unit];

    /// <summary>What a value says, in one line.</summary>
    public static string Figures(this Texts texts, IndicatorValue value, ReportFile file) =>
        value.Words is { } words ? words
        : value.Numerator is not { } numerator ? texts["indicators.value.incomplete"]
        : file.Indicator.Measure is IndicatorMeasure.YesNo ? texts[numerator > 0 ? "indicators.figure.yes" : "indicators.figure.no"]
        : file.Indicator.Measure is IndicatorMeasure.Percentage && value.Denominator is null ? texts["indicators.value.incomplete"]
        : texts.Figure(new Figure(file.Indicator.Measure, numerator, value.Denominator ?? 0), file.Version.Unit);

    /// <summary>The categories of a value with what was counted in them, in the order of the columns.</summary>
    public static IReadOnlyList<(string Name, Figure Figure)> Parts(this Texts texts, IndicatorValue value, ReportFile file) =>
        [
            .. file
                .Shape.Columns.Where(c => c is { Dimension: not null, IsDenominator: false })
                .Select(c => (Column: c, Part: value.Parts.Find(p => p.Dimension == c.Dimension && p.Category == c.Category)))
                .Where(p => p.Part is not null)
                .Select(p =>
                    (texts.Column(p.Column, file.Version), new Figure(file.Indicator.Measure, p.Part!.Numerator, p.Part.Denominator))
                ),
        ];

    /// <summary>A target or baseline: "80 %", "120 orang".</summary>
    public static string Wanted(this Texts texts, IndicatorMeasure measure, string unit, long? value, string? words) =>
        value is not { } wanted ? words ?? texts["indicators.target.none"]
        : measure is IndicatorMeasure.Percentage or IndicatorMeasure.YesNo ? texts["indicators.figure.percent", Amount(wanted)]
        : texts["indicators.figure.count", Amount(wanted), unit];

    /// <summary>"9 dari 12 (75,0 %)"</summary>
    public static string Ratio(this Texts texts, Ratio ratio) =>
        ratio.Percent() is { } percent
            ? texts["indicators.ratio", Show.Number(ratio.Numerator), Show.Number(ratio.Denominator), Show.Percent(percent)]
            : texts["indicators.ratio.none"];

    public static string Span(this Texts texts, IndicatorPeriod period) =>
        texts["indicators.span", Show.ShortDay(period.From), Show.ShortDay(period.Until)];

    public static string Column(this Texts texts, FigureColumn column, IndicatorVersion version)
    {
        if (column.Dimension == Dimensions.Ordinal)
        {
            return version.CategoryList[int.Parse(column.Category!, CultureInfo.InvariantCulture) - 1];
        }

        if (column.Dimension is not null)
        {
            var category = texts[$"indicators.category.{column.Dimension}.{column.Category}"];
            return column.IsDenominator ? texts["indicators.column.part_of", category] : category;
        }

        return column.Key switch
        {
            FigureShape.Words => texts["indicators.column.words"],
            FigureShape.Denominator => version.DenominatorMeans ?? texts["indicators.column.d"],
            _ => version.NumeratorMeans ?? (version.Unit.Length > 0 ? version.Unit : texts["indicators.column.n"]),
        };
    }

    public static Tone ToneOf(ValueState? state) =>
        state switch
        {
            ValueState.Approved => Tone.Ok,
            ValueState.Returned => Tone.Bad,
            ValueState.Submitted or ValueState.AwaitingSecond => Tone.Warn,
            ValueState.Draft => Tone.Plain,
            _ => Tone.None,
        };

    public static Tone ToneOf(EvidenceWorth worth) =>
        worth switch
        {
            EvidenceWorth.Verified => Tone.Ok,
            EvidenceWorth.Unverified or EvidenceWorth.Expired => Tone.Warn,
            EvidenceWorth.Refused => Tone.Bad,
            _ => Tone.None,
        };

    public static string State(this Texts texts, ValueState? state) =>
        state is null ? texts["indicators.state.None"] : texts[$"indicators.state.{state}"];
}
