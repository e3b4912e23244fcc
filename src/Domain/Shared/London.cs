namespace Linkwork.Domain.Shared;

/// <summary>Days and hours as the people here live them. Moments are kept in UTC; a day begins and ends in London.</summary>
public static class London
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day it is in London at that moment.</summary>
    public static DateOnly Date(DateTimeOffset at) => DateOnly.FromDateTime(Local(at));

    /// <summary>What a clock in London shows at that moment.</summary>
    public static TimeOnly Time(DateTimeOffset at) => TimeOnly.FromDateTime(Local(at));

    /// <summary>The moment a day begins in London, in UTC. The clocks change at one in the morning, so midnight is there every day, once.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>The moment a clock in London showed that day and time, in UTC; an hour that the spring change skips counts from the change.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (Zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).DateTime;
}
