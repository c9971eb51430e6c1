using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Testing;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Results;

/// <summary>What a reported figure rests on: cited by the unit, seen by whoever judges and reads it, and from the piece of evidence back.</summary>
[Collection(IndicatorCollection.Name)]
public sealed class CitationTests(IndicatorSites sites)
{
    private static readonly string[] Working =
    [
        IndicatorPermissions.View,
        IndicatorPermissions.Report,
        IndicatorPermissions.Approve,
        AgreementPermissions.View,
        CommitmentPermissions.View,
    ];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Evidence_CitedForAReport_IsSeenFromBothSidesAndCounted(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (indicator, period, report) = await ReportAsync(site);
        var piece = await PieceAsync(site, site.Agreement, "Daftar hadir rehabilitasi simulasi");
        await PieceAsync(site, site.Agreement, "Bukti yang ditolak simulasi", EvidenceState.Refused);
        await PieceAsync(site, site.Agreement, "Sertifikat lama simulasi", until: new DateOnly(2026, 1, 30));
        using var officer = await site.Host.SignedInAsync(await site.Host.GivenOfficerAsync(site.Units[0], Working));
        var empty = await officer.GetAsync(IndicatorLinks.Report(report));
        Assert.Contains("Belum ada bukti yang dikutip untuk laporan ini.", empty.Text, StringComparison.Ordinal);

        var choosing = await empty.FollowAsync("Kutip bukti");
        Assert.DoesNotContain("ditolak simulasi", choosing.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sertifikat lama", choosing.Text, StringComparison.Ordinal);
        var nothing = await choosing.Form().SubmitAsync("Kutip");
        Assert.Equal(["Pilih bukti dari daftar ini."], nothing.Errors);
        var cited = await nothing.Form().Tick("Input.Pieces", $"{piece}").Fill("Input.Note", "halaman 3, tabel 2").SubmitAsync("Kutip");

        Assert.Empty(cited.Errors);
        IndicatorSite.Saved(await site.EnterAsync(site.UnitOfficers[0], indicator, report, submit: true, "9"));
        using var kanwil = await site.Host.SignedInAsync(await site.Host.GivenOfficerAsync(site.World.Kanwil, Working));
        var shown = await kanwil.GetAsync(IndicatorLinks.Report(report));
        Assert.Contains("Daftar hadir rehabilitasi simulasi Belum diverifikasi", shown.Text, StringComparison.Ordinal);
        Assert.Contains("halaman 3, tabel 2", shown.Text, StringComparison.Ordinal);
        var below = await kanwil.GetAsync(IndicatorLinks.Period(indicator, period, site.World.Kanwil.Id));
        Assert.Contains(below.TextsOf("tbody tr"), row => row.StartsWith("Lapas Uji Satu", StringComparison.Ordinal) && row.EndsWith('1'));
        Assert.Contains(below.TextsOf("tbody tr"), row => row.StartsWith("Rutan Uji Dua", StringComparison.Ordinal) && row.EndsWith('0'));
        var evidence = await shown.FollowAsync("Daftar hadir rehabilitasi simulasi");
        Assert.Equal(HttpStatusCode.OK, evidence.Status);
        Assert.Contains("Lapas Uji Satu · 1 Jan 2026 – 31 Jan 2026", evidence.Text, StringComparison.Ordinal);
        Assert.Contains("mengutip bukti untuk laporan indikator", evidence.Text, StringComparison.Ordinal);
        Assert.Equal(IndicatorLinks.Report(report), (await evidence.FollowAsync($"a[href='{IndicatorLinks.Report(report)}']")).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Evidence_OfAnotherRecord_IsCountedForReadersWhoMayNotSeeIt(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, _, report) = await ReportAsync(site);
        var own = AgreementWorld.Told(
            "PKS unit simulasi",
            AgreementWorld.Party(site.Units[0], 1),
            AgreementWorld.Party(site.World.Ombudsman, 2)
        );
        var elsewhere = await site.World.RegisterAsync(own);
        var piece = await PieceAsync(site, elsewhere, "Foto ruang simulasi");
        using var officer = await site.Host.SignedInAsync(await site.Host.GivenOfficerAsync(site.Units[0], Working));
        var choosing = await officer.GetAsync(IndicatorLinks.Cite(report));
        Assert.Contains("PKS unit simulasi", choosing.Text, StringComparison.Ordinal);
        Assert.Empty((await choosing.Form().Tick("Input.Pieces", $"{piece}").SubmitAsync("Kutip")).Errors);

        using var partner = await site.Host.SignedInAsync(await site.Host.GivenOfficerAsync(site.World.Bnnp, Working));
        var outside = await partner.GetAsync(IndicatorLinks.Report(report));
        using var without = await site.Host.SignedInAsync(site.UnitOfficers[0]);
        var lacking = await without.GetAsync(IndicatorLinks.Report(report));

        foreach (var page in new[] { outside, lacking })
        {
            Assert.Contains("Ada 1 bukti lain yang tidak dapat Anda lihat.", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Foto ruang simulasi", page.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await partner.GetAsync(CommitmentLinks.Evidence(piece))).Status);
        var beside = await site.Host.GivenOfficerAsync(site.Units[1], Working);
        using var other = await site.Host.SignedInAsync(beside);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(IndicatorLinks.Cite(report))).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Citation_OnceTheValueIsApproved_StaysAndIsOpenedByACorrection(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (indicator, _, report) = await ReportAsync(site);
        var (first, second) = (
            await PieceAsync(site, site.Agreement, "Bukti pertama simulasi"),
            await PieceAsync(site, site.Agreement, "Bukti kedua simulasi")
        );
        using var officer = await site.Host.SignedInAsync(await site.Host.GivenOfficerAsync(site.Units[0], Working));
        var page = await officer.GetAsync(IndicatorLinks.Cite(report));
        page = await page.Form().Tick("Input.Pieces", $"{first}").Tick("Input.Pieces", $"{second}").SubmitAsync("Kutip");
        Assert.Empty(page.Errors);

        var silent = await TakeBack(page, second, "").SubmitAsync();
        Assert.Equal(["Tulis mengapa kutipan dicabut."], silent.Errors);
        page = await TakeBack(silent, second, "Salah berkas").SubmitAsync();
        Assert.Empty(page.Errors);
        Assert.Contains("Salah berkas", page.Text, StringComparison.Ordinal);

        // Whoever judges has seen what was cited; a citation made meanwhile is looked at first.
        IndicatorSite.Saved(await site.EnterAsync(site.UnitOfficers[0], indicator, report, submit: true, "9"));
        using var kanwil = await site.Host.SignedInAsync(await site.Host.GivenOfficerAsync(site.World.Kanwil, Working));
        var judging = await kanwil.GetAsync(IndicatorLinks.Report(report));
        page = await officer.GetAsync(IndicatorLinks.Cite(report));
        page = await page.Form().Tick("Input.Pieces", $"{second}").SubmitAsync("Kutip");
        Assert.Empty(page.Errors);
        var stale = await judging.Form("#putuskan form").SubmitAsync("Setujui nilai");
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Bukti kedua simulasi", stale.Text, StringComparison.Ordinal);
        var open = await officer.GetAsync(IndicatorLinks.Cite(report));
        Assert.Empty((await stale.Form("#putuskan form").SubmitAsync("Setujui nilai")).Errors);

        Assert.Equal(HttpStatusCode.Conflict, (await TakeBack(open, second, "Terlambat").SubmitAsync()).Status);
        var locked = await officer.GetAsync(IndicatorLinks.Cite(report));
        Assert.Contains("Kutipan terkunci", locked.Text, StringComparison.Ordinal);
        Assert.False(locked.Has("main form"));

        IndicatorSite.Saved(await site.CorrectAsync(site.UnitOfficers[0], report, "8"));
        var third = await PieceAsync(site, site.Agreement, "Bukti koreksi simulasi");
        page = await officer.GetAsync(IndicatorLinks.Cite(report));
        Assert.False(page.Has("form[action*='TakeBack']"));
        page = await page.Form().Tick("Input.Pieces", $"{third}").SubmitAsync("Kutip");
        Assert.Empty(page.Errors);
        Assert.Equal(
            2,
            await site.Host.QueryAsync(db => db.Set<ReportEvidence>().CountAsync(e => e.ReportId == report && e.EvidenceId != third))
        );
    }

    private static SiteForm TakeBack(SitePage page, Guid piece, string reason) =>
        page.Form("form[action*='TakeBack']").Choose("Input.Piece", $"{piece}").Fill("Input.Reason", reason);

    /// <summary>The report of the first unit for January.</summary>
    private static async Task<(Guid Indicator, Guid Period, Guid Report)> ReportAsync(IndicatorSite site)
    {
        var indicator = await site.DefineAsync(site.Definition(IndicatorMeasure.Count));
        var unit = site.Units[0].Id;
        var report = await site.Host.QueryAsync(db =>
            db.Set<IndicatorReport>().Where(r => r.IndicatorId == indicator && r.UnitId == unit).OrderBy(r => r.DueOn).FirstAsync()
        );
        return (indicator, report.PeriodId, report.Id);
    }

    /// <summary>Evidence that the first unit brought for a commitment of the record.</summary>
    private static Task<Guid> PieceAsync(
        IndicatorSite site,
        Guid record,
        string description,
        EvidenceState state = EvidenceState.Waiting,
        DateOnly? until = null
    ) =>
        site.Host.QueryAsync(async db =>
        {
            var officer = site.UnitOfficers[0];
            var at = AgreementWorld.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            var commitment = new Commitment
            {
                Id = NewId.Next(),
                RecordKind = RecordKind.Agreement,
                RecordId = record,
                Origin = default,
                Statement = "Menyelenggarakan rehabilitasi (simulasi)",
                CreatedAt = at,
            };
            var evidence = new Evidence
            {
                Id = NewId.Next(),
                RecordId = record,
                Link = "https://contoh.go.id/bukti",
                Description = description,
                CapturedOn = new DateOnly(2026, 1, 20),
                Place = "Aula simulasi",
                ValidUntil = until,
                UploaderPersonId = officer.PersonId,
                UploaderPostId = officer.PostId,
                UploaderInstitutionId = officer.InstitutionId,
                UploadedAt = at,
            };
            evidence.Uses.Add(
                new EvidenceUse
                {
                    EvidenceId = evidence.Id,
                    CommitmentId = commitment.Id,
                    RecordId = record,
                }
            );
            db.AddRange(commitment, evidence);
            db.Entry(evidence).Property(e => e.State).CurrentValue = state;
            await db.SaveChangesAsync();
            return evidence.Id;
        });
}
