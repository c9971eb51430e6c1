using System.Globalization;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;

namespace Sinergi.Tests.Reading;

public sealed class DateTests
{
    private static DateOnly Day(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("Kamis (5/6/2025)", "2025-06-05")]
    [InlineData("Kamis, 5 Juni 2025", "2025-06-05")]
    [InlineData("17-08-2025", "2025-08-17")]
    [InlineData("Selasa tanggal Tiga bulan Januari tahun Dua Ribu Tujuh Belas", "2017-01-03")]
    [InlineData("Selasa tanggal Tiga bulan Januari tahun Dua Ribu Tujuh Belas (03-01-2017)", "2017-01-03")]
    [InlineData("Senin tanggal 6 (enam) bulan Januari tahun 2025", "2025-01-06")]
    public void FindIn_FullDate_Exact(string text, string expected) =>
        Assert.Equal(Day(expected), Assert.Single(DateRecogniser.FindIn(text, 0)).Exact);

    [Theory]
    [InlineData("Rabu (12/2)", "2025-12-31", "2025-02-12", DateBasis.InferredFromWeekday)]
    [InlineData("Rabu (12/2)", "2025-02-11", "2020-02-12", DateBasis.InferredFromWeekday)]
    [InlineData("Minggu, 19 Oktober", "2026-11-21", "2025-10-19", DateBasis.InferredFromWeekday)]
    [InlineData("19 Oktober", "2025-10-18", "2024-10-19", DateBasis.InferredFromAsOf)]
    public void Resolve_YearLeftOut_LatestFittingYearNotAfterAsOf(string text, string asOf, string expected, DateBasis basis)
    {
        var resolved = DateArithmetic.Resolve(Assert.Single(DateRecogniser.FindIn(text, 0)), Day(asOf));

        Assert.Equal((Day(expected), basis), (resolved!.Date, resolved.Basis));
        Assert.Equal(resolved.Date, resolved.Candidates[0]);
        Assert.True(resolved.Candidates.Count > 1);
    }

    [Theory]
    [InlineData("Jumat (5/6/2025)", "date.weekday")]
    [InlineData("31 Februari 2025", "date.impossible")]
    public void Read_DateThatCannotBe_Finding(string date, string code) =>
        Assert.Contains(ReadText.Of($"Kegiatan berlangsung {date} di Palu.").Findings, finding => finding.Code == code);

    [Theory]
    [InlineData("Undang-Undang Nomor 22 Tahun 2022")]
    [InlineData("Lapas Kelas IIA")]
    [InlineData("nilai 40/13/2025")]
    public void FindIn_OtherNumbers_NoDate(string text) => Assert.Empty(DateRecogniser.FindIn(text, 0));
}
