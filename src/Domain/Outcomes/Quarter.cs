using System.Globalization;

namespace Linkwork.Domain.Outcomes;

/// <summary>Three whole months: January, April, July or October is the first.</summary>
/// <param name="Year">Four digits.</param>
/// <param name="Number">1–4.</param>
public sealed record Quarter(int Year, int Number)
{
    public DateOnly FirstDay => new(Year, 3 * Number - 2, 1);

    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    /// <summary>The first moment of it, in London.</summary>
    public DateTimeOffset From => London.StartOf(FirstDay);

    /// <summary>The first moment after it, in London.</summary>
    public DateTimeOffset Until => London.StartOf(FirstDay.AddMonths(3));

    /// <summary>As it stands in an address: "2026-3".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Number}");

    /// <summary>The quarters that are over, the latest first.</summary>
    public static IReadOnlyList<Quarter> Over(DateOnly today, int count) =>
        [.. Enumerable.Range(1, count).Select(back => today.AddMonths(-3 * back)).Select(day => new Quarter(day.Year, (day.Month + 2) / 3))];
}
