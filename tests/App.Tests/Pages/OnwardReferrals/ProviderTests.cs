using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Conversations;
using Linkwork.Domain.Directory;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.People;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.OnwardReferrals;

public class ProviderTests
{
    [Theory, OnBothDatabases]
    public async Task A_provider_accepts_and_the_link_worker_sees_it_at_once(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var onward = await world.SendAsync(its, await world.ServiceAsync(), DataCategory.Contact);

        var answer = await world.As(Role.Provider).Post($"/onward-referrals/{onward.Reference}", new { Input_Kind = "Accepted", Input_Note = "Tuesday at ten" });

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(WaitingOn.Us, (await world.CaseNowAsync(its)).WaitingOn);
        var seen = await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/onward-referrals/{onward.Reference}");
        var step = seen.Document.QuerySelector(".lw-timeline li")!;
        Assert.Contains("said by the service", step.TextContent, StringComparison.Ordinal);
        Assert.Equal("Tuesday at ten", step.LastElementChild!.TextContent);
    }

    [Theory, OnBothDatabases]
    public async Task Declining_needs_a_reason_and_keeps_it(string engine)
    {
        var world = await World.NewAsync(engine);
        var onward = await world.SendAsync(await world.CaseAsync(), await world.ServiceAsync(), DataCategory.Contact);
        var provider = world.As(Role.Provider);

        Assert.Contains("Say why, so that the link worker can find something that fits", (await provider.Post($"/onward-referrals/{onward.Reference}", new { Input_Kind = "Declined" })).Errors);
        await provider.Post($"/onward-referrals/{onward.Reference}", new { Input_Kind = "Declined", Input_Note = "Only over-65s" });
        Assert.Contains("Only over-65s", (await provider.Get($"/onward-referrals/{onward.Reference}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Another_organisations_provider_finds_nothing(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var its = await world.CaseAsync();
        var onward = await world.SendAsync(its, await world.ServiceAsync(), DataCategory.Contact);
        var stranger = other.As(Role.Provider);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/onward-referrals/{onward.Reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostBare($"/onward-referrals/{onward.Reference}", new { Input_Kind = "Accepted" })).Status);
        Assert.DoesNotContain(onward.Reference, (await stranger.Get($"/onward-referrals?after={onward.Reference}")).Raw, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.LinkWorker).Get($"/onward-referrals/{onward.Reference}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Provider).Get($"/cases/{its.Reference}/onward-referrals/{onward.Reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).Get($"/cases/{its.Reference}/onward-referrals/{onward.Reference}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_answers_at_once_one_wins_and_the_other_gets_409(string engine)
    {
        var world = await World.NewAsync(engine);
        var onward = await world.SendAsync(await world.CaseAsync(), await world.ServiceAsync(), DataCategory.Contact);
        var colleague = await world.App.InDatabase(async db =>
        {
            var user = world.AddUser(db, Role.Provider, "Colleague");
            await db.SaveChangesAsync();
            return user;
        });
        var (one, two) = (world.As(Role.Provider), world.As(colleague));
        var (page, other) = (await one.Get($"/onward-referrals/{onward.Reference}"), await two.Get($"/onward-referrals/{onward.Reference}"));

        var answers = await Task.WhenAll(one.Send(page, new { Input_Kind = "Accepted" }), two.Send(other, new { Input_Kind = "Declined", Input_Note = "Full" }));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        var row = await world.App.InDatabase(db => db.OnwardReferrals.ForTheSystem().Include(its => its.Steps).SingleAsync(its => its.Id == onward.Id));
        Assert.Single(row.Steps);
        Assert.Equal(row.StatusFromRows(), row.Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_list_pages_by_status_newest_first(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, service) = (await world.CaseAsync(), await world.ServiceAsync());
        await world.App.InDatabase(async db =>
        {
            var loaded = await db.Cases.ForTheSystem().SingleAsync(row => row.Id == its.Id);
            var at = world.App.Clock.GetUtcNow();
            for (var i = 0; i < 30; i++) loaded.ReferOnward(service, "Harbour Advice", null, Anything(service, at), Guid.Empty, at.AddMinutes(-(i / 2)));
            await db.SaveChangesAsync();
        });
        var provider = world.As(Role.Provider);

        var first = await provider.Get("/onward-referrals?status=Sent");
        var second = await provider.Get(first.Document.QuerySelector(".nhsuk-pagination a")!.GetAttribute("href")!);

        var links = new[] { first, second }.SelectMany(page => page.Document.QuerySelectorAll("td a").Select(link => link.GetAttribute("href"))).ToList();
        Assert.Equal(30, links.Distinct().Count());
        Assert.Empty((await provider.Get("/onward-referrals?status=Declined")).Document.QuerySelectorAll("td"));
    }

    [Theory, OnBothDatabases]
    public async Task The_persons_own_answer_and_the_link_workers_notes_stay_with_the_team(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var onward = await world.SendAsync(its, await world.ServiceAsync(), DataCategory.Contact);
        var (worker, address) = (world.As(Role.LinkWorker), $"/cases/{its.Reference}/onward-referrals/{onward.Reference}");

        await worker.Post(address, new { Input_Kind = "Accepted", Input_Note = "MARKERNOTE phoned them" });
        await worker.Post(address, new { Input_Kind = "PersonSaysHelped", Input_Helped = "No", Input_Note = "MARKERANSWER rude staff" });

        var page = await world.As(Role.Provider).Get($"/onward-referrals/{onward.Reference}");
        Assert.EndsWith("written down by the link workerAccepted", page.Document.QuerySelector(".lw-timeline li")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKER", page.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("own answer", page.Text, StringComparison.Ordinal);
        Assert.Contains("MARKERANSWER", (await worker.Get(address)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Withdrawing_stops_all_that_the_provider_could_read(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var onward = await world.SendAsync(its, await world.ServiceAsync(), DataCategory.Contact);

        await world.As(Role.LinkWorker).Post($"/cases/{its.Reference}/onward-referrals/{onward.Reference}", form: "#withdrawal");

        var page = await world.As(Role.Provider).Get($"/onward-referrals/{onward.Reference}");
        Assert.Contains("Nothing is shared with you now", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("01632 960001", page.Raw, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.Provider).PostBare($"/onward-referrals/{onward.Reference}", new { Input_Kind = "Accepted" })).Status);
        Assert.NotNull((await world.CaseNowAsync(its)).Shares.Single().WithdrawnAt);
    }

    [Theory, OnBothDatabases]
    public async Task Only_what_is_agreed_shows_for_every_category_recipient_and_state_of_the_share(string engine)
    {
        var app = await TestApp.NewAsync(engine);
        foreach (var reports in new[] { false, true })
            foreach (var category in OnwardItems.Categories)
            {
                // An organisation of its own each time: whether one service reports counts for all of an organisation's.
                var world = await World.NewAsync(app);
                var provider = world.As(Role.Provider);
                var (its, service) = (await MarkedCaseAsync(world), await world.ServiceAsync(row => row.ReportsToBenefits = reports));
                var onward = await world.SendAsync(its, service, category);
                foreach (var state in new[] { "in force", "service reports", "withdrawn", "ended" })
                {
                    if (state == "ended") world.App.Clock.Forward(TimeSpan.FromDays(91));
                    else if (state != "in force")
                        await world.App.InDatabase(async db =>
                        {
                            (await db.Services.Rows.SingleAsync(row => row.Id == service.Id)).ReportsToBenefits = state == "service reports" ? !reports : reports;
                            if (state == "withdrawn") (await db.Shares.ForTheSystem().SingleAsync(row => row.CaseId == its.Id)).Withdraw(Guid.Empty, world.App.Clock.GetUtcNow());
                            await db.SaveChangesAsync();
                        });
                    var (page, list) = ((await provider.Get($"/onward-referrals/{onward.Reference}")).Raw, (await provider.Get("/onward-referrals")).Raw);
                    foreach (var marked in OnwardItems.Categories.Append(DataCategory.Safeguarding))
                    {
                        var may = state == "in force" && marked == category;
                        Assert.True(page.Contains($"MARK{marked}", StringComparison.Ordinal) == may, $"{marked} with {category} agreed, {state}, reports {reports}: {(may ? "missing" : "leaked")}");
                        if (marked != DataCategory.Contact || !may) Assert.False(list.Contains($"MARK{marked}{its.Reference}", StringComparison.Ordinal), $"{marked} leaked into the list");
                    }

                    Assert.Contains(Disclosure.SpeakBeforeVisitingText, page, StringComparison.Ordinal);
                    Assert.DoesNotContain(its.Reference, page, StringComparison.Ordinal);
                }
            }
    }

    private static async Task<Case> MarkedCaseAsync(World world)
    {
        var details = World.Somebody() with { GivenName = "MARKContact", AccessNeeds = "MARKHealth", SafeContactNote = "MARKContact", Address = "MARKContact" };
        var its = await world.CaseAsync(details, Need.Loneliness, Need.Money, Need.Work, Need.MentalWellbeing, Need.Safety);
        await world.App.InDatabase(async db =>
        {
            var row = await db.Cases.ForTheSystem().Include(c => c.Needs).SingleAsync(c => c.Id == its.Id);
            row.Risks = "MARKSafeguarding";
            foreach (var need in row.Needs) need.InTheirWords = $"MARK{need.Need.Category()}";
            row.RecordConversation(new("MARKStory", "MARKStory", "MARKStory", "MARKWork", "MARKMoney", "MARKHealth"), ContactWith.Phone, world.App.Clock.GetUtcNow(), Guid.Empty, world.App.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        return its;
    }

    private static Disclosure Anything(Service service, DateTimeOffset at) =>
        Gate.Disclose([new(DataCategory.Story, "Said", "something")], new(RecipientKind.Person, "x", "x"), SharingPurpose.OnwardReferral, [], at);
}
