using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Share;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;

namespace Sinergi.Modules.Commitments.Data;

/// <summary>Begins the periods of recurring duties: one commitment for each, with the terms of the one before it.</summary>
public sealed class Series(SinergiDb db, CommitmentUpkeep upkeep, ShareMaker shares)
{
    /// <summary>A duty that is registered late catches up at most so many periods.</summary>
    private const int MostAtOnce = 60;

    /// <summary>Adds what has begun since; returns how many.</summary>
    public async Task<int> CatchUpAsync(Commitment latest, DateOnly today, RunningProcess process, CancellationToken cancellationToken)
    {
        var head =
            latest.SeriesId == latest.Id ? latest : await db.Set<Commitment>().SingleAsync(c => c.Id == latest.SeriesId, cancellationToken);
        var begun = 0;
        while (begun < MostAtOnce)
        {
            var number = latest.PeriodNumber + 1;
            var (from, until) = Periods.Number(head.PeriodFrom!.Value, head.Every, number);
            while (latest.Rests(from, until))
            {
                (from, until) = Periods.Number(head.PeriodFrom!.Value, head.Every, ++number);
            }

            if (from > today || from > latest.RepeatUntil)
            {
                break;
            }

            var before = latest;
            latest = Next(before, number, from, until, today, process.At);
            db.Add(latest);
            process.Record(new PeriodBegun(latest.Id, latest.RecordId, head.Id, from, until));
            await upkeep.RefreshAsync(latest, process.At, cancellationToken);
            foreach (var share in await shares.GoOnAsync(before, latest, process.At, cancellationToken))
            {
                process.Record(new CommitmentShared(latest.Id, latest.RecordId, share.Id, share.OwnerId!.Value, share.Target));
            }

            begun++;
        }

        return begun;
    }

    private static Commitment Next(Commitment before, int number, DateOnly from, DateOnly until, DateOnly today, DateTime at)
    {
        var next = new Commitment
        {
            Id = NewId.Next(),
            RecordKind = before.RecordKind,
            RecordId = before.RecordId,
            PromiseId = before.PromiseId,
            Origin = before.Origin,
            DirectedBy = before.DirectedBy,
            DirectedOn = before.DirectedOn,
            Statement = before.Statement,
            ClauseLabel = before.ClauseLabel,
            OwnerId = before.OwnerId,
            OwnerPostId = before.OwnerPostId,
            Beneficiary = before.Beneficiary,
            Measure = before.Measure,
            Target = before.Target,
            TargetUnit = before.TargetUnit,
            LegalBasis = before.LegalBasis,
            Consequence = before.Consequence,
            EndsAccess = before.EndsAccess,
            ShareEach = before.ShareEach,
            SeriesId = before.SeriesId,
            Every = before.Every,
            PeriodNumber = number,
            PeriodFrom = from,
            PeriodUntil = until,
            RepeatUntil = before.RepeatUntil,
            DueDays = before.DueDays,
            CreatedAt = at,
        };
        next.SetDue(until.AddDays(next.DueDays), before.GraceDays);
        next.Take(CommitmentAction.Plan, next.Situation(today));
        return next;
    }
}

/// <summary>Each night: the periods that begin.</summary>
internal sealed class SeriesJob(SinergiDb db, Processes processes, Series series, TimeProvider clock) : IProductJob
{
    private const int MostInOneRun = 2_000;

    public static string Code => "commitments.periods";

    /// <summary>Just after midnight in the west of the country.</summary>
    public static string Schedule => "0 5 17 * * ?";

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var today = UnitTimeZone.Wib.DateAt(clock.GetUtcNow().UtcDateTime);
        var ended = await db.Set<Commitment>()
            .Where(c =>
                c.SeriesId != null && c.PeriodUntil < today && c.State != CommitmentState.Draft && c.State != CommitmentState.Dropped
            )
            .Where(c => c.RepeatUntil == null || c.RepeatUntil > c.PeriodUntil)
            // While the duty is on hold its next period does not begin.
            .Where(c => c.HeldFrom == null || c.HeldFrom > today || c.HeldUntil < today)
            .Where(c => !db.Set<Commitment>().Any(later => later.SeriesId == c.SeriesId && later.PeriodNumber > c.PeriodNumber))
            .OrderBy(c => c.Id)
            .Select(c => c.Id)
            .Take(MostInOneRun)
            .ToListAsync(cancellationToken);
        var begun = 0;
        foreach (var id in ended)
        {
            begun += await processes.RunAsync(
                CommitmentProcesses.BeginPeriod,
                null,
                null,
                async process =>
                    await series.CatchUpAsync(
                        await db.Set<Commitment>().SingleAsync(c => c.Id == id, cancellationToken),
                        today,
                        process,
                        cancellationToken
                    ),
                cancellationToken
            );
            db.ChangeTracker.Clear();
        }

        return begun == 0 ? null : $"begun={begun}";
    }
}
