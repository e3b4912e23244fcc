using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;

namespace Linkwork.App.Tests.Pages.Jobs;

public class JobsTests
{
    private static Dictionary<string, string> Form(World world, string role = "Kitchen assistant") => new(JobsWorld.Typed(world.Today(), "Input.StartedOn"))
    {
        ["Input.Role"] = role, ["Input.Employer"] = "Harbour Café", ["Input.Kind"] = "Paid", ["Input.Origin"] = "SinceStart", ["Input.Hours"] = "7.5",
        ["Input.Pay"] = "12.71", ["Input.PayPer"] = "Hour", ["Input.Contract"] = "Permanent", ["Input.FoundThrough"] = "FriendOrFamily", ["Input.Wanted"] = "Yes",
    };

    [Theory, OnBothDatabases]
    public Task Writing_one_down_answers_the_usual_questions(string engine) => CaseRows.AnswersTheUsualQuestionsAsync(engine, its => $"/cases/{its.Reference}/jobs/new");

    [Theory]
    [InlineData("Sqlite", "")]
    [InlineData("Postgres", "")]
    [InlineData("Sqlite", "/taking-back")]
    [InlineData("Postgres", "/taking-back")]
    public async Task Changing_one_answers_the_usual_questions(string engine, string verb)
    {
        var id = Guid.Empty;
        await CaseRows.AnswersTheUsualQuestionsAsync(engine, its => $"/cases/{its.Reference}/jobs/{id}{verb}", (row, by, at) => id = row.AddJob(new()
        {
            Role = "Gardener", Kind = JobKind.Volunteering, Origin = JobOrigin.AtStart,
        }, null, by, at).Id);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_only_read_is_there_for_the_team_and_for_nobody_else_also_when_closed(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var its = await world.CaseAsync();
        var check = await world.CheckAsync(its, (await world.JobAsync(its)).Id, null, (GoodWorkQuestion.Safe, GoodWorkAnswer.Yes));
        var second = await world.CheckAsync(its, null, "Evenings", (GoodWorkQuestion.Safe, GoodWorkAnswer.No));
        await world.CloseAsync(its);
        foreach (var page in new[] { "", "/counting", $"/checks/{check.Id}", $"/checks/{check.Id}/print", $"/checks/side-by-side?one={check.Id}&other={second.Id}" })
        {
            var address = $"/cases/{its.Reference}/jobs{page}";
            Assert.Equal(HttpStatusCode.OK, (await world.As(Role.LinkWorker).Get(address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).Get(address)).Status);
            foreach (var role in new[] { Role.Referrer, Role.Provider, Role.Commissioner, Role.Admin, Role.DirectoryEditor })
                Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).Get(address)).Status);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_job_is_kept_as_it_was_told_and_shown(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var worker = world.As(Role.LinkWorker);

        var saved = await worker.Post($"/cases/{its.Reference}/jobs/new", Form(world));

        Assert.Equal($"/cases/{its.Reference}/jobs", saved.Location);
        var job = Assert.Single((await world.JobsNowAsync(its)).Jobs);
        Assert.Equal(("Kitchen assistant", "Harbour Café", JobKind.Paid, 7.5m, 12.71m, PayPer.Hour), (job.Role, job.Employer, job.Kind, job.Hours, job.Pay, job.PayPer));
        Assert.Equal((Contract.Permanent, FoundThrough.FriendOrFamily, Wanted.Yes, world.Today()), (job.Contract, job.FoundThrough, job.Wanted, job.StartedOn));
        var page = (await worker.Get(saved.Location!)).Text;
        Assert.Contains("Kitchen assistant, Harbour Café", page, StringComparison.Ordinal);
        Assert.Contains("7.5 hours a week · £12.71 an hour", page, StringComparison.Ordinal);
        Assert.Contains("minimum wage", page, StringComparison.Ordinal);
        Assert.Contains("Kitchen assistant, Harbour Café", (await worker.Get($"/cases/{its.Reference}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_double_click_writes_one_job(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var worker = world.As(Role.LinkWorker);
        var page = await worker.Get($"/cases/{its.Reference}/jobs/new");

        await Task.WhenAll(worker.Send(page, Form(world)), worker.Send(page, Form(world)));

        Assert.Single((await world.JobsNowAsync(its)).Jobs);
    }

    [Theory, OnBothDatabases]
    public async Task What_cant_be_is_sent_back_and_nothing_typed_is_lost(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var form = Form(world, "Deckhand <script>");
        (form["Input.Hours"], form["Input.Pay"], form["Input.PayPer"]) = ("200", "£12", "");

        var answer = await world.As(Role.LinkWorker).Post($"/cases/{its.Reference}/jobs/new", form);

        Assert.Equal(2, answer.Errors.Count);
        Assert.Contains("“£12” is not an answer we can use", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Deckhand <script>", answer.Document.QuerySelector("[name='Input.Role']")!.GetAttribute("value"));
        Assert.Equal("200", answer.Document.QuerySelector("[name='Input.Hours']")!.GetAttribute("value"));
        Assert.Empty((await world.JobsNowAsync(its)).Jobs);
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_change_it_at_once_both_keep_their_words(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var job = await world.JobAsync(its);
        var address = $"/cases/{its.Reference}/jobs/{job.Id}";
        var (first, second) = (world.As(Role.LinkWorker), world.As(await world.ColleagueAsync()));
        var (mine, theirs) = (await first.Get(address), await second.Get(address));

        await first.Send(mine, new { Input_Role = "Cook" }, address: address);
        var clash = await second.Send(theirs, new { Input_Role = "Chef" }, address: address);

        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Equal("Cook", clash.Document.QuerySelector(".nhsuk-inset-text .lw-prose")!.TextContent);
        Assert.Equal("Chef", clash.Document.QuerySelector("[name='Input.Role']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await second.Send(clash, address: address)).Status);
        Assert.Equal("Chef", Assert.Single((await world.JobsNowAsync(its)).Jobs).Role);
    }

    [Theory, OnBothDatabases]
    public async Task A_job_taken_back_is_shown_and_counted_no_more_and_that_it_was_there_stays(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var job = await world.JobAsync(its);
        var check = await world.CheckAsync(its, job.Id, null, (GoodWorkQuestion.Safe, GoodWorkAnswer.Yes));
        var worker = world.As(Role.LinkWorker);

        await worker.Post($"/cases/{its.Reference}/jobs/{job.Id}/taking-back");

        var page = (await worker.Get($"/cases/{its.Reference}/jobs")).Text;
        Assert.DoesNotContain("Kitchen assistant", page, StringComparison.Ordinal);
        Assert.Contains("1 job was written down by mistake", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Kitchen assistant", (await worker.Get($"/cases/{its.Reference}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"/cases/{its.Reference}/jobs/checks/{check.Id}")).Status);
        foreach (var verb in new[] { "", "/ending", "/taking-back", "/going-on", "/talk" })
            Assert.Equal(HttpStatusCode.Conflict, (await worker.Get($"/cases/{its.Reference}/jobs/{job.Id}{verb}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_job_of_another_case_isnt_there_even_in_ones_own_team(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, another) = (await world.CaseAsync(), await world.CaseAsync());
        var job = await world.JobAsync(its);
        var check = await world.CheckAsync(its, job.Id, null, (GoodWorkQuestion.Safe, GoodWorkAnswer.Yes));
        var worker = world.As(Role.LinkWorker);

        foreach (var page in new[] { $"{job.Id}", $"{job.Id}/ending", $"{job.Id}/talk", $"{job.Id}/going-on", $"{job.Id}/taking-back", $"checks/{check.Id}", $"checks/{check.Id}/print" })
            Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"/cases/{another.Reference}/jobs/{page}")).Status);
        Assert.Equal(["Choose a job of this person"], (await worker.PostBare($"/cases/{another.Reference}/jobs/checks/new", new { Input_JobId = job.Id, Input_Time = "FourWeeks", Input_GoodForMe = "Yes" })).Errors);
    }
}
