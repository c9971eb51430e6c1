using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Commitments.Pulse;

/// <summary>Each night, after the warnings: the figures that anybody may see. Counting a day again gives the same row.</summary>
internal sealed class StalenessCount(
    SinergiDb db,
    IAgreementCensus agreements,
    ICommitmentCensus census,
    ProvisionBook provisions,
    Processes processes,
    TimeProvider clock
) : IProductJob
{
    public static string Code => "agreements.staleness";

    public static string Schedule => "0 35 17 * * ?";

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var today = UnitTimeZone.Wib.DateAt(clock.GetUtcNow().UtcDateTime);
        var inForce = await agreements.InForceOn(today).CountAsync(cancellationToken);
        var (quietDays, quiet) = await SilentAsync(CommitmentProvisions.Quiet, today, cancellationToken);
        var (idleDays, idle) = await SilentAsync(CommitmentProvisions.Idle, today, cancellationToken);
        var (longDays, longIdle) = await SilentAsync(CommitmentProvisions.LongIdle, today, cancellationToken);
        await processes.RunAsync(
            CommitmentProcesses.CountStaleness,
            null,
            null,
            async process =>
            {
                var counted = await db.Set<Staleness>().SingleOrDefaultAsync(s => s.Day == today, cancellationToken);
                if (counted is null)
                {
                    db.Add(counted = new Staleness { Day = today });
                }

                (counted.InForce, counted.Quiet, counted.Idle, counted.LongIdle) = (inForce, quiet, idle, longIdle);
                (counted.QuietDays, counted.IdleDays, counted.LongIdleDays) = (quietDays, idleDays, longDays);
                process.Record(new StalenessCounted(today, inForce, quiet, idle, longIdle));
                return true;
            },
            cancellationToken
        );
        return $"in_force={inForce} idle={idle}";
    }

    private async Task<(int Days, int Silent)> SilentAsync(ProvisionKind kind, DateOnly today, CancellationToken cancellationToken)
    {
        var days = await provisions.ValueAsync(kind, today, cancellationToken);
        return (days, await census.SilentSince(agreements.InForceOn(today), today.AddDays(-days)).CountAsync(cancellationToken));
    }
}
