using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>The office writes who came and what was said; the other side disputes it, reads the new version and accepts it.</summary>
public sealed class MinutesJourney(TheBrowser browser) : Journey(browser)
{
    private const string Topic = "Audiensi simulasi notulen";
    private static readonly string[] OfficeMay = [.. MeetingPermissions.All, AgreementPermissions.View];
    private static readonly string[] PartnerMay = [MeetingPermissions.View, MeetingPermissions.Confirm, AgreementPermissions.View];

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task BothSides_OfAMeeting_ConfirmItsMinutes(Profile profile)
    {
        var product = await ProductAsync();
        var kanwil = await product.GivenInstitutionAsync("Kanwil Simulasi Notulen", InstitutionKind.Kanwil);
        var partner = await product.GivenInstitutionAsync("Lembaga Simulasi Notulen", InstitutionKind.Partner);
        var officer = await GivenOfficerAsync(profile, kanwil, OfficeMay);
        var id = await product.ActAsync(
            officer,
            s =>
                s.GetRequiredService<IMeetingRegister>()
                    .RegisterAsync(
                        new RegisterMeeting
                        {
                            FormKey = NewId.Random(),
                            SourceTitle = "Catatan simulasi",
                            Topic = Topic,
                            HeldOn = new DateOnly(2026, 1, 20),
                            Participants = [Party(kanwil, 1), Party(partner, 2)],
                        },
                        CancellationToken.None
                    )
        );
        var office = await OpenAsync(profile, officer);
        var guest = await OpenAsync(profile, await GivenOfficerAsync(profile, partner, PartnerMay));

        await ArrangeAsync(office, Assert.IsType<RegisterOutcome.Registered>(id).AgreementId);
        await WriteAsync(office, "Kanwil menyediakan ruang. Lembaga mengirim dua konselor.");
        await guest.GoAsync(MeetingLinks.List());
        await guest.FollowAsync(Topic);
        await guest.FollowAsync(guest.T["meetings.minutes.title"]);
        await guest.ChooseAsync(guest.T["meetings.minutes.question"], guest.T["meetings.minutes.dispute"]);
        await guest.PressAsync(guest.T["meetings.minutes.answer_submit"]);
        await guest.SeeErrorAsync(guest.T["meetings.minutes.refused.text"]);
        await guest.FillAsync(guest.T["meetings.minutes.objection"], "Konselor hanya satu.");
        await guest.PressAsync(guest.T["meetings.minutes.answer_submit"]);
        await guest.SeeAsync(guest.T["meetings.minutes.state", 0, 2]);

        await WriteAsync(office, "Kanwil menyediakan ruang. Lembaga mengirim satu konselor.");
        await AcceptAsync(office, 1);
        await guest.GoAsync(MeetingLinks.Minutes(Assert.IsType<RegisterOutcome.Registered>(id).AgreementId));
        await AcceptAsync(guest, 2);
    }

    private static NewParty Party(Institution institution, int side) =>
        new(institution.Id, institution.Name, side, null, null, null, true, null);

    private static async Task ArrangeAsync(BrowserSession office, Guid id)
    {
        await office.GoAsync(MeetingLinks.Record(id));
        await office.FollowAsync(office.T["meetings.arrange.title"]);
        await office.FillAsync(office.T["meetings.arrange.point_text"], "Rehabilitasi warga binaan");
        await office.FillDateAsync(office.T["meetings.arrange.return_on"], new DateOnly(2026, 5, 4));
        await office.PressAsync(office.T["meetings.arrange.submit"]);
        await office.SeeHeadingAsync(Topic);
        await office.SeeAsync("Rehabilitasi warga binaan");
        await office.FollowAsync(office.T["meetings.minutes.title"]);
    }

    private static async Task WriteAsync(BrowserSession office, string text)
    {
        await office.FillAsync(office.T["meetings.minutes.text"], text);
        await office.PressAsync(office.T["meetings.minutes.submit"]);
        await office.SeeAsync(office.T["meetings.minutes.state", 0, 2]);
    }

    private static async Task AcceptAsync(BrowserSession session, int accepted)
    {
        await session.ChooseAsync(session.T["meetings.minutes.question"], session.T["meetings.minutes.accept"]);
        await session.PressAsync(session.T["meetings.minutes.answer_submit"]);
        await session.SeeAsync(session.T["meetings.minutes.state", accepted, 2]);
    }
}
