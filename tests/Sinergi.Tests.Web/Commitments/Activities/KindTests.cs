using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments.Activities;

[Collection(CommitmentCollection.Name)]
public sealed class KindTests(CommitmentSites sites)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Kinds_OfANewInstallation_AreThoseThatShip(TestDatabase database)
    {
        var site = await sites.OfAsync(database);

        var codes = await site.Host.QueryAsync(db =>
            db.Set<ActivityKind>().OrderBy(k => k.Order).Select(k => k.Code).Take(13).ToListAsync()
        );

        Assert.Equal(
            [
                "monitoring",
                "edukasi-publik",
                "pelatihan-bersama",
                "bahasa-inggris",
                "keterampilan",
                "keagamaan",
                "konseling",
                "tekstil",
                "budidaya-lele",
                "rehabilitasi",
                "media",
                "koordinasi",
                "penyusunan-sop",
            ],
            codes
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Kind_AddedAndEnded_CanBePlannedWhileItHolds(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        using var centre = await CentreAsync(site);
        var (record, _) = await site.NewRecordAsync();
        var added = await Fill(await centre.GetAsync("/administrasi/jenis-kegiatan"), "Donor darah", "donor-darah").SubmitAsync();
        Assert.Empty(added.Errors);
        var kind = await site.Host.QueryAsync(db =>
            db.Set<ActivityKind>().Where(k => k.Code == "donor-darah").Select(k => k.Id).SingleAsync()
        );

        var ended = await added
            .FormOf("Akhiri")
            .Choose("Ending.KindId", $"{kind}")
            .FillDate("Ending.Until", site.Today.AddDays(10))
            .SubmitAsync();

        Assert.Empty(ended.Errors);
        using var unit = await site.AsAsync("upt");
        async Task<SitePage> PlanAsync(int inDays) =>
            await (await site.PlanFormAsync(unit, record.Id, inDays, site.Upt)).Choose("Input.KindId", $"{kind}").SubmitAsync("Rencanakan");
        Assert.Empty((await PlanAsync(10)).Errors);
        Assert.Equal(["Jenis ini tidak berlaku pada tanggal itu. Pilih jenis lain."], (await PlanAsync(11)).Errors);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Kind_OfAnUnannouncedInspection_IsRefusedAndSoIsACodeThatIsTaken(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        using var centre = await CentreAsync(site);

        var page = await Fill(await centre.GetAsync("/administrasi/jenis-kegiatan"), "Inspeksi mendadak", "monitoring").SubmitAsync();

        Assert.Equal(
            [
                "Inspeksi mendadak dan penggeledahan bukan kegiatan: rencana terlihat sebelum harinya.",
                "Tulis namanya, paling panjang 200 huruf.",
            ],
            (await page.FormOf("Tambahkan jenis").Fill("Input.NameEnglish", "").SubmitAsync()).Errors
        );
        var taken = await page.FormOf("Tambahkan jenis").Fill("Input.Name", "Pemantauan").SubmitAsync();
        Assert.Equal(["Kode ini sudah dipakai. Pilih kode lain."], taken.Errors);
    }

    private static SiteForm Fill(SitePage page, string name, string code) =>
        page.FormOf("Tambahkan jenis")
            .Fill("Input.Name", name)
            .Fill("Input.NameEnglish", "Another kind")
            .Fill("Input.Code", code)
            .FillDate("Input.From", new DateOnly(2026, 1, 1));

    private static async Task<SiteClient> CentreAsync(CommitmentSite site)
    {
        var centre = await site.Host.GivenInstitutionAsync("Pusat Simulasi", InstitutionKind.CentralOffice);
        return await site.Host.SignedInAsync(await site.Host.GivenOfficerAsync(centre, ActivityPermissions.Kinds));
    }
}
