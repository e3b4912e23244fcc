using System.Net;
using System.Text.RegularExpressions;
using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.House;
using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Jobs;

/// <summary>Somebody who doesn't want to talk about work, with a job on record.</summary>
public partial class QuietJobsTests
{
    [Theory, OnBothDatabases]
    public async Task The_case_page_and_the_plan_say_nothing_of_jobs_but_the_pages_are_there(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var job = await world.JobAsync(its);
        var check = await world.CheckAsync(its, job.Id, null, (GoodWorkQuestion.Safe, GoodWorkAnswer.Yes));
        await world.EndAsync(its, job, "My knees gave out");
        await world.QuietAsync(its);
        var worker = world.As(Role.LinkWorker);

        foreach (var page in new[] { "", "/plan", "/conversations/new", "/reviews/new", "/closure" })
        {
            var answer = await worker.Get($"/cases/{its.Reference}{page}");
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.DoesNotContain("/jobs", answer.Raw, StringComparison.Ordinal);
            Assert.DoesNotContain("Kitchen assistant", answer.Text, StringComparison.Ordinal);
        }

        Assert.Contains($"/cases/{its.Reference}/jobs", (await worker.Get($"/cases/{its.Reference}/work-offer/quiet")).Raw, StringComparison.Ordinal);
        var jobs = await worker.Get($"/cases/{its.Reference}/jobs");
        Assert.Contains("Don’t raise work", jobs.Text, StringComparison.Ordinal);
        Assert.Contains("My knees gave out", jobs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("They may like a talk", jobs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/checks/new", jobs.Raw, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await worker.Get($"/cases/{its.Reference}/jobs/{job.Id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await worker.Get($"/cases/{its.Reference}/jobs/checks/{check.Id}")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.Get($"/cases/{its.Reference}/jobs/{job.Id}/talk")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Lists_of_the_team_look_the_same_with_a_job_and_without_one(string engine)
    {
        var world = await World.NewAsync(engine);
        var (with, without) = (await world.CaseAsync(), await world.CaseAsync());
        await world.QuietAsync(with);
        var before = await Lists(world, with.Reference);
        await world.EndAsync(with, await world.JobAsync(with));

        Assert.Equal(before, await Lists(world, with.Reference));
        Assert.NotEmpty(await Lists(world, without.Reference));
    }

    [Theory, OnBothDatabases]
    public async Task No_letter_copy_or_plan_on_paper_says_a_word_of_jobs(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        await world.CheckAsync(its, (await world.JobAsync(its)).Id, null, (GoodWorkQuestion.Safe, GoodWorkAnswer.Yes));
        var worker = world.As(Role.LinkWorker);

        foreach (var page in new[] { "plan/print", "copy", "closure" })
            Assert.DoesNotContain("Kitchen assistant", (await worker.Get($"/cases/{its.Reference}/{page}")).Raw, StringComparison.Ordinal);
        foreach (var role in new[] { Role.Referrer, Role.Provider, Role.Commissioner, Role.Admin })
            foreach (var page in new[] { "/referrals", "/onward-referrals", "/reports", "/admin/access-log" })
                Assert.DoesNotContain("Kitchen assistant", (await world.As(role).Get(page)).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_access_log_tells_an_administrator_of_a_look_at_the_case_and_nothing_of_jobs(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var job = await world.JobAsync(its);
        var check = await world.CheckAsync(its, job.Id, null, (GoodWorkQuestion.Safe, GoodWorkAnswer.Yes));
        var worker = world.As(Role.LinkWorker);
        foreach (var page in new[] { "", "/counting", $"/checks/new?job={job.Id}", $"/checks/{check.Id}", $"/checks/side-by-side?one={check.Id}&other={check.Id}" })
            await worker.Get($"/cases/{its.Reference}/jobs{page}");
        await worker.Post($"/cases/{its.Reference}/jobs/{job.Id}/ending");

        var views = await world.As(Role.Admin).Get($"/admin/access-log?reference={its.Reference}");
        Assert.Contains("Looked at GET /Cases/Show", views.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("job", views.Document.QuerySelector("main")!.InnerHtml, StringComparison.OrdinalIgnoreCase);
        var changes = await world.As(Role.Admin).Get($"/admin/access-log?what=Changes&user={world.User(Role.LinkWorker).Id}");
        Assert.DoesNotContain("job", changes.Document.QuerySelector("main")!.InnerHtml, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("good work", changes.Text, StringComparison.OrdinalIgnoreCase);
        Assert.True(await world.App.InDatabase(db => db.Audit.Rows.AnyAsync(entry => entry.Entity == "job_ending" && entry.TeamId == world.Team.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task The_history_of_a_case_opened_again_because_a_job_ended_says_nothing_of_work(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        await world.QuietAsync(its);
        var job = await world.JobAsync(its);
        await world.CloseAsync(its);
        var worker = world.As(Role.LinkWorker);

        await worker.Post($"/cases/{its.Reference}/jobs/{job.Id}/ending", new { Input_Return = "true" });

        var page = await worker.Get($"/cases/{its.Reference}");
        Assert.Contains("They would like support again", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/jobs", page.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("job", page.Document.QuerySelector("#history")!.ParentElement!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Jobs are read on their own pages, the case page and the plan, and counted by one report, for which whoever asked for quiet has none.</summary>
    [Fact]
    public void No_other_report_job_export_or_outbound_room_reads_a_job_or_a_check()
    {
        var rooms = new[] { "src/App/Reports", "src/App/Jobs", "src/App/Interop", "src/App/Cli" };
        Assert.Equal(["src/App/Reports/JobOutcomes.cs"], rooms.SelectMany(room => Repository.Files(room, ".cs", ".sql", ".cshtml")).Where(file => Reads().IsMatch(file.Text)).Select(file => file.Path));
        Assert.Empty(Repository.Files("src/App/Storage", ".sql").Where(file => !file.Path.EndsWith("_jobs.sql", StringComparison.Ordinal) && Tables().IsMatch(file.Text)).Select(file => file.Path));
        Assert.Empty(Repository.Files("src", ".cs", ".cshtml", ".sql").Where(file => Reads().IsMatch(file.Text) && Grouped().IsMatch(file.Text)).Select(file => file.Path));
    }

    private static async Task<string> Lists(World world, string reference)
    {
        List<string> lines = [];
        foreach (var (role, page) in new[] { (Role.LinkWorker, "/caseload"), (Role.TeamManager, "/caseload"), (Role.LinkWorker, "/diary") })
            lines.AddRange((await world.As(role).Get(page)).Document.QuerySelectorAll("tr, li").Where(line => line.InnerHtml.Contains(reference, StringComparison.Ordinal)).Select(line => line.TextContent));
        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"\.Jobs\b(?!;)(?!\.)|GoodWorkCheck|JobEnding|JobHistory|Rulebook", RegexOptions.None, 1000)]
    private static partial Regex Reads();

    [GeneratedRegex(@"\b(FROM|JOIN)\s+""?(job|job_ending|good_work_check)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Tables();

    [GeneratedRegex(@"GROUP BY[^;]*worker|GroupBy\([^)\n]*(Worker|\.By\b)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Grouped();
}
