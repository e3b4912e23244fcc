using System.Globalization;

namespace Linkwork.Domain.Work;

/// <summary>An amount that is known, or lies between two. Pounds.</summary>
public readonly record struct Between(decimal Low, decimal High)
{
    public bool Known => Low == High;

    /// <summary>The ends: one when it is known.</summary>
    public IReadOnlyList<decimal> Ends => Known ? [Low] : [Low, High];

    /// <summary>Null when any of them is.</summary>
    public static Between? Of(IEnumerable<decimal?> amounts) => amounts.ToList() is var all && all.Contains(null) ? null : new(all.Min()!.Value, all.Max()!.Value);

    /// <summary>Reads "650", "£1,200.50", "600 to 700" or "600-700", the lower one first or last; null when it is none.</summary>
    public static Between? Read(string said)
    {
        var ends = said.Replace(" to ", "-", StringComparison.OrdinalIgnoreCase).Replace('–', '-').Split('-', 2, StringSplitOptions.TrimEntries).Select(Pounds).ToList();
        return Of(ends);

        static decimal? Pounds(string end) =>
            decimal.TryParse(end.TrimStart('£'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var pounds) ? pounds : null;
    }

    /// <summary>As <see cref="Read"/> reads it.</summary>
    public override string ToString() => string.Join(" to ", Ends.Select(end => end.ToString("0.##", CultureInfo.InvariantCulture)));
}

/// <summary>One number of weekly hours, and what it brings.</summary>
/// <param name="Hours">A week.</param>
/// <param name="Ways">Of the household as given; where something is unknown, of each way that it may be, always in the same order.</param>
/// <param name="UniversalCredit">Over all the ways that it may be.</param>
/// <param name="Net">What is left after tax; housing, childcare and travel are still to be paid.</param>
/// <param name="AfterCosts">What is left after childcare and travel too.</param>
/// <param name="KeptOfAnHour">Of each hour more than the row before, after costs; null in the first row.</param>
public sealed record HoursOfWork(decimal Hours, IReadOnlyList<Estimate> Ways, Between? UniversalCredit, Between? Net, Between? AfterCosts, Between? KeptOfAnHour)
{
    /// <summary>Of the first way that it may be.</summary>
    public Estimate Estimate => Ways[0];

    /// <summary>Earnings before tax.</summary>
    public Between Earnings => Between.Of(Ways.Select(way => (decimal?)way.Earnings))!.Value;

    /// <summary>How much more is left after tax than with other hours; less is below zero. Null where something isn't worked out.</summary>
    public Between? MoreThan(HoursOfWork other) => Between.Of(Ways.Zip(other.Ways, (with, without) => with.NetIncome - without.NetIncome));

    /// <summary>What is said of any of the ways, each line once.</summary>
    public IReadOnlyList<string> Lines(Func<Estimate, IEnumerable<string>> said) => [.. Ways.SelectMany(said).Distinct()];
}

/// <summary>The same household with different hours of work, side by side.</summary>
public sealed class Comparison
{
    /// <summary>The weekly hours that are always shown.</summary>
    public static IReadOnlyList<decimal> UsualHours { get; } = [0, 4, 8, 16, 24, 37.5m];

    private Comparison(IReadOnlyList<HoursOfWork> rows) => Rows = rows;

    /// <summary>Fewest hours first.</summary>
    public IReadOnlyList<HoursOfWork> Rows { get; }

    /// <param name="ways">The household in every way that it may be, with the first adult's pay an hour; one when nothing is unknown. Childcare and travel are paid only
    /// while that adult works.</param>
    /// <param name="hours">A week, each from 0 to 168.</param>
    /// <exception cref="Refusal">Something given can't be.</exception>
    public static Comparison Of(IReadOnlyList<Household> ways, IEnumerable<decimal> hours, Rates rates, DateOnly today)
    {
        List<HoursOfWork> rows = [];
        List<decimal?> before = [];
        foreach (var week in hours.Distinct().Order())
        {
            var households = ways.Select(way => way.Working(week, way.Adults[0].HourlyPay ?? 0)).ToList();
            var estimates = households.Select(household => household.Estimate(rates, today)).ToList();
            var after = estimates.Zip(households, (estimate, household) => estimate.NetIncome - household.ChildcareCosts - household.TravelCosts).ToList();
            var more = rows.Count == 0 ? 0 : (week - rows[^1].Hours) * 52 * (int)ways[0].Period / 12;
            rows.Add(new(week, estimates, Between.Of(estimates.Select(estimate => estimate.UniversalCredit)), Between.Of(estimates.Select(estimate => estimate.NetIncome)),
                Between.Of(after), more == 0 ? null : Between.Of(after.Zip(before, (now, then) => now - then is { } gain ? Money.Pence(gain / more) : (decimal?)null))));
            before = after;
        }

        return new(rows);
    }
}

public sealed partial record Household
{
    /// <summary>The same household with the first adult working so many hours a week at an hourly pay; out of work, nothing goes on childcare and travel.</summary>
    public Household Working(decimal hours, decimal hourlyPay) => this with
    {
        Adults = [Adults[0] with { EmploymentIncome = null, HoursPerWeek = hours, HourlyPay = hourlyPay }, .. Adults.Skip(1)],
        ChildcareCosts = hours > 0 ? ChildcareCosts : 0, TravelCosts = hours > 0 ? TravelCosts : 0,
    };
}
