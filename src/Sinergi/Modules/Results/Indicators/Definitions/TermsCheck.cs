using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Indicators.Definitions;

/// <summary>What is wrong with a definition as typed: what, where, and how to mend it.</summary>
public static class TermsCheck
{
    /// <summary>With fifty units on a page, more columns would make a form that no browser sends in one go.</summary>
    public const int MostColumns = 20;

    public const int MostCategories = 10;

    public static List<FieldProblem> Problems(TermsInput input, IndicatorMeasure measure, IReadOnlyCollection<Taker> takers)
    {
        List<FieldProblem> problems = [];
        Required(nameof(input.Title), input.Title, Limits.DefaultText, "indicators.form.title_missing");
        Required(nameof(input.Definition), input.Definition, Limits.Sentence, "indicators.form.definition_missing");
        Required(nameof(input.Source), input.Source, Limits.DefaultText, "indicators.form.source_missing");
        TooLong(nameof(input.Unit), input.Unit, Limits.Code);
        TooLong(nameof(input.NumeratorMeans), input.NumeratorMeans, Limits.DefaultText);
        TooLong(nameof(input.DenominatorMeans), input.DenominatorMeans, Limits.DefaultText);
        if (measure is IndicatorMeasure.Count or IndicatorMeasure.Ordinal && string.IsNullOrWhiteSpace(input.Unit))
        {
            Add(nameof(input.Unit), "indicators.form.unit_missing");
        }

        if (measure is IndicatorMeasure.Percentage && string.IsNullOrWhiteSpace(input.NumeratorMeans))
        {
            Add(nameof(input.NumeratorMeans), "indicators.form.numerator_missing");
        }

        if (measure is IndicatorMeasure.Percentage && string.IsNullOrWhiteSpace(input.DenominatorMeans))
        {
            Add(nameof(input.DenominatorMeans), "indicators.form.denominator_missing");
        }

        if (!Enum.IsDefined(input.Level))
        {
            Add(nameof(input.Level), "indicators.form.choose");
        }

        if (!Enum.IsDefined(input.Direction))
        {
            Add(nameof(input.Direction), "indicators.form.choose");
        }

        Breakdown();
        Who();
        return problems;

        void Breakdown()
        {
            var categories = IndicatorVersion.Lines(input.Categories);
            if (measure is IndicatorMeasure.Ordinal && categories.Count is < 2 or > MostCategories)
            {
                Add(nameof(input.Categories), "indicators.form.categories_count", $"{MostCategories}");
            }
            else if (categories.Distinct(StringComparer.OrdinalIgnoreCase).Count() < categories.Count)
            {
                Add(nameof(input.Categories), "indicators.form.categories_twice");
            }

            TooLong(nameof(input.Categories), input.Categories, Limits.Sentence);
            if (input.Dimensions.Exists(code => Domain.Indicators.Dimensions.Find(code) is null))
            {
                Add(nameof(input.Dimensions), "indicators.form.dimension_unknown");
            }
            else if (ShapeOf(input, measure).Columns.Count > MostColumns)
            {
                Add(nameof(input.Dimensions), "indicators.form.too_many_columns", $"{MostColumns}");
            }
        }

        void Who()
        {
            if (input.Reporters.Count == 0)
            {
                Add(nameof(input.Reporters), "indicators.form.reporters_missing");
            }
            else if (input.Reporters.Exists(id => takers.All(t => t.Id != id)))
            {
                Add(nameof(input.Reporters), "indicators.form.reporter_unknown");
            }
        }

        void Required(string field, string? text, int limit, string textKey)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                Add(field, textKey);
            }

            TooLong(field, text, limit);
        }

        void TooLong(string field, string? text, int limit)
        {
            if (text?.Trim().Length > limit)
            {
                Add(field, "commitments.form.too_long", $"{limit}");
            }
        }

        void Add(string field, string textKey, params string[] arguments) =>
            problems.Add(new FieldProblem($"Input.{field}", textKey, arguments));
    }

    public static IndicatorVersion VersionOf(
        TermsInput input,
        Indicator indicator,
        int number,
        DateOnly from,
        string? reason,
        Guid postId,
        DateTime at
    ) =>
        new()
        {
            Id = Kernel.NewId.Next(),
            IndicatorId = indicator.Id,
            RecordId = indicator.RecordId,
            Number = number,
            From = from,
            Title = input.Title!.Trim(),
            Level = input.Level,
            Direction = input.Direction,
            Unit = input.Unit?.Trim() ?? "",
            // A yes or no is one case of so many units; words never add up.
            AddsUnits =
                indicator.Measure is IndicatorMeasure.YesNo || (indicator.Measure is not IndicatorMeasure.Qualitative && input.AddsUnits),
            AddsPeriods = indicator.Measure is not IndicatorMeasure.Qualitative && input.AddsPeriods,
            Definition = input.Definition!.Trim(),
            NumeratorMeans = Tidy(input.NumeratorMeans),
            DenominatorMeans = Tidy(input.DenominatorMeans),
            Source = input.Source!.Trim(),
            Dimensions = IndicatorVersion.Join(ShapeOf(input, indicator.Measure).Dimensions),
            Categories =
                indicator.Measure is IndicatorMeasure.Ordinal ? IndicatorVersion.Join(IndicatorVersion.Lines(input.Categories)) : "",
            Reason = Tidy(reason),
            ByPostId = postId,
            SetAt = at,
        };

    public static IndicatorTerms TermsOf(IndicatorVersion version, IEnumerable<Guid> reporters) =>
        new(
            version.Number,
            version.From,
            version.Title,
            version.Level.ToString(),
            version.Direction.ToString(),
            version.Unit,
            version.AddsUnits,
            version.AddsPeriods,
            version.Definition,
            version.NumeratorMeans,
            version.DenominatorMeans,
            version.Source,
            version.DimensionList,
            version.CategoryList,
            [.. reporters]
        );

    private static FigureShape ShapeOf(TermsInput input, IndicatorMeasure measure) =>
        new(
            measure,
            measure is IndicatorMeasure.Count or IndicatorMeasure.Percentage ? [.. input.Dimensions.Distinct(StringComparer.Ordinal)] : [],
            measure is IndicatorMeasure.Ordinal ? IndicatorVersion.Lines(input.Categories) : []
        );

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
