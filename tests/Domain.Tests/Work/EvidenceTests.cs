using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Work;

public class EvidenceTests
{
    [Theory]
    [InlineData(EvidenceAbout.WhyAsk, EvidenceAbout.NotLater)]
    [InlineData(EvidenceAbout.BadJobsHarm, EvidenceAbout.BadJobsHarm)]
    public void Nobody_sees_the_same_line_twice_in_a_row_and_everybody_sees_all_that_fit(EvidenceAbout one, EvidenceAbout other)
    {
        var seen = new List<string>();
        for (var i = 0; i < 3 * Evidence.All.Count; i++) seen.Add(Evidence.After(seen.LastOrDefault(), one, other).Key);
        Assert.All(seen.Zip(seen.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Equal(Evidence.All.Where(line => line.About == one || line.About == other).Select(line => line.Key).Order(), seen.Distinct().Order());
    }

    [Fact]
    public void A_key_that_is_gone_gets_the_first_line() => Assert.Equal(Evidence.All[0], Evidence.After("gone", EvidenceAbout.WhyAsk));

    [Fact]
    public void Each_line_says_where_it_was_published_and_when() =>
        Assert.All(Evidence.All, line => Assert.True(line is { Year: > 2000 and < 2027, Source.Length: > 20, Words.Length: < 300 }, line.Key));
}
