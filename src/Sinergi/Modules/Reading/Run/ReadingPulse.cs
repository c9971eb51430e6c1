using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Reading.Data;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Reading.Extraction;

namespace Sinergi.Modules.Reading.Run;

/// <summary>Writes how far a reading has come, renews its lease, and ends it when someone stops it, on this machine or another.</summary>
public sealed partial class ReadingPulse(
    IServiceScopeFactory scopes,
    IDatabaseProvider provider,
    TimeProvider clock,
    ILogger<ReadingPulse> logger
)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);
    private readonly ConcurrentDictionary<Guid, Beat> running = new();

    public Beat Start(Guid sessionId, CancellationToken cancellationToken)
    {
        var beat = new Beat(this, clock, sessionId, CancellationTokenSource.CreateLinkedTokenSource(cancellationToken));
        running[sessionId] = beat;
        return beat;
    }

    /// <summary>Ends the reading at once where it runs in this process; elsewhere the next beat notices.</summary>
    public void Stop(Guid sessionId)
    {
        if (running.TryGetValue(sessionId, out var beat))
        {
            beat.Cancel();
        }
    }

    private async Task WriteAsync(Beat beat)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<SinergiDb>();
            var (done, pages) = beat.Reached;
            var until = clock.UtcNowToMicrosecond() + ReadingRunner.Lease;
            using var turn = await provider.EnterWriteAsync(beat.Token);
            var held = await db.Set<ReadingSession>()
                .IgnoreQueryFilters([SinergiDb.ScopeFilter])
                .Where(s => s.Id == beat.SessionId && s.State == ReadingState.Running)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(s => s.PagesDone, done).SetProperty(s => s.Pages, pages).SetProperty(s => s.LeaseUntil, until),
                    beat.Token
                );
            if (held == 0)
            {
                beat.Cancel();
            }
        }
        catch (OperationCanceledException)
        {
            // The reading is over.
        }
        catch (Exception failure) when (provider.IsUnavailable(failure))
        {
            LogMissed(logger, beat.SessionId, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The progress of reading {Session} could not be written.")]
    private static partial void LogMissed(ILogger logger, Guid session, Exception failure);

    /// <summary>One running reading.</summary>
    public sealed class Beat : IProgress<ExtractionProgress>, IDisposable
    {
        private readonly ReadingPulse pulse;
        private readonly CancellationTokenSource source;
        private readonly ITimer timer;
        private ExtractionProgress reached;

        internal Beat(ReadingPulse pulse, TimeProvider clock, Guid sessionId, CancellationTokenSource source)
        {
            this.pulse = pulse;
            this.source = source;
            SessionId = sessionId;
            Token = source.Token;
            timer = clock.CreateTimer(_ => _ = pulse.WriteAsync(this), null, Interval, Interval);
        }

        public Guid SessionId { get; }

        public CancellationToken Token { get; }

        internal (int Done, int Pages) Reached => (reached.PagesDone, reached.Pages);

        public void Report(ExtractionProgress value) => reached = value;

        public void Cancel()
        {
            try
            {
                source.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It ended a moment earlier.
            }
        }

        public void Dispose()
        {
            pulse.running.TryRemove(SessionId, out _);
            timer.Dispose();
            source.Dispose();
        }
    }
}
