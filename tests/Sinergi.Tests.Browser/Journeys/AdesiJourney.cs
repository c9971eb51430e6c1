using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Documents;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>
/// The Kanwil asks all its units to countersign; one of them finds the invitation on its start page, reviews what it would owe, names its
/// contact and hands in its sheet; the coverage grows, and the matrix leads from the figure to the units and into a spreadsheet.
/// </summary>
public sealed class AdesiJourney(TheBrowser browser) : Journey(browser)
{
    private const string Subject = "Layanan simulasi di setiap unit";
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly string[] OfficeMay =
    [
        AgreementPermissions.View,
        AgreementPermissions.Register,
        AgreementPermissions.Invite,
        CommitmentPermissions.View,
        DocumentPermissions.View,
    ];

    private static readonly string[] UnitMay =
    [
        AgreementPermissions.View,
        AgreementPermissions.Answer,
        CommitmentPermissions.View,
        DocumentPermissions.View,
    ];

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Kanwil_InvitesItsUnits_AndOneOfThemSigns(Profile profile)
    {
        var product = await ProductAsync();
        var kanwil = await product.GivenInstitutionAsync("Kanwil Simulasi Tengah", InstitutionKind.Kanwil);
        var partner = await product.GivenInstitutionAsync("BNNP Simulasi", InstitutionKind.Partner, partnerKind: PartnerKind.Narcotics);
        var lapas = await product.GivenInstitutionAsync("Lapas Simulasi 01", InstitutionKind.Upt, kanwil);
        await product.GivenInstitutionAsync("Lapas Simulasi 02", InstitutionKind.Upt, kanwil);
        var officer = await GivenOfficerAsync(profile, kanwil, OfficeMay);
        var worker = await GivenOfficerAsync(profile, lapas, UnitMay);
        await product.GivenAgreementAsync(officer, Subject, told => told with { SignedOn = Today.AddDays(-30) }, kanwil, partner);
        var (office, unit) = (await OpenAsync(profile, officer), await OpenAsync(profile, worker));

        await InviteAsync(office, kanwil);
        var title = await product.QueryAsync(db => db.Set<Post>().Where(p => p.Id == worker.PostId).Select(p => p.Title).SingleAsync());
        await AnswerAsync(unit, $"{worker.Name}, {title}");
        await SeeCoverageAsync(office, worker);
        await SeeMatrixAsync(office, kanwil);
    }

    private static async Task InviteAsync(BrowserSession office, Institution kanwil)
    {
        await office.GoAsync(AgreementLinks.List());
        await office.FollowAsync(Subject);
        await office.FollowAsync(office.T["agreements.countersign.open"]);
        await office.FollowAsync(office.T["agreements.adesi.invite"]);
        await office.ChooseAsync(office.T["agreements.adesi.whom"], office.T["agreements.adesi.whom.AllBelow"]);
        await office.ChooseAsync(office.T["agreements.adesi.office"], kanwil.ShortName);
        await office.PressAsync(office.T["agreements.adesi.invite_submit"]);
        await office.SeeErrorAsync(office.T["agreements.adesi.deadline_missing"]);
        await office.FillDateAsync(office.T["agreements.adesi.deadline"], Today.AddDays(14));
        await office.FillAsync(office.T["agreements.adesi.message_label"], "Mohon ditinjau bersama kepala unit.");
        await office.PressAsync(office.T["agreements.adesi.invite_submit"]);

        await office.SeeAsync(
            office.T["agreements.countersigning.count", 0, 2],
            office.T.Count("agreements.adesi.waiting", 2),
            office.T["agreements.adesi.nobody_left"]
        );
    }

    private static async Task AnswerAsync(BrowserSession unit, string contact)
    {
        await unit.GoAsync("/");
        await unit.FollowAsync(unit.T["agreements.task.adesi", Subject]);
        await unit.SeeHeadingAsync(unit.T["agreements.adesi.answer"]);
        await unit.SeeAsync("Mohon ditinjau bersama kepala unit.", unit.T["agreements.adesi.standing.Invited"]);
        await unit.PressAsync(unit.T["agreements.adesi.review"]);
        await unit.ChooseAsync(unit.T["agreements.adesi.contact_choose"], contact);
        await unit.PressAsync(unit.T["agreements.adesi.contact_submit"]);
        await unit.SeeAsync(unit.T["agreements.adesi.standing.Ready"]);
        await unit.FillDateAsync(unit.T["agreements.countersign.signed"], Today);
        await unit.FillAsync(unit.T["agreements.countersign.signatory_name"], "Sari Simulasi");
        await unit.FillAsync(unit.T["agreements.countersign.signatory_title"], "Kepala Unit Simulasi");
        await unit.UploadAsync(unit.T["agreements.countersign.file"], GivenRecords.Letter("adesi", "Lembar adesi simulasi"));
        await unit.PressAsync(unit.T["agreements.adesi.sign_submit"]);

        await unit.SeeAsync(unit.T["agreements.countersign.sheet"], unit.T.Day(Today));
        await unit.GoAsync("/");
        await unit.SeeNothingOfAsync(unit.T["agreements.task.adesi", Subject]);
    }

    private static async Task SeeCoverageAsync(BrowserSession office, Officer worker)
    {
        await office.GoAsync(AgreementLinks.List());
        await office.FollowAsync(Subject);
        await office.SeeAsync(office.T["agreements.countersigning.count", 1, 2]);
        await office.FollowAsync(office.T["agreements.countersign.open"]);
        await office.SeeAsync("Sari Simulasi", worker.Name, office.T["agreements.adesi.standing.Invited"]);
    }

    private static async Task SeeMatrixAsync(BrowserSession office, Institution kanwil)
    {
        await office.GoAsync(AgreementLinks.List());
        await office.FollowAsync(office.T["agreements.tab.matrix"]);
        await office.SeeHeadingAsync(office.T["agreements.matrix.title"]);
        await office.SeeAsync(kanwil.ShortName, Subject, office.T["agreements.countersigning.count", 1, 2]);
        var (name, content) = await office.DownloadAsync(office.T["agreements.matrix.xlsx"]);
        Assert.EndsWith(".xlsx", name, StringComparison.Ordinal);
        using var book = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
        Assert.Contains(Subject, book.WorkbookPart!.WorksheetParts.Single().Worksheet!.InnerText, StringComparison.Ordinal);
        await office.FollowAsync($"{kanwil.ShortName}, {Subject}");
        await office.SeeHeadingAsync(office.T["agreements.countersign.title"]);
        await office.SeeAsync(kanwil.ShortName, "Lapas Simulasi 01", "Lapas Simulasi 02");
    }
}
