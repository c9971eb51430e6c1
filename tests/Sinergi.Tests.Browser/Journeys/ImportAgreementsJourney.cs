using System.Text;
using Microsoft.Playwright;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>A register from a spreadsheet: the template, a wrong row, the check, saving, the report, and without effect the second time.</summary>
public sealed class ImportAgreementsJourney(TheBrowser browser, SharedProduct shared)
    : Journey(browser, shared),
        IClassFixture<SharedProduct>
{
    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Officer_WhoTakesOverARegister_SeesWhatItDoesThenTheReport(Profile profile)
    {
        var product = await ProductAsync();
        var office = await product.GivenInstitutionAsync("Kanwil Simulasi", InstitutionKind.Kanwil);
        string[] rights = [AgreementPermissions.View, AgreementPermissions.Register, AgreementPermissions.Correct];
        var person = await OpenAsync(profile, await GivenOfficerAsync(profile, office, rights));
        var subject = $"Pelatihan simulasi {profile}";

        await person.GoAsync(AgreementLinks.Register());
        await person.FollowAsync(person.T["agreements.register.import"]);
        var template = Encoding.UTF8.GetString((await person.DownloadAsync(person.T["agreements.backfill.template_csv"])).Content);
        var heads = template.TrimStart('\uFEFF').Split('\n')[0].TrimEnd('\r').Split(',');

        await UploadAsync(person, Row(heads, subject, "5 Juni 2030"));
        await person.SeeAsync(person.T.Count("agreements.backfill.problems", 1), person.T["agreements.error.signedInFuture"]);
        await person.FollowAsync(person.T["agreements.backfill.another"]);
        await UploadAsync(person, Row(heads, subject, "5 Juni 2025"));
        await person.SeeAsync(subject, person.T["agreements.backfill.act.add"]);
        await person.PressAsync(person.T["agreements.backfill.apply"]);
        await person.SeeHeadingAsync(person.T["agreements.backfill.done"]);
        await person.FollowAsync(subject);
        await person.SeeHeadingAsync(subject);

        await person.GoAsync(AgreementLinks.Import);
        await UploadAsync(person, Row(heads, subject, "5 Juni 2025"));
        await person.SeeAsync(person.T["agreements.backfill.nothing"]);
    }

    /// <summary>The template with one row: its fourth column is the subject, its fifth the date of signing.</summary>
    private static string Row(string[] heads, string subject, string signed)
    {
        var cells = heads.Select(
            (_, at) =>
                at switch
                {
                    3 => subject,
                    4 => signed,
                    19 => "Kanwil Simulasi",
                    _ => "",
                }
        );
        return $"{string.Join(',', heads)}\n{string.Join(',', cells)}\n";
    }

    private static async Task UploadAsync(BrowserSession person, string list)
    {
        await person.UploadAsync(
            person.T["agreements.backfill.file"],
            new FilePayload
            {
                Name = "register-simulasi.csv",
                MimeType = "text/csv",
                Buffer = Encoding.UTF8.GetBytes(list),
            }
        );
        await person.PressAsync(person.T["agreements.backfill.check"]);
        await person.SeeHeadingAsync(person.T["agreements.backfill.preview"]);
    }
}
