using Sinergi.Testing;

namespace Sinergi.Tests.Web.Harness;

public sealed class TestClockTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public void Advance_WithoutTimers_MovesTimeAndTimestamp()
    {
        var before = _clock.GetUtcNow();
        var stamp = _clock.GetTimestamp();

        _clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal(TimeSpan.FromHours(3), _clock.GetUtcNow() - before);
        Assert.Equal(TimeSpan.FromHours(3), _clock.GetElapsedTime(stamp));
    }

    [Fact]
    public void Advance_PastSeveralTimers_FiresThemInOrderAtTheirMoment()
    {
        var begin = _clock.UtcNow;
        var seen = new List<(string Name, TimeSpan At)>();
        using var late = Timer("late", seconds: 5, period: null);
        using var repeated = Timer("repeated", seconds: 2, period: 2);

        _clock.Advance(TimeSpan.FromSeconds(5));

        (string, TimeSpan)[] expected =
        [
            ("repeated", TimeSpan.FromSeconds(2)),
            ("repeated", TimeSpan.FromSeconds(4)),
            ("late", TimeSpan.FromSeconds(5)),
        ];
        Assert.Equal(expected, seen);

        ITimer Timer(string name, int seconds, int? period) =>
            _clock.CreateTimer(
                _ => seen.Add((name, _clock.UtcNow - begin)),
                state: null,
                TimeSpan.FromSeconds(seconds),
                period is { } length ? TimeSpan.FromSeconds(length) : Timeout.InfiniteTimeSpan
            );
    }

    [Fact]
    public void Advance_AfterDispose_FiresNothing()
    {
        var fired = false;
        var timer = _clock.CreateTimer(_ => fired = true, state: null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        timer.Dispose();
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(fired);
    }

    [Fact]
    public void UtcNow_SetBack_ChangesTheTimeOfDayButNoTimestamp()
    {
        var earlier = _clock.UtcNow.AddHours(-1);
        var stamp = _clock.GetTimestamp();

        _clock.UtcNow = earlier;

        Assert.Equal(earlier, _clock.UtcNow);
        Assert.Equal(stamp, _clock.GetTimestamp());
    }

    [Fact]
    public async Task Delay_OnTheClock_EndsWhenTheClockIsMoved()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(30), _clock, TestContext.Current.CancellationToken);
        Assert.False(delay.IsCompleted);

        _clock.Advance(TimeSpan.FromMinutes(30));

        await delay;
    }
}
