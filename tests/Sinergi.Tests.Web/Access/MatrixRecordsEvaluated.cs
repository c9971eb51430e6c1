using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contacts;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Supports;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Modules.Home.Calendar;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Reading.Data;
using Sinergi.Modules.Results.Assess;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Deliver;
using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.Fix;
using Sinergi.Modules.Results.Start;
using Sinergi.Platform.Access;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;
using Sinergi.Tests.Web.Reading;

namespace Sinergi.Tests.Web.Access;

/// <summary>The evaluations of the matrix, one for each step that somebody can take.</summary>
internal sealed partial class MatrixRecords
{
    private async Task EvaluateAsync()
    {
        await FormulateAsync(Evaluated, "Pelatihan");
        var (first, last) = (new DateOnly(2026, 2, 2), new DateOnly(2026, 2, 28));
        Scheduled = await StartAsync(first, AgreementWorld.Today.AddDays(30));
        // Time cannot pass in a world that several tests share, so the period is over at once.
        await world.Host.QueryAsync(db =>
            db.Set<EvaluationCycle>().Where(c => c.Id == Scheduled).ExecuteUpdateAsync(c => c.SetProperty(x => x.Until, last))
        );
        Filling = await StartAsync(first.AddDays(1), last);
        AwaitingReply = await StartAsync(first.AddDays(2), last);
        FillingByTwo = await StartAsync(first.AddDays(3), last);
        FixedByTwo = await StartAsync(first.AddDays(4), last);
        await SendAsync(AwaitingReply);
        await SendAsync(FixedByTwo);
        ToDeliver = await FixedAsync(1);
        ToDeliverByTwo = await FixedAsync(2);
        ToPlan = await FixedAsync(3);
        ToPlanByTwo = await FixedAsync(4);
        ToClose = await DeliveredAsync(await FixedAsync(5));
        ToCloseByTwo = await DeliveredAsync(await FixedAsync(6));
    }

    /// <summary>The result of a day on which nothing was due: no party has to reply before it is fixed.</summary>
    private async Task<Guid> FixedAsync(int day)
    {
        var on = new DateOnly(2024, 1, day);
        var id = await SendAsync(await StartAsync(on, on));
        return await world.ActAsync(
            world.Clerk,
            async services =>
            {
                var cycle = (await services.GetRequiredService<Evaluations>().FindAsync(id, CancellationToken.None))!;
                var input = new FixInput { Key = NewId.Random(), Revision = cycle.Revision };
                return DemoStage.Saved(
                    await services.GetRequiredService<FixHandler>().HandleAsync(id, input, CancellationToken.None),
                    "fix"
                );
            }
        );
    }

    private Task<Guid> DeliveredAsync(Guid evaluation) =>
        world.ActAsync(
            world.Clerk,
            async services =>
            {
                var cycle = (await services.GetRequiredService<Evaluations>().FindAsync(evaluation, CancellationToken.None))!;
                var input = new DeliverInput
                {
                    Key = NewId.Random(),
                    Revision = cycle.Revision,
                    Number = "W.24-8/2026",
                    On = AgreementWorld.Today,
                    To = "Direktur Jenderal Pemasyarakatan",
                };
                var handler = services.GetRequiredService<DeliverHandler>();
                return DemoStage.Saved(await handler.HandleAsync(evaluation, input, CancellationToken.None), "deliver");
            }
        );

    /// <summary>Sends the verdicts as they are proposed to the parties, who may now reply.</summary>
    private Task<Guid> SendAsync(Guid evaluation) =>
        world.ActAsync(
            world.Clerk,
            async services =>
            {
                var cycle = (await services.GetRequiredService<Evaluations>().FindAsync(evaluation, CancellationToken.None))!;
                var input = new AssessInput
                {
                    Key = NewId.Random(),
                    Revision = cycle.Revision,
                    Rows = VerdictSheet.Of(cycle),
                    Send = true,
                };
                var handler = services.GetRequiredService<AssessHandler>();
                return DemoStage.Saved(await handler.HandleAsync(evaluation, input, CancellationToken.None), "assess");
            }
        );

    private Task<Guid> StartAsync(DateOnly from, DateOnly until) =>
        world.ActAsync(
            world.Clerk,
            async services =>
            {
                var source = (await services.GetRequiredService<Evaluations>().SourceAsync(Evaluated, CancellationToken.None))!;
                var input = new StartInput
                {
                    Key = NewId.Random(),
                    PeriodKind = PeriodKind.Semester,
                    From = from,
                    Until = until,
                };
                var handler = services.GetRequiredService<StartHandler>();
                return DemoStage.Saved(await handler.HandleAsync(source, input, CancellationToken.None), "start");
            }
        );
}
