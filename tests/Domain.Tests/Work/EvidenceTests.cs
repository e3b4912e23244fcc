using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Work;

public class EvidenceTests
{
    [Fact]
    public void Nobody_sees_the_same_line_twice_in_a_row_and_everybody_sees_all_of_them()
    {
        var seen = new List<string>();
        for (var i = 0; i < 3 * Evidence.All.Count; i++) seen.Add(Evidence.After(seen.LastOrDefault()).Key);
        Assert.All(seen.Zip(seen.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Equal(Evidence.All.Select(line => line.Key).Order(), seen.Distinct().Order());
    }

    [Fact]
    public void A_cookie_that_says_nonsense_gets_the_first_line() => Assert.Equal(Evidence.All[0], Evidence.After("<script>"));

    [Fact]
    public void Each_line_says_where_it_was_published_and_when() =>
        Assert.All(Evidence.All, line => Assert.True(line is { Year: > 2000 and < 2027, Source.Length: > 20, Words.Length: < 300 }, line.Key));
}
