using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Supports;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>Asked, promised, received: what others were asked for and what came of it.</summary>
[Collection(CommitmentCollection.Name)]
public sealed class SupportTests(CommitmentSites sites)
{
    private const string What = "Hibah bahan pelatihan budidaya lele";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Budget_AskedPromisedAndReceivedInParts_AddsUpBesideWhatWasPromised(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        using var kanwil = await site.AsAsync("kanwil");
        var asked = await AskAsync(site, kanwil, record.Id, "250.000.000");
        Assert.Empty(asked.Errors);

        var promised = await StepAsync(site, asked, "Catat janji", "Dianggarkan pada perubahan APBD", "200.000.000");
        Assert.Empty(promised.Errors);
        var part = await StepAsync(site, promised, "Catat penerimaan", "Tahap pertama", "120.000.000");
        Assert.Equal((SupportState.PartlyReceived, 120_000_000L), await StandAsync(site, asked.Id()));
        var whole = await StepAsync(site, part, "Catat penerimaan", "Tahap kedua", "80.000.000");

        Assert.Equal((SupportState.Received, 200_000_000L), await StandAsync(site, asked.Id()));
        Assert.Contains("Rp120.000.000", whole.Text, StringComparison.Ordinal);
        Assert.False(whole.Has("main form[action*='handler=receive']"));
        var list = await kanwil.GetAsync(SupportLinks.OfRecord(record.Id));
        Assert.Contains("Rp250.000.000", list.Text, StringComparison.Ordinal);
        Assert.Contains("Rp200.000.000", list.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Ask_ThatASourceTells_IsFollowedUpFromTheRecord(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        await site.Host.QueryAsync(async db =>
        {
            db.Add(
                new Ask
                {
                    Id = NewId.Next(),
                    RecordId = record.Id,
                    SourceId = promise.SourceId,
                    Position = 1,
                    Who = "Kanwil",
                    AddressedTo = "DPRD Simulasi",
                    Text = "meminta dukungan peraturan daerah",
                }
            );
            return await db.SaveChangesAsync();
        });
        using var kanwil = await site.AsAsync("kanwil");

        var form = await kanwil.GetAsync((await kanwil.GetAsync(record.Path)).Link("tindak lanjuti"));
        Assert.Equal("DPRD Simulasi", form.FormOf("Simpan permintaan")["Input.AskedOfName"]);
        var saved = await form.PressAsync(
            "Simpan permintaan",
            [("Input.Kind", "Regulation"), .. CommitmentSteps.Date("Input.AskedOn", site.Today.AddDays(-3))]
        );

        Assert.Empty(saved.Errors);
        Assert.Contains("meminta dukungan peraturan daerah", saved.Title, StringComparison.Ordinal);
        Assert.Equal($"/dukungan/{saved.Id()}", (await kanwil.GetAsync(record.Path)).Link("Diminta"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Steps_AgainstTheRules_AreRefusedAndKeepWhatWasTyped(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        using var kanwil = await site.AsAsync("kanwil");
        var bare = await (await kanwil.GetAsync(SupportLinks.Ask(record.Id))).PressAsync("Simpan permintaan", ("Input.Asked", "banyak"));
        Assert.Equal(
            [
                "Pilih jenis dukungan.",
                "Tulis apa yang diminta.",
                "Pilih siapa yang diminta, atau tulis namanya.",
                "Isi tanggalnya.",
                "Tulis angka bulat tanpa huruf, misalnya 250.000.000.",
            ],
            bare.Errors
        );
        Assert.Equal("banyak", bare.FormOf("Simpan permintaan")["Input.Asked"]);
        var asked = await AskAsync(site, kanwil, record.Id, "");

        var early = await asked.PressAsync(
            "Catat janji",
            [("Step.Words", "Disanggupi"), .. CommitmentSteps.Date("Step.On", site.Today.AddDays(-30))]
        );

        Assert.Equal(["Tanggal tidak boleh mendahului permintaannya."], early.Errors);
        Assert.Equal("Disanggupi", early.FormOf("Catat janji")["Step.Words"]);
        using var partner = await site.AsAsync("partner");
        using var outsider = await site.AsAsync("outsider");
        var declined = await (await partner.GetAsync(SupportLinks.Record(asked.Id()))).PressAsync(
            "Catat penolakan",
            [("Step.Words", "Tidak dianggarkan"), .. CommitmentSteps.Date("Step.On", site.Today)]
        );
        Assert.Empty(declined.Errors);
        Assert.Contains("Tidak dianggarkan", declined.Text, StringComparison.Ordinal);
        Assert.Equal((SupportState.Declined, 0L), await StandAsync(site, asked.Id()));
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync(SupportLinks.Record(asked.Id()))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync(SupportLinks.Ask(record.Id))).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Totals_OfKinds_CountEachOnceAndLeaveOutWhatWasWithdrawn(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        using var kanwil = await site.AsAsync("kanwil");
        var first = await AskAsync(site, kanwil, record.Id, "10");
        await StepAsync(site, first, "Catat penerimaan", "Diserahkan", "10");
        var second = await AskAsync(site, kanwil, record.Id, "5");
        await second.PressAsync("Batalkan permintaan", ("Step.Words", "Sudah ada dari pihak lain"));
        await AskAsync(site, kanwil, record.Id, "7", "Asset");

        var list = await kanwil.GetAsync(SupportLinks.OfRecord(record.Id));

        var rows = list.Document.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Select(r => r.TextContent);
        Assert.Equal(
            ["Anggaran 1Rp10 0Rp0 1Rp10 0", "Aset 1 0 0 0"],
            rows.Select(r => string.Join(' ', r.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        );
    }

    private static async Task<SitePage> AskAsync(
        CommitmentSite site,
        SiteClient client,
        Guid record,
        string amount,
        string kind = "Budget"
    ) =>
        await (await client.GetAsync(SupportLinks.Ask(record))).PressAsync(
            "Simpan permintaan",
            [
                ("Input.Kind", kind),
                ("Input.What", What),
                ("Input.AskedOfId", $"{site.Partner}"),
                ("Input.Asked", amount),
                .. CommitmentSteps.Date("Input.AskedOn", site.Today.AddDays(-20)),
            ]
        );

    private static Task<SitePage> StepAsync(CommitmentSite site, SitePage page, string button, string words, string amount) =>
        page.PressAsync(
            button,
            [("Step.Words", words), ("Step.Amount", amount), .. CommitmentSteps.Date("Step.On", site.Today.AddDays(-2))]
        );

    private static async Task<(SupportState, long)> StandAsync(CommitmentSite site, Guid id)
    {
        var found = await site.Host.QueryAsync(db => db.Set<Support>().SingleAsync(s => s.Id == id));
        return (found.State, found.Received);
    }
}
