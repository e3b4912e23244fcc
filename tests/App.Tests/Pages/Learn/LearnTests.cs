using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Work;

namespace Linkwork.App.Tests.Pages.Learn;

public class LearnTests
{
    [Theory, OnBothDatabases]
    public async Task Who_refers_sees_one_line_at_a_time_and_never_the_same_twice_in_a_row(string engine)
    {
        var gp = (await World.NewAsync(engine)).As(Role.Referrer);
        var pages = new List<string>();
        for (var i = 0; i < Evidence.All.Count + 1; i++) pages.Add((await gp.Get(i % 2 == 0 ? "/referrals/new" : "/referrals")).Text);
        var shown = pages.Select(page => Assert.Single(Evidence.All, line => page.Contains(line.Words, StringComparison.Ordinal)).Key).ToList();
        Assert.All(shown.Zip(shown.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Equal(Evidence.All.Count, shown.Distinct().Count());
    }

    [Theory, OnBothDatabases]
    public async Task Anybody_reads_all_of_it_with_its_sources(string engine)
    {
        var page = await (await World.NewAsync(engine)).AsNobody().Get("/learn");
        Assert.All(Evidence.All, line => Assert.Contains($"{line.Source} ({line.Year})", page.Text, StringComparison.Ordinal));
        Assert.Contains("Work is offered, never pushed", page.Text, StringComparison.Ordinal);
    }
}
