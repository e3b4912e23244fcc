using FsCheck.Xunit;
using Linkwork.Domain.Shared;

namespace Linkwork.Domain.Tests.Shared;

public class LondonTests
{
    [Theory]
    [InlineData("2026-07-10T22:59:59Z", "2026-07-10")]
    [InlineData("2026-07-10T23:00:00Z", "2026-07-11")]
    [InlineData("2026-01-10T23:59:59Z", "2026-01-10")]
    [InlineData("2026-01-11T00:00:00Z", "2026-01-11")]
    public void A_day_ends_at_midnight_in_London(string at, string day) => Assert.Equal(day, $"{London.Date(DateTimeOffset.Parse(at)):yyyy-MM-dd}");

    [Theory]
    [InlineData("2026-03-29", "01:30", "2026-03-29T01:30:00Z")] // skipped by the spring change: half past two by the clock
    [InlineData("2026-03-29", "03:00", "2026-03-29T02:00:00Z")]
    [InlineData("2026-07-10", "09:00", "2026-07-10T08:00:00Z")]
    [InlineData("2026-12-01", "09:00", "2026-12-01T09:00:00Z")]
    public void A_clock_in_London_shows_it(string day, string time, string at) => Assert.Equal(DateTimeOffset.Parse(at), London.At(DateOnly.Parse(day), TimeOnly.Parse(time)));

    [Property]
    public bool Every_day_begins_once_and_the_moment_before_is_the_day_before(ushort days)
    {
        var day = new DateOnly(2000, 1, 1).AddDays(days);
        var start = London.StartOf(day);
        return London.Date(start) == day && London.Time(start) == TimeOnly.MinValue && London.Date(start.AddTicks(-1)) == day.AddDays(-1);
    }
}
