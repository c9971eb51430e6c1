using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Documents;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;
using Sinergi.Tests.Web.Commitments;

namespace Sinergi.Tests.Web.Preparations;

/// <summary>A Kanwil and a partner of their own, with those who prepare, approve, review and answer: what is done here disturbs no other test.</summary>
internal sealed class PreparationWorld
{
    public required AgreementWorld Register { get; init; }
    public required Institution Kanwil { get; init; }
    public required Institution Partner { get; init; }

    /// <summary>Leads it, and may approve.</summary>
    public required Officer Keeper { get; init; }
    public required Officer Reviewer { get; init; }
    public required Officer PartnerOfficer { get; init; }

    /// <summary>Otherwise equal to the keeper, of another Kanwil.</summary>
    public required Officer Stranger { get; init; }
    public static DateOnly Today => AgreementWorld.Today;

    public static async Task<PreparationWorld> StartAsync(AgreementWorld register)
    {
        var host = register.Host;
        var mark = $"{NewId.Random():N}"[..8];
        var centre = await host.QueryAsync(db => db.Set<Institution>().SingleAsync(i => i.Kind == InstitutionKind.CentralOffice));
        var kanwil = await host.GivenInstitutionAsync($"Kanwil Siap {mark}", InstitutionKind.Kanwil, centre);
        var other = await host.GivenInstitutionAsync($"Kanwil Jauh {mark}", InstitutionKind.Kanwil, centre);
        var partner = await host.GivenInstitutionAsync($"BNNP Siap {mark}", InstitutionKind.Partner, null, PartnerKind.Narcotics);
        string[] office =
        [
            .. PreparationPermissions.All,
            AgreementPermissions.View,
            AgreementPermissions.Register,
            DocumentPermissions.View,
        ];
        string[] answering = [PreparationPermissions.View, PreparationPermissions.Answer, DocumentPermissions.View];
        return new PreparationWorld
        {
            Register = register,
            Kanwil = kanwil,
            Partner = partner,
            Keeper = await host.GivenOfficerAsync(kanwil, office),
            Reviewer = await host.GivenOfficerAsync(kanwil, answering),
            PartnerOfficer = await host.GivenOfficerAsync(partner, answering),
            Stranger = await host.GivenOfficerAsync(other, office),
        };
    }

    public Task<SiteClient> AsAsync(Officer officer) => Register.Host.SignedInAsync(officer);

    public async Task<Guid> OpenAsync(SiteClient keeper, string title = "Layanan rehabilitasi", string instrument = "PKS")
    {
        var page = await Filled(await keeper.GetAsync(PreparationLinks.Open()), title, instrument).SubmitAsync();
        Assert.Empty(page.Errors);
        return page.Id();
    }

    public SiteForm Filled(SitePage page, string title, string instrument = "PKS") =>
        page.FormOf("Buka penyiapan ini")
            .Choose("Input.Instrument", instrument)
            .Fill("Input.Title", title)
            .Fill("Input.Partner", Partner.Name)
            .Fill("Input.LetterFrom", Partner.Name)
            .Fill("Input.LetterNumber", "B/12/II/2026")
            .FillDate("Input.LetterOn", Today.AddDays(-3))
            .Attach("Input.File", "surat.pdf", Samples.Pdf($"Surat usulan {title}"));

    /// <summary>Names the contacts of both parties and lets the partner in.</summary>
    public async Task NamePartiesAsync(SiteClient keeper, Guid id)
    {
        foreach (var party in await PartiesAsync(id))
        {
            var page = await keeper.GetAsync(PreparationLinks.Parties(id));
            var form = page.FormOf("Tunjuk PIC ini").Choose("Contact.PartyId", $"{party.Id}");
            var named =
                party.InstitutionId == Kanwil.Id
                    ? form.Choose("Contact.PostId", $"{Keeper.PostId}")
                    : form.Fill("Contact.Name", "Sari Simulasi").Fill("Contact.Title", "Kepala Bidang Simulasi");
            Assert.Empty((await named.SubmitAsync()).Errors);
        }

        var parties = await keeper.GetAsync(PreparationLinks.Parties(id));
        Assert.Empty((await parties.FormOf($"Libatkan {Partner.Name}").SubmitAsync()).Errors);
    }

    public static async Task<SitePage> PlanAsync(SiteClient keeper, Guid id, bool bindsUnits = true)
    {
        var form = (await keeper.GetAsync(PreparationLinks.Plan(id)))
            .FormOf("Simpan rencana")
            .Fill("Input.Urgency", "Angka kambuh tinggi")
            .Fill("Input.Subject", "Layanan rehabilitasi warga binaan")
            .Fill("Input.Months", "24");
        return await (bindsUnits ? form.Tick("Input.BindsUnits") : form).SubmitAsync();
    }

    public static async Task PaperAsync(SiteClient keeper, Guid id, string paper)
    {
        var page = await keeper.GetAsync(PreparationLinks.Papers(id));
        var saved = await page.FormOf("Simpan berkas")
            .Choose("Input.Paper", paper)
            .FillDate("Input.On", Today)
            .Fill("Input.Note", "Disimpan di arsip kantor")
            .SubmitAsync();
        Assert.Empty(saved.Errors);
    }

    public static async Task<SitePage> UploadAsync(SiteClient keeper, Guid id, string text) =>
        await (await keeper.GetAsync(PreparationLinks.Drafts(id)))
            .FormOf("Unggah versi ini")
            .Attach("Input.File", "konsep.pdf", Samples.Pdf(text))
            .SubmitAsync();

