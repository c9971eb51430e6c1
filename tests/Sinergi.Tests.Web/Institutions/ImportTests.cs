using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Import;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Institutions;

public sealed class ImportTests
{
    private static readonly byte[] Demonstration = File.ReadAllBytes(Repository.PathOf("src/Sinergi/Demonstration/institutions.csv"));

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Import_OfTheDemonstration_IsRecognisedIdempotentAndComesBack(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);

        var dry = await PlanAsync(host, Demonstration);
        Assert.Empty(dry.Problems);
        Assert.False(await host.QueryAsync(db => db.Set<Institution>().AnyAsync()));

        var done = Assert.IsType<ImportOutcome.Done>(await RunAsync(host, Demonstration));
        Assert.Equal((dry.Adds.Count, 0), (done.Added, done.Changed));
        Assert.Equal(dry.Adds.Count, Assert.IsType<ImportOutcome.Done>(await RunAsync(host, Demonstration)).Unchanged);

        await RecognisesTheNamesOfTheSourcesAsync(host);
        var units = await host.UseAsync(async services =>
        {
            var names = services.GetRequiredService<IInstitutionNames>();
            var kanwil = await names.RecogniseAsync("Kanwil Simulasi Tengah", CancellationToken.None);
            return await names.UnitsBelowAsync(kanwil!.Id, CancellationToken.None);
        });
        Assert.Equal(12, units.Count(u => u.Simulated));

        Assert.True((await PlanAsync(host, await ExportAsync(host, (e, s) => e.WriteCsvAsync(s, CancellationToken.None)))).DoesNothing);
        Assert.True((await PlanAsync(host, await ExportAsync(host, (e, s) => e.WriteXlsxAsync(s, CancellationToken.None)))).DoesNothing);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Import_OnThePage_ShowsTheDiffFirstAndRefusesWhatIsOutdated(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var central = await host.GivenInstitutionAsync("Pusat Simulasi", InstitutionKind.CentralOffice);
        using var admin = await host.SignedInAsync(
            await host.GivenOfficerAsync(central, InstitutionPermissions.View, InstitutionPermissions.Manage)
        );
        const string File = "code,name,kind,zone\nM-1,=2+5 Mitra Simulasi,mitra,WIB\n";
        var upload = (await admin.GetAsync(InstitutionLinks.Import())).Form();

        var preview = await upload.Attach("Upload", "daftar.csv", Encoding.UTF8.GetBytes(File)).SubmitAsync();
        Assert.Contains("=2+5 Mitra Simulasi", preview.Text, StringComparison.Ordinal);
        Assert.False(await host.QueryAsync(db => db.Set<Institution>().AnyAsync(i => i.Code == "M-1")));

        var outdated = await preview.Form().Force("Approved", "0").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, outdated.Status);
        Assert.False(await host.QueryAsync(db => db.Set<Institution>().AnyAsync(i => i.Code == "M-1")));

        var applied = await outdated.Form().Force("Approved", preview.Form()["Approved"]).SubmitAsync();
        Assert.Contains("1 ditambahkan", applied.Text, StringComparison.Ordinal);
        var csv = await admin.GetAsync(InstitutionLinks.ExportCsv());
        Assert.Contains("'=2+5 Mitra Simulasi", csv.Html, StringComparison.Ordinal);

