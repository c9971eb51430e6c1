using System.Collections.Concurrent;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>
/// How far lists have come that this process takes over, and the way to stop them. Kept in memory: while a list is written, the database has no
/// second writer to note it.
/// </summary>
public sealed class BackfillPulse
{
    private readonly ConcurrentDictionary<Guid, Beat> running = new();

    public Beat Start(Guid importId, CancellationToken cancellationToken)
    {
        var beat = new Beat(this, importId, CancellationTokenSource.CreateLinkedTokenSource(cancellationToken));
        running[importId] = beat;
        return beat;
    }

    /// <summary>Rows done and rows in all; null when it does not run here, or has not begun to write.</summary>
    public (int Done, int Total)? Of(Guid importId) =>
        running.TryGetValue(importId, out var beat) && beat.Total > 0 ? (beat.Done, beat.Total) : null;

    public void Stop(Guid importId)
    {
        if (running.TryGetValue(importId, out var beat))
        {
            beat.Cancel();
        }
    }

    /// <summary>One list that is being taken over.</summary>
    public sealed class Beat : IProgress<int>, IDisposable
    {
        private readonly BackfillPulse pulse;
        private readonly Guid importId;
        private readonly CancellationTokenSource source;

        internal Beat(BackfillPulse pulse, Guid importId, CancellationTokenSource source)
        {
            (this.pulse, this.importId, this.source) = (pulse, importId, source);
            Token = source.Token;
        }

        public CancellationToken Token { get; }
        public int Total { get; set; }
        public int Done { get; private set; }

        public void Report(int value) => Done = value;

        internal void Cancel()
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
            pulse.running.TryRemove(importId, out _);
            source.Dispose();
        }
    }
}
