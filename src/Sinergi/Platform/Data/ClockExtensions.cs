namespace Sinergi.Platform.Data;

public static class ClockExtensions
{
    /// <summary>Now in UTC, cut to the microseconds that both databases keep, so a value read back equals the value written.</summary>
    public static DateTime UtcNowToMicrosecond(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