    public async Task<SitePage> AskAsync(SiteClient keeper, Guid id, Officer reviewer, int days = 7) =>
        await (await keeper.GetAsync(PreparationLinks.Reviews(id)))
            .FormOf("Minta reviu ini")
            .Choose("Input.PostId", $"{reviewer.PostId}")
            .Choose("Input.Aspect", "Legal")
            .FillDate("Input.AnswerBy", Today.AddDays(days))
            .SubmitAsync();

    public async Task<SitePage> AnswerAsync(Officer reviewer, Guid id, string answer, string text = "")
    {
        using var client = await AsAsync(reviewer);
        var review = await ReviewAsync(id, reviewer);
        return await (await client.GetAsync(PreparationLinks.Review(id, review.Id)))
            .FormOf("Kirim jawaban")
            .Choose("Input.Answer", answer)
            .Fill("Input.Text", text)
            .SubmitAsync();
    }

    public static async Task<SitePage> AcceptAsync(SiteClient client, Guid id, int version)
    {
        var page = await client.GetAsync(PreparationLinks.Drafts(id));
        return await page.FormOf($"Terima versi {version}").SubmitAsync();
    }

    public static async Task<SitePage> AdvanceAsync(SiteClient keeper, Guid id, string to)
    {
        var page = await keeper.GetAsync(PreparationLinks.Record(id));
        return await page.FormOf($"Lanjut ke {to}").SubmitAsync();
    }

    public static async Task<SitePage> ApproveAsync(SiteClient head, Guid id, string? decision = null)
    {
        var form = (await head.GetAsync(PreparationLinks.Approve(id))).FormOf("Setujui untuk ditandatangani");
        return await (decision is null ? form : form.Fill("Input.Reason", decision)).SubmitAsync();
    }

    /// <summary>Takes an agreement of the ordinary kind as far as a step, with everything that the steps ask for.</summary>
    public async Task<Guid> BringToAsync(SiteClient keeper, PreparationState step, string title = "Layanan rehabilitasi")
    {
        var id = await OpenAsync(keeper, title);
        (PreparationState To, string Words, Func<Task> Before)[] way =
        [
            (PreparationState.Exploration, "Penjajakan", () => NamePartiesAsync(keeper, id)),
            (PreparationState.Appraisal, "Telaahan internal", () => ExploreAsync(keeper, id)),
            (PreparationState.Drafting, "Penyusunan konsep", () => AppraiseAsync(keeper, id)),
            (PreparationState.Review, "Reviu hukum dan substansi", () => UploadAsync(keeper, id, "Pasal 1 Konseling.")),
            (PreparationState.Negotiation, "Pembahasan", () => ReviewAsync(keeper, id)),
            (PreparationState.Finalisation, "Finalisasi dan paraf", () => AllAcceptAsync(keeper, id)),
            (PreparationState.Approval, "Persetujuan pejabat", () => PaperAsync(keeper, id, "Finalisation:Lembar paraf")),
        ];
        foreach (var (to, words, before) in way.TakeWhile(w => w.To <= step))
        {
            await before();
            Assert.Empty((await AdvanceAsync(keeper, id, words)).Errors);
        }

        if (step is PreparationState.Signing)
        {
            await PaperAsync(keeper, id, "Approval:Disposisi atau nota dinas persetujuan");
            Assert.Empty((await ApproveAsync(keeper, id)).Errors);
        }

        Assert.Equal(step, (await StoredAsync(id)).State);
        return id;
    }

    public Task<Preparation> StoredAsync(Guid id) =>
        Register.Host.QueryAsync(db => db.Set<Preparation>().AsNoTracking().Include(p => p.Parties).SingleAsync(p => p.Id == id));

    public Task<PreparationReview> ReviewAsync(Guid id, Officer reviewer) =>
        Register.Host.QueryAsync(db => db.Set<PreparationReview>().SingleAsync(r => r.PreparationId == id && r.PostId == reviewer.PostId));

    private Task<List<PreparationParty>> PartiesAsync(Guid id) =>
        Register.Host.QueryAsync(db => db.Set<PreparationParty>().Where(p => p.PreparationId == id).OrderBy(p => p.Position).ToListAsync());

    private static async Task ExploreAsync(SiteClient keeper, Guid id)
    {
        await PaperAsync(keeper, id, "Exploration:Notula penjajakan");
        Assert.Empty((await PlanAsync(keeper, id)).Errors);
    }

    private static async Task AppraiseAsync(SiteClient keeper, Guid id)
    {
        await PaperAsync(keeper, id, "Appraisal:Telaahan staf");
        await PaperAsync(keeper, id, "Appraisal:Profil dan legalitas mitra");
    }

    private async Task ReviewAsync(SiteClient keeper, Guid id)
    {
        Assert.Empty((await AskAsync(keeper, id, Reviewer)).Errors);
        Assert.Empty((await AnswerAsync(Reviewer, id, "Agree")).Errors);
        await PaperAsync(keeper, id, "Review:Lembar reviu dan matriks masukan");
    }

    private async Task AllAcceptAsync(SiteClient keeper, Guid id)
    {
        using var partner = await AsAsync(PartnerOfficer);
        Assert.Empty((await AcceptAsync(partner, id, 1)).Errors);
        Assert.Empty((await AcceptAsync(keeper, id, 1)).Errors);
    }
}
