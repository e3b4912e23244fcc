using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Sharing;

namespace Linkwork.App.Tests.Pages.Directory;

public class CapacityTests
{
    [Theory, OnBothDatabases]
    public async Task An_organisations_own_user_says_so_of_its_own_services_only(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var (mine, theirs) = (await world.ServiceAsync(), await other.ServiceAsync());
        var provider = world.As(Role.Provider);

        var said = await provider.Post($"/directory/{mine.Id}/capacity", new { Input_Accepting = "WaitingList", Input_WaitWeeks = "3" });

        Assert.Equal(HttpStatusCode.Redirect, said.Status);
        Assert.Contains("Waiting list, about 3 weeks", (await provider.Get($"/directory/{mine.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("Said by Test Provider", (await world.As(Role.Referrer).Get($"/directory/{mine.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await provider.Get($"/directory/{theirs.Id}/capacity")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await provider.PostBare($"/directory/{theirs.Id}/capacity", new { Input_Accepting = "Full" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Commissioner).Get($"/directory/{mine.Id}/capacity")).Status);
        Assert.Equal(Accepting.Unknown, (await other.ServiceNowAsync(theirs.Id)).Accepting);
    }

    [Theory, OnBothDatabases]
    public async Task Weeks_and_days_that_make_no_sense_are_refused(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        var worker = world.As(Role.LinkWorker);

        var weeks = await worker.Post($"/directory/{service.Id}/capacity", new { Input_Accepting = "WaitingList", Input_WaitWeeks = "-1" });
        var day = await worker.Post($"/directory/{service.Id}/capacity", new { Input_Accepting = "Full", Input_FullUntil_Day = "1", Input_FullUntil_Month = "1", Input_FullUntil_Year = "2020" });

        Assert.Equal(["Weeks to wait is a number from 0 to 260"], weeks.Errors);
        Assert.Equal(["“Full until” is today or a day to come. Leave it empty if you don’t know"], day.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task Full_until_a_day_is_full_to_its_end_and_unknown_after_not_open(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var today = DateOnly.FromDateTime(world.App.Clock.GetUtcNow().UtcDateTime);
        var service = await world.ServiceAsync(row => row.Say(Accepting.Full, null, today.AddDays(5), "Somebody", world.App.Clock.GetUtcNow()));
        var its = await world.CaseAsync();
        var worker = world.As(Role.LinkWorker);
        var address = $"/cases/{its.Reference}/onward-referrals/new?service={service.Id}";
        Assert.Contains("This service is full. Choose another service, or say why this is urgent", (await worker.Post(address, SupportWorld.Agreeing(world, 30, DataCategory.Contact))).Errors);

        world.App.Clock.Forward(TimeSpan.FromDays(6));

        var page = await worker.Get($"/directory/{service.Id}");
        Assert.Contains("Not known if taking people", page.Text, StringComparison.Ordinal);
        Assert.Contains("which has passed", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(service.Name, (await worker.Get($"/directory?words={Uri.EscapeDataString(service.Name)}&taking=true")).Document.QuerySelector(".lw-found")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Contains("Check before you send", (await worker.Post(address, SupportWorld.Agreeing(world, 30, DataCategory.Contact))).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_service_that_says_it_has_stopped_takes_nobody_without_a_reason(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(null, Linkwork.Domain.Shared.Need.Food);
        var its = await world.CaseAsync();
        await world.AsNobody().Post($"/entries/{await world.LinkAsync()}", form: FreshWorld.Form(service.Id, "stopped"));

        var refused = await world.As(Role.LinkWorker).Post($"/cases/{its.Reference}/onward-referrals/new?service={service.Id}", SupportWorld.Agreeing(world, 30, DataCategory.Contact));

        Assert.Contains("This service says that it has stopped. Choose another service, or say why this is urgent", refused.Errors);
    }
}
