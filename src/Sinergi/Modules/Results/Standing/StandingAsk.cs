using System.Globalization;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Platform.Localisation;

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
/// <param name="Semester">1 or 2, with the year; null: the whole year.</param>
public sealed record StandingAsk(StandingView Menurut, Guid? Induk, int? Tahun, string? Halaman, int? Semester = null)
{
    public CountPeriod Period(DateOnly today) =>
        (Tahun, Semester) switch
        {
            ({ } year, { } half) => new CountPeriod(
                new DateOnly(year, half * 6 - 5, 1),
                new DateOnly(year, half * 6, half == 1 ? 30 : 31),
                today
            ),
            ({ } year, null) => new CountPeriod(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), today),
            _ => new CountPeriod(DateOnly.MinValue, today, today),
        };

    /// <summary>A half of no year is nothing that can be asked for.</summary>
    public StandingAsk Sound() => Tahun is null || Semester is not (1 or 2) ? this with { Semester = null } : this;

    /// <summary>What the figures count, in one sentence.</summary>
    public string Lead(DateOnly today, Texts t) =>
        (Tahun, Semester) switch
        {
            ({ } year, { } half) => t["standing.lead_semester", Show.Day(today), year, t[$"standing.semester.{half}"]],
            ({ } year, null) => t["standing.lead_year", Show.Day(today), year],
            _ => t["standing.lead", Show.Day(today)],
        };

    public string Path() => StandingLinks.Page + Query();

    public string File(string format) => StandingLinks.File(format) + Query();

    private string Query()
    {
        List<string> parts = [$"menurut={Menurut.ToString().ToLowerInvariant()}"];
        Add("induk", Induk?.ToString());
        Add("tahun", Tahun?.ToString(CultureInfo.InvariantCulture));
        Add("semester", Semester?.ToString(CultureInfo.InvariantCulture));
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
