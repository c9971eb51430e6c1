using System.Net;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>In, around and out again.</summary>
public sealed class SignInJourney(TheBrowser browser) : Journey(browser)
{
    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Officer_WhoOpensThePageTheyWanted_SignsInAndGetsIt(Profile profile)
    {
        var unit = await (await ProductAsync()).GivenInstitutionAsync();
        var officer = await GivenOfficerAsync(profile, unit);
        var person = await OpenAsync(profile);

        await person.GoAsync("/pemberitahuan");
        await person.SeeHeadingAsync(person.T["accounts.sign_in.title"]);
        await person.FillAsync(person.T["accounts.email"], officer.Email);
        await person.FillAsync(person.T["accounts.password"], "bukan kata sandinya");
        await person.PressAsync(person.T["accounts.sign_in.submit"]);

        await person.SeeErrorAsync(person.T["accounts.sign_in.refused"]);
        Assert.Equal(officer.Email, await person.ReadFieldAsync(person.T["accounts.email"]));
        await person.FillAsync(person.T["accounts.password"], officer.Password);
        await person.PressAsync(person.T["accounts.sign_in.submit"]);

        Assert.Equal("/pemberitahuan", person.Path);
        await person.SeeAsync(person.T["home.notices.none"]);
    }

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Officer_OnAnEmptyInstallation_IsToldWhatComesAndSignsOut(Profile profile)
    {
        var unit = await (await ProductAsync()).GivenInstitutionAsync();
        var officer = await GivenOfficerAsync(profile, unit);
        var person = await OpenAsync(profile, officer);

        await person.GoAsync("/");
        await person.SeeHeadingAsync(person.T["home.title"]);
        await person.SeeAsync(person.T["home.work.none"]);
        await person.FollowAsync(person.T["shell.no_notices"]);
        await person.SeeHeadingAsync(person.T["home.notices.title"]);
        await person.GoAsync("/cari?q=melayani");
        await person.SeeAsync(person.T["home.search.none"]);

        await person.UnfoldAsync(officer.Name);
        await person.PressAsync(person.T["shell.sign_out"]);
        await person.SeeNothingOfAsync(officer.Name);
        await person.GoAsync("/");
        await person.SeeHeadingAsync(person.T["accounts.sign_in.title"]);
    }

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Officer_WhoMayNot_IsToldWhyInTheirLanguage(Profile profile)
    {
        var unit = await (await ProductAsync()).GivenInstitutionAsync();
        var person = await OpenAsync(profile, await GivenOfficerAsync(profile, unit));

        await person.GoAsync("/kerja-sama", HttpStatusCode.Forbidden);
        await person.SeeHeadingAsync(person.T["home.fault.403.title"]);
        await person.GoAsync("/tidak-ada", HttpStatusCode.NotFound);
        await person.SeeHeadingAsync(person.T["home.fault.404.title"]);
        await person.FollowAsync(person.T["home.fault.start"]);
        await person.SeeHeadingAsync(person.T["home.title"]);
    }
}
