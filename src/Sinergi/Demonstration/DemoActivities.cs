using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Activities.Cancel;
using Sinergi.Modules.Commitments.Activities.Plan;
using Sinergi.Modules.Commitments.Activities.Presence;
using Sinergi.Modules.Commitments.Activities.Report;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Data;

namespace Sinergi.Demonstration;

/// <summary>An activity of the simulated agreement.</summary>
/// <param name="Serves">Words by which the commitment that it serves is found.</param>
internal sealed record DemoActivity(DemoPerson By, string Kind, string Title, DateOnly On, string Host, string Place, string Serves);

/// <summary>Joint activities of the simulated agreement: one held, one whose report is awaited, one called off, one ahead.</summary>
internal sealed class DemoActivities(DemoStage stage)
{
    public static DemoActivity Counselling { get; } =
        new(
            DemoPeople.KanwilOfficer,
            "konseling",
            "Konseling bersama angkatan pertama (simulasi)",
            new DateOnly(2026, 2, 18),
            "KANWIL-SIMULASI",
            "Ruang konseling Lapas Simulasi Anggrek",
            "ruang konseling"
        );

    public static DemoActivity Monitoring { get; } =
        new(
            DemoPeople.KanwilOfficer,
            "monitoring",
            "Monitoring bersama layanan rehabilitasi (simulasi)",
            new DateOnly(2026, 3, 4),
            "KANWIL-SIMULASI",
            "Lapas Narkotika Simulasi Teratai",
            "monitoring dan evaluasi"
        );

    private static readonly DemoActivity Training = new(
        DemoPeople.Counsellor,
        "pelatihan-bersama",
        "Pelatihan petugas pendamping (simulasi)",
        new DateOnly(2026, 2, 24),
        "SIM-BNNP",
        "Aula Simulasi",
        "24"
    );

    private static readonly DemoActivity Education = new(
        DemoPeople.Counsellor,
        "edukasi-publik",
        "Penyuluhan keluarga warga binaan (simulasi)",
        new DateOnly(2027, 3, 2),
        "SIM-BNNP",
        "Balai Kota Simulasi",
        "rehabilitasi bagi"
    );

    public async Task CarryOutAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var held = await PlanAsync(agreementId, Counselling, cancellationToken);
        await AttendAsync(held, cancellationToken);
        await ReportAsync(held, cancellationToken);
        await PlanAsync(agreementId, Monitoring, cancellationToken);
        await CancelAsync(await PlanAsync(agreementId, Training, cancellationToken), cancellationToken);
        await PlanAsync(agreementId, Education, cancellationToken);
    }

    private async Task<Guid> PlanAsync(Guid agreementId, DemoActivity wanted, CancellationToken cancellationToken)
    {
        var (host, partner) = (
            await stage.InstitutionAsync(wanted.Host, cancellationToken),
            await stage.InstitutionAsync("SIM-BNNP", cancellationToken)
        );
        return await stage.AsAsync(
            wanted.By,
            async services =>
            {
                var db = services.GetRequiredService<SinergiDb>();
                var record =
                    await services.GetRequiredService<RecordSides>().FindAsync(agreementId, cancellationToken)
                    ?? throw DemoStage.Failed(wanted.Title, "the agreement is not there");
                var kind = await db.Set<ActivityKind>().SingleAsync(k => k.Code == wanted.Kind, cancellationToken);
                var served = await db.Set<Commitment>()
                    .Where(c => c.RecordId == agreementId && c.Statement.Contains(wanted.Serves))
                    .Select(c => c.Id)
                    .ToListAsync(cancellationToken);
                var input = new PlanInput
                {
                    Key = DemoStage.Key($"activity {wanted.Title}"),
                    KindId = kind.Id,
                    Title = wanted.Title,
                    PlannedOn = wanted.On,
                    StartsAt = "09.00",
                    EndsAt = "11.30",
                    Place = wanted.Place,
                    Hosts = [host],
                    Delegations = [new DelegationInput { InstitutionId = partner, People = "4" }],
                    Commitments = served,
                };
                return DemoStage.Saved(
                    await services.GetRequiredService<PlanHandler>().HandleAsync(record, input, cancellationToken),
                    wanted.Title
                );
            },
            cancellationToken
        );
    }

    private Task<Guid> AttendAsync(Guid activityId, CancellationToken cancellationToken) =>
        stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var activity = await FindAsync(services, activityId, cancellationToken);
                var desk = services.GetRequiredService<AttendanceDesk>();
                const string People =
                    "Konselor Simulasi Satu; BNNP Simulasi; konselor\nKonselor Simulasi Dua; BNNP Simulasi; konselor\n"
                    + "Petugas Simulasi Anggrek; Lapas Simulasi Anggrek; pendamping";
                DemoStage.Saved(
                    await desk.EnterAsync(activity, People, DemoStage.Key($"attendance {activityId}"), cancellationToken),
                    "attendance"
                );
                return DemoStage.Saved(
                    await desk.CloseAsync(activity, DemoStage.Key($"close {activityId}"), cancellationToken),
                    "close attendance"
                );
            },
            cancellationToken
        );

    private Task<Guid> ReportAsync(Guid activityId, CancellationToken cancellationToken) =>
        stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var activity = await FindAsync(services, activityId, cancellationToken);
                if (activity.State is ActivityState.Held)
                {
                    return activity.Id;
                }

                var input = ReportInput.Of(activity, null);
                input.Key = DemoStage.Key($"report {activityId}");
                input.DoneBy = "Kepala Seksi Pembinaan (simulasi)";
                input.Account = "Simulasi: dua konselor membuka layanan bersama petugas; jadwal mingguan disepakati.";
                input.Minutes = "120";
                input.Present.ForEach(p => p.People = "2");
                return DemoStage.Saved(
                    await services.GetRequiredService<ReportHandler>().HandleAsync(activity, input, cancellationToken),
                    "report"
                );
            },
            cancellationToken
        );

    private Task<Guid> CancelAsync(Guid activityId, CancellationToken cancellationToken) =>
        stage.AsAsync(
            DemoPeople.Counsellor,
            async services =>
            {
                var activity = await FindAsync(services, activityId, cancellationToken);
                var parties = await services.GetRequiredService<RecordSides>().PartiesAsync(activity.RecordId, cancellationToken);
                var own = activity.Hosts[0].InstitutionId;
                var input = new CancelInput
                {
                    Key = DemoStage.Key($"cancel {activityId}"),
                    Side = parties.Single(p => p.InstitutionId == own).Side,
                    Reason = "Simulasi: pelatih dipanggil tugas lain, dijadwalkan lagi triwulan berikutnya.",
                };
                return DemoStage.Saved(
                    await services.GetRequiredService<CancelHandler>().HandleAsync(activity, input, cancellationToken),
                    "cancel"
                );
            },
            cancellationToken
        );

    private static async Task<Activity> FindAsync(IServiceProvider services, Guid activityId, CancellationToken cancellationToken) =>
        await services.GetRequiredService<ActivityBook>().FindAsync(activityId, cancellationToken)
        ?? throw DemoStage.Failed($"{activityId}", "the activity is not there");
}
