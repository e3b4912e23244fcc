using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;

namespace Linkwork.App.Tests.Pages.Jobs;

/// <summary>Try and return.</summary>
public class EndingTests
{
    private static string Address(Case its, Job job, string verb = "ending") => $"/cases/{its.Reference}/jobs/{job.Id}/{verb}";

    private static Dictionary<string, string> Form(World world, bool returns = false)
    {
        var form = JobsWorld.Typed(world.Today(), "Input.On");
        (form["Input.Words"], form["Input.Reason"]) = ("My knees gave out", "Health");
        if (returns) form["Input.Return"] = "true";
        return form;
    }

    [Theory, OnBothDatabases]
    public async Task It_is_for_the_team_and_answers_409_when_it_has_ended(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var its = await world.CaseAsync();
        var job = await world.JobAsync(its);
        foreach (var verb in new[] { "ending", "talk", "going-on" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Commissioner).PostBare(Address(its, job, verb))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).PostBare(Address(its, job, verb))).Status);
        }

        foreach (var verb in new[] { "talk", "going-on" }) Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).Get(Address(its, job, verb))).Status);
        await world.EndAsync(its, job);
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).Get(Address(its, job))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).PostBare(Address(its, job))).Status);
        await world.CloseAsync(its);
        foreach (var verb in new[] { "talk", "going-on" }) Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).PostBare(Address(its, job, verb))).Status);
    }

    [Theory, OnBothDatabases]
    public async Task In_an_open_case_the_plan_shows_it_and_offers_a_talk_once(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var job = await world.JobAsync(its);
        var worker = world.As(Role.LinkWorker);

        await worker.Post(Address(its, job), Form(world));

        var ending = Assert.Single((await world.JobsNowAsync(its)).Jobs).Ending!;
        Assert.Equal((world.Today(), EndReason.Health, "My knees gave out"), (ending.On, ending.Reason, ending.InTheirWords));
        var pages = new[] { $"/cases/{its.Reference}", $"/cases/{its.Reference}/plan", $"/cases/{its.Reference}/jobs" };
        foreach (var page in pages) Assert.Contains("They may like a talk about it", (await worker.Get(page)).Text, StringComparison.Ordinal);
        Assert.Equal(["Choose what they said"], (await worker.Post(Address(its, job, "talk"))).Errors);
        await worker.Post(Address(its, job, "talk"), new { Answer = "Yes" });
        foreach (var page in pages) Assert.DoesNotContain("They may like a talk about it", (await worker.Get(page)).Text, StringComparison.Ordinal);
        Assert.Equal(WaitingOn.Us, (await world.JobsNowAsync(its)).WaitingOn);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.PostBare(Address(its, job, "talk"), new { Answer = "No" })).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_closed_case_opens_with_the_same_click_when_they_want_support_and_only_then(string engine)
    {
        var world = await World.NewAsync(engine);
        var (returns, stays) = (await world.CaseAsync(), await world.CaseAsync());
        var worker = world.As(Role.LinkWorker);
        foreach (var its in new[] { returns, stays })
        {
            var job = await world.JobAsync(its);
            await world.CloseAsync(its);
            await worker.Post(Address(its, job), Form(world, its == returns));
        }

        var (back, quiet) = (await world.JobsNowAsync(returns), await world.JobsNowAsync(stays));
        Assert.Equal((CaseStatus.Open, CaseStatus.Closed), (back.Status, quiet.Status));
        Assert.NotNull(Assert.Single(quiet.Jobs).Ending);
        Assert.Equal("They would like support again", Assert.Single(back.Closures).ReopenedWhy);
        Assert.Contains("They may like a talk about it", (await worker.Get($"/cases/{returns.Reference}")).Text, StringComparison.Ordinal);
        Assert.Contains("They are back", (await worker.Get($"/cases/{stays.Reference}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_write_down_the_end_at_once_leave_one_end(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var job = await world.JobAsync(its);
        var colleague = await world.ColleagueAsync();

        var answers = await Task.WhenAll(new[] { world.As(Role.LinkWorker), world.As(colleague) }.Select(worker => worker.Post(Address(its, job), Form(world))));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Conflict);
        Assert.NotNull(Assert.Single((await world.JobsNowAsync(its)).Jobs).Ending);
    }

    [Theory, OnBothDatabases]
    public async Task An_end_in_the_future_is_sent_back_with_what_was_typed_and_one_by_mistake_is_taken_back(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var job = await world.JobAsync(its);
        var worker = world.As(Role.LinkWorker);
        var form = Form(world);
        form["Input.On.Year"] = "2090";

        var answer = await worker.Post(Address(its, job), form);
        Assert.Single(answer.Errors);
        Assert.Contains("My knees gave out", answer.Text, StringComparison.Ordinal);

        await worker.Post(Address(its, job), Form(world));
        await worker.Post(Address(its, job, "going-on"));
        Assert.Null(Assert.Single((await world.JobsNowAsync(its)).Jobs).Ending);
    }

    [Theory, OnBothDatabases]
    public async Task Of_somebody_who_has_died_nothing_more_is_written(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var job = await world.JobAsync(its);
        await world.As(Role.LinkWorker).Post($"/cases/{its.Reference}/death", new Dictionary<string, string>(JobsWorld.Typed(world.Today(), "Input.On")) { ["Input.ToldBy"] = "their sister" });

        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).Get(Address(its, job))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).PostBare(Address(its, job), Form(world, returns: true))).Status);
    }
}
