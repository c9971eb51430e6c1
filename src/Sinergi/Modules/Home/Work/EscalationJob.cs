using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Home.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Provisions;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Home.Work;

/// <summary>
/// Each night: what is late is told once on each step of the ladder, one notice for an office and not one for a task. A task that is done goes up no
/// further.
/// </summary>
internal sealed class EscalationJob(
    SinergiDb db,
    ProvisionBook provisions,
    Processes processes,
    Platform.Notifications.Notices notices,
    TimeProvider clock
) : IProductJob
{
    private const int MostInOneRun = 5_000;

    private static readonly (int Step, ProvisionKind Kind)[] Ladder =
    [
        (3, WorkProvisions.Third),
        (2, WorkProvisions.Second),
        (1, WorkProvisions.First),
    ];

    public static string Code => "tasks.escalate";

    public static string Schedule => "0 40 17 * * ?";

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var today = UnitTimeZone.Wib.DateAt(clock.GetUtcNow().UtcDateTime);
        var deadlines = await Deadlines.OfAsync(provisions, today, UnitTimeZone.Wib, cancellationToken);
        var told = 0;
        // The highest step first, so that what is very late is not told on every step in one night.
        foreach (var (step, kind) in Ladder)
        {
            var days = await provisions.ValueAsync(kind, today, cancellationToken);
            var late = await db.Set<WorkTask>()
                .Where(deadlines.LateBy(days))
                .Where(t => t.Step < step)
                .OrderBy(t => t.OpenedAt)
                .ThenBy(t => t.Id)
                .Take(MostInOneRun)
                .Select(t => new { t.Id, t.InstitutionId })
                .ToListAsync(cancellationToken);
            foreach (var office in late.GroupBy(t => t.InstitutionId))
            {
                await TellAsync(office.Key, [.. office.Select(t => t.Id)], step, days, cancellationToken);
                db.ChangeTracker.Clear();
                told++;
            }
        }

        return told == 0 ? null : $"told={told}";
    }

    private async Task TellAsync(Guid officeId, List<Guid> taskIds, int step, int days, CancellationToken cancellationToken)
    {
        var office = await db.Set<Institution>().AsNoTracking().SingleAsync(i => i.Id == officeId, cancellationToken);
        var toldId = await AboveAsync(office, step - 1, cancellationToken);
        await processes.RunAsync(
            WorkProcesses.Escalate,
            null,
            null,
            async process =>
            {
                var tasks = await db.Set<WorkTask>().Where(t => taskIds.Contains(t.Id)).ToListAsync(cancellationToken);
                tasks.ForEach(t => t.Step = step);
                process.Record(new TasksEscalated(officeId, toldId, step, taskIds));
                await notices.TellAsync(
                    new NewNotice(
                        toldId,
                        null,
                        officeId,
                        "work.notice.escalated",
                        [office.ShortName, $"{taskIds.Count}", $"{days}"],
                        WorkLinks.Late(officeId),
                        WorkPermissions.Oversee
                    ),
                    process.At,
                    cancellationToken
                );
                return true;
            },
            cancellationToken
        );
    }

    /// <summary>The office so many steps above; the topmost where there are fewer.</summary>
    private async Task<Guid> AboveAsync(Institution office, int steps, CancellationToken cancellationToken)
    {
        var (id, parent) = (office.Id, office.ParentId);
        for (var i = 0; i < steps && parent is { } next; i++)
        {
            (id, parent) = (
                next,
                await db.Set<Institution>().Where(x => x.Id == next).Select(x => x.ParentId).SingleAsync(cancellationToken)
            );
        }

        return id;
    }
}
