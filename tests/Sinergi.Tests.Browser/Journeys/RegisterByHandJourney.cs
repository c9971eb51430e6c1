using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>An agreement without a document: written down by hand, then found again.</summary>
public sealed class RegisterByHandJourney(TheBrowser browser) : Journey(browser)
{
    private const string Subject = "Pelayanan konseling simulasi";

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Officer_WhoWritesAnAgreementDown_FindsItInTheRegisterAndByItsWords(Profile profile)
    {
        var product = await ProductAsync();
        var unit = await product.GivenInstitutionAsync();
        var officer = await GivenOfficerAsync(profile, unit, AgreementPermissions.View, AgreementPermissions.Register);
        var person = await OpenAsync(profile, officer);

        await person.GoAsync("/kerja-sama");
        await person.SeeAsync(person.T["agreements.list.none"]);
        await person.FollowAsync(person.T["agreements.list.register"]);
        await person.PressAsync(person.T["agreements.register.submit"]);
        await person.SeeHeadingAsync(person.T["agreements.register.title"]);
        await person.SeeErrorAsync(person.T["agreements.error.missing"]);

        await person.FillAsync(person.T["agreements.form.source"], "Arsip simulasi");
        await person.FillAsync(person.T["agreements.field.Subject"], Subject);
        await person.FillDateAsync(person.T["agreements.field.SignedOn"], new DateOnly(2026, 2, 2));
        await person.PressAsync(person.T["agreements.register.submit"]);
        await person.SeeHeadingAsync(Subject);

        await person.GoAsync("/kerja-sama");
        await person.FollowAsync(Subject);
        await person.SeeAsync(person.T.Day(new DateOnly(2026, 2, 2)));
        await person.GoAsync("/cari?q=melayani");
        await person.FollowAsync(Subject);
        await person.SeeHeadingAsync(Subject);
    }
}
