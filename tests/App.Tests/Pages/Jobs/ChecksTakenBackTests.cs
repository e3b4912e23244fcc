using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;

namespace Linkwork.App.Tests.Pages.Jobs;

/// <summary>Answers that were a slip of the pen count nowhere until they are put back.</summary>
public class ChecksTakenBackTests
{
    [Theory]
    [InlineData("Sqlite", "removal")]
    [InlineData("Postgres", "removal")]
    [InlineData("Sqlite", "return")]
    [InlineData("Postgres", "return")]
    public async Task It_answers_the_usual_questions(string engine, string way)
    {
        var id = Guid.Empty;
        await CaseRows.AnswersTheUsualQuestionsAsync(engine, its => $"/cases/{its.Reference}/jobs/checks/{id}/{way}", (row, by, at) =>
        {
            var check = row.CheckWork(new(null, "Evenings", CheckTime.BeforeSayingYes, new Dictionary<GoodWorkQuestion, GoodWorkAnswer>(), GoodWorkAnswer.Yes, null), by, at);
            if (way == "return") row.TakeBackCheck(check, at);
            id = check.Id;
        });
    }

    [Theory, OnBothDatabases]
    public async Task Taken_back_they_are_shown_compared_printed_counted_and_told_no_more_and_put_back_they_are_again(string engine)
    {
        var (world, its, job, check) = await SustainedAsync(engine);
        var other = await world.CheckAsync(its, null, "Nights at the depot", (GoodWorkQuestion.Lasts, GoodWorkAnswer.No));
        var worker = world.As(Role.LinkWorker);
        var jobs = $"/cases/{its.Reference}/jobs";
        var before = await ReadAsync();
        Assert.Equal(("Counts", true, HttpStatusCode.OK), (before.Counted, before.Told, before.Shown));

        Assert.Equal(jobs, (await worker.Post($"{jobs}/checks/{check.Id}/removal")).Location);

        Assert.Equal(("Not known", false, HttpStatusCode.NotFound), await ReadAsync());
        foreach (var page in new[] { $"checks/{check.Id}/print", $"checks/side-by-side?one={other.Id}&other={check.Id}", $"checks/side-by-side?one={check.Id}&other={other.Id}" })
            Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"{jobs}/{page}")).Status);
        Assert.DoesNotContain($"{check.Id}", (await worker.Get($"{jobs}/checks/{other.Id}")).Raw, StringComparison.Ordinal);
        var list = await worker.Get(jobs);
        Assert.DoesNotContain($"checks/{check.Id}\"", list.Raw, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.Get($"{jobs}/checks/{check.Id}/removal")).Status);

        Assert.Equal(jobs, (await worker.Send(list, form: $"form[action='{jobs}/checks/{check.Id}/return']")).Location);

        Assert.Equal(before, await ReadAsync());
        Assert.Equal(HttpStatusCode.Conflict, (await worker.Get($"{jobs}/checks/{check.Id}/return")).Status);

        async Task<(string Counted, bool Told, HttpStatusCode Shown)> ReadAsync()
        {
            var card = (await worker.Get($"{jobs}/counting")).Document.QuerySelectorAll(".nhsuk-card").Single(card => card.QuerySelector("h2")!.TextContent.Trim() == "Good work that lasted");
            var told = await world.JobsNowAsync(its);
            var practice = new Recipient(RecipientKind.Referrer, "k", "Test Surgery");
            var share = new Share
            {
                TeamId = its.TeamId, CaseId = its.Id, Categories = [DataCategory.Work], RecipientKind = practice.Kind, RecipientKey = practice.Key, RecipientName = practice.Name,
                Purpose = SharingPurpose.ReferralProgress, GivenAt = world.App.Clock.GetUtcNow(), Until = world.Today().AddDays(9), RecordedBy = Guid.Empty,
                Lines = WorkNews.Lines(told, world.App.Clock.GetUtcNow()),
            };
            told.Shares.Add(share);
            return (card.QuerySelector(".nhsuk-tag")!.TextContent.Trim(), WorkNews.For(told, practice, world.App.Clock.GetUtcNow()).Items.Any(item => item.Text.Contains("good for them", StringComparison.Ordinal)),
                (await worker.Get($"{jobs}/checks/{check.Id}")).Status);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_double_click_takes_back_once_and_leads_there_twice(string engine)
    {
        var (world, its, _, check) = await SustainedAsync(engine);
        var worker = world.As(Role.LinkWorker);
        var address = $"/cases/{its.Reference}/jobs/checks/{check.Id}/removal";
        var form = await worker.Get(address);

        var answers = await Task.WhenAll(worker.Send(form, address: address), worker.Send(form, address: address));

        Assert.All(answers, answer => Assert.Equal($"/cases/{its.Reference}/jobs", answer.Location));
        Assert.Equal([check.Id], (await world.JobsNowAsync(its)).ChecksTakenBack.Select(row => row.Id));
    }

    [Theory, OnBothDatabases]
    public async Task An_offer_taken_by_one_and_taken_back_by_another_at_once_is_one_of_the_two(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var check = await world.CheckAsync(its, null, "Evenings", (GoodWorkQuestion.Safe, GoodWorkAnswer.Yes));
        var (one, two) = (world.As(Role.LinkWorker), world.As(await world.ColleagueAsync()));
        var (take, back) = ($"/cases/{its.Reference}/jobs/new?offer={check.Id}", $"/cases/{its.Reference}/jobs/checks/{check.Id}/removal");
        var (taking, removing) = (await one.Get(take), await two.Get(back));

        await Task.WhenAll(one.Send(taking, new Dictionary<string, string>(JobsWorld.Typed(world.Today(), "Input.StartedOn")) { ["Input.Kind"] = "Paid" }, address: take), two.Send(removing, address: back));

        // Both in turn is right too: taken, and then its answers taken back.
        var now = await world.JobsNowAsync(its);
        var row = Assert.Single(now.GoodWorkChecks);
        Assert.Equal(row.JobId is null ? 0 : 1, now.Jobs.Count);
        Assert.True(row.JobId is not null || row.TakenBackAt is not null);
    }

    [Theory, OnBothDatabases]
    public async Task While_they_asked_for_quiet_a_slip_can_still_be_put_right_and_answers_about_a_job_taken_back_arent_there(string engine)
    {
        var (world, its, job, check) = await SustainedAsync(engine);
        await world.QuietAsync(its);
        var worker = world.As(Role.LinkWorker);
        var jobs = $"/cases/{its.Reference}/jobs";

        Assert.Equal(jobs, (await worker.Post($"{jobs}/checks/{check.Id}/removal")).Location);
        await worker.Post($"{jobs}/{job.Id}/taking-back");

        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"{jobs}/checks/{check.Id}/return")).Status);
        Assert.DoesNotContain("Put back", (await worker.Get(jobs)).Text, StringComparison.Ordinal);
    }

    private static async Task<(World World, Case Its, Job Job, GoodWorkCheck Check)> SustainedAsync(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.OlderCaseAsync(150, WorkSituation.OutOfWork);
        var job = await world.JobAsync(its, world.Facts(120));
        return (world, its, job, await world.JobsAsync(its, row => row.CheckWork(new(job.Id, null, CheckTime.ThirteenWeeks, GoodWorkQuestions.All.ToDictionary(item => item.Question, _ => GoodWorkAnswer.Yes),
            GoodWorkAnswer.Yes, null), world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow())));
    }
}
