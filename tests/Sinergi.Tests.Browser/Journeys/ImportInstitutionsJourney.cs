using System.Text;
using Microsoft.Playwright;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>A list of institutions: refused with its problems, mended, looked at, applied, and without effect the second time.</summary>
public sealed class ImportInstitutionsJourney(TheBrowser browser, SharedProduct shared)
    : Journey(browser, shared),
        IClassFixture<SharedProduct>
{
    private const string Header = "kode,nama,jenis,zona,simulasi";

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task CentralOffice_WhoImportsAList_SeesProblemsThenTheDifferenceThenTheList(Profile profile)
    {
        var product = await ProductAsync();
        var office = await product.GivenInstitutionAsync("Pusat Simulasi", InstitutionKind.CentralOffice);
        var officer = await GivenOfficerAsync(profile, office, InstitutionPermissions.View, InstitutionPermissions.Manage);
        var person = await OpenAsync(profile, officer);
        // Profiles share the register; each of them brings a partner of its own.
        var (code, name) = ($"SIM-{profile}", $"Yayasan Simulasi {profile}");

        await person.GoAsync(InstitutionLinks.List());
        await person.FollowAsync(person.T["institutions.list.import"]);
        await UploadAsync(person, $"{Header}\n{code},{name},partai,WITA,ya\n,Tanpa Kode Simulasi,mitra,WITA,ya\n");
        await person.SeeAsync(
            person.T.Count("institutions.import.problems", 2),
            "partai",
            "jenis",
            person.T["import.problem.required", "kode"]
        );
        await person.FollowAsync(person.T["institutions.import.another"]);
        await UploadAsync(person, $"{Header}\n{code},{name},mitra,WITA,ya\n");
        await person.SeeAsync(code, name, person.T["institutions.import.adds"]);
        await person.PressAsync(person.T["institutions.import.apply"]);
        await person.SeeAsync(person.T["institutions.import.done_counts", 1, 0, 0]);

        await person.FollowAsync(person.T["institutions.import.to_list"]);
        await person.FollowAsync(name);
        await person.SeeHeadingAsync(name);

        await person.GoAsync(InstitutionLinks.Import());
        await UploadAsync(person, $"{Header}\n{code},{name} Jaya,mitra,WITA,ya\n");
        await person.SeeAsync(name, $"{name} Jaya", person.T["institutions.import.changes"]);
        await person.GoAsync(InstitutionLinks.Import());
        await UploadAsync(person, $"{Header}\n{code},{name},mitra,WITA,ya\n");
        await person.SeeAsync(person.T["institutions.import.nothing"]);
    }

    private static async Task UploadAsync(BrowserSession person, string list)
    {
        await person.UploadAsync(
            person.T["institutions.import.file"],
            new FilePayload
            {
                Name = "daftar-simulasi.csv",
                MimeType = "text/csv",
                Buffer = Encoding.UTF8.GetBytes(list),
            }
        );
        await person.PressAsync(person.T["institutions.import.check"]);
        await person.SeeHeadingAsync(person.T["institutions.import.preview"]);
    }
}
