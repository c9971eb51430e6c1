using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Kernel;
using Sinergi.Modules.Commitments.Activities.Door;
using Sinergi.Modules.Commitments.Activities.Plan;
using Sinergi.Modules.Commitments.Activities.Presence;
using Sinergi.Modules.Commitments.Activities.Report;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>Joint activities of the world, made by the product itself.</summary>
internal sealed class MatrixActivities
{
    private readonly MatrixWorld world;

    private MatrixActivities(MatrixWorld world) => this.world = world;

    public Guid Kind { get; private set; }

    /// <summary>Its day was yesterday, and nobody has reported it.</summary>
    public Guid Unreported { get; private set; }
    public Guid ToMove { get; private set; }
    public Guid ToCancel { get; private set; }
    public Guid Held { get; private set; }

    /// <summary>Takes attendance now; the code is that of this minute, at which the clock stands still.</summary>
    public Guid Open { get; private set; }
    public string Code { get; private set; } = "";

    public static async Task<MatrixActivities> MakeAsync(MatrixWorld world)
    {
        var made = new MatrixActivities(world)
        {
            Kind = await world.Host.QueryAsync(db => db.Set<ActivityKind>().OrderBy(k => k.Order).Select(k => k.Id).FirstAsync()),
        };
        made.Unreported = await made.PlanAsync("Penyuluhan", -1);
        made.ToMove = await made.PlanAsync("Pelatihan", 7);
        made.ToCancel = await made.PlanAsync("Kursus", 8);
        made.Held = await made.PlanAsync("Panen", -3);
        made.Open = await made.PlanAsync("Rapat", 0);
        await made.ReportAsync();
        await made.OpenAsync();
        return made;
    }

    private Task<Guid> PlanAsync(string what, int inDays) =>
        world.ActAsync(
            world.Clerk,
            async services =>
            {
                var record = await services.GetRequiredService<RecordSides>().FindAsync(world.Records.Agreement, CancellationToken.None);
                var input = new PlanInput
                {
                    Key = NewId.Random(),
                    KindId = Kind,
                    Title = $"{what} {MatrixWorld.Mark}",
                    PlannedOn = AgreementWorld.Today.AddDays(inDays),
                    Place = "Palu",
                    Hosts = [world.Register.Kanwil.Id],
                    Commitments = [world.Records.Commitment],
                };
                return DemoStage.Saved(
                    await services.GetRequiredService<PlanHandler>().HandleAsync(record!, input, CancellationToken.None),
                    what
                );
            }
        );

    private Task<Guid> ReportAsync() =>
        world.ActAsync(
            world.Clerk,
            async services =>
            {
                var activity = await services.GetRequiredService<ActivityBook>().FindAsync(Held, CancellationToken.None);
                var input = ReportInput.Of(activity!, null);
                (input.Key, input.DoneBy, input.Account) = (NewId.Random(), "Kepala Seksi", "Panen pertama");
                return DemoStage.Saved(
                    await services.GetRequiredService<ReportHandler>().HandleAsync(activity!, input, CancellationToken.None),
                    "report"
                );
            }
        );

    private async Task OpenAsync()
    {
        await world.ActAsync(
            world.Clerk,
            async services =>
            {
                var activity = await services.GetRequiredService<ActivityBook>().FindAsync(Open, CancellationToken.None);
                var opened = await services
                    .GetRequiredService<AttendanceDesk>()
                    .OpenAsync(activity!, NewId.Random(), CancellationToken.None);
                return DemoStage.Saved(opened, "open");
            }
        );
        Code = await world.ActAsync(
            world.Clerk,
            async services => (await services.GetRequiredService<AttendanceCodes>().PresentAsync(Open, CancellationToken.None))!
        );
    }
}
