using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Backfill;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Search;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Agreements;

public sealed class BackfillTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    private const string Header = "perihal;jenis naskah;tanggal penandatanganan;pihak 1;nomor 1;pihak 2;nomor 2\n";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Import_OfAList_ShowsWhatWouldHappenThenDoesItOnce(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var client = await world.Host.SignedInAsync(world.Clerk);
        var file =
            Header
            + ";;;;;;\n"
            + "=2+5 Rehabilitasi impor;PKS;5 Juni 2025;Kanwil Uji Tengah;IMP-1/2025;BNNP Uji;B-IMP-1\n"
            + "Pengawasan impor;nota kesepahaman;;Kanwil Uji Tengah;IMP-2/2025;Yayasan Uji Jauhh;\n";

        var preview = await UploadAsync(client, file);
        Assert.Contains("=2+5 Rehabilitasi impor", preview.Text, StringComparison.Ordinal);
        Assert.Contains("“Yayasan Uji Jauhh” tidak ada di daftar lembaga", preview.Text, StringComparison.Ordinal);
        Assert.False(await world.Host.QueryAsync(db => db.Set<Agreement>().AnyAsync(a => a.Subject == "Pengawasan impor")));

        var report = await preview.Form().SubmitAsync();
        Assert.Equal("Daftar sudah disimpan", report.Title);
        Assert.Contains("Tanggal penandatanganan", report.Text, StringComparison.Ordinal);
        var id = await IdAsync(world, "=2+5 Rehabilitasi impor");
        var record = await client.GetAsync(AgreementLinks.Record(id));
        Assert.Contains("BNNP Uji", record.Text, StringComparison.Ordinal);
        Assert.Contains("mengimpor daftar kerja sama", record.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Pengawasan impor", record.Text, StringComparison.Ordinal);
        Assert.Contains("daftar.csv", record.Text, StringComparison.Ordinal);
        using var partner = await world.Host.SignedInAsync(world.PartnerOfficer);
        Assert.Equal(HttpStatusCode.OK, (await partner.GetAsync(AgreementLinks.Record(id))).Status);
        Assert.True(await world.Host.QueryAsync(db => db.Set<SearchEntry>().AnyAsync(e => e.RecordId == id)));

        var again = await UploadAsync(client, file);
        Assert.Contains("Tidak ada perubahan", again.Text, StringComparison.Ordinal);
        Assert.Empty(again.Document.QuerySelectorAll("main form[method=post]"));
        var csv = await client.GetAsync(report.Path + ".csv");
        Assert.Contains("=2+5", csv.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(",=2+5", csv.Html, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Export_ThenImport_ChangesNothing(TestDatabase database)
    {
        var world = await AgreementWorld.StartAsync(database);
        await using var _ = world.Host;
        var elder = await world.RegisterAsync(
            AgreementWorld.Told("  Payung\r\nbaris kedua ", world.ThreeParties) with
            {
                Kind = AgreementKind.Mou,
                TermUnlimited = true,
                TermEnd = null,
                DateBasis = "tahun dari nomor",
                Scopes = [new NewScope("=1+1 Pembinaan", null), new NewScope("Pelatihan; magang", null)],
            }
        );
        await world.RegisterAsync(
            AgreementWorld.Told(
                "-Anak",
                AgreementWorld.Party(world.Kanwil, 1, "+62-1; 'x"),
                new NewParty(null, "@Mitra", 2, null, "Ibu A", "Kepala", null, null)
            ) with
            {
                ParentId = elder,
                TermText = "dua  tahun",
            }
        );
        await world.RegisterAsync(new RegisterAgreement { FormKey = NewId.Random(), SourceTitle = "Arsip" });
        using var client = await world.Host.SignedInAsync(world.Clerk);

        foreach (var path in new[] { AgreementLinks.ImportCsv, AgreementLinks.ImportXlsx })
        {
            var template = await client.GetAsync(path);
            var plan = await PlanAsync(world, template.Bytes);

            Assert.Empty(plan.Problems);
            Assert.True(plan.DoesNothing, string.Join('\n', plan.Changes.SelectMany(c => c.Differences)));
            Assert.Equal(3, plan.Unchanged.Count);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Import_OfAChangedRow_CorrectsTheRecordWithItsReason(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Sebelum impor", world.ThreeParties));
        using var client = await world.Host.SignedInAsync(world.Clerk);
        var file = $"id;perihal;tempat;nomor 1;pihak 1;ruang lingkup\n{id};Sesudah impor;;K-77;Kanwil Uji Tengah;Pembinaan\n";

        var preview = await UploadAsync(client, file);
        Assert.Contains("Perihal: dari “Sebelum impor” menjadi “Sesudah impor”", preview.Text, StringComparison.Ordinal);
        var without = await preview.Form().SubmitAsync();
        Assert.Equal(["Tulis alasannya."], without.Errors);
        var report = await without.Form().Fill("Reason", "daftar induk 2025").SubmitAsync();

        Assert.Equal("Daftar sudah disimpan", report.Title);
        var record = await client.GetAsync(AgreementLinks.Record(id));
        Assert.Contains("daftar induk 2025", record.Text, StringComparison.Ordinal);
        var stored = await world.Host.QueryAsync(db => db.Set<Agreement>().Include(a => a.Parties).SingleAsync(a => a.Id == id));
        Assert.Equal(("Sesudah impor", "Aula Uji", 3), (stored.Subject, stored.Place, stored.Parties.Count));
        Assert.Equal("K-77", stored.Parties.Single(p => p.Position == 0).Number);
        Assert.Equal(1, await world.Host.QueryAsync(db => db.Set<CooperationField>().CountAsync(f => f.AgreementId == id)));
        Assert.Contains("Tidak ada perubahan", (await UploadAsync(client, file)).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Import_OfAnothersAgreement_IsUnknownAndNothingIsKept(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var theirs = await world.RegisterAsync(
            AgreementWorld.Told("Milik orang lain", AgreementWorld.Party(world.OtherKanwil, 1)),
            world.OtherClerk
        );
        using var client = await world.Host.SignedInAsync(world.Clerk);

        var preview = await UploadAsync(client, $"id;perihal\n{theirs};Diambil\n;Baris yang benar\n");

        Assert.Contains("tidak dikenal", preview.Text, StringComparison.Ordinal);
        Assert.False(preview.Has("main form[method=post]"));
        Assert.False(await world.Host.QueryAsync(db => db.Set<Agreement>().AnyAsync(a => a.Subject == "Baris yang benar")));
        using var other = await world.Host.SignedInAsync(world.OtherClerk);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(preview.Path)).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Import_WhileSomebodyElseCorrects_IsLookedAtAgain(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Dua orang", world.ThreeParties));
        using var client = await world.Host.SignedInAsync(world.Clerk);
        var preview = await UploadAsync(client, $"id;tempat\n{id};Aula Impor\n");
        await (await client.GetAsync(AgreementLinks.Correct(id)))
            .Form()
            .Fill("Input.Place", "Aula Orang Lain")
            .Fill("Input.Reason", "salah ketik")
            .SubmitAsync();

        var outdated = await preview.Form().Fill("Reason", "daftar").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, outdated.Status);
        Assert.Contains("dari “Aula Orang Lain” menjadi “Aula Impor”", outdated.Text, StringComparison.Ordinal);
        Assert.Equal("Daftar sudah disimpan", (await outdated.Form().SubmitAsync()).Title);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Import_OfOneListByTwoAtOnce_ComesInOnce(TestDatabase database)
    {
        var world = await AgreementWorld.StartAsync(database);
        await using var _ = world.Host;
        var file = Encoding.UTF8.GetBytes(Header + "Serentak;PKS;5/6/2025;Kanwil Uji Tengah;S-1;BNNP Uji;S-2\n");

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => RunAsync(world, file)));

        Assert.Equal(1, await world.Host.QueryAsync(db => db.Set<Agreement>().CountAsync(a => a.Subject == "Serentak")));
        Assert.Equal(
            [ImportState.Uploaded, ImportState.Done],
            (await world.Host.QueryAsync(db => db.Set<AgreementImport>().Select(i => i.State).ToListAsync())).Order()
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Import_OfHundredsWithFamilies_IsDoneByTheJobAndReported(TestDatabase database)
    {
        var world = await AgreementWorld.StartAsync(database);
        await using var _ = world.Host;
        var file = Encoding.UTF8.GetBytes(Register(600));
        var (id, plan) = await BeginAsync(world, file);

        await world.Host.UseAsync(services => services.GetRequiredService<BackfillJob>().RunAsync(CancellationToken.None));

        Assert.Empty(plan.Problems);
        var import = await world.Host.QueryAsync(db => db.Set<AgreementImport>().SingleAsync(i => i.Id == id));
        Assert.Equal((ImportState.Done, 600, 0), (import.State, import.Added, import.Content.Length));
        var first = await world.Host.QueryAsync(db => db.Set<Agreement>().SingleAsync(a => a.Subject == "Layanan impor 1"));
        var second = await world.Host.QueryAsync(db => db.Set<Agreement>().SingleAsync(a => a.Subject == "Layanan impor 2"));
        Assert.Equal((first.Id, second.SignedOn), (second.PredecessorId, first.RenewedFrom));
        Assert.Equal(new DateOnly(2025, 2, 1), first.TerminatedFrom);
        Assert.Equal(
            600,
            await world.Host.QueryAsync(db =>
                db.Set<ScopeEntry>().CountAsync(s => s.InstitutionId == world.Kanwil.Id && db.Set<Agreement>().Any(a => a.Id == s.RecordId))
            )
        );
        Assert.IsType<AuditVerdict.Intact>(
            await world.Host.UseAsync(services => services.GetRequiredService<AuditVerifier>().VerifyAsync(null, CancellationToken.None))
        );
        using var client = await world.Host.SignedInAsync(world.Clerk);
        var report = await client.GetAsync(AgreementLinks.ImportReport(id));
        Assert.Equal(50, report.Document.QuerySelectorAll("main tbody tr").Length);
        Assert.Equal(601, (await client.GetAsync(AgreementLinks.ImportReportCsv(id))).Html.Trim().Split('\n').Length);
        Assert.True((await PlanAsync(world, (await client.GetAsync(AgreementLinks.ImportXlsx)).Bytes)).DoesNothing);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Import_ThatIsStopped_LeavesNothingBehind(TestDatabase database)
    {
        var world = await AgreementWorld.StartAsync(database);
        await using var _ = world.Host;
        var (id, _) = await BeginAsync(world, Encoding.UTF8.GetBytes(Register(300)));
        var later = world.Host.Clock.UtcNow.UtcDateTime.AddHours(1);
        await world.Host.QueryAsync(db =>
            db.Set<AgreementImport>()
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Running).SetProperty(i => i.LeaseUntil, later))
        );
        using var client = await world.Host.SignedInAsync(world.Clerk);

        var under = await client.GetAsync(AgreementLinks.ImportOf(id));
        Assert.Equal("Daftar sedang disimpan", under.Title);
        var stopped = await under.FormOf("Hentikan").SubmitAsync();
        await world.Host.UseAsync(services => services.GetRequiredService<BackfillJob>().RunAsync(CancellationToken.None));

        Assert.Equal("Hasil pemeriksaan daftar", stopped.Title);
        Assert.Equal(0, await world.Host.QueryAsync(db => db.Set<Agreement>().CountAsync()));
    }

    /// <summary>Every second row renews the one before; the first of them was ended by a letter.</summary>
    private static string Register(int rows)
    {
        var list = new StringBuilder(
            "perihal;jenis naskah;tanggal penandatanganan;menggantikan;diakhiri mulai;nomor surat pengakhiran;tanggal surat pengakhiran;ruang lingkup;pihak 1;nomor 1;pihak 2\n"
        );
        for (var i = rows; i >= 1; i--)
        {
            var signed = new DateOnly(2024, 1, 1).AddDays(i);
            var ended = i == 1 ? "2025-02-01;S-1;2025-01-05" : ";;";
            var renews = i % 2 == 0 ? $"K-{i - 1}" : "";
            list.Append(
                CultureInfo.InvariantCulture,
                $"Layanan impor {i};PKS;{signed:yyyy-MM-dd};{renews};{ended};Bidang {i};Kanwil Uji Tengah;K-{i};Mitra {i % 40}\n"
            );
        }

        return list.ToString();
    }

    private static async Task<SitePage> UploadAsync(SiteClient client, string file) =>
        await (await client.GetAsync(AgreementLinks.Import))
            .Form()
            .Attach("Upload", "daftar.csv", Encoding.UTF8.GetBytes(file))
            .SubmitAsync();

    private static Task<BackfillPlan> PlanAsync(AgreementWorld world, byte[] file) =>
        world.Host.ActAsync(
            world.Clerk,
            services => services.GetRequiredService<BackfillRegister>().PlanAsync(file, "daftar.csv", CancellationToken.None)
        );

    private static async Task<(Guid Id, BackfillPlan Plan)> BeginAsync(AgreementWorld world, byte[] file)
    {
        var plan = await PlanAsync(world, file);
        var id = await world.Host.ActAsync(
            world.Clerk,
            async services =>
            {
                var desk = services.GetRequiredService<BackfillDesk>();
                var kept = await desk.KeepAsync("daftar.csv", file, NewId.Random(), CancellationToken.None);
                Assert.True(await desk.BeginAsync(kept, plan.Fingerprint(), null, NewId.Random(), CancellationToken.None));
                return kept;
            }
        );
        return (id, plan);
    }

    private static async Task RunAsync(AgreementWorld world, byte[] file)
    {
        var (id, _) = await BeginAsync(world, file);
        await world.Host.ActAsync(
            world.Clerk,
            async services =>
            {
                await services.GetRequiredService<BackfillRunner>().RunAsync(id, CancellationToken.None);
                return true;
            }
        );
    }

    private static Task<Guid> IdAsync(AgreementWorld world, string subject) =>
        world.Host.QueryAsync(db => db.Set<Agreement>().Where(a => a.Subject == subject).Select(a => a.Id).SingleAsync());
}
