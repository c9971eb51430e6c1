using System.Text;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>An officer narrows the register, keeps the filter under a name, comes back to it and takes exactly that along.</summary>
public sealed class FindingJourney(TheBrowser browser) : Journey(browser)
{
    private const string Ending = "Pelatihan barista simulasi";
    private const string Lasting = "Konseling keliling simulasi";
    private const string Name = "Segera berakhir";

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Officer_WhoKeepsAFilter_FindsItAgainAndTakesItAlong(Profile profile)
    {
        var product = await ProductAsync();
        var kanwil = await product.GivenInstitutionAsync("Kanwil Simulasi Timur", InstitutionKind.Kanwil);
        var officer = await GivenOfficerAsync(profile, kanwil, AgreementPermissions.View, AgreementPermissions.Register);
        await GivenAsync(Ending, new DateOnly(2026, 4, 30));
        await GivenAsync(Lasting, new DateOnly(2028, 4, 30));
        var person = await OpenAsync(profile, officer);

        await person.GoAsync(AgreementLinks.List());
        await person.SeeAsync(Ending, Lasting);
        if (profile is Profile.PhoneNoScript)
        {
            await person.UnfoldAsync(person.T["ui.filter"]);
        }

        await person.ChooseAsync(person.T["agreements.filter.validity"], person.T["agreements.validity.EndingSoon"]);
        await person.UnfoldAsync(person.T["agreements.filter.further"]);
        await person.FillAsync(person.T["agreements.filter.theme"], "melatih kerja");
        await person.PressAsync(person.T["ui.filter.apply"]);
        await person.SeeAsync(Ending, person.T.Count("agreements.list.count", 1));
        await person.SeeNothingOfAsync(Lasting);

        await person.FollowAsync(person.T["views.save"]);
        await person.FillAsync(person.T["views.name"], Name);
        await person.PressAsync(person.T["views.submit"]);
        await person.SeeAsync(Ending, Name);

        await person.GoAsync(AgreementLinks.List());
        await person.SeeAsync(Lasting);
        await person.FollowAsync(Name);
        await person.SeeAsync(Ending);
        await person.SeeNothingOfAsync(Lasting);
        var (file, content) = await person.DownloadAsync(person.T["agreements.file.csv"]);
        Assert.Equal("kerja-sama-2026-03-02.csv", file);
        Assert.Contains(Ending, Encoding.UTF8.GetString(content), StringComparison.Ordinal);
        Assert.DoesNotContain(Lasting, Encoding.UTF8.GetString(content), StringComparison.Ordinal);

        await person.FollowAsync(person.T["views.manage"]);
        await person.FollowAsync(person.T["views.edit"], near: Name);
        await person.PressAsync(person.T["views.delete"]);
        await person.SeeAsync(person.T["views.none"]);

        Task<Guid> GivenAsync(string subject, DateOnly end) =>
            product.GivenAgreementAsync(
                officer,
                subject,
                told =>
                    told with
                    {
                        SignedOn = new DateOnly(2025, 5, 1),
                        TermStart = new DateOnly(2025, 5, 1),
                        TermEnd = end,
                        Scopes = [new NewScope("Pelatihan kerja", null)],
                    },
                kanwil
            );
    }
}
