using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments.Visits;

/// <summary>What a contact puts forward binds nobody until the party says so.</summary>
public sealed class ProposalTests(VisitSites sites) : IClassFixture<VisitSites>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Visit_ShowsWhatThePartyOwesInThisAgreementAlone(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (mine, other) = (await site.InviteAsync(), await site.InviteAsync());
        var units = await site.Site.NewRecordAsync();
        var ofUnit = (await site.Site.CommitAsync(units.Promise.Id)).Id();
        using var phone = await site.EnteredAsync(mine);

        Assert.Single((await phone.GetAsync("/m")).TextsOf("main .s-card h2"));
        foreach (var commitment in new[] { other.Commitment, ofUnit })
        {
            foreach (var page in new[] { "bukti", "usul" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync($"/m/komitmen/{commitment}/{page}")).Status);
            }
        }

        var form = (await phone.GetAsync($"/m/komitmen/{mine.Commitment}/usul")).FormOf("Kirim usulan");
        var token = form["__RequestVerificationToken"]!;
        var foreign = await phone.PostAsync(
            $"/m/komitmen/{other.Commitment}/usul",
            [new("__RequestVerificationToken", token), new("Input.Kind", "Remark"), new("Input.Words", "Bukan milik saya")]
        );
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(0, await site.Host.QueryAsync(db => db.Set<Proposal>().CountAsync(p => p.CommitmentId == other.Commitment)));
        Assert.StartsWith("/masuk", (await phone.GetAsync($"/komitmen/{mine.Commitment}")).Path, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Evidence_OfAContact_CountsOnlyOnceThePartyAcceptedAndAnotherVerified(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var invited = await site.InviteAsync();
        using var phone = await site.EnteredAsync(invited);

        var proposal = await ShowAsync(site, phone, invited);

        Assert.Equal(0, await EvidenceOfAsync(site, invited.Commitment));
        using var kanwil = await site.Site.AsAsync("kanwil");
        Assert.Equal(HttpStatusCode.NotFound, (await kanwil.GetAsync($"/usulan/{proposal.Id}")).Status);
        using var reader = await site.Site.AsColleagueAsync("kanwil", "documents.view");
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/berkas/{proposal.DocumentId}")).Status);
        Assert.DoesNotContain("Foto ruang", (await kanwil.GetAsync($"/komitmen/{invited.Commitment}")).Text, StringComparison.Ordinal);

        using var partner = await site.Site.AsAsync("partner");
        var waiting = await (await partner.GetAsync("/")).FollowAsync($"a[href='/usulan/{proposal.Id}']");
        Assert.Contains("kontak mitra lewat tautan, Mitra Simulasi", waiting.Text, StringComparison.Ordinal);
        var accepted = await waiting.PressAsync("Terima atas nama pihak kami");

        Assert.Contains("Diterima", accepted.Text, StringComparison.Ordinal);
        Assert.Equal(1, await EvidenceOfAsync(site, invited.Commitment));
        var evidence = await site.Host.QueryAsync(db => db.Set<Evidence>().SingleAsync(e => e.DocumentId == proposal.DocumentId));
        Assert.Equal((EvidenceState.Waiting, site.Site.Partner), (evidence.State, evidence.UploaderInstitutionId));
        await site.Site.VerifyAsync(evidence.Id, "kanwil");
        var home = await phone.GetAsync("/m");
        Assert.Contains("Diterima Bukti", home.Text, StringComparison.Ordinal);
        Assert.Contains("Terverifikasi", home.Text, StringComparison.Ordinal);
        Assert.Contains("diterima", site.LettersTo(invited.Email)[^1], StringComparison.Ordinal);
        var told = await kanwil.GetAsync($"/komitmen/{invited.Commitment}");
        Assert.Contains("usulan kontak mitra lewat tautan: Bukti", told.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Upload_OfWhatTheProductDoesNotTake_IsRefusedInWords(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var invited = await site.InviteAsync();
        using var phone = await site.EnteredAsync(invited);
        var page = await phone.GetAsync($"/m/komitmen/{invited.Commitment}/bukti");

        var refused = await page.PressWithFileAsync(
            "Kirim bukti",
            ("Input.File", "foto.jpg", [0x4D, 0x5A, 0x90, 0x00]),
            ("Input.Description", "Foto ruang konseling"),
            ("Input.Place", "Palu")
        );
        var empty = await page.PressAsync("Kirim bukti");

        Assert.Single(refused.Errors);
        Assert.Equal(3, empty.Errors.Count);
        Assert.Equal(0, await site.Host.QueryAsync(db => db.Set<Proposal>().CountAsync(p => p.CommitmentId == invited.Commitment)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Proposal_Refused_TellsTheContactWhy(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var invited = await site.InviteAsync();
        using var phone = await site.EnteredAsync(invited);
        var proposal = await SayAsync(site, phone, invited, "Dispute", "Tenggatnya keliru");
        using var partner = await site.Site.AsAsync("partner");
        var page = await partner.GetAsync($"/usulan/{proposal}");

        Assert.Single((await page.PressAsync("Tolak usulan")).Errors);
        await page.PressAsync("Tolak usulan", ("Input.Reason", "Kami sepakat dengan tenggat itu"));

        Assert.Contains("Kami sepakat", (await phone.GetAsync("/m")).Text, StringComparison.Ordinal);
        Assert.Contains("Kami sepakat", site.LettersTo(invited.Email)[^1], StringComparison.Ordinal);
        Assert.Contains(
            "sudah diputus",
            Assert.Single((await page.PressAsync("Terima atas nama pihak kami")).Errors),
            StringComparison.Ordinal
        );
        using var kanwil = await site.Site.AsAsync("kanwil");
        Assert.Equal(HttpStatusCode.NotFound, (await kanwil.GetAsync($"/usulan/{proposal}")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Proposal_Accepted_IsThePartysWordForAll(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var invited = await site.InviteAsync();
        using var phone = await site.EnteredAsync(invited);
        var asked = await SayAsync(site, phone, invited, "OtherDate", "Ruangnya belum siap", site.Site.Today.AddDays(20));
        var admitted = await SayAsync(site, phone, invited, "NotKept", "Anggarannya dipotong");
        using var partner = await site.Site.AsAsync("partner");
        foreach (var proposal in new[] { asked, admitted })
        {
            await (await partner.GetAsync($"/usulan/{proposal}")).PressAsync("Terima atas nama pihak kami");
        }

        using var kanwil = await site.Site.AsAsync("kanwil");
        var page = await kanwil.GetAsync($"/komitmen/{invited.Commitment}");

        Assert.Contains("Ruangnya belum siap", page.Text, StringComparison.Ordinal);
        var commitment = await site.Host.QueryAsync(db => db.Set<Commitment>().SingleAsync(c => c.Id == invited.Commitment));
        Assert.Equal("Anggarannya dipotong", commitment.Admission);
        Assert.Contains("meminta tanggal lain", (await kanwil.GetAsync("/pemberitahuan")).Text, StringComparison.Ordinal);
        using var forTheOthers = await site.Site.AsColleagueAsync("kanwil", "commitments.view", "partners.accept", "agreements.view");
        var theirs = await forTheOthers.GetAsync($"/usulan/{asked}");
        Assert.False(theirs.Has("form[action*='handler=accept']"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Party_WithoutAccountHolder_IsReadByTheSendingOfficeAndBindsNobody(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var lonely = await site.Host.GivenInstitutionAsync($"Yayasan Simulasi {site.Site.Today:MMdd}", InstitutionKind.Partner);
        var invited = await site.InviteAsync(lonely.Id);
        using var phone = await site.EnteredAsync(invited);

        var proposal = await SayAsync(site, phone, invited, "NotKept", "Kami kehabisan dana");

        var task = await site.Host.QueryAsync(db => db.Set<WorkTask>().SingleAsync(t => t.RecordId == proposal));
        Assert.Equal((site.Site.Kanwil, "partners.invite"), (task.InstitutionId, task.Permission));
        using var kanwil = await site.Site.AsColleagueAsync("kanwil", "commitments.view", "partners.accept", "agreements.view");
        var page = await kanwil.GetAsync($"/usulan/{proposal}");
        Assert.Contains("Belum mengikat", page.Text, StringComparison.Ordinal);
        Assert.False(page.Has("form[action*='handler=accept']"));
        using var client = kanwil;
        var forced = await client.PostAsync(
            $"/usulan/{proposal}?handler=accept",
            [new("__RequestVerificationToken", (await client.GetAsync("/akun")).Form()["__RequestVerificationToken"]!)]
        );
        Assert.Contains("Hanya pemegang akun pihak itu", Assert.Single(forced.Errors), StringComparison.Ordinal);
        Assert.Null(
            await site.Host.QueryAsync(db =>
                db.Set<Commitment>().Where(c => c.Id == invited.Commitment).Select(c => c.Admission).SingleAsync()
            )
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Form_SentTwice_ProposesOnce(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var invited = await site.InviteAsync();
        using var phone = await site.EnteredAsync(invited);
        var form = (await phone.GetAsync($"/m/komitmen/{invited.Commitment}/usul"))
            .FormOf("Kirim usulan")
            .Choose("Input.Kind", "Remark")
            .Fill("Input.Words", "Dua kali ditekan");

        await form.SubmitAsync();
        await form.SubmitAsync();

        Assert.Equal(1, await site.Host.QueryAsync(db => db.Set<Proposal>().CountAsync(p => p.CommitmentId == invited.Commitment)));
    }

    private static async Task<Proposal> ShowAsync(VisitSite site, SiteClient phone, Invited invited)
    {
        var sent = await (await phone.GetAsync($"/m/komitmen/{invited.Commitment}/bukti")).PressWithFileAsync(
            "Kirim bukti",
            ("Input.File", "foto.pdf", Samples.Pdf($"Foto {invited.Subject}")),
            ("Input.Description", "Foto ruang konseling"),
            ("Input.Place", "Palu")
        );
        Assert.Empty(sent.Errors);
        Assert.Contains("Terkirim", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Menunggu Bukti", sent.Text, StringComparison.Ordinal);
        return await site.Host.QueryAsync(db => db.Set<Proposal>().SingleAsync(p => p.CommitmentId == invited.Commitment));
    }

    private static async Task<Guid> SayAsync(
        VisitSite site,
        SiteClient phone,
        Invited invited,
        string kind,
        string words,
        DateOnly? day = null
    )
    {
        var form = (await phone.GetAsync($"/m/komitmen/{invited.Commitment}/usul"))
            .FormOf("Kirim usulan")
            .Choose("Input.Kind", kind)
            .Fill("Input.Words", words);
        if (day is { } asked)
        {
            form.FillDate("Input.AskedDay", asked);
        }

        Assert.Empty((await form.SubmitAsync()).Errors);
        return await site.Host.QueryAsync(db =>
            db.Set<Proposal>().Where(p => p.Words == words && p.CommitmentId == invited.Commitment).Select(p => p.Id).SingleAsync()
        );
    }

    private static Task<int> EvidenceOfAsync(VisitSite site, Guid commitment) =>
        site.Host.QueryAsync(db => db.Set<EvidenceUse>().CountAsync(u => u.CommitmentId == commitment));
}
