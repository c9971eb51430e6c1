using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Operations;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>The office proposes that an agreement becomes public, a colleague decides, a citizen finds and reads it, and it is withdrawn.</summary>
public sealed class PublicationJourney(TheBrowser browser) : Journey(browser)
{
    private const string Title = "Layanan kesehatan simulasi";
    private static readonly string[] OfficeMay =
    [
        AgreementPermissions.View,
        AgreementPermissions.Register,
        PublicationPermissions.Publish,
        DocumentPermissions.View,
    ];

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Citizen_FindsAndReadsWhatTheOfficeDecidedToPublish_UntilItIsWithdrawn(Profile profile)
    {
        var product = await ProductAsync();
        var kanwil = await product.GivenInstitutionAsync("Kanwil Simulasi Terbit", InstitutionKind.Kanwil);
        var partner = await product.GivenInstitutionAsync(
            "Lembaga Simulasi Terbit",
            InstitutionKind.Partner,
            partnerKind: PartnerKind.Health
        );
        var keeper = await GivenOfficerAsync(profile, kanwil, OfficeMay);
        var id = await product.GivenAgreementAsync(
            keeper,
            Title,
            told => told with { TermStart = new(2025, 6, 5), TermEnd = new(2027, 6, 4) },
            kanwil,
            partner
        );
        var proposer = await OpenAsync(profile, keeper);
        var colleague = await OpenAsync(profile, await GivenOfficerAsync(profile, kanwil, OfficeMay));
        var citizen = await OpenAsync(profile);
        await citizen.GoAsync(InLanguage(profile, PublicLinks.List));
        await citizen.SeeAsync(citizen.T["public.list.none"]);

        await ProposeAsync(proposer, id);
        await colleague.GoAsync(PublicationLinks.Of(id));
        await colleague.SeeAsync(citizen.T["public.copy.redacted"]);
        await colleague.PressAsync(colleague.T["publications.publish"]);
        await colleague.SeeAsync(colleague.T["publications.public_now", 1]);

        await FindAsync(citizen);
        await WithdrawAsync(colleague);
        await citizen.GoAsync(InLanguage(profile, PublicLinks.List));
        await citizen.SeeNothingOfAsync(Title);
        var code = await product.QueryAsync(db => db.Set<PublicWithdrawal>().Select(w => w.Code).SingleAsync());
        await citizen.GoAsync(InLanguage(profile, PublicLinks.Agreement(code)), HttpStatusCode.Gone);
        await citizen.SeeHeadingAsync(citizen.T["public.gone.title"]);
        await citizen.FollowAsync(citizen.T["public.gone.list"]);
    }

    private static async Task ProposeAsync(BrowserSession office, Guid id)
    {
        await office.GoAsync(AgreementLinks.Record(id));
        await office.FollowAsync(office.T["publications.line.open"]);
        await office.FollowAsync(office.T["publications.propose.title"]);
        await office.PressAsync(office.T["publications.propose.submit"]);
        await office.SeeErrorAsync(office.T["publications.propose.summary_missing"]);
        await office.FillAsync(office.T["publications.propose.summary"], "Pemeriksaan kesehatan berkala");
        await office.FillAsync(office.T["publications.propose.covered"], "Nama narahubung");
        await office.UploadAsync(office.T["publications.propose.file"], GivenRecords.Letter("salinan", "Naskah yang sudah ditutup"));
        await office.PressAsync(office.T["publications.propose.submit"]);
        await office.SeeHeadingAsync(office.T["publications.title"]);
        await office.SeeAsync(office.T["publications.refused.own"]);
    }

    private static async Task FindAsync(BrowserSession citizen)
    {
        await citizen.GoAsync(InLanguage(citizen.Profile, $"{PublicLinks.List}?Query.Words=kesehatan"));
        await citizen.FollowAsync(Title);
        await citizen.SeeHeadingAsync(Title);
        await citizen.SeeAsync("Kanwil Simulasi Terbit", "Lembaga Simulasi Terbit", "Pemeriksaan kesehatan berkala");
        await citizen.UnfoldAsync(citizen.T["public.unstated.title"]);
        await citizen.FollowAsync(citizen.T["public.figures.title"]);
        await citizen.SeeAsync(citizen.T["public.figures.none"]);
    }

    private static async Task WithdrawAsync(BrowserSession office)
    {
        await office.FollowAsync(office.T["publications.withdraw"]);
        await office.PressAsync(office.T["publications.end.submit.withdraw"]);
        await office.SeeErrorAsync(office.T["publications.refused.no_reason"]);
        await office.FillAsync(office.T["publications.reason"], "Ada nama yang belum ditutup");
        await office.PressAsync(office.T["publications.end.submit.withdraw"]);
        await office.SeeAsync(office.T["publications.state.Withdrawn"]);
    }

    /// <summary>On public pages the address says the language.</summary>
    private static string InLanguage(Profile profile, string path) =>
        profile.Language() == PublicPaths.English
            ? $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{PublicPaths.LanguageParameter}={PublicPaths.English}"
            : path;
}
