using System.Globalization;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Contracts;

namespace Sinergi.Modules.Results.Standing;

/// <summary>By what the figures are grouped; the words stand in the address.</summary>
public enum StandingView
{
    Wilayah,
    Pihak,
    Tema,
    Naskah,
}

/// <summary>What is asked of the account of signed against real; each part stands in the address.</summary>
/// <param name="Induk">The institution whose part is shown; null: all that one may see.</param>
/// <param name="Tahun">Year of the due dates; null: all years.</param>
public sealed record StandingAsk(StandingView Menurut, Guid? Induk, int? Tahun, string? Halaman)
{
    public CountPeriod Period(DateOnly today) =>
        Tahun is { } year
            ? new CountPeriod(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), today)
            : new CountPeriod(DateOnly.MinValue, today, today);

    public string Path() => StandingLinks.Page + Query();

    public string File(string format) => StandingLinks.File(format) + Query();

    private string Query()
    {
        List<string> parts = [$"menurut={Menurut.ToString().ToLowerInvariant()}"];
        Add("induk", Induk?.ToString());
        Add("tahun", Tahun?.ToString(CultureInfo.InvariantCulture));
        Add("halaman", Halaman);
        return "?" + string.Join('&', parts);

        void Add(string name, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                parts.Add($"{name}={Uri.EscapeDataString(text)}");
            }
        }
    }
}
