using System.Net;
using System.Text;
using Microsoft.Playwright;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Platform.Documents;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>The session ends while somebody writes. What was written is there again after signing in.</summary>
public sealed class LostSessionJourney(TheBrowser browser, SharedProduct shared) : Journey(browser, shared), IClassFixture<SharedProduct>
{
    private const string Subject = "Pelayanan konseling simulasi";
    private const string Told = "Kanwil Simulasi bertemu Yayasan Simulasi di Palu.";

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Form_AfterTheSessionEnded_IsFoundAgainAndSent(Profile profile)
    {
        var (officer, person) = await SignedInAsync(profile);
        await person.GoAsync(AgreementLinks.Register());
        await person.FillAsync(person.T["agreements.form.source"], "Arsip simulasi");
        await person.FillAsync(person.T["agreements.field.Subject"], Subject);
        await person.ForgetSignInAsync();
        await person.PressAsync(person.T["agreements.register.submit"], status: HttpStatusCode.Unauthorized);

        await person.SeeHeadingAsync(person.T["accounts.held.title"]);
        await person.SeeAsync(Subject);
        await SignInAsync(person, officer);
        await person.SeeHeadingAsync(person.T["accounts.held.resume_title"]);
        await person.SeeAsync(Subject);
        await person.PressAsync(person.T["accounts.held.send"]);

        await person.SeeHeadingAsync(Subject);
    }

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Form_WithAFile_AsksForTheFileAgainAndKeepsTheRest(Profile profile)
    {
        var (officer, person) = await SignedInAsync(profile);
        await person.GoAsync(ReadingLinks.Base);
        await person.UploadAsync(person.T["reading.submit.files"], File());
        await person.FillAsync(person.T["reading.submit.pasted"], Told);
        await person.ForgetSignInAsync();
        await person.PressAsync(person.T["reading.submit.send"], status: HttpStatusCode.Unauthorized);

        await person.SeeAsync(person.T["accounts.held.title"], person.T["accounts.held.files_title"], Told);
        await SignInAsync(person, officer);
        await person.SeeAsync(person.T["accounts.held.files_title"]);
        await person.PressAsync(person.T["accounts.held.send"]);
        await person.SeeErrorAsync(person.T["ui.file_again"]);
        Assert.Equal(Told, await person.ReadFieldAsync(person.T["reading.submit.pasted"]));
        await person.UploadAsync(person.T["reading.submit.files"], File());
        await person.PressAsync(person.T["reading.submit.send"]);

        Assert.Equal(ReadingLinks.Queue, person.Path);
        await person.SeeAsync("notulen-simulasi.txt");
        await person.GoAsync(ReadingLinks.Base);
        await person.SeeAsync("notulen-simulasi.txt", person.T.Count("reading.list.shown", 2));
    }

    private async Task<(Officer Officer, BrowserSession Person)> SignedInAsync(Profile profile)
    {
        var officer = await GivenOfficerAsync(
            profile,
            await (await ProductAsync()).GivenInstitutionAsync(),
            AgreementPermissions.View,
            AgreementPermissions.Register,
            ReadingPermissions.Submit,
            DocumentPermissions.View
        );
        return (officer, await OpenAsync(profile, officer));
    }

    private static async Task SignInAsync(BrowserSession person, Officer officer)
    {
        await person.FillAsync(person.T["accounts.email"], officer.Email);
        await person.FillAsync(person.T["accounts.password"], officer.Password);
        await person.PressAsync(person.T["accounts.sign_in.submit"]);
    }

    private static FilePayload File() =>
        new()
        {
            Name = "notulen-simulasi.txt",
            MimeType = "text/plain",
            Buffer = Encoding.UTF8.GetBytes("SIMULASI\nNotulen audiensi.\n"),
        };
}
