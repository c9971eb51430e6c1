namespace Sinergi.Testing;

/// <summary>
/// A clock that stands still until it is moved. Moving it forward fires the timers that fall due on the way, in order and on the
/// caller's thread, each seeing the moment it was due. Turning it back changes the time of day only, as a corrected wall clock does.
/// </summary>
public sealed class TestClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _utcNow;
    private TimeSpan _elapsed;

    /// <summary>Starts on an ordinary working day, in the morning of all three Indonesian zones.</summary>
    public TestClock()
        : this(new DateTimeOffset(2026, 3, 10, 2, 0, 0, TimeSpan.Zero)) { }

    public TestClock(DateTimeOffset utcNow) => _utcNow = utcNow.ToUniversalTime();

    public DateTimeOffset UtcNow
    {
        get => GetUtcNow();
        set
        {
            var step = value - GetUtcNow();
            if (step > TimeSpan.Zero)
            {
                Advance(step);
                return;
            }
            lock (_gate)
            {
                _utcNow = value.ToUniversalTime();
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _utcNow;
        }
    }

    public override long GetTimestamp()
    {
        lock (_gate)
        {
            return _elapsed.Ticks;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock forward.</summary>
    public void Advance(TimeSpan step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, TimeSpan.Zero);
        TimeSpan end;
        lock (_gate)
        {
            end = _elapsed + step;
        }
        // Outside the lock, because a callback may create, change or dispose timers.
        while (NextDue(end) is { } timer)
        {
            timer.Fire();
        }
        lock (_gate)
        {
            MoveTo(end);
        }
    }

    private ManualTimer? NextDue(TimeSpan end)
    {
        lock (_gate)
        {
            var timer = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            if (timer is { Due: { } due })
            {
                MoveTo(due);
                timer.Rearm();
            }
            return timer;
        }
    }

    // A callback may itself have moved the clock on.
    private void MoveTo(TimeSpan moment)
    {
        if (moment > _elapsed)
        {
            _utcNow += moment - _elapsed;
            _elapsed = moment;
        }
    }

    private sealed class ManualTimer(TestClock clock, Action callback) : ITimer
    {
        private TimeSpan? _period;

        public TimeSpan? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                _period = period > TimeSpan.Zero ? period : null;
                Due = dueTime >= TimeSpan.Zero ? clock._elapsed + dueTime : null;
                if (Due is not null)
                {
                    clock._timers.Add(this);
                }
            }
            if (dueTime == TimeSpan.Zero)
            {
                clock.Advance(TimeSpan.Zero);
            }
            return true;
        }

        public void Rearm()
        {
            Due += _period;
            if (_period is null)
            {
                Due = null;
                clock._timers.Remove(this);
            }
        }

        public void Fire() => callback();

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
