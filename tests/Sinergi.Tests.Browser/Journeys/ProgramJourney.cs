using System.Net;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Api;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>Somebody lets their office's system in: a program, its token, which is shown once, and taking it away again.</summary>
public sealed class ProgramJourney(TheBrowser browser) : Journey(browser)
{
    private const string Office = "Lapas Simulasi Aplikasi";
    private const string Program = "Register simulasi";

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Administrator_WhoLetsAProgramIn_SeesItsTokenOnceAndTakesItAway(Profile profile)
    {
        var product = await ProductAsync();
        var unit = await product.GivenInstitutionAsync(Office);
        var person = await OpenAsync(profile, await GivenOfficerAsync(profile, unit, InstitutionPermissions.Clients));
        await person.GoAsync(InstitutionLinks.Clients());
        await person.SeeAsync(person.T["clients.empty"]);
        await person.FollowAsync(person.T["clients.add"]);
        await person.SearchAsync(person.T["clients.institution"], "aplikasi");
        await person.FollowAsync(Office);
        await person.PressAsync(person.T["clients.add_submit"]);
        await person.SeeErrorAsync(person.T["clients.error.scopes"]);
        await person.FillAsync(person.T["clients.name"], Program);
        await person.FillAsync(person.T["clients.contact"], "Bagian data simulasi");
        await person.TickAsync(person.T[$"clients.scope.{ApiScopes.Read}"]);
        await person.PressAsync(person.T["clients.add_submit"]);
        await person.SeeHeadingAsync(Program);

        await person.FillDateAsync(person.T["clients.token.until"], new DateOnly(2026, 6, 30));
        await person.PressAsync(person.T["clients.token.issue_submit"]);
        await person.SeeAsync(person.T["clients.token.made_hint"]);
        var token = await person.ReadFieldAsync(person.T["ui.message"]);
        using var program = new ApiCaller(product, token.Trim());
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/agreements")).Status);

        await person.GoAsync(InstitutionLinks.Clients());
        await person.FollowAsync(Program);
        await person.SeeNothingOfAsync(token.Trim());
        await person.ChooseAsync(
            person.T["clients.token.which"],
            person.T["clients.token.named", token.Trim()[^4..], person.T.ShortDay(new DateOnly(2026, 6, 30))]
        );
        await person.FillAsync(person.T["mandates.end_reason"], "Berganti penyedia simulasi");
        await person.PressAsync(person.T["clients.token.revoke"]);
        await person.SeeAsync(person.T["clients.token.revoked"]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/agreements")).Status);
    }
}
