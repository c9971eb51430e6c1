using Microsoft.Playwright;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Documents;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>
/// What cannot be kept as it was promised: one commitment is put on hold by letter and resumed by letter, another is given up by an addendum that
/// every party has signed. The partner that owes the first sees on its start page when it is asked and when not.
/// </summary>
public sealed class HoldAndDropJourney(TheBrowser browser) : Journey(browser)
{
    private const string Subject = "Konseling simulasi";
    private const string Resting = "Menyediakan konselor simulasi";
    private const string GivenUp = "Mencetak modul konseling simulasi";
    private const string Office = "Kanwil Simulasi Tengah";
    private const string Narcotics = "BNNP Simulasi";
    private const string Oversight = "Ombudsman Simulasi";
    private const string Why = "Gedung konseling diperbaiki (simulasi)";
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateOnly Due = new(2026, 3, 20);
    private static readonly DateOnly LastDay = new(2026, 3, 31);
    private static readonly DateOnly Later = new(2026, 3, 12);

    private static readonly string[] OfficeMay =
    [
        AgreementPermissions.View,
        AgreementPermissions.Register,
        CommitmentPermissions.View,
        CommitmentPermissions.Formulate,
        DocumentPermissions.View,
    ];

    private static readonly string[] PartnerMay =
    [
        AgreementPermissions.View,
        CommitmentPermissions.View,
        EvidencePermissions.Upload,
        DocumentPermissions.View,
    ];

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Commitments_OneOnHoldAndResumedAndOneDropped_SayWhyAndByWhichLetters(Profile profile)
    {
        var product = await ProductAsync();
        var kanwil = await product.GivenInstitutionAsync(Office, InstitutionKind.Kanwil);
        var bnnp = await product.GivenInstitutionAsync(Narcotics, InstitutionKind.Partner, partnerKind: PartnerKind.Narcotics);
        var ombudsman = await product.GivenInstitutionAsync(Oversight, InstitutionKind.Partner, partnerKind: PartnerKind.Oversight);
        var officer = await GivenOfficerAsync(profile, kanwil, OfficeMay);
        var holder = await GivenOfficerAsync(profile, bnnp, PartnerMay);
        var agreement = await product.GivenAgreementAsync(officer, Subject, told => told, kanwil, bnnp, ombudsman);
        await product.GivenCommitmentAsync(officer, agreement, GivenRecords.Duty(Resting, bnnp, Due));
        await product.GivenCommitmentAsync(officer, agreement, GivenRecords.Duty(GivenUp, kanwil, Due));
        var (office, partner) = (await OpenAsync(profile, officer), await OpenAsync(profile, holder));

        await PutOnHoldAsync(office);
        await SeeItRestsAsync(partner);
        product.Clock.Advance(TimeSpan.FromDays(Later.DayNumber - Today.DayNumber));
        (office, partner) = (await OpenAsync(profile, officer), await OpenAsync(profile, holder));
        await ResumeAsync(office);
        await SeeItIsOwedAsync(partner);
        await DropAsync(office);
        await WalkBackAsync(office, agreement);
    }

    private static async Task PutOnHoldAsync(BrowserSession office)
    {
        await office.GoAsync(CommitmentLinks.List());
        await office.FollowAsync(Resting);
        await office.FollowAsync(office.T["commitments.hold.title"]);
        await office.SeeHeadingAsync(office.T["commitments.hold.title"]);
        await office.SeeAsync(office.T["commitments.hold.due_now", office.T.Day(Due)]);
        await office.FillDateAsync(office.T["commitments.hold.from"], Today.AddDays(-3));
        await office.ChooseAsync(office.T["commitments.hold.end"], office.T["commitments.hold.end.Day"]);
        await office.FillDateAsync(office.T["commitments.hold.until"], LastDay);
        await office.FillAsync(office.T["commitments.hold.number"], "S-1/SIM");
        await office.FillDateAsync(office.T["commitments.hold.letter_on"], Today);
        await AttachAsync(office, "commitments.hold.file", "surat-penangguhan");
        await office.ChooseAsync(office.T["commitments.hold.together"], office.T["commitments.hold.together.yes"]);
        await office.FillAsync(office.T["commitments.hold.reason"], Why);
        await office.PressAsync(office.T["commitments.hold.submit"]);

        await office.SeeErrorAsync(office.T["commitments.hold.before_letters"]);
        Assert.Equal("S-1/SIM", await office.ReadFieldAsync(office.T["commitments.hold.number"]));
        Assert.Equal(Why, await office.ReadFieldAsync(office.T["commitments.hold.reason"]));
        await office.SeeAsync(office.T["ui.file_again"]);
        await office.FillDateAsync(office.T["commitments.hold.from"], Today);
        await AttachAsync(office, "commitments.hold.file", "surat-penangguhan");
        await office.PressAsync(office.T["commitments.hold.submit"]);

        await office.SeeHeadingAsync(Resting);
        await office.SeeAsync(OnHold(office), Why, "S-1/SIM", office.T["process.commitments.hold"]);
        // For as long as the letter says: thirty days.
        await office.SeeAsync(office.T["commitments.hold.now_moved", office.T.Day(Due), office.T.Day(Due.AddDays(30))]);
    }

