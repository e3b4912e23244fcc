using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.Pages.Directory;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Support;

public class SupportTests
{
    [Theory, OnBothDatabases]
    public async Task Support_is_found_by_need_near_their_home_without_their_postcode_in_any_address(string engine)
    {
        var world = await World.NewAsync(engine);
        var postcode = await DirectoryTests.PostcodeAsync(world, 53.42, -2.32);
        var its = await world.CaseAsync(World.Somebody() with { Postcode = postcode }, Need.Bereavement);
        var service = await world.ServiceAsync(row => row.Locations.Add(new() { ServiceId = row.Id, Latitude = 53.43, Longitude = -2.32 }), Need.Bereavement);

        var start = await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/support");
        var found = await world.As(Role.LinkWorker).Get(start.Document.QuerySelectorAll("a").Single(link => link.TextContent == "Bereavement").GetAttribute("href")! + $"&words={service.Name.Split(' ')[^1]}&within=2");

        var link = found.Document.QuerySelectorAll("a").Single(link => link.TextContent == service.Name).GetAttribute("href")!;
        Assert.Contains("1.1 km", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(found.Document.QuerySelectorAll("a, form"), element => $"{element.GetAttribute("href")}{element.GetAttribute("action")}".Contains(postcode[..3], StringComparison.Ordinal));
        Assert.Contains("1.1 km from their postcode", (await world.As(Role.LinkWorker).Get(link)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_team_sees_how_its_own_onward_referrals_went_and_no_other_teams(string engine)
    {
        var (world, foreign) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var service = await world.ServiceAsync();
        foreach (var _ in new[] { 1, 2 })
        {
            var sent = await world.SendAsync(await world.CaseAsync(), service, DataCategory.Contact);
            await world.App.InDatabase(async db =>
            {
                (await db.OnwardReferrals.ForTheSystem().Include(row => row.Steps).SingleAsync(row => row.Id == sent.Id)).Take(OnwardStepKind.Declined, null, "Full", byProvider: true, Guid.NewGuid(), world.App.Clock.GetUtcNow());
                await db.SaveChangesAsync();
            });
        }

        var address = $"/directory?words={service.Name.Split(' ')[^1]}";
        Assert.Contains("Of those your team sent, 0 started and 2 were declined", (await world.As(Role.LinkWorker).Get(address)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("your team sent", (await foreign.As(Role.LinkWorker).Get(address)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("your team sent", (await world.As(Role.Commissioner).Get(address)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Telling_them_is_written_on_the_case_once(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, service) = (await world.CaseAsync(), await world.ServiceAsync());
        var worker = world.As(Role.LinkWorker);
        var page = await worker.Get($"/cases/{its.Reference}/support/{service.Id}?need=Loneliness");
        const string Tell = "form[action$=signpost]";

        await worker.Send(page, form: Tell);
        var again = await worker.Send(page, form: Tell);

        Assert.Equal($"/cases/{its.Reference}", again.Location);
        var told = Assert.Single((await world.CaseNowAsync(its)).Signposts);
        Assert.Equal((service.Name, Need.Loneliness), (told.ServiceName, told.Need));
    }

    [Theory, OnBothDatabases]
    public async Task Others_may_not_and_a_closed_case_says_so(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var (its, service) = (await world.CaseAsync(), await world.ServiceAsync());
        foreach (var page in new[] { "", $"/{service.Id}", $"/{service.Id}/signpost" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Provider).Get($"/cases/{its.Reference}/support{page}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).Get($"/cases/{its.Reference}/support{page}")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).PostBare($"/cases/{its.Reference}/support/{service.Id}/signpost")).Status);
        await world.App.InDatabase(async db =>
        {
            (await db.Cases.ForTheSystem().Include(row => row.Closures).SingleAsync(row => row.Id == its.Id)).Close(ClosureReason.MovedAway, "Moved", Guid.Empty, world.App.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/support")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).PostBare($"/cases/{its.Reference}/support/{service.Id}/signpost")).Status);
    }
}
