using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;

namespace Sinergi.Platform.Audit;

/// <summary>
/// Runs every change of state: one transaction that holds the change, the process row, its typed events, what other parts derive from them
/// (search terms, tasks, notices, outbox) and the used form key.
/// </summary>
public sealed class Processes(
    SinergiDb db,
    IDatabaseProvider provider,
    AuditTrail trail,
    CurrentActor actor,
    IEnumerable<IProcessEventHandler> handlers,
    RememberedFigures figures,
    TimeProvider clock
)
{
    /// <summary>
    /// How often a process is begun anew after another one changed the same rows first. In every round one of those that collide gets through, so
    /// this is how many may collide.
    /// </summary>
    private const int MostTries = 16;

    /// <summary>
    /// Carries out <paramref name="body"/>, all of it or nothing. Nothing is audited when it records no event: then nothing has changed. Where
    /// another process was quicker to change the same row, this one is begun anew with what stands now.
    /// </summary>
    /// <param name="kind">The declared kind; it must know every event that is recorded.</param>
    /// <param name="formKey">Key of the form or API call; a repeated key gets the first answer back.</param>
    /// <param name="reason">Why, in the words of the person who acts.</param>
    /// <param name="body">
    /// Reads what it changes, changes it, records events and returns the answer. It may run several times, so it does nothing that outlasts a
    /// transaction that is rolled back.
    /// </param>
    /// <exception cref="InvalidOperationException">
    /// The body changed what had been read before the process began, or broke the declaration of its kind.
    /// </exception>
    /// <exception cref="DbUpdateConcurrencyException">
    /// Someone changed the same row in the meantime, and the caller had changed it before the process began, so that it cannot be begun anew.
    /// </exception>
    public async Task<T> RunAsync<T>(
        ProcessKind kind,
        Guid? formKey,
        string? reason,
        Func<RunningProcess, Task<T>> body,
        CancellationToken cancellationToken = default
    )
    {
        if (db.Database.CurrentTransaction is not null)
        {
            throw new InvalidOperationException($"Process {kind} was started inside another process.");
        }

        var earlier = EarlierReads.Release(db);
        var tries = earlier is null ? 1 : MostTries;
        var mayBeNew = true;
        while (true)
        {
            try
            {
                return await TryAsync(kind, formKey, reason, body, earlier, cancellationToken);
            }
            catch (Exception failure) when (tries > 1 && (provider.IsCollision(failure) || (mayBeNew && IsDuplicateKey(failure))))
            {
                tries--;
                // Two that add the same row at once: the second finds it when it looks again. If it does not look, it never will.
                mayBeNew &= !IsDuplicateKey(failure);
                db.ChangeTracker.Clear();
            }
        }
    }

    private bool IsDuplicateKey(Exception failure) => failure is DbUpdateException update && provider.IsDuplicateKey(update);

    private async Task<T> TryAsync<T>(
        ProcessKind kind,
        Guid? formKey,
        string? reason,
        Func<RunningProcess, Task<T>> body,
        EarlierReads? earlier,
        CancellationToken cancellationToken
    )
    {
        using var turn = await provider.EnterWriteAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        figures.Forget();
        try
        {
            if (await EarlierAnswerAsync<T>(kind, formKey, cancellationToken) is { Found: true } first)
            {
                return first.Answer!;
            }

            var running = new RunningProcess(kind, clock.UtcNowToMicrosecond());
            var answer = await body(running);
            earlier?.RequireUnchanged(kind);
            if (running.Events.Count == 0)
            {
                await transaction.RollbackAsync(cancellationToken);
                db.ChangeTracker.Clear();
                return answer;
            }

            running.RequireComplete();
            await db.SaveChangesAsync(cancellationToken);
            foreach (var handler in handlers)
            {
                await handler.HandleAsync(running, cancellationToken);
            }

            RememberAnswer(kind, formKey, answer, running.At);
            await trail.AppendAsync(running, reason, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            figures.Forget();
            db.ChangeTracker.Clear();
            return answer;
        }
        catch (DbUpdateException failure) when (formKey is not null && IsDuplicateKey(failure))
        {
            // The same form, sent twice at once: the other request won, so its answer is ours.
            await transaction.RollbackAsync(cancellationToken);
            db.ChangeTracker.Clear();
            if (await EarlierAnswerAsync<T>(kind, formKey, cancellationToken) is { Found: true } first)
            {
                return first.Answer!;
            }

            throw;
        }
    }

    private async Task<(bool Found, T? Answer)> EarlierAnswerAsync<T>(ProcessKind kind, Guid? formKey, CancellationToken cancellationToken)
    {
        if (formKey is not { } key)
        {
            return (false, default);
        }

        var actorId = actor.FormOwnerId;
        var used = await db.Set<UsedKey>()
            .AsNoTracking()
            .SingleOrDefaultAsync(k => k.Key == key && k.ActorId == actorId, cancellationToken);
        return used is null || used.Kind != kind.Code ? (false, default) : (true, StoredAnswer.Read<T>(used.Answer));
    }

    private void RememberAnswer<T>(ProcessKind kind, Guid? formKey, T answer, DateTime at)
    {
        if (formKey is { } key)
        {
            db.Add(
                new UsedKey
                {
                    Key = key,
                    ActorId = actor.FormOwnerId,
                    Kind = kind.Code,
                    Answer = StoredAnswer.Write(answer),
                    At = at,
                }
            );
        }
    }
}

/// <summary>A process that is being carried out: collects its events.</summary>
public sealed class RunningProcess(ProcessKind kind, DateTime at)
{
    private readonly List<ProcessEvent> events = [];

    public Guid Id { get; } = NewId.Next();
    public ProcessKind Kind { get; } = kind;

    /// <summary>UTC instant used for everything that the process writes.</summary>
    public DateTime At { get; } = at;
    public IReadOnlyList<ProcessEvent> Events => events;

    public void Record(ProcessEvent happened)
    {
        if (!Kind.Knows(happened.GetType()))
        {
            throw new InvalidOperationException($"Process {Kind} does not declare the event {happened.GetType().Name}.");
        }

        events.Add(happened);
    }

    internal void RequireComplete()
    {
        var missing = Kind.Always.Where(type => events.All(e => e.GetType() != type)).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException($"Process {Kind} did not emit {string.Join(", ", missing.Select(t => t.Name))}.");
        }
    }
}

/// <summary>Derives something from the events of a process, in its transaction: search terms, tasks, notices, messages.</summary>
public interface IProcessEventHandler
{
    Task HandleAsync(RunningProcess process, CancellationToken cancellationToken);
}
