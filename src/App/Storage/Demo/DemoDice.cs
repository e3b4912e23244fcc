namespace Linkwork.Storage.Demo;

/// <summary>Chance that falls the same way every time, in the hours when people work.</summary>
/// <param name="now">When it is made; history ends here, or in the last hour that anybody worked.</param>
internal sealed class DemoDice(DateTimeOffset now)
{
    private readonly Random random = new(20_260_401);

    public DateTimeOffset Now { get; } = DemoHours.Worked(now);

    public DateOnly Today => London.Date(now);

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public string Words(string kind, int? age = null) => Pick(DemoWords.Of(kind, age));

    /// <param name="likely">0 never, 1 always.</param>
    public bool Chance(double likely) => random.NextDouble() < likely;

    /// <summary>A whole number; both ends may come up.</summary>
    public int Between(int low, int high) => random.Next(low, high + 1);

    /// <summary>One of several, by weight.</summary>
    public T Weighed<T>(params (T Value, int Weight)[] choices)
    {
        var left = random.Next(choices.Sum(choice => choice.Weight));
        foreach (var (value, weight) in choices)
            if ((left -= weight) < 0) return value;
        return choices[^1].Value;
    }

    /// <summary>Some days later, on a weekday between nine and five in London; never after now, and never before where it started.</summary>
    public DateTimeOffset After(DateTimeOffset start, int fewest, int most)
    {
        var (from, last) = (DemoHours.Minutes(start), DemoHours.Minutes(Now) - 1);
        var day = London.Date(start.AddDays(Between(fewest, most)));
        // What would fall on a weekend falls on one of the days after, so that Mondays aren't crowded.
        var moved = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? random.Next(4) * DemoHours.ADay : 0;
        var at = DemoHours.Minutes(London.StartOf(day)) + moved + random.Next(DemoHours.ADay);
        if (at <= from) at = from + Between(5, 90);
        if (at > last) at = from >= last ? last : from + 1 + random.Next((int)Math.Min(last - from, DemoHours.ADay));
        var moment = DemoHours.At(at);
        return moment >= start ? moment : start < Now ? start : Now.AddSeconds(-1);
    }
}

/// <summary>Time as a team works it: weekdays, nine to five in London, counted in minutes.</summary>
internal static class DemoHours
{
    public const int ADay = 8 * 60;
    private static readonly DateOnly Monday = new(2000, 1, 3);
    private static readonly TimeOnly Nine = new(9, 0);

    /// <summary>Working minutes up to that moment.</summary>
    public static long Minutes(DateTimeOffset at)
    {
        var (week, day) = Math.DivRem(London.Date(at).DayNumber - Monday.DayNumber, 7);
        var today = day > 4 ? 0 : Math.Clamp((int)(London.Time(at).ToTimeSpan() - Nine.ToTimeSpan()).TotalMinutes, 0, ADay);
        return ((long)(week * 5 + Math.Min(day, 5)) * ADay) + today;
    }

    /// <summary>That moment, if anybody was working, or else the end of the last day before it.</summary>
    public static DateTimeOffset Worked(DateTimeOffset at) => At(Minutes(at)) <= at ? at : At(Minutes(at) - 1);

    /// <summary>The moment by which so many minutes had been worked.</summary>
    public static DateTimeOffset At(long minutes)
    {
        var (days, rest) = Math.DivRem(minutes, ADay);
        var (week, day) = Math.DivRem(days, 5);
        return London.At(Monday.AddDays((int)(week * 7 + day)), Nine.AddMinutes(rest));
    }
}
