using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Documents;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>
/// A letter comes from a partner; the office names who is asked, writes the plan, uploads the text, the partner accepts it, and the head
/// approves that it is signed.
/// </summary>
public sealed class PreparationJourney(TheBrowser browser) : Journey(browser)
{
    private const string Title = "Pernyataan kehendak simulasi";
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly string[] OfficeMay = [.. PreparationPermissions.All, AgreementPermissions.View, DocumentPermissions.View];

    private static readonly string[] PartnerMay =
    [
        PreparationPermissions.View,
        PreparationPermissions.Answer,
        AgreementPermissions.View,
        DocumentPermissions.View,
    ];

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Office_PreparesAnAgreementWithAPartner_UntilItIsReadyToBeSigned(Profile profile)
    {
        var product = await ProductAsync();
        var kanwil = await product.GivenInstitutionAsync("Kanwil Simulasi Siap", InstitutionKind.Kanwil);
        var partner = await product.GivenInstitutionAsync(
            "Lembaga Simulasi Siap",
            InstitutionKind.Partner,
            partnerKind: PartnerKind.Narcotics
        );
        var office = await OpenAsync(profile, await GivenOfficerAsync(profile, kanwil, OfficeMay));
        var guest = await OpenAsync(profile, await GivenOfficerAsync(profile, partner, PartnerMay));

        await BeginAsync(office, partner);
        await NameContactsAsync(office, kanwil, partner);
        await AdvanceAsync(office, "Exploration");
        await PlanAsync(office);
        await AdvanceAsync(office, "Drafting");
        await UploadAsync(office);
        await AcceptAsync(guest);
        await AcceptAsync(office);
        await AdvanceAsync(office, "Approval");
        await ApproveAsync(office);
    }

    private static async Task BeginAsync(BrowserSession office, Institution partner)
    {
        await office.GoAsync(PreparationLinks.List());
        await office.FollowAsync(office.T["preparations.open.title"]);
        await office.PressAsync(office.T["preparations.open.submit"]);
        await office.SeeErrorAsync(office.T["preparations.open.instrument_missing"]);
        await office.ChooseAsync(office.T["preparations.open.instrument"], $"PKH · {office.T["agreements.kind.LetterOfIntent"]}");
        await office.FillAsync(office.T["preparations.open.working_title"], Title);
        await office.FillAsync(office.T["preparations.open.partner"], partner.Name);
        await office.FillAsync(office.T["preparations.letter.from"], partner.Name);
        await office.FillAsync(office.T["preparations.letter.number"], "B/12/II/2026");
        await office.FillDateAsync(office.T["preparations.letter.on"], Today.AddDays(-2));
        await office.UploadAsync(office.T["preparations.letter.file"], GivenRecords.Letter("surat", "Surat usulan simulasi"));
        await office.PressAsync(office.T["preparations.open.submit"]);
        await office.SeeHeadingAsync(Title);
        await office.SeeAsync(office.T["preparations.refused.contacts", $"Kanwil Simulasi Siap, {partner.Name}"]);
    }

    private static async Task NameContactsAsync(BrowserSession office, params Institution[] parties)
    {
        await office.FollowAsync(office.T["preparations.parties.open"]);
        foreach (var party in parties)
        {
            await office.ChooseAsync(office.T["preparations.party"], party.Name);
            await office.FillAsync(office.T["preparations.contact.printed_name"], "Sari Simulasi");
            await office.FillAsync(office.T["preparations.contact.printed_title"], "Kepala Bidang Simulasi");
            await office.PressAsync(office.T["preparations.contact.submit"]);
        }

        await office.PressAsync(office.T["preparations.involve.submit", parties[^1].Name]);
        await office.FollowAsync(Title);
    }

    private static Task AdvanceAsync(BrowserSession office, string step) =>
        office.PressAsync(office.T["preparations.next.submit", office.T[$"instruments.step.{step}"]]);

    private static async Task PlanAsync(BrowserSession office)
    {
        await office.SeeAsync(office.T["preparations.refused.plan"]);
        await office.FollowAsync(office.T["preparations.plan.open"]);
        await office.FillAsync(office.T["preparations.plan.urgency"], "Angka kambuh tinggi");
        await office.FillAsync(office.T["preparations.plan.subject"], "Layanan rehabilitasi simulasi");
        await office.FillAsync(office.T["preparations.plan.months"], "24");
        await office.PressAsync(office.T["preparations.plan.submit"]);
    }

    private static async Task UploadAsync(BrowserSession office)
    {
        foreach (var often in new[] { "bulan", "pekan" })
        {
            if (often == "bulan")
            {
                await office.FollowAsync(office.T["preparations.drafts.open"]);
            }

            await office.UploadAsync(
                office.T["preparations.draft.file"],
                GivenRecords.Letter("konsep", $"Konseling diberikan setiap {often}.")
            );
            await office.PressAsync(office.T["preparations.draft.submit"]);
        }

        await office.FollowAsync(office.T["preparations.compare.with", 2, 1]);
        await office.SeeHeadingAsync(office.T["preparations.compare.title"]);
        await office.SeeAsync("bulan", "pekan", office.T["preparations.compare.legend"]);
    }

    private static async Task AcceptAsync(BrowserSession party)
    {
        await party.GoAsync(PreparationLinks.List());
        await party.FollowAsync(Title);
        await party.FollowAsync(party.T["preparations.drafts.open"]);
        await party.PressAsync(party.T["preparations.draft.accept", 2]);
        await party.FollowAsync(Title);
    }

    private static async Task ApproveAsync(BrowserSession office)
    {
        // The names of papers stand in the data of the instrument, not among the texts.
        var note = office.Profile.Language() == "en" ? "Note of approval" : "Disposisi atau nota dinas persetujuan";
        await office.FollowAsync(office.T["preparations.papers.open"]);
        await office.ChooseAsync(office.T["preparations.paper"], $"{office.T["instruments.step.Approval"]}: {note}");
        await office.FillDateAsync(office.T["preparations.paper.on"], Today);
        await office.FillAsync(office.T["preparations.paper.note"], "Disposisi nomor 5");
        await office.PressAsync(office.T["preparations.paper.submit"]);
        await office.GoAsync("/");
        await office.FollowAsync(office.T["preparations.task.approve", Title]);
        await office.FillAsync(office.T["preparations.approve.decision"], "Ditandatangani Kepala Kanwil");
        await office.PressAsync(office.T["preparations.approve.submit"]);
        await office.SeeAsync(office.T["preparations.ready"], "Ditandatangani Kepala Kanwil");
        await office.GoAsync("/");
        await office.SeeNothingOfAsync(office.T["preparations.task.approve", Title]);
    }
}
