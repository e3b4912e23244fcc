using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Referrals;

/// <summary>Whoever referred reads what became of work where the person agreed, what they were shown before agreeing, and else nothing that looks as if there were something.</summary>
public class WorkNewsTests
{
    private static async Task<(Case Case, string Page)> WorkingAsync(World world)
    {
        var its = await world.TalkingAsync();
        await world.InWorkAsync(its, (row, by, at) =>
        {
            row.AddJob(new() { Role = "Baker", Employer = "Secret Bakery", Kind = JobKind.Paid, Origin = JobOrigin.SinceStart, StartedOn = London.Date(at) }, null, by, at);
            row.AddStep(WorkStepKind.Interview, WorkStepState.Done, null, "at the Secret Bakery", by, at);
        });
        var reference = await world.App.InDatabase(db => db.Referrals.ForTheSystem().Where(row => row.Id == its.ReferralId).Select(row => row.Reference).SingleAsync());
        return (its, $"/referrals/{reference}");
    }

    [Theory, OnBothDatabases]
    public async Task They_read_what_was_shown_before_the_yes_until_it_is_taken_back(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, page) = await WorkingAsync(world);
        var (worker, referrer) = (world.As(Role.LinkWorker), world.As(Role.Referrer));
        Assert.DoesNotContain("What became of work", (await referrer.Get(page)).Text, StringComparison.Ordinal);

