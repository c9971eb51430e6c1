using System.Text;
using Microsoft.Playwright;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Platform.Documents;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>What newspapers tell: two reports of one signing, one report of eight, and a claim that does not add up.</summary>
public sealed class ReportsJourney(TheBrowser browser, SharedProduct shared) : Journey(browser, shared), IClassFixture<SharedProduct>
{
    private const int Agreements = 8;
    private static readonly DateOnly First = new(2025, 6, 5);
    private static readonly DateOnly Second = new(2025, 6, 6);

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task SecondReportOfOneSigning_BecomesASourceWhoseOtherDateIsChosenWithAReason(Profile profile)
    {
        var (officer, person) = await SignedInAsync(profile);
        await UploadAsync(person, "koran-pertama.txt", Report("Kamis (5/6/2025)"));
        await AcceptAsync(person, 1);
        await person.PressAsync(person.T["reading.confirm.register"]);
        var agreement = person.Path;

        await UploadAsync(person, "koran-kedua.txt", Report("Jumat (6/6/2025)"));
        await AcceptAsync(person, 1);
        await person.SeeAsync(person.T["reading.confirm.similar"]);
        await person.PressAsync(person.T["reading.confirm.add_source"]);
        Assert.Equal(agreement, person.Path);
        await person.SeeAsync(
            person.T["agreements.differing.title"],
            person.T.Day(First),
            person.T.Day(Second),
            "koran-pertama.txt",
            "koran-kedua.txt"
        );

        await person.FollowAsync(person.T["agreements.differing.choose", person.T["agreements.field.SignedOn"]]);
        await person.ChooseAsync(
            person.T["agreements.choose.question"],
            person.T["agreements.choose.option", person.T.Day(Second), "koran-kedua.txt"]
        );
        await person.FillAsync(person.T["agreements.choose.reason"], "Sesuai foto bertanggal");
        await person.PressAsync(person.T["agreements.choose.submit"]);

        Assert.Equal(agreement, person.Path);
        await person.SeeAsync(
            person.T["agreements.differing.chosen"],
            person.T["process.agreements.chooseSource"],
            officer.Name,
            "Sesuai foto bertanggal"
        );
        Assert.Contains(person.T.Day(Second), await person.Page.Locator(".s-summary").First.InnerTextAsync());
    }

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task OneReportOfEightAgreements_EachIsConfirmedByItselfAndTheClaimIsAnswered(Profile profile)
    {
        var (_, person) = await SignedInAsync(profile);
        await UploadAsync(
            person,
            "delapan-simulasi.txt",
            await File.ReadAllTextAsync(Repository.PathOf("src/Sinergi/Demonstration/Reports/04-ditjenpas-delapan-pks.txt"))
        );
        await person.SeeAsync(person.T.Count("reading.records", Agreements));
        var review = person.Path;
        for (var position = 1; position <= Agreements; position++)
        {
            await AcceptAsync(person, position);
            await person.PressAsync(person.T["reading.confirm.register"]);
            // The reader goes on where they were; only the last one leads out of the document.
            Assert.Equal(position < Agreements, person.Path == review);
        }

        await person.GoAsync(AgreementLinks.List());
        await person.SeeAsync(person.T.Count("agreements.list.count", Agreements));
        await person.FollowAsync(person.T["agreements.tab.statistics"]);
        await person.SeeAsync(
            "250%",
            person.T["claim.growth.unlike-units", "naskah", "pks"],
            person.Profile.Language() == "en" ? "152.9%" : "152,9%",
            person.Profile.Language() == "en" ? "×2.53" : "×2,53"
        );
    }

    private async Task<(Officer Officer, BrowserSession Person)> SignedInAsync(Profile profile)
    {
        // An office of its own: what other profiles have registered lies outside its scope and is not offered as the same.
        var officer = await GivenOfficerAsync(
            profile,
            await (await ProductAsync()).GivenInstitutionAsync(),
            ReadingPermissions.Submit,
            ReadingPermissions.Review,
            DocumentPermissions.View,
            AgreementPermissions.View,
            AgreementPermissions.Register,
            AgreementPermissions.Correct
        );
        return (officer, await OpenAsync(profile, officer));
    }

    private static async Task UploadAsync(BrowserSession person, string name, string report)
    {
        await person.GoAsync(ReadingLinks.Base);
        await person.UploadAsync(
            person.T["reading.submit.files"],
            new FilePayload
            {
                Name = name,
                MimeType = "text/plain",
                Buffer = Encoding.UTF8.GetBytes(report),
            }
        );
        await person.PressAsync(person.T["reading.submit.send"]);
        await person.SeeHeadingAsync(person.T["reading.review.title"]);
    }

    /// <summary>Accepts what was found for one record and goes on to its confirmation.</summary>
    private static async Task AcceptAsync(BrowserSession person, int position)
    {
        // How many facts there are is the reader's business, not this journey's: the words are read off the page.
        var record = person.Page.Locator($"section[aria-labelledby='catatan-{position}']");
        var heading = await record.Locator("h2").InnerTextAsync();
        await person.PressAsync(await record.Locator("form[action$='handler=AcceptOpen'] button").InnerTextAsync(), near: heading);
        await person.FollowAsync(await record.Locator("a.s-button[href*='/catatan/']").InnerTextAsync(), near: heading);
        await person.SeeHeadingAsync(person.T["reading.confirm.agreement"]);
    }

    private static string Report(string on) =>
        $"""
            Layanan Lapas Diawasi Bersama

            Palu, Kabar Simulasi – Kanwil Ditjenpas Sulawesi Tengah, Ombudsman RI Perwakilan Sulawesi Tengah, dan BNNP Sulawesi Tengah menandatangani sebuah Perjanjian Kerja Sama (PKS) pada {on} di Aula Lapas Kelas IIA Palu.
            """;
}
