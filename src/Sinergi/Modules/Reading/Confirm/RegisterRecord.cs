using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Data;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Modules.Reading.Review;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Reading.Confirm;

public abstract record ConfirmOutcome
{
    private ConfirmOutcome() { }

    public sealed record Registered(string Path) : ConfirmOutcome;

    public sealed record Invalid(IReadOnlyDictionary<string, string[]> Errors) : ConfirmOutcome;

    /// <summary>The reading, or the record that should get a source, is not there for the one who asks.</summary>
    public sealed record NotFound : ConfirmOutcome;

    /// <summary>Someone else is registering the same record at this moment.</summary>
    public sealed record Busy : ConfirmOutcome;

    public TResult Match<TResult>(
        Func<Registered, TResult> registered,
        Func<Invalid, TResult> invalid,
        Func<NotFound, TResult> notFound,
        Func<Busy, TResult> busy
    ) =>
        this switch
        {
            Registered r => registered(r),
            Invalid i => invalid(i),
            NotFound n => notFound(n),
            Busy b => busy(b),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>
/// Hands the accepted facts of a record to its register. The register's process and ours are two; a claim on the record, and one form key
/// for it whoever presses, make them one for people: a second press, also after a crash in between, leads to the same record.
/// </summary>
public sealed class RegisterRecord(
    SinergiDb db,
    Processes processes,
    IDatabaseProvider provider,
    CurrentActor actor,
    IAgreementRegister agreements,
    IMeetingRegister meetings,
    IEnumerable<IRecordSource> sources,
    WorkTasks tasks,
    TimeProvider clock
)
{
    private static readonly TimeSpan ClaimTime = TimeSpan.FromMinutes(2);

    /// <param name="existingId">The record that gets one more source; null: it is a new one.</param>
    public async Task<ConfirmOutcome> RunAsync(Guid sessionId, int position, Guid? existingId, CancellationToken cancellationToken)
    {
        var session = await db.Set<ReadingSession>()
            .AsNoTracking()
            .Include(s => s.Document)
            .Include(s => s.Records)
            .SingleOrDefaultAsync(s => s.Id == sessionId, cancellationToken);
        if (session?.Records.Find(r => r.Position == position) is not { Dismissed: false } record)
        {
            return new ConfirmOutcome.NotFound();
        }

        if (record.RegisteredPath is { } done)
        {
            return new ConfirmOutcome.Registered(done);
        }

        if (!await ClaimAsync(record.Id, cancellationToken))
        {
            return new ConfirmOutcome.Busy();
        }

        var outcome = await HandOverAsync(session, record, existingId, cancellationToken);
        return await outcome.Match(
            registered => KeepAsync(session, record, registered.AgreementId, existingId is not null, cancellationToken),
            invalid => Task.FromResult<ConfirmOutcome>(new ConfirmOutcome.Invalid(invalid.Errors)),
            _ => Task.FromResult<ConfirmOutcome>(new ConfirmOutcome.NotFound())
        );
    }

    private Task<RegisterOutcome> HandOverAsync(
        ReadingSession session,
        ReadingRecord record,
        Guid? existingId,
        CancellationToken cancellationToken
    )
    {
        var source = SourceOf(session, record, existingId);
        var facts = FactJson.Read(record.Facts);
        if (record.Kind is RecordKind.Agreement)
        {
            var agreement = RecordMapping.Agreement(facts, source);
            return existingId is { } id
                ? agreements.AddSourceAsync(id, agreement, cancellationToken)
                : agreements.RegisterAsync(agreement, cancellationToken);
        }

        var meeting = RecordMapping.Meeting(facts, source);
        return existingId is { } held
            ? meetings.AddSourceAsync(held, meeting, cancellationToken)
            : meetings.RegisterAsync(meeting, cancellationToken);
    }

    private static RecordSource SourceOf(ReadingSession session, ReadingRecord record, Guid? existingId)
    {
        var ceremony = session.Records.Count(r => r.Kind is RecordKind.Agreement) > 1 ? session.Id : (Guid?)null;
        var key = DerivedKey.Of(record.Id, existingId?.ToString() ?? "new");
        return new RecordSource(session.DocumentId, session.Document!.FileName, key, ceremony);
    }

    /// <summary>A claim is no state of the record but of the work on it, hence no process.</summary>
    private async Task<bool> ClaimAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var (now, me) = (clock.UtcNowToMicrosecond(), actor.Required.AccountId);
        using var turn = await provider.EnterWriteAsync(cancellationToken);
        var claimed = await db.Set<ReadingRecord>()
            .Where(r => r.Id == recordId && (r.ClaimedUntil == null || r.ClaimedUntil < now || r.ClaimedBy == me))
            .ExecuteUpdateAsync(
                set => set.SetProperty(r => r.ClaimedBy, me).SetProperty(r => r.ClaimedUntil, now + ClaimTime),
                cancellationToken
            );
        return claimed == 1;
    }

    private async Task<ConfirmOutcome> KeepAsync(
        ReadingSession session,
        ReadingRecord record,
        Guid registeredId,
        bool asSource,
        CancellationToken cancellationToken
    )
    {
        var path = await PathOfAsync(registeredId, cancellationToken) ?? ReadingLinks.Review(session.Id);
        return await processes.RunAsync<ConfirmOutcome>(
            ReadingProcesses.Register,
            DerivedKey.Of(record.Id, "kept"),
            reason: null,
            async process =>
            {
                var all = await db.Set<ReadingSession>().Include(s => s.Records).SingleAsync(s => s.Id == session.Id, cancellationToken);
                var row = all.Records.Single(r => r.Id == record.Id);
                if (row.RegisteredId is null)
                {
                    (row.RegisteredId, row.RegisteredPath, row.AsSource) = (registeredId, path, asSource);
                    process.Record(new ReadRecordRegistered(session.Id, row.Position, row.Kind, registeredId, asSource));
                    await ReadingControl.CloseTaskAsync(tasks, all, process.At, cancellationToken);
                }

                return new ConfirmOutcome.Registered(path);
            },
            cancellationToken
        );
    }

    private async Task<string?> PathOfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            if (await source.FindAsync(recordId, cancellationToken) is { } found)
            {
                return found.Path;
            }
        }

        return null;
    }
}
