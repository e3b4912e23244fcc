namespace Linkwork.App.Tests.Harness;

/// <summary>A clock for code that waits: every wait is over at once, and the clock has moved on by as much.</summary>
public sealed class HurriedClock : TimeProvider
{
    private long ticks = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero).Ticks;

    /// <summary>What was waited for, in order.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public void Forward(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            Waits.Enqueue(dueTime);
            Forward(dueTime);
        }
        return System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
