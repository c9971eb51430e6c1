using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Reading.Data;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Documents.Storage;
using Sinergi.Reading.Extraction;

namespace Sinergi.Modules.Reading.Run;

/// <summary>
/// Reads one document. Within a request only what is quick; recognition of pictures is left to the queue. Whoever reads holds a lease that is
/// renewed while work goes on: when the process is killed, the lease runs out and another one starts over.
/// </summary>
public sealed partial class ReadingRunner(
    SinergiDb db,
    IDatabaseProvider provider,
    DocumentContents contents,
    TextExtractor extractor,
    ReadingPulse pulse,
    ReadingResults results,
    TimeProvider clock,
    ILogger<ReadingRunner> logger
)
{
    /// <summary>A document that brought the process down so often is not read again unasked.</summary>
    private const int MostAttempts = 3;

    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Reads now, but leaves pages that are pictures to the queue. False when the queue has to do it.</summary>
    public Task<bool> ReadQuicklyAsync(Guid sessionId, CancellationToken cancellationToken) =>
        ReadAsync(
            sessionId,
            ExtractionLimits.Default with
            {
                MaxOcrPages = 0,
                TimePerDocument = TimeSpan.FromSeconds(10),
            },
            cancellationToken
        );

    public Task<bool> ReadAsync(Guid sessionId, CancellationToken cancellationToken) =>
        ReadAsync(sessionId, ExtractionLimits.Default, cancellationToken);

    private async Task<bool> ReadAsync(Guid sessionId, ExtractionLimits limits, CancellationToken cancellationToken)
    {
        if (!await TakeAsync(sessionId, cancellationToken))
        {
            return true;
        }

        var session = await db.Set<ReadingSession>()
            .AsNoTracking()
            .Include(s => s.Document)
            .SingleAsync(s => s.Id == sessionId, cancellationToken);
        if (session.Attempts > MostAttempts)
        {
            await results.FailAsync(sessionId, "reading.failed.repeatedly", null, cancellationToken);
            return true;
        }

        using var beat = pulse.Start(sessionId, cancellationToken);
        try
        {
            using var file = await contents.UnpackAsync(session.Document!, beat.Token);
            if (file is null)
            {
                await results.FailAsync(sessionId, "reading.failed.content", null, beat.Token);
                return true;
            }

            var outcome = await extractor.ExtractAsync(file.Path, session.Document!.Kind, limits, beat, beat.Token);
            return await outcome.Match(
                extracted => DoneAsync(results.KeepAsync(session, extracted.Document, beat.Token)),
                refused => RefusedAsync(session, refused.Reason, limits, beat.Token),
                missing => DoneAsync(results.FailAsync(sessionId, "reading.failed.tool", missing.Tool, beat.Token)),
                failed =>
                {
                    LogFailed(logger, sessionId, failed.Detail);
                    return DoneAsync(results.FailAsync(sessionId, "reading.failed.fault", null, beat.Token));
                }
            );
        }
        catch (OperationCanceledException)
        {
            // Stopped by a person: the state says so already. Otherwise the product ends or the browser left: the queue starts over.
            await GiveBackAsync(sessionId);
            cancellationToken.ThrowIfCancellationRequested();
            return true;
        }
        catch (Exception failure) when (!provider.IsUnavailable(failure))
        {
            // Whatever it is, the same document would bring it about again: a person decides whether to try once more.
            LogThrown(logger, sessionId, failure);
            await results.FailAsync(sessionId, KeyOf(failure), null, cancellationToken);
            return true;
        }
    }

    private static string KeyOf(Exception failure) =>
        failure switch
        {
            InvalidDataException => "reading.failed.content",
            IOException problem when DurableFiles.IsNoSpace(problem) => "reading.failed.no_space",
            _ => "reading.failed.fault",
        };

    private async Task<bool> RefusedAsync(
        ReadingSession session,
        RefusalReason reason,
        ExtractionLimits limits,
        CancellationToken cancellationToken
    )
    {
        if (limits.MaxOcrPages == 0 && reason is RefusalReason.TooManyPages or RefusalReason.TimedOut)
        {
            await GiveBackAsync(session.Id);
            return false;
        }

        await results.FailAsync(session.Id, Refusals.KeyOf(reason), session.Document!.FileName, cancellationToken);
        return true;
    }

    private static async Task<bool> DoneAsync(Task work)
    {
        await work;
        return true;
    }

    /// <summary>A lease is no state of the record but of the work on it, hence no process.</summary>
    private async Task<bool> TakeAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var now = clock.UtcNowToMicrosecond();
        using var turn = await provider.EnterWriteAsync(cancellationToken);
        var taken = await db.Set<ReadingSession>()
            .Where(s => s.Id == sessionId)
            .Where(s => s.State == ReadingState.Waiting || (s.State == ReadingState.Running && s.LeaseUntil < now))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(s => s.State, ReadingState.Running)
                        .SetProperty(s => s.LeaseUntil, now + Lease)
                        .SetProperty(s => s.Attempts, s => s.Attempts + 1),
                cancellationToken
            );
        return taken == 1;
    }

    private async Task GiveBackAsync(Guid sessionId)
    {
        using var turn = await provider.EnterWriteAsync(CancellationToken.None);
        await db.Set<ReadingSession>()
            .Where(s => s.Id == sessionId && s.State == ReadingState.Running)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(s => s.State, ReadingState.Waiting)
                        .SetProperty(s => s.LeaseUntil, (DateTime?)null)
                        .SetProperty(s => s.Attempts, s => s.Attempts - 1),
                CancellationToken.None
            );
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading {Session} failed: {Detail}")]
    private static partial void LogFailed(ILogger logger, Guid session, string detail);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading {Session} broke off.")]
    private static partial void LogThrown(ILogger logger, Guid session, Exception failure);
}
