using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Results;

/// <summary>Indicators as people use them, on their pages.</summary>
[Collection(IndicatorCollection.Name)]
public sealed class IndicatorPagesTests(IndicatorSites sites)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Indicator_FromDefinitionOverTargetAndPasteToApproval_IsRolledUpWithItsArithmetic(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        using var kanwil = await site.Host.SignedInAsync(site.Kanwil);
        var indicator = await DefineByFormAsync(site, kanwil);
        var periods = await PeriodsAsync(site, indicator);
        await TargetAsync(kanwil, indicator, periods[0].Id, "20");

        // Two units together, pasted: 9 of 10 and 10 of 90.
        var grid = await kanwil.GetAsync($"/indikator/{indicator}/isi?masa={periods[0].Id}");
        var pasted = await grid.Form()
            .Fill(
                "Input.Pasted",
                "Unit\tPeserta yang selesai\tPeserta yang mulai\nLapas Uji Satu\t9\t10\nrutan uji dua\t10\t90\nLapas Tak Dikenal\t1\t2"
            )
            .SubmitAsync("Tampilkan di tabel");
        Assert.Contains("4 sel ditempatkan", pasted.Text, StringComparison.Ordinal);
        Assert.Contains("Baris 4: “Lapas Tak Dikenal” tidak ada di tabel ini", pasted.Text, StringComparison.Ordinal);
        var sent = await pasted.Form().SubmitAsync("Kirim untuk disetujui");
        Assert.Empty(sent.Errors);
        Assert.Contains("Menunggu persetujuan", sent.Text, StringComparison.Ordinal);

        // The Kanwil entered it, so the Kanwil does not approve it; its partner does.
        var reports = await ReportsAsync(site, indicator, periods[0].Id);
        var refused = await site.JudgeAsync(site.Colleague, reports[0]);
        Assert.Contains("indicators.refused.ownOffice", Keys(refused), StringComparison.Ordinal);
        using var partner = await site.Host.SignedInAsync(site.Partner);
        foreach (var report in reports.Take(2))
        {
            var approved = await (await partner.GetAsync($"/indikator/laporan/{report}"))
                .Form("#putuskan form")
                .SubmitAsync("Setujui nilai");
            Assert.Empty(approved.Errors);
            Assert.Contains("Disetujui", approved.Text, StringComparison.Ordinal);
        }

        var page = await kanwil.GetAsync($"/indikator/{indicator}");
        Assert.Contains("19 dari 100 = 19,0 %", page.Text, StringComparison.Ordinal);
        Assert.Contains("95,0 %", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("50,", page.TextOf("tbody"), StringComparison.Ordinal);
        var top = await kanwil.GetAsync($"/indikator/{indicator}/masa/{periods[0].Id}");
        var below = await (await top.FollowAsync("Ditjen Uji")).FollowAsync("Kanwil Uji Tengah");
        Assert.Contains("9 dari 10 = 90,0 %", below.Text, StringComparison.Ordinal);
        Assert.Contains("Angka kecil", below.Text, StringComparison.Ordinal);
        Assert.Contains("Masuk 2 dari 3 (66,7 %)", below.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await below.FollowAsync("Lapas Uji Satu")).Status);
        await AssertFactsAsync(site, indicator);
        Assert.Empty(await site.DifferencesAsync(indicator));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Report_SentBackAndSentAgain_ShowsWhyAndMovesTheTasks(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var indicator = await site.DefineAsync(site.Definition(IndicatorMeasure.Count));
        var period = (await PeriodsAsync(site, indicator))[0].Id;
        var unit = site.UnitOfficers[0];
        var report = await ReportOfAsync(site, period, unit.InstitutionId);
        Assert.Equal(["indicators.report"], await OpenTasksAsync(site, report));
        using var officer = await site.Host.SignedInAsync(unit);

        var bad = await (await officer.GetAsync($"/indikator/{indicator}/isi?masa={period}"))
            .Form()
            .Fill("Input.Rows[0].Cells[0]", "1,234")
            .SubmitAsync("Kirim untuk disetujui");
        Assert.StartsWith("“1,234” dapat berarti ribuan atau desimal.", Assert.Single(bad.Errors), StringComparison.Ordinal);
        Assert.Equal("1,234", bad.Form()["Input.Rows[0].Cells[0]"]);
        Assert.Empty((await bad.Form().Fill("Input.Rows[0].Cells[0]", "1.234").SubmitAsync("Kirim untuk disetujui")).Errors);
        Assert.Equal(["indicators.review"], await OpenTasksAsync(site, report));

        using var kanwil = await site.Host.SignedInAsync(site.Kanwil);
        var queue = await kanwil.GetAsync("/indikator/tinjau");
        Assert.Contains("Lapas Uji Satu", queue.Text, StringComparison.Ordinal);
        var page = await kanwil.GetAsync($"/indikator/laporan/{report}");
        var unexplained = await page.Form("#putuskan form").SubmitAsync("Kembalikan");
        Assert.Equal(["Tulis apa yang perlu diperbaiki."], unexplained.Errors);
        await unexplained.Form("#putuskan form").Fill("Input.Reason", "Termasuk peserta tahun lalu.").SubmitAsync("Kembalikan");

        Assert.Equal(["indicators.report"], await OpenTasksAsync(site, report));
        var again = await officer.GetAsync($"/indikator/{indicator}/isi?masa={period}");
        Assert.Contains("Dikembalikan: Termasuk peserta tahun lalu.", again.Text, StringComparison.Ordinal);
        Assert.Equal("1234", again.Form()["Input.Rows[0].Cells[0]"]);
        // The same report among all periods of the unit, of which two have ended.
        var all = await (await officer.GetAsync($"/indikator/laporan/{report}")).FollowAsync("Isi semua masa unit ini");
        Assert.Null(all.Document.QuerySelector("[name='Input.Rows[2].Cells[0]']"));
        Assert.Equal("1234", all.Form()["Input.Rows[0].Cells[0]"]);
        Assert.Empty((await all.Form().Fill("Input.Rows[0].Cells[0]", "1000").SubmitAsync("Kirim untuk disetujui")).Errors);
        await (await kanwil.GetAsync($"/indikator/laporan/{report}")).Form("#putuskan form").SubmitAsync("Setujui nilai");
        Assert.Empty(await OpenTasksAsync(site, report));
        Assert.Contains("1.000 orang", (await officer.GetAsync($"/indikator/{indicator}")).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Correction_OfALockedPeriod_CountsOnceASecondPersonHasConfirmedIt(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var indicator = await site.DefineAsync(site.Definition(IndicatorMeasure.Count));
        var period = (await PeriodsAsync(site, indicator))[0].Id;
        var unit = site.UnitOfficers[1];
        var report = await ReportOfAsync(site, period, unit.InstitutionId);
        IndicatorSite.Saved(await site.EnterAsync(unit, indicator, report, submit: true, "40"));
        IndicatorSite.Saved(await site.JudgeAsync(site.Kanwil, report));
        using var kanwil = await site.Host.SignedInAsync(site.Kanwil);
        await (await kanwil.GetAsync($"/indikator/{indicator}/masa/{period}")).FormOf("Kunci masa").SubmitAsync("Kunci masa");

        using var officer = await site.Host.SignedInAsync(unit);
        var form = await (await officer.GetAsync($"/indikator/laporan/{report}")).FollowAsync("Koreksi nilai");
        Assert.Contains("Masa ini terkunci.", form.Text, StringComparison.Ordinal);
        var unexplained = await form.Form().Fill("Input.Row.Cells[0]", "41").SubmitAsync();
        Assert.Equal(["Tulis alasannya."], unexplained.Errors);
        Assert.Empty((await unexplained.Form().Fill("Input.Reason", "Satu peserta terlewat.").SubmitAsync()).Errors);

        var first = await (await kanwil.GetAsync($"/indikator/laporan/{report}")).Form("#putuskan form").SubmitAsync("Setujui nilai");
        Assert.Contains("Menunggu orang kedua", first.Text, StringComparison.Ordinal);
        Assert.Contains("Anda sudah menyetujuinya.", first.Text, StringComparison.Ordinal);
        Assert.Contains("40 orang", (await kanwil.GetAsync($"/indikator/{indicator}")).TextOf("tbody"), StringComparison.Ordinal);
        Assert.Contains("indicators.refused.samePerson", Keys(await site.JudgeAsync(site.Kanwil, report)), StringComparison.Ordinal);
        using var colleague = await site.Host.SignedInAsync(site.Colleague);
        var second = await (await colleague.GetAsync($"/indikator/laporan/{report}"))
            .Form("#putuskan form")
            .SubmitAsync("Tegaskan koreksi");

        Assert.Contains("Digantikan koreksi", second.Text, StringComparison.Ordinal);
        Assert.Contains("41 orang", (await kanwil.GetAsync($"/indikator/{indicator}")).TextOf("tbody"), StringComparison.Ordinal);
        Assert.Empty(await site.DifferencesAsync(indicator));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Grid_SavedByTwo_ShowsWhatIsStoredAndKeepsWhatWasTyped(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var indicator = await site.DefineAsync(site.Definition(IndicatorMeasure.Count));
        var period = (await PeriodsAsync(site, indicator))[0].Id;
        using var first = await site.Host.SignedInAsync(site.Kanwil);
        using var second = await site.Host.SignedInAsync(site.Colleague);
        var path = $"/indikator/{indicator}/isi?masa={period}";
        var late = (await second.GetAsync(path)).Form().Fill("Input.Rows[0].Cells[0]", "22");
        await (await first.GetAsync(path)).Form().Fill("Input.Rows[0].Cells[0]", "11").SubmitAsync("Simpan draf");

        var conflict = await late.SubmitAsync("Simpan draf");

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Tersimpan sekarang: 11", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("22", conflict.Form()["Input.Rows[0].Cells[0]"]);
        Assert.Equal(HttpStatusCode.OK, (await conflict.Form().SubmitAsync("Simpan draf")).Status);
        Assert.Equal("22", (await first.GetAsync(path)).Form()["Input.Rows[0].Cells[0]"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Outsiders_AndUnitsBeside_FindNothingOfIt(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var indicator = await site.DefineAsync(site.Definition(IndicatorMeasure.Count));
        var period = (await PeriodsAsync(site, indicator))[0].Id;
        var report = await ReportOfAsync(site, period, site.UnitOfficers[0].InstitutionId);
        string[] paths =
        [
            $"/indikator/{indicator}",
            $"/indikator/{indicator}/ubah",
            $"/indikator/{indicator}/sasaran",
            $"/indikator/{indicator}/masa",
            $"/indikator/{indicator}/masa/{period}",
            $"/indikator/{indicator}/isi?masa={period}",
            $"/indikator/laporan/{report}",
            $"/indikator/laporan/{report}/koreksi",
        ];
        using var outsider = await site.Host.SignedInAsync(await site.OutsiderAsync());
        foreach (var path in paths)
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await outsider.GetAsync(path)).Status));
        }

        IndicatorSite.Saved(await site.EnterAsync(site.UnitOfficers[0], indicator, report, submit: false, "5"));
        using var beside = await site.Host.SignedInAsync(site.UnitOfficers[1]);
        Assert.Equal(HttpStatusCode.NotFound, (await beside.GetAsync($"/indikator/laporan/{report}/koreksi")).Status);
        Assert.IsType<ChangeOutcome.NotFound>(await site.EnterAsync(site.UnitOfficers[1], indicator, report, submit: true, "6"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Revise_FromALaterPeriod_LeavesEarlierOnesTheirDefinitionAndUnits(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var indicator = await site.DefineAsync(site.Definition(IndicatorMeasure.Count));
        var periods = await PeriodsAsync(site, indicator);
        var april = periods.Single(p => p.From == new DateOnly(2026, 4, 1));
        using var kanwil = await site.Host.SignedInAsync(site.Kanwil);
        var form = (await kanwil.GetAsync($"/indikator/{indicator}/ubah")).Form();
        form.Choose("Input.PeriodId", april.Id.ToString())
            .Fill("Input.Definition", "Hanya peserta yang lulus (simulasi).")
            .Fill("Input.Reason", "Disepakati dalam rapat.")
            .Untick("Input.Reporters", site.Units[2].Id.ToString());

        var page = await form.SubmitAsync();

        Assert.Empty(page.Errors);
        Assert.Contains("Hanya peserta yang lulus (simulasi).", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 versi sebelumnya", page.Text, StringComparison.Ordinal);
        var after = await PeriodsAsync(site, indicator);
        Assert.Equal(2, after.Select(p => p.VersionId).Distinct().Count());
        Assert.All(after, p => Assert.Equal(p.From >= april.From, p.VersionId == after[^1].VersionId));
        var units = await site.Host.QueryAsync(db =>
            db.Set<IndicatorReporter>().CountAsync(r => r.IndicatorId == indicator && r.Until == april.From.AddDays(-1))
        );
        Assert.Equal(1, units);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Define_WithMistakes_SaysWhatIsWrongAndLosesNothing(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        using var kanwil = await site.Host.SignedInAsync(site.Kanwil);

        var page = await (await kanwil.GetAsync($"/indikator/tambah?catatan={site.Agreement}"))
            .Form()
            .Choose("Input.Measure", "Percentage")
            .Fill("Input.Title", "Selesai rehabilitasi")
            .SubmitAsync();

        Assert.Equal(
            [
                "Tulis siapa atau apa yang dihitung.",
                "Tulis apa yang dihitung sebagai pembilang.",
                "Tulis apa yang dihitung sebagai penyebut.",
                "Tulis dari mana angkanya diambil.",
                "Pilih salah satu.",
            ],
            page.Errors
        );
        Assert.Equal("Selesai rehabilitasi", page.Form()["Input.Title"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task OpenPeriods_OnceAPeriodHasEnded_AsksEveryUnitAndCountsWhatIsExpected(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var indicator = await site.DefineAsync(site.Definition(IndicatorMeasure.Count));
        var march = (await PeriodsAsync(site, indicator)).Single(p => p.From == new DateOnly(2026, 3, 1));
        Assert.Null(march.OpenedAt);
        // Time cannot pass in a world that several tests share, so the period is over at once.
        await site.Host.QueryAsync(db =>
            db.Set<IndicatorPeriod>().Where(p => p.Id == march.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Until, march.From))
        );

        Assert.True(await site.Host.Services.GetRequiredService<JobRunner>().RunAsync("indicators.open", default));

        var report = await ReportOfAsync(site, march.Id, site.UnitOfficers[0].InstitutionId);
        Assert.Equal(["indicators.report"], await OpenTasksAsync(site, report));
        Assert.Empty(await site.DifferencesAsync(indicator));
    }

    private static async Task<Guid> DefineByFormAsync(IndicatorSite site, SiteClient kanwil)
    {
        var chain = await kanwil.GetAsync($"/kerja-sama/{site.Agreement}");
        Assert.Contains("Hasil", chain.TextOf(".s-chain"), StringComparison.Ordinal);
        var form = (await kanwil.GetAsync($"/indikator/tambah?catatan={site.Agreement}")).Form();
        foreach (var party in new[] { site.World.Kanwil, site.World.Ombudsman, site.World.Bnnp })
        {
            form.Untick("Input.Reporters", party.Id.ToString());
        }

        var page = await form.Choose("Input.Measure", "Percentage")
            .Choose("Input.Frequency", "Month")
            .Fill("Input.Title", "Peserta rehabilitasi yang selesai")
            .Fill("Input.Definition", "Peserta yang mengikuti seluruh sesi (simulasi).")
            .Fill("Input.NumeratorMeans", "Peserta yang selesai")
            .Fill("Input.DenominatorMeans", "Peserta yang mulai")
            .Fill("Input.Source", "Buku register simulasi")
            .FillDate("Input.From", IndicatorSite.From)
            .FillDate("Input.Until", IndicatorSite.Until)
            .SubmitAsync();
        Assert.Empty(page.Errors);
        return Guid.Parse(page.Path.Split('/')[^1]);
    }

    private static async Task TargetAsync(SiteClient kanwil, Guid indicator, Guid period, string value)
    {
        var page = await (await kanwil.GetAsync($"/indikator/{indicator}/sasaran"))
            .Form()
            .Choose("Target.PeriodId", period.ToString())
            .Fill("Target.Value", value)
            .SubmitAsync();
        Assert.Empty(page.Errors);
        Assert.Contains("Ditetapkan sesudah masa mulai", page.Text, StringComparison.Ordinal);
    }

    private static async Task AssertFactsAsync(IndicatorSite site, Guid indicator)
    {
        var facts = await site.Host.ActAsync(
            site.Kanwil,
            services =>
                services
                    .GetRequiredService<IIndicatorFacts>()
                    .OfAsync(site.Agreement, IndicatorSite.From, new DateOnly(2026, 1, 31), default)
        );
        var fact = Assert.Single(facts, f => f.IndicatorId == indicator);
        Assert.Equal((19_000, 100_000, 19m, 20m, 95m), (fact.Numerator, fact.Denominator, fact.Value, fact.Target, fact.Achievement));
        Assert.Equal((3, 2), (fact.Expected, fact.Reported));
    }

    private static Task<List<IndicatorPeriod>> PeriodsAsync(IndicatorSite site, Guid indicator) =>
        site.Host.QueryAsync(db => db.Set<IndicatorPeriod>().Where(p => p.IndicatorId == indicator).OrderBy(p => p.From).ToListAsync());

    /// <summary>In the order of the names of their units.</summary>
    private static Task<List<Guid>> ReportsAsync(IndicatorSite site, Guid indicator, Guid period) =>
        site.Host.QueryAsync(db =>
            db.Set<IndicatorReport>()
                .Where(r => r.IndicatorId == indicator && r.PeriodId == period)
                .OrderByDescending(r => r.State == ValueState.Submitted)
                .Select(r => r.Id)
                .ToListAsync()
        );

    private static Task<Guid> ReportOfAsync(IndicatorSite site, Guid period, Guid unit) =>
        site.Host.QueryAsync(db =>
            db.Set<IndicatorReport>().Where(r => r.PeriodId == period && r.UnitId == unit).Select(r => r.Id).SingleAsync()
        );

    private static Task<List<string>> OpenTasksAsync(IndicatorSite site, Guid report) =>
        site.Host.QueryAsync(db =>
            db.Set<WorkTask>().Where(t => t.RecordId == report && t.DoneAt == null).Select(t => t.Kind).Distinct().ToListAsync()
        );

    private static string Keys(ChangeOutcome outcome) =>
        outcome is ChangeOutcome.Invalid invalid ? string.Join(' ', invalid.Problems.Select(p => p.TextKey)) : "";
}
