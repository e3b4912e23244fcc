using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Work;

namespace Linkwork.App.Tests.Pages.Learn;

public class LearnTests
{
    [Theory, OnBothDatabases]
    public async Task Who_refers_sees_one_line_at_a_time_and_never_the_same_twice_in_a_row(string engine)
    {
        var world = await World.NewAsync(engine);
        var (desk, phone) = (world.As(Role.Referrer), world.As(Role.Referrer));
        List<Evidence> shown = [];
        foreach (var page in (string[])["/referrals/new", "/referrals/new", "/referrals", "/referrals", "/referrals/new", "/referrals", "/referrals/new", "/referrals/new", "/referrals"])
        {
            // Whatever device they are at.
            var text = (await (shown.Count % 2 == 0 ? desk : phone).Get(page)).Text;
            shown.Add(Assert.Single(Evidence.All, line => text.Contains(line.Words, StringComparison.Ordinal)));
            Assert.Equal(page == "/referrals", shown[^1].About == EvidenceAbout.BadJobsHarm);
        }

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
