using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Provisions;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Results;

/// <summary>Units beside each other over time, indicators in the search, and the dated numbers that achievement is counted with.</summary>
[Collection(IndicatorCollection.Name)]
public sealed class ComparisonTests(IndicatorSites sites)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Comparison_OfShares_AddsPartsAndSaysWhatIsMissing(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var indicator = await site.DefineAsync(site.Definition(IndicatorMeasure.Percentage));
        var reports = await ReportsAsync(site, indicator);
        await ReportAsync(site, indicator, reports[(0, 1)], "9", "10");
        await ReportAsync(site, indicator, reports[(0, 2)], "10", "90");
        await ReportAsync(site, indicator, reports[(1, 1)], "50", "100");
        await ReportAsync(site, indicator, reports[(1, 2)], "60", "100");
        IndicatorSite.Saved(await site.EnterAsync(site.UnitOfficers[2], indicator, reports[(2, 1)], submit: true, "1", "2"));
        using var kanwil = await site.Host.SignedInAsync(site.Kanwil);

        var page = await (await kanwil.GetAsync($"/indikator/{indicator}")).FollowAsync("Bandingkan unit");

        var rows = page.TextsOf("tbody tr");
        Assert.Equal(["Bapas Uji Tiga", "Lapas Uji Satu", "Rutan Uji Dua", "Jumlah"], page.TextsOf("tbody th"));
        // 19 of 100, and not the mean of 90 and 11 percent.
        Assert.Contains("19 dari 100 = 19,0 %", rows[1], StringComparison.Ordinal);
        Assert.Contains("9 dari 10 = 90,0 % Angka kecil", rows[1], StringComparison.Ordinal);
        Assert.Contains("Menunggu persetujuan", rows[0], StringComparison.Ordinal);
        Assert.Contains("belum lapor", rows[0], StringComparison.Ordinal);
        Assert.Contains("59 dari 110 = 53,6 %", rows[3], StringComparison.Ordinal);
        Assert.Equal(IndicatorLinks.Report(reports[(0, 1)]), (await page.FollowAsync("9 dari 10 = 90,0 %")).Path);
        var sorted = await kanwil.GetAsync($"/indikator/{indicator}/banding?urut=nilai");
        Assert.Equal(["Rutan Uji Dua", "Lapas Uji Satu", "Bapas Uji Tiga", "Jumlah"], sorted.TextsOf("tbody th"));
        var here = await kanwil.GetAsync($"/indikator/{indicator}/banding?wilayah={site.World.Kanwil.Id}");
        Assert.Contains("59 dari 110 = 53,6 %", here.TextsOf("tbody tr")[3], StringComparison.Ordinal);
        var nowhere = await kanwil.GetAsync($"/indikator/{indicator}/banding?wilayah={site.World.OtherKanwil.Id}");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.Status);
        await AssertFileAsync(kanwil, indicator);
        using var outsider = await site.Host.SignedInAsync(await site.OutsiderAsync());
        foreach (var path in new[] { "banding", "banding/unduh.csv" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync($"/indikator/{indicator}/{path}")).Status);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Comparison_OfManyUnits_GoesPageByPageInEitherOrder(TestDatabase database)
    {
        const int Many = 55;
        var site = await sites.OfAsync(database);
        var indicator = await site.DefineAsync(site.Definition(IndicatorMeasure.Count));
        await site.Host.QueryAsync(async db =>
        {
            var period = await db.Set<IndicatorPeriod>()
                .Where(p => p.IndicatorId == indicator && p.OpenedAt != null)
                .OrderByDescending(p => p.From)
                .FirstAsync();
            for (var i = 0; i < Many; i++)
            {
                AddReport(db, site, period, await UnitAsync(site, i), i);
            }

            return await db.SaveChangesAsync();
        });
        using var kanwil = await site.Host.SignedInAsync(site.Kanwil);
        foreach (var order in new[] { "nama", "nilai" })
        {
            var first = await kanwil.GetAsync($"/indikator/{indicator}/banding?urut={order}");
            var second = await first.FollowAsync("a[rel=next]");

            var names = first.TextsOf("tbody th").SkipLast(1).ToList();
            Assert.Equal(50, names.Count);
            names.AddRange(second.TextsOf("tbody th").SkipLast(1));
            Assert.Equal(Many + 3, names.Distinct(StringComparer.Ordinal).Count());
            var invented = names.Where(n => n.StartsWith("Unit banding", StringComparison.Ordinal)).ToList();
            Assert.Equal(
                order == "nama" ? invented.Order(StringComparer.Ordinal) : invented.OrderDescending(StringComparer.Ordinal),
                invented
            );
            Assert.Equal(names[0], (await second.FollowAsync("a[rel=prev]")).TextsOf("tbody th")[0]);
        }

        var file = await kanwil.GetAsync($"/indikator/{indicator}/banding/unduh.json");
        Assert.Equal(
            Many + 3,
            JsonDocument
                .Parse(file.Bytes)
                .RootElement.GetProperty("rows")
                .EnumerateArray()
                .Select(r => r.GetProperty("unit").GetString())
                .Distinct()
                .Count() - 1
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Search_ForAnIndicator_FindsItByNameAndMeasureInScopeAndByItsNewName(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var word = $"kolam{NewId.Random():N}"[..14];
        var input = site.Definition(IndicatorMeasure.Percentage);
        input.Title = $"Panen {word}";
        var indicator = await site.DefineAsync(input);
        using var kanwil = await site.Host.SignedInAsync(site.Kanwil);
        using var outsider = await site.Host.SignedInAsync(await site.OutsiderAsync());
        using var without = await site.Host.SignedInAsync(await site.Host.GivenOfficerAsync(site.World.Kanwil, AgreementPermissions.View));

        var found = await kanwil.GetAsync($"/cari?q={word}+persentase");
        Assert.Equal($"/indikator/{indicator}", (await found.FollowAsync($"Panen {word}")).Path);
        Assert.DoesNotContain($"Panen {word}", (await outsider.GetAsync($"/cari?q={word}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"Panen {word}", (await without.GetAsync($"/cari?q={word}")).Text, StringComparison.Ordinal);

        var renamed = await (await kanwil.GetAsync($"/indikator/{indicator}/ubah"))
            .Form()
            .Fill("Input.Title", $"Tebaran benih {word[..^1]}z")
            .Fill("Input.Reason", "Nama diperjelas (simulasi)")
            .SubmitAsync();
        Assert.Empty(renamed.Errors);
        Assert.Contains("Tebaran benih", (await kanwil.GetAsync($"/cari?q={word[..^1]}z")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"Panen {word}", (await kanwil.GetAsync($"/cari?q={word}")).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Achievement_OnceItsNumbersChange_KeepsThoseOfThePeriodAndSaysHowSureTheyAre(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var input = site.Definition(IndicatorMeasure.Count);
        input.Direction = IndicatorDirection.LowerIsBetter;
        var indicator = await site.DefineAsync(input);
        var reports = await ReportsAsync(site, indicator);
        foreach (var month in new[] { 1, 2 })
        {
            await ReportAsync(site, indicator, reports[(0, month)], "15");
        }

        using var kanwil = await site.Host.SignedInAsync(site.Kanwil);
        foreach (
            var period in await site.Host.QueryAsync(db =>
                db.Set<IndicatorPeriod>().Where(p => p.IndicatorId == indicator && p.OpenedAt != null).Select(p => p.Id).ToListAsync()
            )
        )
        {
            var form = (await kanwil.GetAsync($"/indikator/{indicator}/sasaran")).Form();
            Assert.Empty((await form.Choose("Target.PeriodId", $"{period}").Fill("Target.Value", "10").SubmitAsync()).Errors);
        }

        var before = await kanwil.GetAsync($"/indikator/{indicator}");
        Assert.Contains("Pengetahuan umum, belum dipastikan", before.Text, StringComparison.Ordinal);
        Assert.Equal(2, before.TextsOf("tbody tr").Count(row => row.Contains("50,0 %", StringComparison.Ordinal)));
        await SetAsync(site, new NewProvision(300, new DateOnly(2026, 2, 15), "Surat edaran simulasi", ProvisionCertainty.Verified));

        var after = await kanwil.GetAsync($"/indikator/{indicator}");

        await SetAsync(site, new NewProvision(200, new DateOnly(2026, 2, 15), "Ditarik kembali", ProvisionCertainty.Design));
        Assert.Single(after.TextsOf("tbody tr"), row => row.Contains("50,0 %", StringComparison.Ordinal));
        Assert.Single(after.TextsOf("tbody tr"), row => row.Contains("75,0 %", StringComparison.Ordinal));
        Assert.Contains("300 persen dari target", after.Text, StringComparison.Ordinal);
        Assert.Contains("Surat edaran simulasi", after.Text, StringComparison.Ordinal);
    }

    private static Task<bool> SetAsync(IndicatorSite site, NewProvision told) =>
        site.Host.ActAsync(
            site.Kanwil,
            services =>
                services
                    .GetRequiredService<Processes>()
                    .RunAsync(
                        ProvisionProcesses.Set,
                        null,
                        told.Source,
                        process =>
                        {
                            services.GetRequiredService<ProvisionBook>().Set(process, IndicatorProvisions.AchievementZero, told);
                            return Task.FromResult(true);
                        },
                        CancellationToken.None
                    )
        );

    private static async Task AssertFileAsync(SiteClient kanwil, Guid indicator)
    {
        var json = JsonDocument.Parse((await kanwil.GetAsync($"/indikator/{indicator}/banding/unduh.json")).Bytes).RootElement;
        var rows = json.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(8, rows.Count);
        var satu = rows.First(r => r.GetProperty("unit").GetString() == "Lapas Uji Satu");
        Assert.Equal((9m, 10m, 90m), (Number(satu, "numerator"), Number(satu, "denominator"), Number(satu, "percent")));
        var missing = rows.Last(r => r.GetProperty("unit").GetString() == "Bapas Uji Tiga");
        Assert.Equal(
            ("belum lapor", JsonValueKind.Null),
            (missing.GetProperty("state").GetString(), missing.GetProperty("numerator").ValueKind)
        );
        var csv = Encoding.UTF8.GetString((await kanwil.GetAsync($"/indikator/{indicator}/banding/unduh.csv?urut=nilai")).Bytes);
        Assert.Contains("Rutan Uji Dua,2026-01-01,2026-01-31,1,Disetujui,50,100,50", csv, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await kanwil.GetAsync($"/indikator/{indicator}/banding/unduh.xlsx")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await kanwil.GetAsync($"/indikator/{indicator}/banding/unduh.doc")).Status);

        static decimal Number(JsonElement row, string column) => row.GetProperty(column).GetDecimal();
    }

    private static async Task ReportAsync(IndicatorSite site, Guid indicator, Guid report, params string[] cells)
    {
        IndicatorSite.Saved(await site.EnterAsync(site.Kanwil, indicator, report, submit: true, cells));
        IndicatorSite.Saved(await site.JudgeAsync(site.Partner, report));
    }

    /// <summary>By unit and month.</summary>
    private static async Task<Dictionary<(int Unit, int Month), Guid>> ReportsAsync(IndicatorSite site, Guid indicator)
    {
        var found = await site.Host.QueryAsync(db =>
            db.Set<IndicatorReport>()
                .Where(r => r.IndicatorId == indicator)
                .Join(
                    db.Set<IndicatorPeriod>(),
                    r => r.PeriodId,
                    p => p.Id,
                    (r, p) =>
                        new
                        {
                            r.Id,
                            r.UnitId,
                            p.From,
                        }
                )
                .ToListAsync()
        );
        var units = site.Units.Select(u => u.Id).ToList();
        return found.ToDictionary(r => (units.IndexOf(r.UnitId), r.From.Month), r => r.Id);
    }

    private static async Task<Guid> UnitAsync(IndicatorSite site, int number) =>
        (await site.Host.GivenInstitutionAsync($"Unit banding {number:00}", InstitutionKind.Upt, site.World.OtherKanwil)).Id;

    private static void AddReport(SinergiDb db, IndicatorSite site, IndicatorPeriod period, Guid unit, int number)
    {
        var (report, value) = (NewId.Next(), NewId.Next());
        db.Add(
            new IndicatorReport
            {
                Id = report,
                IndicatorId = period.IndicatorId,
                PeriodId = period.Id,
                UnitId = unit,
                RecordId = period.RecordId,
                DueOn = period.DueOn,
                ReceivedOn = period.DueOn,
                State = ValueState.Approved,
                ApprovedValueId = value,
            }
        );
        db.Add(
            new IndicatorValue
            {
                Id = value,
                ReportId = report,
                IndicatorId = period.IndicatorId,
                PeriodId = period.Id,
                UnitId = unit,
                RecordId = period.RecordId,
                Number = 1,
                State = ValueState.Approved,
                Numerator = (number + 1) * Thousandths.One,
                EnteredById = unit,
                EnteredByPostId = site.Kanwil.PostId,
                EnteredAt = DateTime.UnixEpoch,
            }
        );
    }
}