        var wrong = await (await admin.GetAsync(InstitutionLinks.Import()))
            .Form()
            .Attach("Upload", "salah.csv", Encoding.UTF8.GetBytes("code,name,kind,zone\nM-2,Mitra,partai,WIB\n"))
            .SubmitAsync();
        Assert.Contains("“partai” tidak dikenal", wrong.Text, StringComparison.Ordinal);
        Assert.False(wrong.Has("main form[method=post]"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Preview_OfChanges_SpeaksTheWordsOfTheFileAndOfTheRegister(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var central = await host.GivenInstitutionAsync("Pusat Simulasi", InstitutionKind.CentralOffice);
        using var admin = await host.SignedInAsync(
            await host.GivenOfficerAsync(central, InstitutionPermissions.View, InstitutionPermissions.Manage)
        );
        await RunAsync(host, Encoding.UTF8.GetBytes("kode,nama,jenis,zona\nM-1,Mitra Simulasi,mitra,WIB\n"));
        const string File =
            "KODE,Nama Lembaga,jenis,Zona,jenis mitra,simulasi\nM-1,Mitra Simulasi Baru,mitra,WITA,universitas,ya\nM-2,Mitra Kedua,mitra,WIT,,\n";

        var upload = await admin.GetAsync(InstitutionLinks.Import());
        var preview = await upload.Form().Attach("Upload", "daftar.csv", Encoding.UTF8.GetBytes(File)).SubmitAsync();

        Assert.Contains("Wajib: kode, nama, jenis.", upload.Text, StringComparison.Ordinal);
        Assert.Equal(["Lembaga yang akan berubah", "Lembaga yang akan ditambahkan"], preview.TextsOf("caption"));
        var changes = preview.Document.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr");
        string[][] expected =
        [
            ["Nama Lembaga", "Mitra Simulasi", "Mitra Simulasi Baru"],
            ["jenis mitra", "Belum dinyatakan", "Perguruan tinggi"],
            ["Zona", "WIB (UTC+7)", "WITA (UTC+8)"],
            ["simulasi", "Tidak", "Ya"],
        ];
        Assert.Equal(expected, changes.Select(row => row.Children.Skip(1).Select(cell => cell.TextContent.Trim()).ToArray()));

        var missing = await (await admin.GetAsync(InstitutionLinks.Import()))
            .Form()
            .Attach("Upload", "kurang.csv", Encoding.UTF8.GetBytes("kode,nama\nM-3,Mitra Ketiga\n"))
            .SubmitAsync();
        Assert.Contains("Kolom jenis tidak ada.", missing.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Import_OfTwentyThousandRows_IsStoppedWithoutATrace_ThenRuns(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var list = new StringBuilder("code,name,kind,parent_code,zone\nP,Mitra Simulasi Besar,Partner,,WIB\n");
        for (var i = 1; i < ImportLimits.Rows; i++)
        {
            list.Append(CultureInfo.InvariantCulture, $"C{i},Cabang Simulasi {i},PartnerBranch,P,WIB\n");
        }

        var file = Encoding.UTF8.GetBytes(list.ToString());
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(host, file, new StopAt(5_000, stop), stop.Token));
        Assert.Equal(0, await host.QueryAsync(db => db.Set<Institution>().CountAsync()));

        var done = Assert.IsType<ImportOutcome.Done>(await RunAsync(host, file));
        Assert.Equal(ImportLimits.Rows, done.Added);
        Assert.Equal(ImportLimits.Rows, await host.QueryAsync(db => db.Set<Institution>().CountAsync()));
    }

    private static async Task RecognisesTheNamesOfTheSourcesAsync(SinergiHost host)
    {
        (string Printed, string Short)[] names =
        [
            ("KANTOR Wilayah Direktorat Jenderal Pemasyarakatan (Kanwil Ditjenpas) Sulawesi Tengah", "Kanwil Ditjenpas Sulteng"),
            ("Ombudsman RI Perwakilan Sulteng", "Ombudsman Sulteng"),
            ("Kantor Perwakilan Ombudsman RI Provinsi NTT", "Ombudsman NTT"),
            ("Badan Narkotika Nasional Provinsi (BNNP) Sulteng", "BNNP Sulteng"),
            ("Biro Antara News Nusa Tenggara Timur", "Biro Antara NTT"),
            ("Pemkot Sungai Penuh", "Pemkot Sungai Penuh"),
            ("Direktorat Jenderal Pemasyarakatan (Ditjenpas) Kementerian Imigrasi dan Pemasyarakatan (Kemenimipas)", "Ditjenpas"),
            ("Direktorat Jenderal Kependudukan dan Pencatatan Sipil Kementerian Dalam Negeri", "Ditjen Dukcapil Kemendagri"),
            ("Badan Pengembangan SDM Imigrasi dan Pemasyarakatan", "BPSDM Imigrasi dan Pemasyarakatan"),
            ("Lembaga Ekonomi Umat, Majelis Ulama Indonesia", "Lembaga Ekonomi Umat MUI"),
            ("Perkumpulan Keluarga Berencana Indonesia (PKBI)", "PKBI"),
            ("Institute for Criminal Justice Reform (ICJR)", "ICJR"),
            ("DPRD Provinsi Kalteng", "DPRD Provinsi Kalteng"),
            ("Lapas Kelas IIA Palu", "Lapas Palu"),
            ("Rumah Penyimpanan Benda Sitaan Negara (Rupbasan) Kupang", "Rupbasan Kupang"),
        ];
        foreach (var (printed, expected) in names)
        {
            var found = await host.UseAsync(services =>
                services.GetRequiredService<IInstitutionNames>().RecogniseAsync(printed, CancellationToken.None)
            );
            Assert.Equal(expected, found?.ShortName);
        }

        Assert.Null(
            await host.UseAsync(services =>
                services.GetRequiredService<IInstitutionNames>().RecogniseAsync("Kanwil", CancellationToken.None)
            )
        );
    }

    private static Task<ImportPlan> PlanAsync(SinergiHost host, byte[] file) =>
        host.UseAsync(services => services.GetRequiredService<InstitutionImporter>().PlanAsync(file, CancellationToken.None));

    private static Task<ImportOutcome> RunAsync(
        SinergiHost host,
        byte[] file,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default
    ) =>
        host.UseAsync(services =>
            services.GetRequiredService<InstitutionImporter>().RunAsync(file, "daftar.csv", null, null, progress, cancellationToken)
        );

    private static Task<byte[]> ExportAsync(SinergiHost host, Func<InstitutionExport, Stream, Task> write) =>
        host.UseAsync(async services =>
        {
            using var file = new MemoryStream();
            await write(services.GetRequiredService<InstitutionExport>(), file);
            return file.ToArray();
        });

    private sealed class StopAt(int rows, CancellationTokenSource stop) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value >= rows)
            {
                stop.Cancel();
            }
        }
    }
}
