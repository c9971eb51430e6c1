using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>Two people correct one agreement at the same time.</summary>
public sealed class TwoEditorsJourney(TheBrowser browser, SharedProduct shared) : Journey(browser, shared), IClassFixture<SharedProduct>
{
    [Theory, ClassData(typeof(EveryProfile))]
    public async Task SecondOfTwo_SeesBothVersionsKeepsTheWordsAndSavesAfterLooking(Profile profile)
    {
        var product = await ProductAsync();
        var unit = await product.GivenInstitutionAsync();
        string[] may = [AgreementPermissions.View, AgreementPermissions.Register, AgreementPermissions.Correct];
        var (one, other) = (await GivenOfficerAsync(profile, unit, may), await GivenOfficerAsync(profile, unit, may));
        var agreement = await GivenAgreementAsync(product, one);
        var (first, second) = (await OpenAsync(profile, one), await OpenAsync(profile, other));

        await second.GoAsync(AgreementLinks.Correct(agreement));
        await second.FillAsync(second.T["agreements.field.Place"], "Aula Simulasi Kedua");
        await second.FillAsync(second.T["agreements.correct.reason"], "Menurut undangan");
        await first.GoAsync(AgreementLinks.Correct(agreement));
        await first.FillAsync(first.T["agreements.field.Place"], "Aula Simulasi Pertama");
        await first.FillAsync(first.T["agreements.correct.reason"], "Menurut foto");
        await first.PressAsync(first.T["agreements.correct.submit"]);
        await first.SeeAsync("Aula Simulasi Pertama");

        await second.PressAsync(second.T["agreements.correct.submit"], status: HttpStatusCode.Conflict);
        await second.SeeAsync(second.T["agreements.conflict.title"], "Aula Simulasi Pertama", "Aula Simulasi Kedua");
        Assert.Equal("Aula Simulasi Kedua", await second.ReadFieldAsync(second.T["agreements.field.Place"]));
        Assert.Equal("Menurut undangan", await second.ReadFieldAsync(second.T["agreements.correct.reason"]));
        await second.PressAsync(second.T["agreements.correct.submit"]);

        Assert.Equal(AgreementLinks.Record(agreement), second.Path);
        await second.SeeAsync("Aula Simulasi Kedua", one.Name, "Menurut foto", other.Name, "Menurut undangan");
    }

    private static Task<Guid> GivenAgreementAsync(SinergiHost product, Officer officer) =>
        product.ActAsync(
            officer,
            async services =>
            {
                var told = new RegisterAgreement
                {
                    FormKey = NewId.Random(),
                    SourceTitle = "Arsip simulasi",
                    Subject = "Pelayanan simulasi",
                    Place = "Aula Simulasi",
                    Parties = [new NewParty(officer.InstitutionId, officer.Institution.Name, 1, null, null, null, true, null)],
                };
                var outcome = await services.GetRequiredService<IAgreementRegister>().RegisterAsync(told, CancellationToken.None);
                return Assert.IsType<RegisterOutcome.Registered>(outcome).AgreementId;
            }
        );
}
