using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Shared;

namespace Linkwork.App.Tests.Pages.Plans;

public class ShowTests
{
    private static void Goal(Case row, Guid by, DateTimeOffset at) => row.AddGoal("I want to see people", Need.Loneliness, 8, 3, by, at);

    private static void Action(Case row, Guid by, DateTimeOffset at) => row.AddAction("Ring the choir", ActionOwner.Person, null, null, by, at);

    [Theory, OnBothDatabases]
    public Task A_goal_to_change_answers_the_usual_questions(string engine) =>
        CaseRows.AnswersTheUsualQuestionsAsync(engine, its => $"/cases/{its.Reference}/goals/{its.Goals[0].Id}", Goal);

    [Theory, OnBothDatabases]
    public Task A_new_goal_answers_the_usual_questions(string engine) => CaseRows.AnswersTheUsualQuestionsAsync(engine, its => $"/cases/{its.Reference}/goals/new");

    [Theory, OnBothDatabases]
    public Task A_new_action_answers_the_usual_questions(string engine) => CaseRows.AnswersTheUsualQuestionsAsync(engine, its => $"/cases/{its.Reference}/actions/new");

    [Theory, OnBothDatabases]
    public Task Doing_an_action_answers_the_usual_questions(string engine) =>
        CaseRows.AnswersTheUsualQuestionsAsync(engine, its => $"/cases/{its.Reference}/actions/{its.Actions[0].Id}/completion", Action);

    [Theory, OnBothDatabases]
    public Task A_review_answers_the_usual_questions(string engine) => CaseRows.AnswersTheUsualQuestionsAsync(engine, its => $"/cases/{its.Reference}/reviews/new");

    [Theory, OnBothDatabases]
    public Task The_four_questions_answer_the_usual_questions(string engine) => CaseRows.AnswersTheUsualQuestionsAsync(engine, its => $"/cases/{its.Reference}/ons4");

    [Theory, OnBothDatabases]
    public async Task A_goal_an_action_and_its_end_stand_in_the_plan(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync(null, Need.Loneliness);
        var (worker, plan) = (world.As(Role.LinkWorker), $"/cases/{its.Reference}/plan");
        await worker.Post($"/cases/{its.Reference}/goals/new?need=Loneliness", new { Input_InTheirWords = "I want to see people", Input_Importance = 9, Input_Confidence = 4 });
        var goal = Assert.Single((await world.ReadAsync(its)).Goals);
        await worker.Post($"/cases/{its.Reference}/actions/new?goal={goal.Id}", new { Input_What = "Ring the choir", Input_Who = "Person" });
        var action = Assert.Single((await world.ReadAsync(its)).Actions);
        Assert.Equal(goal.Id, action.GoalId);

        await worker.Post(plan, form: $"form[action$='{action.Id}/completion']");
        Assert.NotNull((await world.ReadAsync(its)).Actions[0].DoneAt);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.PostBare($"/cases/{its.Reference}/actions/{action.Id}/removal")).Status);
        await worker.Post(plan, form: $"form[action$='{action.Id}/return']");
        Assert.True((await world.ReadAsync(its)).Actions[0].Open);
        Assert.Contains("How much it matters: 9 of 10", (await worker.Get(plan)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_change_a_goal_at_once_both_see_both(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        await world.PlanAsync(its, row => Goal(row, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        var address = $"/cases/{its.Reference}/goals/{(await world.ReadAsync(its)).Goals[0].Id}";
        var (one, two) = (world.As(Role.LinkWorker), world.As(Role.TeamManager));
        var mine = await one.Get(address);
        await two.Post(address, new { Input_Confidence = 5 });

        var clash = await one.Send(mine, new { Input_InTheirWords = "I want to see old friends" });

        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("They saved:5", clash.Text, StringComparison.Ordinal);
        Assert.Equal("I want to see people", (await world.ReadAsync(its)).Goals[0].InTheirWords);
    }

    [Theory, OnBothDatabases]
    public async Task The_copy_to_print_is_in_large_type_with_no_staff_words_and_no_safety(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        await world.PlanAsync(its, row =>
        {
            Goal(row, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
            row.AddGoal("To be safe from him", Need.Safety, 10, 1, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
            row.RecordConversation(new("staff words"), ContactWith.Visit, world.App.Clock.GetUtcNow(), world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
        });

        var page = await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/plan/print");

        Assert.Contains("I want to see people", page.Document.QuerySelector(".lw-large-print")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("safe from him", page.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("staff words", page.Raw, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await World.NewAsync(engine)).As(Role.LinkWorker).Get($"/cases/{its.Reference}/plan/print")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Commissioner).Get($"/cases/{its.Reference}/plan/print")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_review_says_then_and_now_and_puts_the_next_in_the_diary(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        await world.PlanAsync(its, row => Goal(row, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        var year = world.App.Clock.GetUtcNow().Year + 1;
        var worker = world.As(Role.LinkWorker);

        await worker.Post($"/cases/{its.Reference}/reviews/new", new Dictionary<string, string>
        {
            ["Input.Goals[0].Confidence"] = "7", ["Input.Goals[0].State"] = "PartlyReached", ["Input.Goals[0].Note"] = "The choir helps",
            ["Input.Ons4.Happy"] = "6", ["Input.Next.Day"] = "2", ["Input.Next.Month"] = "3", ["Input.Next.Year"] = $"{year}",
        });

        var after = await world.ReadAsync(its);
        Assert.Equal((8, 7), after.Goals[0].Newest());
        Assert.Equal(GoalState.PartlyReached, after.Goals[0].State);
        Assert.Equal(6, Assert.Single(after.Ons4Responses).Happy);
        Assert.Contains($"Next review: 2 March {year}", (await worker.Get($"/cases/{its.Reference}/plan")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_review_that_says_nothing_asks_for_something_and_a_goal_of_another_case_is_not_there(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, other) = (await world.CaseAsync(), await world.CaseAsync());
        await world.PlanAsync(other, row => Goal(row, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        var worker = world.As(Role.LinkWorker);

        var nothing = await worker.Post($"/cases/{its.Reference}/reviews/new");
        Assert.Contains(nothing.Errors, error => error.StartsWith("Write down at least one answer", StringComparison.Ordinal));

        var forged = await worker.Post($"/cases/{its.Reference}/reviews/new", new Dictionary<string, string>
        {
            ["Input.Goals[0].Id"] = $"{(await world.ReadAsync(other)).Goals[0].Id}", ["Input.Goals[0].State"] = "Reached",
        });
        Assert.Equal(HttpStatusCode.NotFound, forged.Status);
        Assert.Equal(GoalState.Current, (await world.ReadAsync(other)).Goals[0].State);
    }
}
