using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data.Instruments;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Agreements;

/// <summary>Instruments and signing rules are dated data of the central office: written anew from a day on, closed, never overwritten.</summary>
public sealed class InstrumentPagesTests
{
    private static readonly DateOnly Today = AgreementWorld.Today;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Instrument_SetFromADayOn_KeepsWhatHeldBeforeAndTellsWhoAndWhy(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        using var centre = await CentreAsync(host);
        var list = await centre.GetAsync(InstrumentLinks.Instruments);
        Assert.Equal(11, list.TextsOf("tbody tr").Count);
        var form = (await list.FollowAsync("Perjanjian Kerja Sama")).FormOf("Tetapkan mulai tanggal itu");
        Assert.Contains("Jangka waktu | Term | jangka waktu", form["Input.Clauses"], StringComparison.Ordinal);

        var refused = await form.Fill("Input.Name", "")
            .Fill("Input.ReminderDays", "90, besok")
            .Fill("Input.Papers", "12 | wajib | Surat | Letter")
            .Tick("Input.HangsOn", "ADD")
            .SubmitAsync();
        Assert.Equal(
            [
                "Isi nama, paling banyak 200 karakter.",
                "Silsilahnya berputar: ADD, PKS. Hapus salah satu induk.",
                "Isi jumlah hari dengan bilangan bulat, paling banyak 3650.",
                "Baris 1 tidak terbaca. Periksa bagian-bagiannya.",
                "Isi tanggal mulai berlaku.",
                "Tulis alasannya.",
            ],
            refused.Errors
        );
        Assert.Equal("90, besok", refused.FormOf("Tetapkan mulai tanggal itu")["Input.ReminderDays"]);
        var saved = await refused
            .FormOf("Tetapkan mulai tanggal itu")
            .Fill("Input.Name", "Perjanjian Kerja Sama Teknis")
            .Fill("Input.ReminderDays", "30, 90")
            .Fill("Input.Papers", "1 | wajib | Surat usulan | Letter of proposal\r\n9 | bila ada | Foto | Photo")
            .Untick("Input.HangsOn", "ADD")
            .FillDate("Input.From", Today.AddDays(10))
            .Fill("Input.Source", "Surat simulasi 7")
            .Choose("Input.Certainty", "Verified")
            .Fill("Input.Why", "Istilah baru")
            .SubmitAsync();

        Assert.Empty(saved.Errors);
        Assert.Contains("menetapkan jenis naskah", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Istilah baru", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Hari pengingat", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kerja Sama Teknis", (await centre.GetAsync(InstrumentLinks.Instruments)).Text, StringComparison.Ordinal);
        var editions = await host.QueryAsync(db => db.Set<Instrument>().Where(i => i.Code == "PKS").OrderBy(i => i.From).ToListAsync());
        Assert.Equal(["Perjanjian Kerja Sama", "Perjanjian Kerja Sama Teknis"], editions.Select(e => e.Name));
        Assert.Equal([90, 30], editions[1].ReminderDays);
        Assert.Equal(new InstrumentPaper(DocumentStep.Signing, false, "Foto", "Photo"), editions[1].Papers[1]);
        Assert.Equal(editions[0].Clauses, editions[1].Clauses);
        Assert.Equal(editions[0].Steps, editions[1].Steps);
        Assert.Equal(
            "Istilah baru",
            await host.QueryAsync(db => db.Set<Process>().Where(p => p.Kind == "instruments.set").Select(p => p.Reason).SingleAsync())
        );
        var names = await host.UseAsync(async services =>
        {
            var book = services.GetRequiredService<InstrumentBook>();
            var before = await book.InstrumentsOnAsync(Today.AddDays(9), default);
            var after = await book.InstrumentsOnAsync(Today.AddDays(10), default);
            return new[] { before, after }.Select(all => all.Single(i => i.Code == "PKS").Name).ToList();
        });
        Assert.Equal(["Perjanjian Kerja Sama", "Perjanjian Kerja Sama Teknis"], names);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Instrument_AddedAndClosed_IsThereUntilItsLastDay(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        using var centre = await CentreAsync(host);
        SiteForm Filled(SitePage page, string code) =>
            page.Form()
                .Fill("Input.Code", code)
                .Fill("Input.Name", "Naskah Hibah")
                .Fill("Input.NameEnglish", "Grant")
                .Tick("Input.Steps", nameof(DocumentStep.Signing))
                .Tick("Input.HangsOn", "PKS")
                .FillDate("Input.From", Today)
                .Fill("Input.Source", "Surat simulasi 8")
                .Choose("Input.Certainty", "Design")
                .Fill("Input.Why", "Jenis baru");
        var add = await centre.GetAsync(InstrumentLinks.AddInstrument);
        Assert.Equal(["Kode ini sudah dipakai. Pilih kode lain."], (await Filled(add, "pks").SubmitAsync()).Errors);

        var added = await Filled(add, "hibah").SubmitAsync();
        Assert.Equal((InstrumentLinks.Instrument("HIBAH"), "Naskah Hibah"), (added.Path, added.Title));
        var early = await added
            .FormOf("Akhiri pada tanggal itu")
            .FillDate("Closing.Until", Today.AddDays(-1))
            .Fill("Closing.Why", "Keliru")
            .SubmitAsync();
        Assert.Equal(["Hari terakhir mendahului tanggal mulainya."], early.Errors);
        Assert.Equal("Naskah Hibah", early.FormOf("Tetapkan mulai tanggal itu")["Input.Name"]);
        var closed = await early
            .FormOf("Akhiri pada tanggal itu")
            .FillDate("Closing.Until", Today)
            .Fill("Closing.Why", "Tidak dipakai")
            .SubmitAsync();

        Assert.Empty(closed.Errors);
        async Task<bool> HoldsAsync(DateOnly day) =>
            await host.UseAsync(async s =>
                (await s.GetRequiredService<InstrumentBook>().InstrumentsOnAsync(day, default)).Any(i => i.Code == "HIBAH")
            );
        Assert.True(await HoldsAsync(Today));
        Assert.False(await HoldsAsync(Today.AddDays(1)));
        Assert.Equal(1, await host.QueryAsync(db => db.Set<Instrument>().CountAsync(i => i.Code == "HIBAH")));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Rule_SetAndClosed_ChangesTheAnswerFromThatDayOn(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await OfficerAsync(host);
        using var centre = await host.SignedInAsync(officer);
        const string Question = $"{InstrumentLinks.Authority}?Query.Instrument=PKS&Query.Level=Unit&Query.Partner=Ngo&Query.Months=12";
        Assert.Contains("Paling rendah yang berwenang: Kepala UPT", (await centre.GetAsync(Question)).Text, StringComparison.Ordinal);
        var rules = await centre.GetAsync(InstrumentLinks.Rules);
        Assert.Equal(27, rules.TextsOf("tbody tr").Count);
        var page = await rules.FollowAsync("3b");

        var refused = await page.FormOf("Tetapkan mulai tanggal itu")
            .Tick("Input.AsksDecision")
            .Fill("Input.MoreThanMonths", "12")
            .Fill("Input.AtMostMonths", "6")
            .FillDate("Input.From", Today)
            .Fill("Input.Why", "Surat edaran")
            .SubmitAsync();
        Assert.Equal(
            ["Batas atas harus lebih besar daripada batas bawah.", "Pilih salah satu: penanda tangan, atau baris ini meminta keputusan."],
            refused.Errors
        );
        var saved = await refused
            .FormOf("Tetapkan mulai tanggal itu")
            .Untick("Input.AsksDecision")
            .Fill("Input.MoreThanMonths", "")
            .Fill("Input.AtMostMonths", "")
            .Choose("Input.Signer", nameof(Signatory.KanwilHead))
            .Choose("Input.Budget", "true")
            .Fill("Input.Source", "Surat edaran simulasi 1")
            .SubmitAsync();
        Assert.Empty(saved.Errors);
        Assert.Equal("true", saved.FormOf("Tetapkan mulai tanggal itu")["Input.Budget"]);

        // The row now asks for a budget: without one nobody has said who signs.
        Assert.Contains("Perlu keputusan", (await centre.GetAsync(Question)).Text, StringComparison.Ordinal);
        var answer = await centre.GetAsync($"{Question}&Query.Budget=true");
        Assert.Contains("Paling rendah yang berwenang: Kepala Kanwil", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Surat edaran simulasi 1", answer.Text, StringComparison.Ordinal);
        await saved.FormOf("Akhiri pada tanggal itu").FillDate("Closing.Until", Today).Fill("Closing.Why", "Dicabut").SubmitAsync();
        host.Clock.Advance(TimeSpan.FromDays(1));
        await centre.SignInAsync(officer);
        Assert.Contains("Perlu keputusan", (await centre.GetAsync($"{Question}&Query.Budget=true")).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Pages_OfAnotherOfficeOrAnUnknownCode_AreNotThere(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        using var centre = await CentreAsync(host);
        using var unit = await host.SignedInAsync(
            await host.GivenOfficerAsync(await host.GivenInstitutionAsync(), InstrumentPermissions.Manage)
        );

        foreach (
            var path in new[]
            {
                InstrumentLinks.Instruments,
                InstrumentLinks.Instrument("PKS"),
                InstrumentLinks.AddInstrument,
                InstrumentLinks.Rules,
                InstrumentLinks.Rule("1"),
                InstrumentLinks.AddRule,
            }
        )
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await unit.GetAsync(path)).Status));
            Assert.Equal((path, HttpStatusCode.OK), (path, (await centre.GetAsync(path)).Status));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await centre.GetAsync(InstrumentLinks.Instrument("XYZ"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await centre.GetAsync(InstrumentLinks.Rule("xyz"))).Status);
    }

    private static async Task<SiteClient> CentreAsync(SinergiHost host) => await host.SignedInAsync(await OfficerAsync(host));

    private static async Task<Officer> OfficerAsync(SinergiHost host) =>
        await host.GivenOfficerAsync(
            await host.GivenInstitutionAsync(kind: InstitutionKind.CentralOffice),
            InstrumentPermissions.Manage,
            AgreementPermissions.View
        );
}
