using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Provisions;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Commitments.Pulse;

/// <summary>
/// Each night: agreements in force in which nothing happens. The office that keeps the record is warned once on each step of the ladder; the
/// warning ends by itself with the next sign of life.
/// </summary>
internal sealed class IdleWatch(
    SinergiDb db,
    IAgreementCensus agreements,
    ICommitmentCensus census,
    ProvisionBook provisions,
    Processes processes,
    WorkTasks tasks,
    Notices notices,
    TimeProvider clock
) : IProductJob
{
    public const string Task = "agreements.idle";
    private const int MostInOneRun = 2_000;

    public static string Code => "agreements.idle";

    public static string Schedule => "0 20 17 * * ?";

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var today = UnitTimeZone.Wib.DateAt(clock.GetUtcNow().UtcDateTime);
        var warned = 0;
        // The highest step first, so that what has slept long is not told twice.
        foreach (var (step, kind) in Ladder)
        {
            var days = await provisions.ValueAsync(kind, today, cancellationToken);
            var silent = census.SilentSince(agreements.InForceOn(today), today.AddDays(-days));
            var untold = await silent
                .Where(a => !db.Set<IdleWarning>().Any(w => w.RecordId == a.Id && w.Step >= step))
                .OrderBy(a => a.Id)
                .Take(MostInOneRun)
                .ToListAsync(cancellationToken);
            foreach (var agreement in untold)
            {
                await WarnAsync(agreement, step, days, cancellationToken);
                db.ChangeTracker.Clear();
            }

            warned += untold.Count;
        }

        return warned == 0 ? null : $"warned={warned}";
    }

    private static readonly (int Step, ProvisionKind Kind)[] Ladder =
    [
        ((int)Silence.LongIdle, CommitmentProvisions.LongIdle),
        ((int)Silence.Idle, CommitmentProvisions.Idle),
        ((int)Silence.Quiet, CommitmentProvisions.Quiet),
    ];

    private Task<bool> WarnAsync(CountedAgreement agreement, int step, int days, CancellationToken cancellationToken) =>
        processes.RunAsync(
            CommitmentProcesses.WarnIdle,
            null,
            null,
            async process =>
            {
                var warning = await db.Set<IdleWarning>().SingleOrDefaultAsync(w => w.RecordId == agreement.Id, cancellationToken);
                if (warning is null)
                {
                    db.Add(warning = new IdleWarning { RecordId = agreement.Id });
                }

                (warning.Step, warning.ToldAt) = (step, process.At);
                process.Record(new AgreementSilent(agreement.Id, $"{(Silence)step}", days));
                string[] arguments = [StoredLine.Part(agreement.Title), $"{days}"];
                var path = AgreementLinks.Record(agreement.Id);
                await tasks.OpenAsync(
                    new NewTask(
                        Task,
                        agreement.Id,
                        agreement.RegisteredById,
                        null,
                        "commitments.task.idle",
                        arguments,
                        path,
                        CommitmentPermissions.Formulate,
                        null
                    ),
                    process.At,
                    cancellationToken
                );
                await notices.TellAsync(
                    new NewNotice(
                        agreement.RegisteredById,
                        null,
                        agreement.Id,
                        $"commitments.notice.{(Silence)step}",
                        arguments,
                        path,
                        CommitmentPermissions.View
                    ),
                    process.At,
                    cancellationToken
                );
                return true;
            },
            cancellationToken
        );
}
