using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>
/// An SOP between two agencies, end to end: written from the page of the agreement, put to both parties, approved by each, in force, read
/// by somebody of the partner, whose office is then complete.
/// </summary>
public sealed class SopJourney(TheBrowser browser) : Journey(browser)
{
    private const string Office = "Kanwil Simulasi Tengah";
    private const string Partner = "BNNP Simulasi";
    private const string What = "Rujukan layanan simulasi";
    private const string Remark = "Sesuai hasil rapat simulasi";
    private static readonly DateOnly Review = new(2028, 3, 2);

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Sop_WrittenAndApprovedByBothParties_IsInForceAndCountsItsReaders(Profile profile)
    {
        var product = await ProductAsync();
        var kanwil = await product.GivenInstitutionAsync(Office, InstitutionKind.Kanwil);
        var bnnp = await product.GivenInstitutionAsync(Partner, InstitutionKind.Partner, partnerKind: PartnerKind.Narcotics);
        string[] may = [AgreementPermissions.View, AgreementPermissions.Register, CommitmentPermissions.View, .. SopPermissions.All];
        var officer = await GivenOfficerAsync(profile, kanwil, may);
        var agreement = await product.ActAsync(officer, services => RegisterAsync(services, kanwil, bnnp));
        var office = await OpenAsync(profile, officer);
        var partner = await OpenAsync(profile, await GivenOfficerAsync(profile, bnnp, may));

        await WriteAsync(office, agreement);
        var sop = office.Path;
        await PutForwardAsync(office);
        await ApproveAsync(office);
        await office.SeeAsync(office.T["sops.state.UnderApproval"], office.T["sops.answer.Awaited"]);
        await partner.GoAsync("/");
        await partner.FollowAsync(partner.T["sops.task.approve", What]);
        await ApproveAsync(partner);

        await partner.SeeAsync(partner.T["sops.version_state", 1, partner.T["sops.state.InForce"]], Remark);
        await partner.PressAsync(partner.T["sops.read.submit"]);
        await partner.SeeAsync(partner.T["sops.read.done"], partner.T["sops.reading.of", 1, 1], partner.T["sops.reading.of", 0, 1]);
        await office.GoAsync(AgreementLinks.Record(agreement));
        await office.FollowAsync(office.T["sops.chain.in_force_of"]);
        await office.FollowAsync(What);
        Assert.Equal(sop, office.Path);
        await office.SeeAsync(office.T["sops.reading.total", 1, 2]);
    }

    private static async Task WriteAsync(BrowserSession office, Guid agreement)
    {
        await office.GoAsync(AgreementLinks.Record(agreement));
        await office.FollowAsync(office.T["sops.chain.none"]);
        await office.SeeHeadingAsync(office.T["sops.new.title"]);
        await office.FillAsync(office.T["sops.form.title"], What);
        await office.FillAsync(office.T["sops.subject"], "Dari unit ke mitra dan kembali");
        await office.FillDateAsync(office.T["sops.review_by"], Review);
        await office.PressAsync(office.T["sops.new.submit"]);
        await office.SeeErrorAsync(office.T["sops.refused.empty"]);
        await office.FillAsync(office.T["sops.form.text"], "Unit menulis rujukan.\nMitra menjawab dalam tiga hari.");
        await office.PressAsync(office.T["sops.new.submit"]);
        await office.SeeHeadingAsync(What);
        await office.SeeAsync(office.T["sops.next.put_forward"], "Mitra menjawab dalam tiga hari.");
    }

    private static async Task PutForwardAsync(BrowserSession office)
    {
        await office.FollowAsync(office.T["sops.put_forward.title"], near: office.T["sops.next.put_forward"]);
        await office.SeeAsync(Office, Partner);
        await office.PressAsync(office.T["sops.put_forward.submit"]);
        await office.FollowAsync(office.T["sops.next.answer_action"]);
    }

    private static async Task ApproveAsync(BrowserSession party)
    {
        await party.SeeHeadingAsync(party.T["sops.answer.title"]);
        await party.ChooseAsync(party.T["sops.answer.what"], party.T["sops.answer.yes"]);
        await party.FillAsync(party.T["sops.note"], Remark);
        await party.PressAsync(party.T["sops.answer.submit"]);
        await party.SeeHeadingAsync(What);
    }

    private static async Task<Guid> RegisterAsync(IServiceProvider services, Institution office, Institution partner)
    {
        var told = new RegisterAgreement
        {
            FormKey = NewId.Random(),
            SourceTitle = "Arsip simulasi",
            Subject = "Layanan simulasi",
            Parties =
            [
                new NewParty(office.Id, office.Name, 1, null, null, null, true, null),
                new NewParty(partner.Id, partner.Name, 2, null, null, null, true, null),
            ],
        };
        var outcome = await services.GetRequiredService<IAgreementRegister>().RegisterAsync(told, CancellationToken.None);
        return Assert.IsType<RegisterOutcome.Registered>(outcome).AgreementId;
    }
}
