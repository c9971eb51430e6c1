using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Activities.Door;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>
/// A joint activity, end to end: planned for a commitment, attended by somebody who reads the code and by people the host writes down,
/// closed, reported; then the partner finds it among its tasks and verifies it for the commitment that it serves.
/// </summary>
public sealed class ActivityJourney(TheBrowser browser) : Journey(browser)
{
    private const string Duty = "Melatih petugas konseling simulasi";
    private const string What = "Pelatihan konseling simulasi";
    private const string Office = "Kanwil Simulasi Tengah";
    private const string Guest = "Tamu Simulasi Satu";
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly string[] OfficeMay =
    [
        AgreementPermissions.View,
        AgreementPermissions.Register,
        CommitmentPermissions.View,
        CommitmentPermissions.Formulate,
        ActivityPermissions.View,
        ActivityPermissions.Plan,
        ActivityPermissions.Report,
    ];

    private static readonly string[] PartnerMay =
    [
        AgreementPermissions.View,
        CommitmentPermissions.View,
        EvidencePermissions.Verify,
        ActivityPermissions.View,
    ];

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Activity_PlannedAttendedAndReported_StandsOnTheCommitmentItServes(Profile profile)
    {
        var product = await ProductAsync();
        var kanwil = await product.GivenInstitutionAsync(Office, InstitutionKind.Kanwil);
        var bnnp = await product.GivenInstitutionAsync("BNNP Simulasi", InstitutionKind.Partner, partnerKind: PartnerKind.Narcotics);
        var officer = await GivenOfficerAsync(profile, kanwil, OfficeMay);
        var commitment = await product.ActAsync(officer, services => CommitAsync(services, kanwil, bnnp));
        var kind = await product.QueryAsync(db => db.Set<ActivityKind>().OrderBy(k => k.Order).FirstAsync());
        var office = await OpenAsync(profile, officer);

        await PlanAsync(office, commitment, profile.Language() == "en" ? kind.NameEnglish : kind.Name);
        var activity = office.Path;
        await AttendAsync(office, await OpenAsync(profile), product, Guid.Parse(activity.Split('/')[^1]));
        await ReportAsync(office, activity);
        await VerifyAsync(await OpenAsync(profile, await GivenOfficerAsync(profile, bnnp, PartnerMay)), activity, commitment);
    }

    private static async Task PlanAsync(BrowserSession office, Guid commitment, string kind)
    {
        await office.GoAsync(CommitmentLinks.Record(commitment));
        await office.SeeAsync(office.T["activities.served_none"]);
        await office.FollowAsync(office.T["activities.plan.title"]);
        await office.ChooseAsync(office.T["activities.kind"], kind);
        await office.FillAsync(office.T["activities.form.title"], What);
        await office.FillDateAsync(office.T["activities.form.day"], Today);
        await office.FillAsync(office.T["activities.place"], "Aula Simulasi");
        await office.ChooseAsync(office.T["activities.serves"], Duty);
        await office.PressAsync(office.T["activities.plan.submit"]);
        await office.SeeErrorAsync(office.T["activities.form.host_missing"]);
        await office.ChooseAsync(office.T["activities.hosts"], Office);
        await office.PressAsync(office.T["activities.plan.submit"]);

        await office.SeeHeadingAsync(What);
        await office.SeeAsync(Duty, office.T["activities.state.Planned"]);
    }

    private static async Task AttendAsync(BrowserSession office, BrowserSession phone, SinergiHost product, Guid activity)
    {
        await office.FollowAsync(office.T["activities.next.attendance_action"]);
        await office.PressAsync(office.T["activities.attendance.open"]);
        await office.SeeHeadingAsync(office.T["activities.code.title"]);
        // What the camera of a telephone would read in the picture.
        var code = await product.UseAsync(services =>
            services.GetRequiredService<AttendanceCodes>().PresentAsync(activity, CancellationToken.None)
        );
        await phone.GoAsync(ActivityLinks.Guest(activity, code!));
        await phone.FillAsync(phone.T["activities.guest.name"], Guest);
        await phone.PressAsync(phone.T["activities.guest.submit"]);
        await phone.SeeErrorAsync(phone.T["activities.guest.institution_wrong", 200]);
        await phone.FillAsync(phone.T["activities.attendee.institution"], "BNNP Simulasi");
        await phone.PressAsync(phone.T["activities.guest.submit"]);
        await phone.SeeHeadingAsync(phone.T["activities.guest.done"]);

        await office.FollowAsync(office.T["activities.code.back"]);
        await office.SeeAsync(Guest);
        await office.FillAsync(office.T["activities.attendance.lines"], "Petugas Simulasi; Kanwil Simulasi Tengah; pelatih");
        await office.PressAsync(office.T["activities.attendance.submit"]);
        await office.PressAsync(office.T["activities.attendance.close"]);
        await office.SeeAsync(office.T["activities.attendance.closed"], office.T.Count("activities.attendance.count", 2));
    }

    private static async Task ReportAsync(BrowserSession office, string activity)
    {
        await office.GoAsync(activity);
        await office.FollowAsync(office.T["activities.report.title"]);
        await office.FillAsync(office.T["activities.report.done_by"], "Kepala Seksi Simulasi");
        await office.FillAsync(office.T["activities.report.account"], "Simulasi: dua puluh petugas dilatih.");
        await office.FillAsync(office.T["activities.report.minutes"], "150");
        await office.PressAsync(office.T["activities.report.submit"]);

        await office.SeeHeadingAsync(What);
        await office.SeeAsync(office.T["activities.hours", 2, 30], office.T["activities.state.Held"], office.T["evidence.state.Waiting"]);
    }

    private static async Task VerifyAsync(BrowserSession partner, string activity, Guid commitment)
    {
        await partner.GoAsync("/");
        await partner.FollowAsync(partner.T["evidence.task.verify", Duty]);
        await partner.SeeHeadingAsync(What);
        await partner.PressAsync(partner.T["evidence.accept"]);
        await partner.SeeAsync(partner.T["evidence.state.Verified"]);
        await partner.GoAsync(CommitmentLinks.Record(commitment));
        await partner.FollowAsync(What, near: partner.T["activities.state.Held"]);
        Assert.Equal(activity, partner.Path);
        await partner.SeeNothingOfAsync(Guest);
    }

    private static async Task<Guid> CommitAsync(IServiceProvider services, Institution office, Institution partner)
    {
        var told = new RegisterAgreement
        {
            FormKey = NewId.Random(),
            SourceTitle = "Arsip simulasi",
            Subject = "Pelatihan simulasi",
            Parties =
            [
                new NewParty(office.Id, office.Name, 1, null, null, null, true, null),
                new NewParty(partner.Id, partner.Name, 2, null, null, null, true, null),
            ],
        };
        var outcome = await services.GetRequiredService<IAgreementRegister>().RegisterAsync(told, CancellationToken.None);
        var record = await services
            .GetRequiredService<RecordSides>()
            .FindAsync(Assert.IsType<RegisterOutcome.Registered>(outcome).AgreementId, CancellationToken.None);
        var input = new CommitmentInput
        {
            Key = NewId.Random(),
            Statement = Duty,
            OwnerId = office.Id,
            Measure = MeasureKind.YesNo,
            DueOn = Today.AddDays(30),
            Plan = true,
        };
        return DemoStage.Saved(
            await services.GetRequiredService<FormulateHandler>().FormulateAsync(record!, null, input, CancellationToken.None),
            "commitment"
        );
    }
}
