namespace CrmPlatform.Sdk.Testing;

/// <summary>A clock that a test sets. It stands still until it is moved.</summary>
public sealed class TestClock : TimeProvider
{
    private long _ticks = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc).Ticks;

    /// <summary>The time, in UTC. Default: 2 March 2026, 09:00.</summary>
    public DateTime Now
    {
        get => new(Interlocked.Read(ref _ticks), DateTimeKind.Utc);
        set => Interlocked.Exchange(ref _ticks, value.Ticks);
    }

    /// <summary>Moves the clock on.</summary>
    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Now);
}
