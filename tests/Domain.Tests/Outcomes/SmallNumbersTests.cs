using FsCheck.Xunit;
using Linkwork.Domain.Outcomes;
using Xunit;

namespace Linkwork.Domain.Tests.Outcomes;

public class SmallNumbersTests
{
    private static readonly SmallNumbers Rule = new();

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "*")]
    [InlineData(7, "*")]
    [InlineData(8, "10")]
    [InlineData(12, "10")]
    [InlineData(13, "15")]
    [InlineData(1234, "1,235")]
    public void Small_counts_are_hidden_zero_is_said_and_the_rest_are_rounded(int count, string shown) => Assert.Equal(shown, Rule.Publish(count).ToString());

    [Fact]
    public void A_count_below_zero_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Rule.Publish(-1));

    [Fact]
    public void A_total_with_something_hidden_says_at_least() =>
        Assert.Equal(("25+", "*", "30"), (Total(10, 3, 15), Total(3, 0, 5), Total(10, 0, 20)));

    [Fact]
    public void Percentages_come_from_published_figures_and_hide_with_them()
    {
        Assert.Equal(33m, SmallNumbers.Percentage(Rule.Publish(9), Rule.Publish(31)));
        Assert.Equal(12.5m, SmallNumbers.Percentage(Rule.Publish(500), Rule.Publish(4000)));
        Assert.Null(SmallNumbers.Percentage(Rule.Publish(3), Rule.Publish(31)));
        Assert.Null(SmallNumbers.Percentage(Rule.Publish(0), Rule.Publish(0)));
        Assert.Null(SmallNumbers.Percentage(Rule.Publish(10), new(30, AtLeast: true)));
    }

    /// <summary>The heart of it: whatever the hidden counts are, everything published is the same, so nobody can work them out by subtracting.</summary>
    [Property]
    public bool No_total_tells_what_a_hidden_count_is(byte[] counts, byte seed)
    {
        var others = counts.Select((count, i) => count is >= 1 and <= 7 ? 1 + (count + seed + i) % 7 : (int)count).ToArray();
        var (published, publishedOthers) = (counts.Select(count => Rule.Publish(count)).ToList(), others.Select(Rule.Publish).ToList());
        return published.SequenceEqual(publishedOthers) && SmallNumbers.Total(published) == SmallNumbers.Total(publishedOthers);
    }

    /// <summary>Adding up by rows and then columns, or the other way round, or leaving a part out, gives nothing that the cells didn't.</summary>
    [Property]
    public bool Totals_of_totals_agree_and_differ_by_exactly_what_is_shown(byte[] first, byte[] second)
    {
        var (a, b) = (first.Select(count => Rule.Publish(count)).ToList(), second.Select(count => Rule.Publish(count)).ToList());
        var whole = SmallNumbers.Total([.. a, .. b]);
        var stepped = SmallNumbers.Total([SmallNumbers.Total(a), SmallNumbers.Total(b)]);
        return whole == stepped && (whole.Value ?? 0) - (SmallNumbers.Total(a).Value ?? 0) == b.Sum(figure => figure.Value ?? 0);
    }

    [Property]
    public bool What_is_shown_is_never_between_one_and_seven_and_within_two_of_the_count(int any)
    {
        var count = Math.Abs(any % 1_000_000);
        return Rule.Publish(count).Value is not { } shown || shown == 0 ? count < 8 : shown % 5 == 0 && shown >= 10 && Math.Abs(shown - count) <= 2;
    }

    [Property]
    public bool Another_rule_hides_below_its_own_number(byte count)
    {
        var rule = new SmallNumbers(HideBelow: 6, RoundTo: 1);
        return count is >= 1 and < 6 ? rule.Publish(count) == Figure.Hidden : rule.Publish(count).Value == count;
    }

    private static string Total(params int[] counts) => SmallNumbers.Total(counts.Select(Rule.Publish)).ToString();
}
