namespace Linkwork.Storage.Demo;

/// <summary>Chance that falls the same way every time, and times of day when people work.</summary>
/// <param name="now">History ends here.</param>
internal sealed class DemoDice(DateTimeOffset now)
{
    private readonly Random random = new(20_260_401);

    public DateTimeOffset Now => now;

    public DateOnly Today => London.Date(now);

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public string Words(string kind) => Pick(DemoWords.Of(kind));

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

    /// <summary>Some days later, on a weekday between nine and five; never after now, and never before where it started.</summary>
    public DateTimeOffset After(DateTimeOffset start, int fewest, int most)
    {
        var day = start.AddDays(Between(fewest, most));
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(1);
        var at = new DateTimeOffset(day.Date, TimeSpan.Zero).AddMinutes((9 * 60) + random.Next(8 * 60));
        if (at <= start) at = start.AddMinutes(Between(5, 90));
        return at < now ? at : start < now.AddHours(-2) ? now.AddMinutes(-Between(5, 110)) : now.AddSeconds(-1);
    }
}
