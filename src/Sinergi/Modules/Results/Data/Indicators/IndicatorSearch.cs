using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Search;

namespace Sinergi.Modules.Results.Data.Indicators;

/// <summary>
/// The words by which an indicator is found: those of its latest version, and its measure in both languages. Written again with every version,
/// so that an indicator is found by the name it has now.
/// </summary>
public sealed class IndicatorSearch(SearchIndex index, Texts texts)
{
    public const string Kind = "indicator";

    public Task PutAsync(Indicator indicator, IndicatorVersion version, CancellationToken cancellationToken) =>
        index.PutAsync(Of(indicator, version, texts), cancellationToken);

    public static Searchable Of(Indicator indicator, IndicatorVersion version, Texts texts)
    {
        var measure = $"indicators.measure.{indicator.Measure}";
        var words = new[]
        {
            texts.In("id", measure),
            texts.In("en", measure),
            version.Unit,
            version.NumeratorMeans,
            version.DenominatorMeans,
        };
        return new Searchable(
            indicator.Id,
            indicator.RecordId,
            Kind,
            version.Title,
            version.Definition,
            IndicatorLinks.Record(indicator.Id),
            string.Join(' ', words.Append(version.Source).Concat(version.CategoryList))
        );
    }
}
