using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;

namespace Linkwork.App.Tests.Pages.KeepTheJob;

public class KeepTheJobTests
{
    private static string Address(Case its) => $"/cases/{its.Reference}/work/keep-the-job";

    [Theory, OnBothDatabases]
    public Task It_answers_the_usual_questions(string engine) =>
        CaseRows.AnswersTheUsualQuestionsAsync(engine, Address, (its, by, at) => WorkRows.Answered(its, by, at));

    [Theory, OnBothDatabases]
    public Task Its_goal_page_answers_the_usual_questions(string engine) =>
        CaseRows.AnswersTheUsualQuestionsAsync(engine, its => Address(its) + "/goal", (its, by, at) => WorkRows.Answered(its, by, at));

    [Theory, OnBothDatabases]
    public async Task Before_anybody_talked_of_work_there_is_no_path(string engine)
    {
        var world = await World.NewAsync(engine);
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).Get(Address(await world.CaseAsync()))).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_case_offers_it_when_a_job_is_at_risk_and_not_otherwise(string engine)
    {
        var world = await World.NewAsync(engine);
        var today = London.Date(world.App.Clock.GetUtcNow());
        foreach (var (said, offered) in new (WorkStanding, string?)[]
        {
            (new() { Situations = [WorkSituation.JobAtRisk] }, "They say their job is at risk"),
            (new() { Situations = [WorkSituation.EmployedAndStruggling] }, "They are in work and struggling"),
            (new() { Situations = [WorkSituation.OffSick], FitNoteUntil = today.AddDays(3) }, "Their fit note ends on"),
            (new() { Situations = [WorkSituation.OffSick], FitNoteUntil = today.AddDays(60) }, null),
            (new() { Situations = [WorkSituation.OutOfWork] }, null),
        })
        {
            var its = await world.TalkingAsync();
            await world.ProfileAsync(its, said);
            var page = await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}");
            if (offered is not null) Assert.Contains(offered, page.Text, StringComparison.Ordinal);
            Assert.Equal(offered is not null, page.Text.Contains("what can be done this week to keep the job", StringComparison.Ordinal));
        }

        var wants = await world.TalkingAsync(WorkAnswer.KeepTheJobIHave);
        Assert.Contains("what can be done this week", (await world.As(Role.LinkWorker).Get($"/cases/{wants.Reference}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task With_a_goal_about_work_an_option_goes_on_the_plan_in_one_step_and_once(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        await world.InWorkAsync(its, (row, by, at) => row.AddGoal("Stay at the bakery", Need.Work, 9, 4, by, at));
        var worker = world.As(Role.LinkWorker);
        var page = await worker.Get(Address(its));

        await worker.Send(page, form: "form:has(input[value=SickPay])", address: Address(its));
        await worker.PostBare(Address(its), new { Option = "SickPay" });

        var row = await world.ReadWorkAsync(its);
        Assert.Equal((row.Goals[0].Id, Domain.Work.KeepTheJob.Of(KeepTheJobOption.SickPay).Action), (Assert.Single(row.Actions).GoalId!.Value, row.Actions[0].What));
        Assert.Null((await worker.Get(Address(its))).Document.QuerySelector("form:has(input[value=SickPay])"));
        Assert.Equal(HttpStatusCode.Conflict, (await worker.PostBare(Address(its), new { Option = "Nonsense" })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.PostBare(Address(its), new { Option = "99" })).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Without_one_it_asks_for_the_goal_in_their_words_and_adds_both(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        await world.ProfileAsync(its, new() { WantWords = "to go back to my ovens", Importance = 9 });
        var worker = world.As(Role.LinkWorker);

        var sent = await worker.PostBare(Address(its), new { Option = "PhasedReturn" });
        Assert.Equal($"{Address(its)}/goal?option=PhasedReturn", sent.Location);
        Assert.Contains("to go back to my ovens", (await worker.Get(sent.Location!)).Raw, StringComparison.Ordinal);
        Assert.Equal(["Confidence is a number from 1 to 10"], (await worker.Post(sent.Location!)).Errors);
        Assert.Empty((await world.ReadWorkAsync(its)).Actions);

        await worker.Post(sent.Location!, new { Input_Confidence = "5" });

        var row = await world.ReadWorkAsync(its);
        Assert.Equal(("to go back to my ovens", Need.Work), (Assert.Single(row.Goals).InTheirWords, row.Goals[0].Need));
        Assert.Equal(row.Goals[0].Id, Assert.Single(row.Actions).GoalId);
    }

    [Theory, OnBothDatabases]
    public async Task On_paper_nothing_is_about_anybody(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        await world.ProfileAsync(its, new() { Situations = [WorkSituation.JobAtRisk], InTheirWords = "MARKER" });
        await world.InWorkAsync(its, (row, by, at) => row.AddGoal("MARKER", Need.Work, 9, 4, by, at));

        var main = (await world.As(Role.LinkWorker).Get(Address(its))).Document.QuerySelector("main")!;
        foreach (var hidden in main.QuerySelectorAll(".lw-no-print, .nhsuk-button, .nhsuk-back-link")) hidden.Remove();

        Assert.DoesNotContain("MARKER", main.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Rowan", main.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(its.Reference, main.TextContent, StringComparison.Ordinal);
        Assert.Contains("from the first day", main.TextContent, StringComparison.Ordinal);
    }
}
