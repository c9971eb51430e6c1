using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Data;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Modules.Reading.Run;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Reading.Review;

/// <summary>Stops a reading, begins it anew, or sets a record aside that is none. Each answers whether there was something to act on.</summary>
public sealed class ReadingControl(SinergiDb db, Processes processes, ReadingPulse pulse, JobQueue<ReadingJob> queue, WorkTasks tasks)
{
    private const int MostRecords = 200;

    public async Task<bool> StopAsync(Guid sessionId, Guid formKey, CancellationToken cancellationToken)
    {
        var stopped = await processes.RunAsync(
            ReadingProcesses.Stop,
            formKey,
            reason: null,
            async process =>
            {
                var session = await FindAsync(sessionId, cancellationToken);
                if (session?.State is ReadingState.Waiting or ReadingState.Running)
                {
                    (session.State, session.LeaseUntil) = (ReadingState.Stopped, null);
                    process.Record(new ReadingStopped(sessionId));
                }

                return session is not null;
            },
            cancellationToken
        );
        pulse.Stop(sessionId);
        return stopped;
    }

    public async Task<bool> RetryAsync(Guid sessionId, Guid formKey, CancellationToken cancellationToken)
    {
        var begun = await processes.RunAsync(
            ReadingProcesses.Retry,
            formKey,
            reason: null,
            async process =>
            {
                var session = await FindAsync(sessionId, cancellationToken);
                if (session?.State is ReadingState.Failed or ReadingState.Stopped)
                {
                    (session.State, session.Attempts, session.PagesDone) = (ReadingState.Waiting, 0, 0);
                    (session.FailureKey, session.FailureArgument) = (null, null);
                    process.Record(new ReadingRetried(sessionId));
                }

                return session is not null;
            },
            cancellationToken
        );
        queue.Wake();
        return begun;
    }

    public Task<bool> DismissAsync(Guid sessionId, int position, Guid formKey, CancellationToken cancellationToken) =>
        processes.RunAsync(
            ReadingProcesses.Dismiss,
            formKey,
            reason: null,
            async process =>
            {
                var session = await db.Set<ReadingSession>()
                    .Include(s => s.Records)
                    .SingleOrDefaultAsync(s => s.Id == sessionId, cancellationToken);
                if (session?.Records.Find(r => r.Position == position) is not { } record)
                {
                    return false;
                }

                if (!record.IsDecided)
                {
                    record.Dismissed = true;
                    process.Record(new RecordDismissed(sessionId, position));
                    await CloseTaskAsync(tasks, session, process.At, cancellationToken);
                }

                return true;
            },
            cancellationToken
        );

    /// <summary>A record that the reader did not find, with nothing stated yet.</summary>
    /// <returns>Its position; null where there is no reading to add it to, or it has as many as it may.</returns>
    public Task<int?> AddRecordAsync(Guid sessionId, RecordKind kind, Guid formKey, CancellationToken cancellationToken) =>
        processes.RunAsync(
            ReadingProcesses.AddRecord,
            formKey,
            reason: null,
            async process =>
            {
                var session = await db.Set<ReadingSession>()
                    .Include(s => s.Records)
                    .SingleOrDefaultAsync(s => s.Id == sessionId, cancellationToken);
                if (session is not { State: ReadingState.Ready } || session.Records.Count >= MostRecords)
                {
                    return (int?)null;
                }

                var position = session.Records.Select(r => r.Position).DefaultIfEmpty().Max() + 1;
                db.Add(
                    new ReadingRecord
                    {
                        Id = NewId.Next(),
                        SessionId = sessionId,
                        DocumentId = session.DocumentId,
                        Position = position,
                        Kind = kind,
                        Facts = FactJson.Write(FactProposals.Empty(kind).Facts),
                    }
                );
                process.Record(new RecordAdded(sessionId, position, kind));
                return position;
            },
            cancellationToken
        );

    /// <summary>The review is done once something has become of every record.</summary>
    internal static async Task CloseTaskAsync(WorkTasks tasks, ReadingSession session, DateTime at, CancellationToken cancellationToken)
    {
        if (session.Records.TrueForAll(r => r.IsDecided))
        {
            await tasks.CloseAsync(ReadingResults.ReviewTask, session.Id, at, cancellationToken);
        }
    }

    private Task<ReadingSession?> FindAsync(Guid sessionId, CancellationToken cancellationToken) =>
        db.Set<ReadingSession>().SingleOrDefaultAsync(s => s.Id == sessionId, cancellationToken);
}
