using System.Collections.Concurrent;

namespace Sinergi.Platform.Api;

/// <summary>How often each program has called in the present minute. One minute is remembered, so what is kept is bounded by what was answered.</summary>
public sealed class ApiLimits(TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private Minute present = new(0);

    /// <summary>Counts a call.</summary>
    /// <returns>Seconds to wait; null when the call is within its limit.</returns>
    public int? Count(Guid clientId, int most)
    {
        var now = clock.GetUtcNow().UtcTicks;
        var minute = Present(now / Window.Ticks);
        return minute.Calls.AddOrUpdate(clientId, 1, (_, calls) => calls + 1) <= most
            ? null
            : (int)Math.Ceiling(TimeSpan.FromTicks(((minute.Number + 1) * Window.Ticks) - now).TotalSeconds);
    }

    private Minute Present(long number)
    {
        var known = Volatile.Read(ref present);
        if (known.Number == number)
        {
            return known;
        }

        var next = new Minute(number);
        var before = Interlocked.CompareExchange(ref present, next, known);
        return ReferenceEquals(before, known) ? next : before;
    }

    private sealed record Minute(long Number)
    {
        public ConcurrentDictionary<Guid, int> Calls { get; } = new();
    }
}