        var shown = await worker.Post($"/cases/{its.Reference}/shares", Fields(world));
        Assert.Contains("Baker (paid), since", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What became of work", (await referrer.Get(page)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task With_a_share_they_read_it_without_it_or_while_it_is_quiet_nothing_is_there(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, page) = await WorkingAsync(world);
        var (referrer, never) = (world.As(Role.Referrer), await WorkingAsync(world));
        await AgreeAsync(world, its);

        var read = await referrer.Get(page);
        Assert.Contains("Baker (paid), since", read.Text, StringComparison.Ordinal);
        Assert.Contains("An interview, day not known", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret Bakery", read.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("Baker", (await referrer.Get(never.Page)).Raw, StringComparison.Ordinal);

        await world.QuietAsync(its);
        Assert.DoesNotContain("What became of work", (await referrer.Get(page)).Text, StringComparison.Ordinal);
        await world.InWorkAsync(its, (row, by, at) => row.WorkOffer!.Reopen(by, at));
        Assert.Contains("Baker", (await referrer.Get(page)).Text, StringComparison.Ordinal);
        await world.InWorkAsync(its, (row, by, at) => row.Shares.Single().Withdraw(by, at));
        Assert.DoesNotContain("What became of work", (await referrer.Get(page)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_written_down_later_stays_here_until_they_were_asked_about_it(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, page) = await WorkingAsync(world);
        var (worker, referrer, address) = (world.As(Role.LinkWorker), world.As(Role.Referrer), $"/cases/{its.Reference}");
        await AgreeAsync(world, its);
        var agreed = (await referrer.Get(page)).Text;
        Assert.Contains("Baker (paid), since", agreed, StringComparison.Ordinal);
        Assert.DoesNotContain(NotAsked, (await worker.Get(address)).Text, StringComparison.Ordinal);

        await world.InWorkAsync(its, (row, by, at) => row.AddJob(new() { Role = "Tester", Employer = "Elsewhere", Kind = JobKind.Paid, Origin = JobOrigin.SinceStart, StartedOn = London.Date(at) }, null, by, at));
        Assert.Equal(agreed, (await referrer.Get(page)).Text);
        Assert.Contains(NotAsked, (await worker.Get(address)).Text, StringComparison.Ordinal);
        var asking = (await worker.Get(address)).Document.QuerySelector("a[href*='purpose=ReferralProgress']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await worker.Get(asking)).Status);

        await world.QuietAsync(its);
        Assert.DoesNotContain(NotAsked, (await worker.Get(address)).Text, StringComparison.Ordinal);
        await world.InWorkAsync(its, (row, by, at) => row.WorkOffer!.Reopen(by, at));

        var shown = await AgreeAsync(world, its);
        Assert.Contains("Tester (paid), since", shown.Text, StringComparison.Ordinal);
        Assert.Contains("What is new later stays here until they are asked about it", shown.Text, StringComparison.Ordinal);
        Assert.Contains("If there is news, we ask you again first", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Tester (paid), since", (await referrer.Get(page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(NotAsked, (await worker.Get(address)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_they_say_of_a_job_and_how_it_ended_are_news_too_and_the_old_line_is_told_no_longer(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, page) = await WorkingAsync(world);
        await AgreeAsync(world, its);
        var job = await world.App.InDatabase(db => db.Jobs.ForTheSystem().Where(row => row.CaseId == its.Id).Select(row => row.Id).SingleAsync());

        await world.App.InDatabase(async db =>
        {
            var row = await db.Cases.ForTheSystem().Include(found => found.WorkOffer).Include(found => found.Jobs).Include(found => found.GoodWorkChecks).SingleAsync(found => found.Id == its.Id);
            row.CheckWork(new(job, null, CheckTime.AnotherTime, new Dictionary<GoodWorkQuestion, GoodWorkAnswer>(), GoodWorkAnswer.No, null), world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });

        var after = await world.As(Role.Referrer).Get(page);
        foreach (var untold in (string[])["good for them", "Baker"]) Assert.DoesNotContain(untold, after.Raw, StringComparison.Ordinal);
        Assert.Contains("An interview", after.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_yes_is_for_the_lines_that_were_shown_and_one_from_before_lines_were_kept_lets_nothing_out(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, page) = await WorkingAsync(world);
        await world.InWorkAsync(its, (row, by, at) => row.Shares.Add(new()
        {
            TeamId = row.TeamId, CaseId = row.Id, Categories = [DataCategory.Work], RecipientKind = RecipientKind.Referrer, RecipientKey = world.Practice, RecipientName = "Test Surgery",
            Purpose = SharingPurpose.ReferralProgress, GivenAt = at, Until = London.Date(at).AddDays(30), RecordedBy = by,
        }));
        Assert.DoesNotContain("What became of work", (await world.As(Role.Referrer).Get(page)).Text, StringComparison.Ordinal);
        Assert.Contains(NotAsked, (await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}")).Text, StringComparison.Ordinal);

        var worker = world.As(Role.LinkWorker);
        var shown = await worker.Post($"/cases/{its.Reference}/shares", Fields(world), "main form[method=post]:not([action])");
        await world.InWorkAsync(its, (row, by, at) => row.AddStep(WorkStepKind.Offer, WorkStepState.Done, null, null, by, at));
        Assert.Equal(HttpStatusCode.Conflict, (await worker.Send(shown)).Status);
        Assert.DoesNotContain("Baker", (await world.As(Role.Referrer).Get(page)).Raw, StringComparison.Ordinal);
    }

    private const string NotAsked = "hasn’t been asked about";

    private static Dictionary<string, string> Fields(World world)
    {
        var until = London.Date(world.App.Clock.GetUtcNow()).AddDays(30);
        return new()
        {
            ["Input.Categories"] = "Work", ["Input.With"] = "Referrer", ["Input.Purposes"] = "ReferralProgress",
            ["Input.Until.Day"] = $"{until.Day}", ["Input.Until.Month"] = $"{until.Month}", ["Input.Until.Year"] = $"{until.Year}",
        };
    }

    /// <summary>They say yes to what is read out to them: the page they were shown.</summary>
    private static async Task<Answer> AgreeAsync(World world, Case its)
    {
        var worker = world.As(Role.LinkWorker);
        var shown = await worker.Post($"/cases/{its.Reference}/shares", Fields(world), "main form[method=post]:not([action])");
        Assert.Equal($"/cases/{its.Reference}/shares", (await worker.Send(shown)).Location);
        return shown;
    }
}
