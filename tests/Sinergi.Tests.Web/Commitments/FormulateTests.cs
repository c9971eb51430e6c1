using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments;

[Collection(CommitmentCollection.Name)]
public sealed class FormulateTests(CommitmentSites sites)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Formulate_FromAPromise_IsPrefilledAndBecomesADraftThatNeedsWording(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync(condition: "setelah pemindahan");
        using var kanwil = await site.AsAsync("kanwil");

        var form = await kanwil.GetAsync($"/komitmen/rumuskan?janji={promise.Id}");
        Assert.Equal("siap mendukung penuh layanan konseling", form.Document.QuerySelector("#Input_Statement")!.TextContent.Trim());
        Assert.Contains("\"siap mendukung penuh layanan konseling\"", form.Text, StringComparison.Ordinal);
        Assert.Contains("Belum dikenali sebagai lembaga: Lembaga Tanpa Nama.", form.Text, StringComparison.Ordinal);
        var page = await form.PressAsync("Simpan draf");

        Assert.Contains("Perlu dirumuskan", page.Text, StringComparison.Ordinal);
        Assert.Contains("Menunggu: setelah pemindahan", page.Text, StringComparison.Ordinal);
        Assert.Equal(record.Path, page.Link(record.Title));
        Assert.Contains("merumuskan komitmen", page.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Record_WithAPromiseNobodyWorded_LeadsWhoMayWordItThere(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        using var kanwil = await site.AsAsync("kanwil");
        using var partner = await site.AsAsync("partner");
        var way = $".s-clauses a[href='{CommitmentLinks.FromPromise(promise.Id)}']";

        Assert.Equal("Rumuskan janji ini", (await kanwil.GetAsync(record.Path)).TextOf(way));
        Assert.False((await partner.GetAsync(record.Path)).Has(way));
        await site.CommitAsync(promise.Id);

        var worded = await kanwil.GetAsync(record.Path);
        Assert.False(worded.Has(way));
        Assert.Contains("Unit Simulasi", worded.TextOf(".s-clauses a"), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Formulate_WithoutOwnerMeasureAndDate_KeepsWhatWasTypedAndSaysWhatIsMissing(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        using var kanwil = await site.AsAsync("kanwil");
        var form = await kanwil.GetAsync($"/komitmen/rumuskan?catatan={record.Id}");

        var page = await form.PressAsync("Tetapkan komitmen", ("Input.Statement", "Menyediakan ruang"), ("Input.GraceDays", "500"));

        Assert.Equal(
            [
                "Pilih lembaga penanggung jawab sebelum komitmen ditetapkan.",
                "Pilih cara mengetahui apakah komitmen terpenuhi.",
                "Tulis tenggat yang disepakati.",
                "Tulis masa tenggang dalam hari, 0 sampai 90.",
            ],
            page.Errors
        );
        Assert.Equal("Menyediakan ruang", page.Document.QuerySelector("#Input_Statement")!.TextContent.Trim());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Formulate_ForAnInstitutionThatIsNoParty_IsRefused(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        using var kanwil = await site.AsAsync("kanwil");
        var form = await kanwil.GetAsync($"/komitmen/rumuskan?catatan={record.Id}");

        var page = await form.PressAsync("Simpan draf", ("Input.Statement", "X"), ("Input.OwnerId", $"{NewId.Next()}"));

        Assert.StartsWith("Lembaga itu bukan pihak di sini.", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Formulate_SentTwice_MakesOneCommitmentAndOneTask(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        using var kanwil = await site.AsAsync("kanwil");
        var form = await kanwil.GetAsync($"/komitmen/rumuskan?janji={promise.Id}");
        (string, string)[] typed =
        [
            ("Input.Statement", "Melatih petugas"),
            ("Input.OwnerId", $"{site.Partner}"),
            ("Input.Measure", "Number"),
            ("Input.Target", "1.200"),
            ("Input.TargetUnit", "orang"),
            .. CommitmentSteps.Date("Input.DueOn", site.Today.AddDays(20)),
        ];

        var first = await form.PressAsync("Tetapkan komitmen", typed);
        var second = await form.PressAsync("Tetapkan komitmen", typed);

        Assert.Equal(first.Path, second.Path);
        Assert.Contains("0 dari 1.200 orang", first.Text, StringComparison.Ordinal);
        Assert.Equal(1, await site.Host.QueryAsync(db => db.Set<Commitment>().CountAsync(c => c.RecordId == record.Id)));
        var task = await site.Host.QueryAsync(db => db.Set<WorkTask>().SingleAsync(t => t.RecordId == first.Id()));
        Assert.Equal(("commitments.due", site.Partner, site.Today.AddDays(20)), (task.Kind, task.InstitutionId, task.DueOn));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Edit_TwoPeopleAtOnce_ShowsBothVersionsAndLosesNothing(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var commitment = await site.CommitAsync(promise.Id);
        using var first = await site.AsAsync("kanwil");
        using var second = await site.AsAsync("kanwil");
        var formOfFirst = await first.GetAsync($"/komitmen/{commitment.Id()}/ubah");
        var formOfSecond = await second.GetAsync($"/komitmen/{commitment.Id()}/ubah");

        await formOfFirst.PressAsync("Simpan perubahan", ("Input.Statement", "Kalimat pertama"));
        var conflict = await formOfSecond.PressAsync("Simpan perubahan", ("Input.Statement", "Kalimat kedua"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Kalimat pertama", conflict.Document.QuerySelector(".s-notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kalimat kedua", conflict.Document.QuerySelector("#Input_Statement")!.TextContent.Trim());
        var saved = await conflict.PressAsync("Simpan perubahan");
        Assert.Contains("Kalimat kedua", saved.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Formulate_HostileText_IsShownAsText(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        using var kanwil = await site.AsAsync("kanwil");
        const string hostile = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>";

        var form = await kanwil.GetAsync($"/komitmen/rumuskan?catatan={record.Id}");
        var page = await form.PressAsync("Simpan draf", ("Input.Statement", hostile), ("Input.Condition", hostile));

        Assert.Equal(hostile, page.Document.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("script"), s => s.TextContent.Contains("alert", StringComparison.Ordinal));
        Assert.Empty(page.Document.QuerySelectorAll("img[onerror]"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_Filters_ShowWhatTheySay(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        await site.CommitAsync(promise.Id);
        using var upt = await site.AsAsync("upt");
        using var partner = await site.AsAsync("partner");
        var of = $"/komitmen?catatan={record.Id}";

        Assert.Contains(
            "Menyediakan ruang konseling",
            (await upt.GetAsync($"{of}&milik=kami&tenggat=terlambat")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains("1 komitmen", (await partner.GetAsync(of)).Text, StringComparison.Ordinal);
        Assert.Contains("Tidak ada komitmen yang cocok", (await partner.GetAsync($"{of}&milik=kami")).Text, StringComparison.Ordinal);
        Assert.Contains("Tidak ada komitmen yang cocok", (await upt.GetAsync($"{of}&tenggat=segera")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "Tidak ada komitmen yang cocok",
            (await upt.GetAsync($"{of}&keadaan=Draft&keadaan=Met")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Tidak ada komitmen yang cocok", (await upt.GetAsync($"{of}&milik=saya")).Text, StringComparison.Ordinal);
    }
}
