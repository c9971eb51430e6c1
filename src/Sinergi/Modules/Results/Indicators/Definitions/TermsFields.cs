using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.Indicators.Definitions;

/// <summary>What the fields of a definition need. The values stand under "Input", so that the fields carry the names that the page binds.</summary>
/// <param name="Measure">Null while it can still be chosen.</param>
public sealed record TermsFields(TermsInput Input, IReadOnlyList<SelectListItem> Reporters, IndicatorMeasure? Measure)
{
    public bool AsksFor(params IndicatorMeasure[] measures) => Measure is null || measures.Contains(Measure.Value);

    public static IReadOnlyList<SelectListItem> Choices<T>(Texts texts, string keys)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => new SelectListItem(texts[$"{keys}.{v}"], v.ToString()))];

    public static IReadOnlyList<SelectListItem> DimensionChoices(Texts texts) =>
        [.. Dimensions.All.Select(d => new SelectListItem(texts[$"indicators.dimension.{d.Code}"], d.Code))];

    public static IReadOnlyList<SelectListItem> ReporterChoices(IEnumerable<Taker> takers) =>
        [.. takers.Select(t => new SelectListItem(t.Name, t.Id.ToString()))];
}
