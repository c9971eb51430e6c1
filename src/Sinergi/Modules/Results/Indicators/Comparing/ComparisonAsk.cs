using System.Globalization;
using Sinergi.Modules.Results.Contracts;

namespace Sinergi.Modules.Results.Indicators.Comparing;

public enum ComparisonOrder
{
    Nama,

    /// <summary>The largest of the latest period first; units without one come last.</summary>
    Nilai,
}

/// <summary>What is asked of a comparison, as its address says it.</summary>
/// <param name="Wilayah">The Kanwil whose units are compared; null for all.</param>
public sealed record ComparisonAsk(Guid IndicatorId, Guid? Wilayah, ComparisonOrder Urut, string? Halaman)
{
    public static ComparisonAsk Of(Guid indicatorId, string? region, string? order, string? page) =>
        new(
            indicatorId,
            Guid.TryParse(region, out var id) ? id : null,
            Enum.TryParse<ComparisonOrder>(order, ignoreCase: true, out var told) && Enum.IsDefined(told) ? told : ComparisonOrder.Nama,
            page
        );

    public string Path() => IndicatorLinks.Compare(IndicatorId) + Query();

    /// <summary>All units, not only those of the page.</summary>
    public string File(string format) => $"{IndicatorLinks.Compare(IndicatorId)}/unduh.{format}{(this with { Halaman = null }).Query()}";

    private string Query()
    {
        List<string> parts = [$"urut={Urut.ToString().ToLower(CultureInfo.InvariantCulture)}"];
        if (Wilayah is { } region)
        {
            parts.Add($"wilayah={region}");
        }

        if (!string.IsNullOrEmpty(Halaman))
        {
            parts.Add($"halaman={Uri.EscapeDataString(Halaman)}");
        }

        return "?" + string.Join('&', parts);
    }
}
