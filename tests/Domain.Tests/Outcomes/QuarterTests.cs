using FsCheck.Xunit;
using Linkwork.Domain.Outcomes;

namespace Linkwork.Domain.Tests.Outcomes;

public class QuarterTests
{
    [Fact]
    public void Only_quarters_that_are_over_the_latest_first() =>
        Assert.Equal(["2026-3", "2026-2", "2026-1", "2025-4"], Quarter.Over(new(2026, 11, 30), 4).Select(quarter => $"{quarter}"));

    [Property]
    public bool They_follow_each_other_without_gap_and_end_before_today(ushort days)
    {
        var today = new DateOnly(2020, 1, 1).AddDays(days % 10_000);
        var over = Quarter.Over(today, 8);
        return over[0].LastDay < today && over[0].LastDay.AddMonths(3) >= today.AddDays(-3) && over.Zip(over.Skip(1)).All(pair => pair.First.From == pair.Second.Until && pair.First.FirstDay == pair.Second.LastDay.AddDays(1));
    }
}
