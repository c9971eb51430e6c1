using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>An officer asks who may sign and nobody can say; the central office writes the rule down; the officer asks again and finds it, and the kind of naskah has changed with it.</summary>
public sealed class AuthorityJourney(TheBrowser browser) : Journey(browser)
{
    private const string Basis = "Surat edaran simulasi 12";
    private const string InIndonesian = "Perjanjian Simulasi";
    private const string InEnglish = "Agreement for simulation";
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Officer_WhoAsksWhoMaySign_GetsTheRuleThatTheCentreWrites(Profile profile)
    {
        var product = await ProductAsync();
        var central = await product.GivenInstitutionAsync("Ditjen Simulasi", InstitutionKind.CentralOffice);
        var kanwil = await product.GivenInstitutionAsync("Kanwil Simulasi Selatan", InstitutionKind.Kanwil, central);
        var centre = await OpenAsync(
            profile,
            await GivenOfficerAsync(profile, central, InstrumentPermissions.Manage, AgreementPermissions.View)
        );
        var office = await OpenAsync(profile, await GivenOfficerAsync(profile, kanwil, AgreementPermissions.View));

        await AskAsync(office, Arrangement(office));
        await office.SeeAsync(office.T["authority.needs_decision"], office.T["authority.decision.NoRow"]);

        await SettleAsync(centre);
        await RenameAsync(centre);

        await AskAsync(office, Renamed(office));
        await office.SeeAsync(office.T["authority.signatory.DirectorGeneral"], Basis, office.T["provision.certainty.Verified"]);
        await office.SeeNothingOfAsync(office.T["authority.needs_decision"]);
    }

    private static async Task AskAsync(BrowserSession office, string instrument)
    {
        await office.GoAsync(AgreementLinks.List());
        await office.FollowAsync(office.T["authority.tab"]);
        await office.SeeHeadingAsync(office.T["authority.title"]);
        await office.SeeAsync(office.T["authority.empty"]);
        await office.ChooseAsync(office.T["authority.field.Instrument"], $"IA · {instrument}");
        await office.ChooseAsync(office.T["authority.field.Level"], office.T["authority.level.Central"]);
        await office.ChooseAsync(office.T["authority.field.Partner"], office.T["agreements.partner.Oversight"]);
        await office.FillAsync(office.T["authority.field.Months"], "24");
        await office.PressAsync(office.T["authority.submit"]);
        await office.SeeAsync(office.T["authority.answer"]);
    }

    private static string Arrangement(BrowserSession session) =>
        session.Profile.Language() == "en" ? "Implementing arrangement" : "Petunjuk Teknis Pelaksanaan";

    private static string Renamed(BrowserSession session) => session.Profile.Language() == "en" ? InEnglish : InIndonesian;

    private static async Task SettleAsync(BrowserSession centre)
    {
        await centre.GoAsync(InstrumentLinks.Rules);
        await centre.FollowAsync(centre.T["authority.rules.add"]);
        await centre.FillAsync(centre.T["instruments.field.Code"], "14c");
        await centre.ChooseAsync(centre.T["authority.field.Instrument"], $"IA · {Arrangement(centre)}");
        await centre.ChooseAsync(centre.T["authority.field.Level"], centre.T["authority.level.Central"]);
        await centre.ChooseAsync(centre.T["authority.field.Signer"], centre.T["authority.signatory.DirectorGeneral"]);
        await centre.FillAsync(centre.T["instruments.in_indonesian", centre.T["authority.field.Reason"]], "Aturan simulasi");
        await centre.PressAsync(centre.T["authority.rules.add_submit"]);
        await centre.SeeErrorAsync(centre.T["authority.error.reason"]);
        await centre.FillAsync(centre.T["instruments.in_english", centre.T["authority.field.Reason"]], "A rule for simulation");
        await centre.FillDateAsync(centre.T["instruments.field.From"], Today);
        await centre.FillAsync(centre.T["instruments.field.Source"], Basis);
        await centre.ChooseAsync(centre.T["instruments.field.Certainty"], centre.T["provision.certainty.Verified"]);
        await centre.FillAsync(centre.T["instruments.why"], "Aturan simulasi sudah terbit");
        await centre.PressAsync(centre.T["authority.rules.add_submit"]);
        await centre.SeeHeadingAsync(centre.T["authority.rules.one", "14c"]);
        await centre.SeeAsync(Basis, centre.T["instruments.today"], centre.T["process.signingRules.set"]);
    }

    private static async Task RenameAsync(BrowserSession centre)
    {
        await centre.GoAsync(InstrumentLinks.Instruments);
        await centre.FollowAsync(Arrangement(centre));
        await centre.FillAsync(centre.T["instruments.in_indonesian", centre.T["instruments.field.Name"]], InIndonesian);
        await centre.FillAsync(centre.T["instruments.in_english", centre.T["instruments.field.Name"]], InEnglish);
        await centre.FillDateAsync(centre.T["instruments.field.From"], Today);
        await centre.FillAsync(centre.T["instruments.why"], "Istilah simulasi");
        await centre.PressAsync(centre.T["instruments.set.submit"]);
        await centre.SeeAsync(InIndonesian, centre.T["instruments.today"], centre.T["process.instruments.set"]);
    }
}
