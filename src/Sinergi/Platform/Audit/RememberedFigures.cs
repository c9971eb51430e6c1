using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Audit;

/// <summary>
/// Figures over all that an office may see, counted once and kept until something is written. Counting twenty thousand rows takes a tenth of
/// a second, and start pages are opened far more often than anything changes. A figure is never behind what its reader did a moment ago:
/// it is good only for the last process that could have changed it, and every change of state is a process.
/// </summary>
public sealed class RememberedFigures(FigureMemory memory, SinergiDb db, CurrentScope scope)
{
    private static readonly string[] WithoutFigures = [.. ProcessCatalogue.All.Where(k => k.ChangesNoFigures).Select(k => k.Code)];

    private long? lastChange;

    /// <summary>From here on the request may know something newer than when it first asked: a process begins, or has ended.</summary>
    internal void Forget() => lastChange = null;

    /// <param name="name">What is counted, with all that the count depends on besides the reader's scope: the day, a filter.</param>
    public async Task<T> GetAsync<T>(string name, Func<CancellationToken, Task<T>> count, CancellationToken cancellationToken)
        where T : notnull
    {
        var last = lastChange ??= await LastChangeAsync(cancellationToken);
        var figure = memory.Of((scope.Value, name));
        // Whoever comes while it is being counted waits for that count instead of counting too.
        await figure.Turn.WaitAsync(cancellationToken);
        try
        {
            if (figure.Value is not T value || figure.CountedAfter < last)
            {
                value = await count(cancellationToken);
                (figure.Value, figure.CountedAfter) = (value, last);
            }

            return value;
        }
        finally
        {
            figure.Turn.Release();
        }
    }

    // Asked before counting: what is written in between makes the figure newer than it says, never older.
    private Task<long> LastChangeAsync(CancellationToken cancellationToken) =>
        db.Set<Process>()
            .Where(p => !WithoutFigures.Contains(p.Kind))
            .OrderByDescending(p => p.Sequence)
            .Select(p => p.Sequence)
            .FirstOrDefaultAsync(cancellationToken);
}

/// <summary>The figures of this process. What other programs write into the database without a process is seen when they expire.</summary>
public sealed class FigureMemory : IDisposable
{
    private const int MostFigures = 2_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly MemoryCache figures = new(new MemoryCacheOptions { SizeLimit = MostFigures });
    private readonly Lock adding = new();

    internal Figure Of(object key)
    {
        if (figures.TryGetValue(key, out Figure? known))
        {
            return known!;
        }

        lock (adding)
        {
            return figures.GetOrCreate(
                key,
                entry =>
                {
                    entry.Size = 1;
                    entry.AbsoluteExpirationRelativeToNow = Kept;
                    return new Figure();
                }
            )!;
        }
    }

    public void Dispose() => figures.Dispose();

    internal sealed class Figure
    {
        // Not disposed when it falls out of the memory: someone may still be waiting, and it holds no handle unless asked for one.
        public SemaphoreSlim Turn { get; } = new(1, 1);
        public object? Value { get; set; }
        public long CountedAfter { get; set; }
    }
}
