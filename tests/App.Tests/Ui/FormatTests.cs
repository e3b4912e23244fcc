using Linkwork.Ui;

namespace Linkwork.App.Tests.Ui;

public class FormatTests
{
    private static readonly DateOnly Today = new(2026, 3, 31);

    [Fact]
    public void Dates_are_written_in_full() => Assert.Equal("3 March 2026", Format.Date(new DateOnly(2026, 3, 3)));

    [Fact]
    public void September_is_short_the_same_way_everywhere() => Assert.Equal("9 Sep 2026", Format.ShortDate(new DateOnly(2026, 9, 9)));

    [Theory]
    [InlineData("15:05", "3:05pm")]
    [InlineData("15:00", "3pm")]
    [InlineData("00:00", "midnight")]
    [InlineData("00:30", "12:30am")]
    [InlineData("12:00", "midday")]
    [InlineData("09:07", "9:07am")]
    public void Times_are_said_as_people_say_them(string time, string words) => Assert.Equal(words, Format.Time(TimeOnly.Parse(time)));

    [Fact]
    public void Moments_are_shown_in_London_time_in_summer() =>
        Assert.Equal("1 July 2026 at 12:30am", Format.DateTime(new DateTimeOffset(2026, 6, 30, 23, 30, 0, TimeSpan.Zero)));

    [Fact]
    public void Moments_are_shown_in_London_time_in_winter() =>
        Assert.Equal("30 December 2026 at 11:30pm", Format.DateTime(new DateTimeOffset(2026, 12, 30, 23, 30, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData(0, "today")]
    [InlineData(-1, "yesterday")]
    [InlineData(-4, "4 days ago")]
    [InlineData(1, "tomorrow")]
    [InlineData(4, "in 4 days")]
    public void Days_are_counted_from_today(int days, string words) => Assert.Equal(words, Format.Ago(Today.AddDays(days), Today));

    [Fact]
    public void An_hour_before_midnight_was_yesterday() => Assert.Equal(
        "yesterday",
        Format.Ago(new DateTimeOffset(2026, 1, 30, 23, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 1, 31, 1, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData(0, "less than 50 m")]
    [InlineData(0.34, "350 m")]
    [InlineData(0.99, "1.0 km")]
    [InlineData(1.23, "1.2 km")]
    [InlineData(9.96, "10 km")]
    [InlineData(12.6, "13 km")]
    public void Distances_are_as_exact_as_they_are_useful(double kilometres, string words) => Assert.Equal(words, Format.Distance(kilometres));

    [Fact]
    public void An_nhs_number_is_read_in_three_groups() => Assert.Equal("999 123 4567", Format.NhsNumber("9991234567"));

    [Theory]
    [InlineData(1, "1 person")]
    [InlineData(1200, "1,200 people")]
    public void Counts_agree_with_their_noun(int count, string words) => Assert.Equal(words, Format.Count(count, "person", "people"));
}
