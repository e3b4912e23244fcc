namespace Linkwork.Domain.Work;

/// <summary>An amount that is known, or lies between two. Pounds.</summary>
public readonly record struct Between(decimal Low, decimal High)
{
    public bool Known => Low == High;

    /// <summary>Null when any of them is.</summary>
    public static Between? Of(IEnumerable<decimal?> amounts) => amounts.ToList() is var all && all.Contains(null) ? null : new(all.Min()!.Value, all.Max()!.Value);
}

/// <summary>One number of weekly hours, and what it brings.</summary>
/// <param name="Hours">A week.</param>
/// <param name="Estimate">Of the household as given; where something is unknown, of the first way that it may be.</param>
/// <param name="UniversalCredit">Over all the ways that it may be.</param>
/// <param name="Net">What is left after tax; housing, childcare and travel are still to be paid.</param>
/// <param name="AfterCosts">What is left after childcare and travel too.</param>
/// <param name="KeptOfAnHour">Of each hour more than the row before, after costs; null in the first row.</param>
public sealed record HoursOfWork(decimal Hours, Estimate Estimate, Between? UniversalCredit, Between? Net, Between? AfterCosts, Between? KeptOfAnHour);

/// <summary>The same household with different hours of work, side by side.</summary>
public sealed class Comparison
{
    /// <summary>The weekly hours that are always shown.</summary>
    public static IReadOnlyList<decimal> UsualHours { get; } = [0, 4, 8, 16, 24, 37.5m];

    private Comparison(IReadOnlyList<HoursOfWork> rows) => Rows = rows;

    /// <summary>Fewest hours first.</summary>
    public IReadOnlyList<HoursOfWork> Rows { get; }

    /// <param name="ways">The household in every way that it may be; one when nothing is unknown. Childcare and travel are paid only while the first adult works.</param>
    /// <param name="hourlyPay">Of the first adult, before tax, pounds.</param>
    /// <param name="hours">A week, each from 0 to 168.</param>
    /// <exception cref="Refusal">Something given can't be.</exception>
    public static Comparison Of(IReadOnlyList<Household> ways, decimal hourlyPay, IEnumerable<decimal> hours, Rates rates, DateOnly today)
    {
        List<HoursOfWork> rows = [];
        List<decimal?> before = [];
        foreach (var week in hours.Distinct().Order())
        {
            var households = ways.Select(way => way.Working(week, hourlyPay)).ToList();
            var estimates = households.Select(household => household.Estimate(rates, today)).ToList();
            var after = estimates.Zip(households, (estimate, household) => estimate.NetIncome - household.ChildcareCosts - household.TravelCosts).ToList();
            var more = rows.Count == 0 ? 0 : (week - rows[^1].Hours) * 52 * (int)ways[0].Period / 12;
            rows.Add(new(week, estimates[0], Between.Of(estimates.Select(estimate => estimate.UniversalCredit)), Between.Of(estimates.Select(estimate => estimate.NetIncome)),
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
