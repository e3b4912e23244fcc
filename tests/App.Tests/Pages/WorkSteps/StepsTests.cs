using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Linkwork.Pages.WorkSteps;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.WorkSteps;

public class StepsTests
{
    private static string Address(Case its) => $"/cases/{its.Reference}/work/steps";

    [Theory, OnBothDatabases]
    public Task The_steps_answer_the_usual_questions(string engine) =>
        CaseRows.AnswersTheUsualQuestionsAsync(engine, Address, (its, by, at) => WorkRows.Answered(its, by, at), readableWhenClosed: true);

    [Theory, OnBothDatabases]
    public Task The_map_answers_the_usual_questions(string engine) =>
        CaseRows.AnswersTheUsualQuestionsAsync(engine, its => $"/cases/{its.Reference}/work/map", (its, by, at) => WorkRows.Answered(its, by, at), readableWhenClosed: true);

    [Theory]
    [InlineData("Sqlite", "rest")]
    [InlineData("Sqlite", "removal")]
    [InlineData("Postgres", "rest")]
    [InlineData("Postgres", "removal")]
    public async Task Changing_a_step_answers_the_usual_questions(string engine, string verb)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var (its, foreign) = (await world.TalkingAsync(), await world.TalkingAsync());
        WorkStep? step = null;
        await world.InWorkAsync(its, (row, by, at) => step = row.AddStep(WorkStepKind.Volunteering, WorkStepState.Done, null, null, by, at));
        var page = $"{Address(its)}/{step!.Id}/{verb}";

        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Provider).PostBare(page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).PostBare(page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.LinkWorker).PostBare($"{Address(foreign)}/{step.Id}/{verb}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.LinkWorker).PostBare($"{Address(its)}/{step.Id}/burning")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await world.As(Role.LinkWorker).Post(page)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).PostBare(page)).Status);
        await world.CloseAsync(its);
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).PostBare($"{Address(its)}/{step.Id}/removal")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task What_they_did_and_might_do_is_on_the_map_and_in_the_list_that_says_the_same(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var worker = world.As(Role.LinkWorker);

        await worker.Post(Address(its), new Dictionary<string, string>
        {
            ["Input.Kind"] = "JoinedGroup", ["Input.State"] = "Done", ["Input.Evidence"] = "the Harbour choir", ["Input.On.Day"] = "3", ["Input.On.Month"] = "2", ["Input.On.Year"] = "2020",
        });
        await worker.Post(Address(its), new { Input_Kind = "CourseStarted", Input_State = "MightDo" }, "form:has(#Input_Kind)");

        foreach (var page in new[] { await worker.Get(Address(its)), await worker.Get($"/cases/{its.Reference}") })
        {
            var map = page.Document.QuerySelector("svg[role=img]")!;
            Assert.Contains("Along the way: Joining a group, 3 February 2020", map.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("Starting a course", map.TextContent, StringComparison.Ordinal);
            Assert.Equal(2, map.QuerySelectorAll("circle").Length);
            foreach (var heading in new[] { "Along the way", "Might do, along the way" })
                Assert.Contains(page.Document.QuerySelectorAll("h3"), found => found.TextContent.Trim() == heading);
            Assert.Contains("the Harbour choir", page.Text, StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Done_put_down_picked_up_taken_back_and_put_back(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        WorkStep? step = null;
        await world.InWorkAsync(its, (row, by, at) => step = row.AddStep(WorkStepKind.Volunteering, WorkStepState.MightDo, null, "allotment", by, at));
        var worker = world.As(Role.LinkWorker);
        async Task<WorkStep> Now() => Assert.Single((await world.ReadWorkAsync(its)).WorkSteps);

        await worker.Post($"{Address(its)}/{step!.Id}/done");
        Assert.Equal(WorkStepState.Done, (await Now()).State);
        await worker.Post($"{Address(its)}/{step.Id}/rest", new { Input_Words = "her hip" });
        Assert.Equal((WorkStepState.PutDown, "her hip"), ((await Now()).State, (await Now()).PutDownWords));
        var page = await worker.Get(Address(its));
        Assert.Contains("Along the way, put down for now", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("fail", page.Text, StringComparison.OrdinalIgnoreCase);
        await worker.Send(page, form: "form[action$=pick-up]");
        Assert.Equal(WorkStepState.Done, (await Now()).State);
        await worker.Send(await worker.Get(Address(its)), form: "form[action$=removal]");
        Assert.NotNull((await Now()).TakenBackAt);
        Assert.DoesNotContain("<svg", (await worker.Get(Address(its))).Raw, StringComparison.Ordinal);
        await worker.Send(await worker.Get(Address(its)), form: "form[action$=return]");
        Assert.Null((await Now()).TakenBackAt);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var worker = world.As(Role.LinkWorker);

        var answer = await worker.Post(Address(its), new Dictionary<string, string>
        {
            ["Input.Kind"] = "SomethingElse", ["Input.State"] = "Done", ["Input.On.Day"] = "3", ["Input.On.Month"] = "2", ["Input.On.Year"] = "2999",
        });

        Assert.Equal(["The day can’t be in the future", "Say in a few words what the step is"], answer.Errors);
        Assert.NotNull(answer.Document.QuerySelector("select[name='Input.Kind'] option[value=SomethingElse][selected]"));
        Assert.Equal(["Choose a step"], (await worker.Post(Address(its), new { Input_Evidence = "x" })).Errors);
        Assert.Empty((await world.ReadWorkAsync(its)).WorkSteps);
    }

    [Theory, OnBothDatabases]
    public async Task A_printed_map_is_written_down_and_is_what_the_gate_let_through(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        await world.InWorkAsync(its, (row, by, at) => row.AddStep(WorkStepKind.Volunteering, WorkStepState.Done, null, "the allotment", by, at));
        var worker = world.As(Role.LinkWorker);
        var address = $"/cases/{its.Reference}/work/map";
        Assert.Contains("lw-no-print", (await worker.Get(address)).Document.QuerySelector(".lw-letter")!.ClassName, StringComparison.Ordinal);

        var made = await worker.Post(address);
        await world.InWorkAsync(its, (row, by, at) => row.AddStep(WorkStepKind.JobStarted, WorkStepState.Done, null, "later", by, at));

        var copy = await worker.Get(made.Location!);
        Assert.DoesNotContain("lw-no-print", copy.Document.QuerySelector(".lw-letter")!.ClassName, StringComparison.Ordinal);
        Assert.Contains("the allotment", copy.Document.QuerySelector(".lw-letter")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("later", copy.Document.QuerySelector(".lw-letter")!.TextContent, StringComparison.Ordinal);
        var sending = await world.App.InDatabase(db => db.Sendings.ForTheSystem().SingleAsync(row => row.CaseId == its.Id));
        Assert.Equal((SendingChannel.Print, DataCategory.Work), (sending.Channel, Assert.Single(sending.Disclosure.Items).Category));
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"{address}?copy={Guid.NewGuid()}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_access_log_tells_no_visit_to_a_work_page_from_a_look_at_the_case(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var its = await world.TalkingAsync();
        var worker = world.As(Role.LinkWorker);
        await worker.Post($"/cases/{its.Reference}/work/profile", new { Input_InTheirWords = "MARKER" });
        await worker.Post(Address(its), new { Input_Kind = "CvDone" });
        await worker.Get($"/cases/{its.Reference}/work/then-and-now?then={Guid.NewGuid()}");
        await worker.Get($"/cases/{its.Reference}/work/keep-the-job");

        var admin = world.As(Role.Admin);
        foreach (var query in new[] { $"Reference={its.Reference}", $"Reference={its.Reference}&What=Changes", $"user={world.User(Role.LinkWorker).Id}&What=Changes" })
        {
            var rows = string.Join('\n', (await admin.Get("/admin/access-log?" + query)).Document.QuerySelectorAll("tbody tr").Select(row => row.TextContent));
            foreach (var word in new[] { "MARKER", "WorkProfiles", "WorkSteps", "KeepTheJob", "work profile", "work step", "then=" })
                Assert.DoesNotContain(word, rows, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void On_the_drawing_days_only_ever_go_down_and_lanes_stand_side_by_side()
    {
        var steps = Enumerable.Range(0, 40).Select(i => new WorkPathStep((WorkLane)(i % 2), i < 30 ? WorkStepState.Done : WorkStepState.MightDo, "Back from being off sick", "day not known", null)).ToList();

        var map = StepMap.Of(steps);

        Assert.Equal(map.Places.Select(place => place.Y).Order(), map.Places.Select(place => place.Y));
        Assert.Equal(2, map.Places.Select(place => place.X).Distinct().Count());
        Assert.All(map.Places, place => Assert.InRange(place.Y + (place.Lines.Count * 14), 0, map.Height));
        Assert.Equal(steps[0].What, string.Join(' ', map.Places[0].Lines));
        Assert.Equal([WorkLane.InWork], StepMap.Of([steps[1]]).Lanes.Select(lane => lane.Lane));
        Assert.Equal((0, "", null), (StepMap.Of([]).Places.Count, StepMap.Of([]).Line, StepMap.Of([]).MightFrom));
    }
}
