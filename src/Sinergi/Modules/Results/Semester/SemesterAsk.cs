using System.Globalization;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Standing;

namespace Sinergi.Modules.Results.Semester;

/// <summary>Whose half-year; each part stands in the address.</summary>
/// <param name="Kantor">The office whose part is told; null: all that one may see.</param>
public sealed record SemesterAsk(Guid? Kantor, int Tahun, int Semester)
{
    public CountPeriod Period(DateOnly today) => Standing(StandingView.Wilayah).Period(today);

    /// <summary>The same question to the account of signed against real, so that both tell the same figures.</summary>
    public StandingAsk Standing(StandingView view) => new(view, Kantor, Tahun, null, Semester);

    public string File(string format) => SemesterLinks.File(format, Query());

    public string Query()
    {
        var office = Kantor is { } id ? $"kantor={id}&" : "";
        return string.Create(CultureInfo.InvariantCulture, $"?{office}tahun={Tahun}&semester={Semester}");
    }

    /// <summary>What is not asked for is the half-year that ended last.</summary>
    public static SemesterAsk Of(Guid? office, int? year, int? half, DateOnly today)
    {
        var last = today.Month > 6 ? (today.Year, Half: 1) : (today.Year - 1, Half: 2);
        return year is { } asked && StandingYears.Known(asked) && half is 1 or 2
            ? new SemesterAsk(office, year.Value, half.Value)
            : new SemesterAsk(office, last.Item1, last.Half);
    }
}
