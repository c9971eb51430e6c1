using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Documents;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>The later life of an agreement: changed by an addendum, suspended and taken up again, renewed and ended by a letter; what still stands against closing it is shown, and its partner reads along.</summary>
public sealed class LifeJourney(TheBrowser browser) : Journey(browser)
{
    private const string Subject = "Layanan simulasi yang berlanjut";
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateOnly End = new(2026, 4, 30);

    private static readonly string[] KeeperMay =
    [
        AgreementPermissions.View,
        AgreementPermissions.Register,
        AgreementPermissions.Halt,
        DocumentPermissions.View,
    ];

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Agreement_IsChangedSuspendedRenewedAndEnded(Profile profile)
    {
        var product = await ProductAsync();
        var kanwil = await product.GivenInstitutionAsync("Kanwil Simulasi Barat", InstitutionKind.Kanwil);
        var partner = await product.GivenInstitutionAsync(
            "Ombudsman Simulasi",
            InstitutionKind.Partner,
            partnerKind: PartnerKind.Oversight
        );
        var officer = await GivenOfficerAsync(profile, kanwil, KeeperMay);
        var id = await product.GivenAgreementAsync(
            officer,
            Subject,
            told => told with { SignedOn = new DateOnly(2024, 5, 1), TermStart = new DateOnly(2024, 5, 1), TermEnd = End },
            kanwil,
            partner
        );
        var keeper = await OpenAsync(profile, officer);
        var reader = await OpenAsync(profile, await GivenOfficerAsync(profile, partner, AgreementPermissions.View));

        await keeper.GoAsync(AgreementLinks.List());
        await keeper.FollowAsync(Subject);
        await ChangeAsync(keeper);
        await SuspendAndLiftAsync(keeper, id);
        await RenewAsync(keeper, id);
        await EndAsync(keeper);

        await reader.GoAsync(AgreementLinks.Family(id));
        await reader.SeeAsync(reader.T["agreements.family.after"], reader.T["agreements.family.fits"]);
        await reader.GoAsync(AgreementLinks.Addenda(id));
        await reader.SeeAsync(reader.T["agreements.addendum.nth", 1], "Ruang lingkup ditambah");
    }

    private static async Task ChangeAsync(BrowserSession keeper)
    {
        await keeper.FollowAsync(keeper.T["agreements.addendum.open_page"]);
        await keeper.SeeAsync(keeper.T["agreements.addendum.none"]);
        await keeper.FillAsync(keeper.T["agreements.addendum.reason"], "Ruang lingkup perlu ditambah");
        await keeper.PressAsync(keeper.T["agreements.addendum.open_submit"]);
        await keeper.FollowAsync(keeper.T["agreements.addendum.sign"]);
        await keeper.FillAsync(keeper.T["agreements.addendum.what"], "Ruang lingkup ditambah");
        await keeper.UploadAsync(keeper.T["agreements.addendum.file"], GivenRecords.Letter("adendum", "Adendum simulasi"));
        await keeper.PressAsync(keeper.T["agreements.addendum.sign_submit"]);
        await keeper.SeeErrorAsync(keeper.T["agreements.renew.signed_missing"]);
        await keeper.FillDateAsync(keeper.T["agreements.field.SignedOn"], Today.AddDays(-1));
        await keeper.FillAsync(keeper.T["agreements.addendum.more_fields"], "Perpustakaan simulasi");
        await keeper.UploadAsync(keeper.T["agreements.addendum.file"], GivenRecords.Letter("adendum", "Adendum simulasi"));
        await keeper.PressAsync(keeper.T["agreements.addendum.sign_submit"]);
        await keeper.SeeAsync(keeper.T["agreements.addendum.nth", 1], "Ruang lingkup ditambah");
    }

    private static async Task SuspendAndLiftAsync(BrowserSession keeper, Guid id)
    {
        await keeper.GoAsync(AgreementLinks.Halt(id));
        await LetterAsync(keeper, "agreements.halt.kind.Suspended", Today.AddDays(-1), "S-1");
        await keeper.SeeAsync("S-1", keeper.T["agreements.validity.Suspended"]);
        await LetterAsync(keeper, "agreements.halt.kind.Lifted", Today, "S-2");
        await keeper.SeeAsync("S-2", keeper.T["agreements.halt.kind.Lifted"]);
    }

    private static async Task RenewAsync(BrowserSession keeper, Guid id)
    {
        await keeper.GoAsync(AgreementLinks.Family(id));
        await keeper.FollowAsync(keeper.T["agreements.renew.open"]);
        await keeper.FillDateAsync(keeper.T["agreements.field.SignedOn"], Today);
        await keeper.FillWithinAsync(keeper.T["agreements.renew.length"], keeper.T["agreements.renew.years"], "2");
        await keeper.UploadAsync(keeper.T["agreements.renew.file"], GivenRecords.Letter("perpanjangan", "Perpanjangan simulasi"));
        await keeper.PressAsync(keeper.T["agreements.renew.submit"]);
        await keeper.SeeAsync(Subject, keeper.T["agreements.validity.NotYetInForce"]);
    }

    private static async Task EndAsync(BrowserSession keeper)
    {
        await keeper.FollowAsync(keeper.T["agreements.halt.open"]);
        await LetterAsync(keeper, "agreements.halt.kind.Terminated", Today, "S-3", consented: true);
        await keeper.SeeAsync("S-3", keeper.T["agreements.validity.Terminated"]);
        await keeper.FollowAsync(Subject);
        await keeper.FollowAsync(keeper.T["agreements.close.open_page"]);
        await keeper.SeeAsync(keeper.T["agreements.close.conditions"]);
        await keeper.SeeAsync(
            keeper.T["agreements.close.term"],
            keeper.T["evaluations.closure.final"],
            keeper.T["agreements.close.not_yet"]
        );
    }

    private static async Task LetterAsync(BrowserSession keeper, string kind, DateOnly from, string number, bool consented = false)
    {
        await keeper.ChooseAsync(keeper.T["agreements.halt.act"], keeper.T[kind]);
        if (consented)
        {
            await keeper.TickAsync(keeper.T["agreements.halt.short_notice"]);
        }

        await keeper.FillDateAsync(keeper.T["agreements.halt.from"], from);
        await keeper.FillAsync(keeper.T["agreements.halt.number"], number);
        await keeper.FillDateAsync(keeper.T["agreements.halt.letter_on"], from);
        await keeper.UploadAsync(keeper.T["agreements.halt.file"], GivenRecords.Letter(number, "Surat simulasi"));
        await keeper.FillAsync(keeper.T["agreements.halt.reason"], "Menurut surat simulasi");
        await keeper.PressAsync(keeper.T["agreements.halt.submit"]);
    }
}
