using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>Takes a list over, whole or not at all, as the one who approved it. Whoever does it holds a lease: when the process is killed, another one starts over.</summary>
public sealed partial class BackfillRunner(
    SinergiDb db,
    Processes processes,
    BackfillRegister register,
    BackfillWriter writer,
    BackfillPulse pulse,
    IDatabaseProvider provider,
    TimeProvider clock,
    ILogger<BackfillRunner> logger
)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private enum Ended
    {
        Done,
        Outdated,
        Stopped,
    }

    public async Task RunAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await TakeAsync(id, cancellationToken))
        {
            return;
        }

        using var beat = pulse.Start(id, cancellationToken);
        try
        {
            var ended = await processes.RunAsync(
                AgreementProcesses.Import,
                formKey: null,
                await ReasonAsync(id, cancellationToken),
                process => WriteAsync(id, process, beat),
                beat.Token
            );
            if (ended is Ended.Outdated)
            {
                await LeaveAsync(id, ImportState.Uploaded, outdated: true);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped by a person, or the product ends: then it waits for the next start.
            await LeaveAsync(id, cancellationToken.IsCancellationRequested ? ImportState.Waiting : ImportState.Uploaded, outdated: false);
            cancellationToken.ThrowIfCancellationRequested();
        }
        catch (Exception failure) when (!provider.IsUnavailable(failure))
        {
            LogFailed(logger, id, failure);
            await LeaveAsync(id, ImportState.Failed, outdated: false);
        }
    }

    /// <summary>Whoever began it may not do it any more.</summary>
    public Task RefuseAsync(Guid id) => LeaveAsync(id, ImportState.Failed, outdated: false);

    private async Task<Ended> WriteAsync(Guid id, RunningProcess process, BackfillPulse.Beat beat)
    {
        var import = await db.Set<AgreementImport>().AsNoTracking().SingleAsync(i => i.Id == id, beat.Token);
        if (import.State is not ImportState.Running)
        {
            return Ended.Stopped;
        }

        // Planned again inside the transaction: what is written fits what is there.
        var plan = await register.PlanAsync(import.Content, import.FileName, beat.Token);
        if (plan.Problems.Count > 0 || plan.DoesNothing || plan.Fingerprint() != import.Approved)
        {
            return Ended.Outdated;
        }

        beat.Total = plan.Adds.Count + plan.Changes.Count;
        process.Record(
            new AgreementsImported(id, import.FileName, import.Sha256, plan.Adds.Count, plan.Changed, plan.Closed, plan.Unchanged.Count)
        );
        await writer.WriteAsync(plan, import, process, beat, beat.Token);
        var done = await db.Set<AgreementImport>().SingleAsync(i => i.Id == id, beat.Token);
        (done.State, done.FinishedAt, done.LeaseUntil, done.Content) = (ImportState.Done, process.At, null, []);
        (done.Added, done.Changed, done.Closed, done.Unchanged) = (plan.Adds.Count, plan.Changed, plan.Closed, plan.Unchanged.Count);
        return Ended.Done;
    }

    private async Task<bool> TakeAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.UtcNowToMicrosecond();
        var until = now + Lease;
        using var turn = await provider.EnterWriteAsync(cancellationToken);
        return await db.Set<AgreementImport>()
                .Where(i => i.Id == id && (i.State == ImportState.Waiting || (i.State == ImportState.Running && i.LeaseUntil < now)))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(i => i.State, ImportState.Running).SetProperty(i => i.LeaseUntil, until),
                    cancellationToken
                ) > 0;
    }

    private Task<string?> ReasonAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<AgreementImport>().Where(i => i.Id == id).Select(i => i.Reason).SingleAsync(cancellationToken);

    // Also when the one who began it has left: the state must not stay "running".
    private async Task LeaveAsync(Guid id, ImportState state, bool outdated)
    {
        db.ChangeTracker.Clear();
        using var turn = await provider.EnterWriteAsync(CancellationToken.None);
        await db.Set<AgreementImport>()
            .Where(i => i.Id == id && (i.State == ImportState.Running || i.State == ImportState.Waiting))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(i => i.State, state)
                        .SetProperty(i => i.LeaseUntil, (DateTime?)null)
                        .SetProperty(i => i.Outdated, outdated),
                CancellationToken.None
            );
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Taking over list {Import} failed.")]
    private static partial void LogFailed(ILogger logger, Guid import, Exception failure);
}
