using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;

namespace Linkwork.App.Tests.Pages.WorkProfiles;

public class ThenAndNowTests
{
    private static string Address(Case its) => $"/cases/{its.Reference}/work/then-and-now";

    [Theory, OnBothDatabases]
    public async Task It_is_for_the_cases_team_and_stays_readable_when_the_case_is_closed(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var its = await world.TalkingAsync();
        await world.ProfileAsync(its, new() { InTheirWords = "steady" });

        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).Get(Address(its))).Status);
        foreach (var role in new[] { Role.Referrer, Role.Provider, Role.Commissioner, Role.Admin })
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).Get(Address(its))).Status);
        await world.CloseAsync(its);
        var page = await world.As(Role.LinkWorker).Get(Address(its));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("steady", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector($"a[href$='/work/profile']"));
    }

    [Theory, OnBothDatabases]
    public async Task The_first_and_the_newest_stand_side_by_side_and_any_two_can_be_chosen(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        foreach (var (confidence, want) in new[] { (2, WorkWant.StartWork), (5, WorkWant.TrySomething), (7, WorkWant.TrySomething) })
            await world.ProfileAsync(its, new() { Confidence = confidence, Wants = [want] });
        var worker = world.As(Role.LinkWorker);

        var page = await worker.Get(Address(its));
        Assert.Contains("5 higher", page.Text, StringComparison.Ordinal);
        Assert.Contains("New: Try something: volunteering, a taster, a course. No longer: Start work", page.Text, StringComparison.Ordinal);
        var versions = page.Document.QuerySelectorAll("select[name=then] option").Select(option => option.GetAttribute("value")).ToList();
        Assert.Equal(3, versions.Count);

        // Chosen the wrong way round, the older one is still "then".
        var two = await worker.Get($"{Address(its)}?then={versions[0]}&newer={versions[1]}");
        Assert.Contains("2 higher", two.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"{Address(its)}?then={Guid.NewGuid()}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_and_one_version_are_shown_plainly(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        Assert.Contains("Nothing has been written down about work", (await world.As(Role.LinkWorker).Get(Address(its))).Text, StringComparison.Ordinal);

        await world.ProfileAsync(its, new() { Worries = "<b>the bus</b>" });

        var page = await world.As(Role.LinkWorker).Get(Address(its));
        Assert.Contains("Written once so far", page.Text, StringComparison.Ordinal);
        Assert.Contains("<b>the bus</b>", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What changed", page.Text, StringComparison.Ordinal);
    }
}
