using Sinergi.Modules.Accounts.Domain;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>The code of an app beside the password: switched on, asked for, and replaced by a recovery code when the telephone is away.</summary>
public sealed class SecondFactorJourney(TheBrowser browser, SharedProduct shared) : Journey(browser, shared), IClassFixture<SharedProduct>
{
    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Officer_WhoSwitchesTheCodeOn_EntersWithItOrWithARecoveryCode(Profile profile)
    {
        var product = await ProductAsync();
        var officer = await GivenOfficerAsync(profile, await product.GivenInstitutionAsync());
        var person = await OpenAsync(profile, officer);

        var (secret, spare) = await SwitchOnAsync(product, person);
        await SignInAsync(person, officer);
        await EnterAsync(person, "000000");
        await person.SeeErrorAsync(person.T["accounts.code.wrong"]);
        product.Clock.Advance(TimeSpan.FromMinutes(1));
        await EnterAsync(person, Code(product, secret));
        Assert.Equal("/akun", person.Path);
        await person.SeeAsync(person.T["accounts.account.factor_on", RecoveryCodes.Count]);

        await SignInAsync(person, officer);
        await EnterAsync(person, spare);
        await person.SeeAsync(person.T["accounts.account.factor_on", RecoveryCodes.Count - 1]);
    }

    private static async Task<(string Secret, string Spare)> SwitchOnAsync(SinergiHost product, BrowserSession person)
    {
        await person.GoAsync("/akun");
        await person.FollowAsync(person.T["accounts.account.factor_start"]);
        var secret = await person.Page.Locator("[data-key]").InnerTextAsync();
        await person.FillAsync(person.T["accounts.factor.code"], "000000");
        await person.PressAsync(person.T["accounts.factor.submit"]);
        await person.SeeErrorAsync(person.T["accounts.factor.wrong"]);
        // The app keeps the secret it has scanned, so a refused code must not bring another one.
        await person.SeeAsync(secret);
        await person.FillAsync(person.T["accounts.factor.code"], Code(product, secret));
        await person.PressAsync(person.T["accounts.factor.submit"]);
        await person.SeeHeadingAsync(person.T["accounts.factor.codes_title"]);
        var codes = await person.Page.Locator("[data-codes] li").AllInnerTextsAsync();
        Assert.Equal(RecoveryCodes.Count, codes.Distinct().Count());
        await person.FollowAsync(person.T["accounts.factor.codes_done"]);
        return (secret, codes[0]);
    }

    private static async Task SignInAsync(BrowserSession person, Officer officer)
    {
        await person.ForgetSignInAsync();
        await person.GoAsync("/akun");
        await person.FillAsync(person.T["accounts.email"], officer.Email);
        await person.FillAsync(person.T["accounts.password"], officer.Password);
        await person.PressAsync(person.T["accounts.sign_in.submit"]);
        await person.SeeHeadingAsync(person.T["accounts.code.title"]);
    }

    private static async Task EnterAsync(BrowserSession person, string code)
    {
        await person.FillAsync(person.T["accounts.code"], code);
        await person.PressAsync(person.T["accounts.code.submit"]);
    }

    private static string Code(SinergiHost product, string secret) => Totp.CodeAt(secret, product.Clock.UtcNow.UtcDateTime);
}
