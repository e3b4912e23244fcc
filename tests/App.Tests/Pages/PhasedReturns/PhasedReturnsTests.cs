using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;

namespace Linkwork.App.Tests.Pages.PhasedReturns;

public class PhasedReturnsTests
{
    private static string Address(Case its) => $"/cases/{its.Reference}/work/returns";

    private static async Task<PhasedReturn> PlanAsync(World world, Case its)
    {
        PhasedReturn? plan = null;
        await world.InWorkAsync(its, (row, by, at) => plan = row.PlanReturn(new() { Job = "Cook", StartsOn = Domain.Shared.London.Date(at).AddDays(7), Weeks = [new(8), new(16)] }, by, at));
        return plan!;
    }

    [Theory, OnBothDatabases]
    public Task The_plans_answer_the_usual_questions(string engine) =>
        CaseRows.AnswersTheUsualQuestionsAsync(engine, Address, (its, by, at) => WorkRows.Answered(its, by, at), readableWhenClosed: true);

    [Theory, OnBothDatabases]
    public async Task A_plan_of_another_team_or_case_isnt_there(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var (its, second) = (await world.TalkingAsync(), await world.TalkingAsync());
        var plan = await PlanAsync(world, its);
        foreach (var page in (string[])["", "/letter", "/removal"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Provider).PostBare($"{Address(its)}/{plan.Id}{page}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).PostBare($"{Address(its)}/{plan.Id}{page}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.LinkWorker).PostBare($"{Address(second)}/{plan.Id}{page}")).Status);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_few_numbers_make_a_draft_each_week_is_changed_and_the_letter_says_it(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var worker = world.As(Role.LinkWorker);
        var drafted = await worker.Post(Address(its), new Dictionary<string, string>
        {
            ["Input.Job"] = "Cook", ["Input.StartsOn.Day"] = "7", ["Input.StartsOn.Month"] = "6", ["Input.StartsOn.Year"] = "2026", ["Input.First"] = "8", ["Input.Usual"] = "20", ["Input.Weeks"] = "4",
        });
        var draft = await worker.Get(drafted.Location!);
        string[] Hours(Answer page) => [.. page.Document.QuerySelectorAll("input[name$='.Hours']").Select(field => field.GetAttribute("value")!)];
        Assert.Equal(["8", "12", "16", "20"], Hours(draft));

        var longer = await worker.Send(draft, new Dictionary<string, string> { ["Go"] = "longer", ["Input.Weeks[0].Duties"] = "no lifting" });
        Assert.Equal(["8", "12", "16", "20", "20"], Hours(longer));
        Assert.Equal("no lifting", longer.Document.QuerySelector("input[name='Input.Weeks[0].Duties']")!.GetAttribute("value"));
        var wrong = await worker.Send(longer, new Dictionary<string, string> { ["Input.Weeks[1].Hours"] = "99" });
        Assert.Equal(["Week 2: hours are a number from 0 to 60, like 12 or 7.5"], wrong.Errors);
        var saved = await worker.Send(wrong, new Dictionary<string, string> { ["Input.Weeks[1].Hours"] = "10.5" });
        var made = await worker.Send(await worker.Get(saved.Location!));
        var letter = await worker.Get(made.Location!);

        Assert.Contains("I would like to come back to my job (Cook) on 7 June 2026", letter.Text, StringComparison.Ordinal);
        Assert.Equal(5, letter.Document.QuerySelectorAll(".lw-letter tbody tr").Length);
        Assert.Contains("8 hours\nno lifting", letter.Document.QuerySelector(".lw-letter td")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("10.5 hours", letter.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_change_one_plan_see_both(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var plan = await PlanAsync(world, its);
        var (first, second) = (world.As(Role.LinkWorker), world.As(Role.LinkWorker));
        var (mine, theirs) = (await first.Get($"{Address(its)}/{plan.Id}"), await second.Get($"{Address(its)}/{plan.Id}"));
        await second.Send(theirs, new Dictionary<string, string> { ["Input.Weeks[0].Hours"] = "6" });
        var both = await first.Send(mine, new Dictionary<string, string> { ["Input.Weeks[0].Days"] = "Fridays" });

        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("week 1: 6 hours", both.Text, StringComparison.Ordinal);
        Assert.Equal("Fridays", both.Document.QuerySelector("input[name='Input.Weeks[0].Days']")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task Taken_back_it_is_off_the_list_and_its_letter_is_gone(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var plan = await PlanAsync(world, its);
        var worker = world.As(Role.LinkWorker);
        await worker.Post($"{Address(its)}/{plan.Id}/removal");

        Assert.DoesNotContain("Cook", (await worker.Get(Address(its))).Document.QuerySelector("main ul")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"{Address(its)}/{plan.Id}/letter")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.PostBare($"{Address(its)}/{plan.Id}")).Status);
    }
}