    /// <summary>The one who owes it is told, and is not asked for it any more.</summary>
    private static async Task SeeItRestsAsync(BrowserSession partner)
    {
        await partner.GoAsync("/");
        await partner.SeeNothingOfAsync(partner.T["commitments.task.due", Resting]);
        await partner.GoAsync("/pemberitahuan");
        await partner.PressAsync(partner.T["commitments.notice.held", Resting]);
        await partner.SeeHeadingAsync(Resting);
        await partner.SeeAsync(OnHold(partner), partner.T["commitments.hold.now_means"]);
        await partner.SeeNothingOfAsync(partner.T["commitments.next.upload"], partner.T["commitments.message.title"]);
    }

    private static async Task ResumeAsync(BrowserSession office)
    {
        await office.GoAsync(CommitmentLinks.List());
        await office.FollowAsync(Resting);
        await office.FollowAsync(office.T["commitments.resume.title"]);
        await office.SeeHeadingAsync(office.T["commitments.resume.title"]);
        await office.SeeAsync(office.T["commitments.resume.due", office.T.Day(Due), office.T.Day(Moved)]);
        await office.FillDateAsync(office.T["commitments.resume.from"], Later);
        await office.FillAsync(office.T["commitments.hold.number"], "S-9/SIM");
        await office.FillDateAsync(office.T["commitments.hold.letter_on"], Later);
        await AttachAsync(office, "commitments.hold.file", "surat-pencabutan");
        await office.PressAsync(office.T["commitments.resume.submit"]);

        await office.SeeErrorAsync(office.T["commitments.resume.reason_missing"]);
        Assert.Equal("S-9/SIM", await office.ReadFieldAsync(office.T["commitments.hold.number"]));
        await office.FillAsync(office.T["commitments.resume.reason"], "Gedung sudah dipakai lagi");
        await AttachAsync(office, "commitments.hold.file", "surat-pencabutan");
        await office.PressAsync(office.T["commitments.resume.submit"]);

        await office.SeeHeadingAsync(Resting);
        await office.SeeAsync(office.T.Day(Moved), "S-9/SIM", office.T["process.commitments.resume"]);
        await office.SeeNothingOfAsync(OnHold(office));
    }

    private static async Task SeeItIsOwedAsync(BrowserSession partner)
    {
        await partner.GoAsync("/");
        await partner.FollowAsync(partner.T["commitments.task.due", Resting]);
        await partner.SeeAsync(partner.T.Day(Moved), partner.T["commitments.next.upload"]);
    }

    private static async Task DropAsync(BrowserSession office)
    {
        await office.FollowAsync(Subject);
        await office.FollowAsync(office.T["commitments.chain.commitment"]);
        await office.FollowAsync(GivenUp);
        await office.FollowAsync(office.T["commitments.drop.title"]);
        await office.SeeHeadingAsync(office.T["commitments.drop.title"]);
        await office.FillAsync(office.T["commitments.drop.number"], "ADD-1/SIM");
        await office.FillDateAsync(Office, Later.AddDays(-2));
        await office.FillDateAsync(Oversight, Later.AddDays(-1));
        await AttachAsync(office, "commitments.drop.file", "adendum");
        await office.FillAsync(office.T["commitments.drop.reason"], Why);
        await office.PressAsync(office.T["commitments.drop.submit"]);

        await office.SeeErrorAsync(office.T["commitments.drop.signature_missing", Narcotics]);
        Assert.Equal("ADD-1/SIM", await office.ReadFieldAsync(office.T["commitments.drop.number"]));
        Assert.Equal(Why, await office.ReadFieldAsync(office.T["commitments.drop.reason"]));
        await office.FillDateAsync(Narcotics, Later);
        await AttachAsync(office, "commitments.drop.file", "adendum");
        await office.PressAsync(office.T["commitments.drop.submit"]);

        await office.SeeHeadingAsync(GivenUp);
        await office.SeeAsync(
            office.T["commitments.state.Dropped"],
            office.T["commitments.record.addendum"],
            office.T["process.commitments.drop"]
        );
        foreach (var (party, day) in new[] { (Office, -2), (Oversight, -1), (Narcotics, 0) })
        {
            await office.SeeAsync($"{party}, {office.T.ShortDay(Later.AddDays(day))}");
        }
    }

    /// <summary>From what was given up to its addendum and back, and up to the agreement.</summary>
    private static async Task WalkBackAsync(BrowserSession office, Guid agreement)
    {
        await office.FollowAsync("ADD-1/SIM");
        await office.SeeHeadingAsync("adendum.pdf");
        await office.BackAsync();
        await office.SeeHeadingAsync(GivenUp);
        // What is given up is neither put on hold nor given up again.
        await office.SeeNothingOfAsync(office.T["commitments.hold.title"]);
        Assert.Equal(0, await office.Page.GetByRole(AriaRole.Link, new() { Name = office.T["commitments.drop.title"] }).CountAsync());
        await office.FollowAsync(Subject);
        Assert.Equal(AgreementLinks.Record(agreement), office.Path);
    }

    /// <summary>Ten days on hold, and the due date that had not come moves by as many.</summary>
    private static DateOnly Moved => Due.AddDays(Later.DayNumber - Today.DayNumber);

    private static string OnHold(BrowserSession reader) =>
        reader.T["commitments.hold.now", reader.T.Day(Today), reader.T["commitments.hold.now_day", reader.T.Day(LastDay)]];

    private static Task AttachAsync(BrowserSession office, string label, string name) =>
        office.UploadAsync(office.T[label], GivenRecords.Letter(name, $"Surat simulasi: {name}"));
}
