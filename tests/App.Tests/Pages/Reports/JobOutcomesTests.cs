using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.Pages.Complaints;
using Linkwork.App.Tests.Pages.Jobs;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Reports;

public class JobOutcomesTests
{
    private const string Page = "/reports/jobs", File = "/reports/jobs.csv", First = "First paid work (IPS style)", Lasted = "Good work that lasted", Stayed = "Stayed in the job they had";
    private const int Weeks13 = 13 * 7;

    [Theory, OnBothDatabases]
    public async Task Managers_and_commissioners_see_it_nobody_else_does_and_only_whole_quarters_that_are_over(string engine)
    {
        var world = await World.NewAsync(engine);
        foreach (var address in (string[])[Page, File])
        {
            foreach (var role in Enum.GetValues<Role>())
                Assert.Equal(role is Role.TeamManager or Role.Commissioner ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await world.As(role).Get(address)).Status);
            foreach (var quarter in (string[])[$"{world.Today().Year}-{(world.Today().Month + 2) / 3}", "2001-1", "nonsense"])
                Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.Commissioner).Get($"{address}?quarter={quarter}")).Status);
        }

        var empty = await world.As(Role.Commissioner).Get(Page);
        Assert.Contains("There is nothing to show for this quarter", empty.Text, StringComparison.Ordinal);
        Assert.Contains("None of these figures is a target, and a poor job is no success", empty.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Each_rule_counts_among_its_own_people_and_no_job_without_what_they_say_of_it(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var quarter = await LivesAsync(world);

        foreach (var role in (Role[])[Role.TeamManager, Role.Commissioner])
        {
            var page = await world.As(role).Get($"{Page}?quarter={quarter}");
            Assert.Equal(["10", "10", "0", "10", "0", "0", "30"], Row(page, First, world.Team.Name));
            Assert.Equal(["10", "0", "0", "25", "0", "0", "35"], Row(page, Lasted, world.Team.Name));
            Assert.Contains("Among people who had no paid work when support began", page.Text, StringComparison.Ordinal);
            Assert.Empty(page.Document.QuerySelectorAll("[role=region]").Where(region => region.GetAttribute("aria-label")!.StartsWith(Stayed, StringComparison.Ordinal)));
        }

        Assert.Contains($"{quarter},{First},By team,{world.Team.Name},\"Counts, fewer than two strains\",10\r\n", (await world.As(Role.Commissioner).Get($"{File}?quarter={quarter}")).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Who_asked_for_quiet_counts_as_somebody_never_asked_and_what_is_written_down_later_changes_nothing(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var quarter = await LivesAsync(world);
        async Task<string> SeenAsync() => (await world.As(Role.Commissioner).Get($"{File}?quarter={quarter}")).Raw;
        var before = await SeenAsync();

        var cases = await world.App.InDatabase(db => db.Cases.ForTheSystem().AsNoTracking().Where(row => row.TeamId == world.Team.Id && row.Jobs.Any() && row.WorkOffer == null).ToListAsync());
        foreach (var its in cases) await world.QuietAsync(its);
        Assert.Equal(before, await SeenAsync());

        world.NextQuarter();
        var page = await world.As(Role.Commissioner).Get($"{Page}?quarter={quarter}");
        Assert.Equal(["0", "0", "0", "25", "0", "0", "25"], Row(page, First, world.Team.Name));
        Assert.Equal(["0", "0", "0", "35", "0", "0", "35"], Row(page, Lasted, world.Team.Name));
    }

    [Theory, OnBothDatabases]
    public async Task A_team_of_one_worker_and_another_area_are_in_no_figure(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var (lone, elsewhere) = (await world.NeighbourAsync("Lone One"), await World.NewAsync(world.App));
        await elsewhere.AnswersAsync(20, RaisedBy.Person, WorkAnswer.Yes, null, elsewhere.User(Role.LinkWorker).Id, (await elsewhere.ColleagueAsync()).Id);
        for (var i = 0; i < 9; i++) await lone.OlderCaseAsync(0, WorkSituation.OutOfWork);
        world.NextQuarter();

        var page = await world.As(Role.Commissioner).Get(Page);
        Assert.Contains("There is nothing to show", page.Text, StringComparison.Ordinal);
        Assert.Contains("A team whose cases one worker holds", page.Text, StringComparison.Ordinal);
        Assert.Single((await world.As(Role.Commissioner).Get(File)).Raw.Trim().Split('\n'));
    }

    /// <summary>Ten with a good job that lasted, nine with a poor one, eight who volunteer, and nine who had said no, with a job on record, before anything was counted.</summary>
    /// <returns>The quarter in which their support began.</returns>
    private static async Task<string> LivesAsync(World world)
    {
        var colleague = await world.ColleagueAsync();
        var began = world.Today();
        List<(Case Its, Job Job, GoodWorkAnswer Strain)> jobs = [];
        for (var i = 0; i < 36; i++)
        {
            var quiet = i >= 27;
            var its = await world.OlderCaseAsync(0, quiet ? [] : [WorkSituation.OutOfWork]);
            if (i % 2 == 0) await world.App.InDatabase(async db =>
            {
                (await db.Cases.ForTheSystem().Include(row => row.Allocations).SingleAsync(row => row.Id == its.Id)).AllocateTo(colleague.Id, 2, colleague.Id, world.App.Clock.GetUtcNow());
                await db.SaveChangesAsync();
            });
            var job = await world.JobAsync(its, world.Facts(kind: i is >= 19 and < 27 ? JobKind.Volunteering : JobKind.Paid));
            if (quiet) await world.QuietAsync(its);
            else if (i < 19) jobs.Add((its, job, i < 10 ? GoodWorkAnswer.Yes : GoodWorkAnswer.No));
        }

        world.App.Clock.Forward(TimeSpan.FromDays(Weeks13 + 1));
        foreach (var (its, job, strain) in jobs)
        {
            var answers = GoodWorkQuestions.All.ToDictionary(item => item.Question, _ => GoodWorkAnswer.Yes);
            (answers[GoodWorkQuestion.OwnWay], answers[GoodWorkQuestion.EnoughTime]) = (strain, strain);
            await world.JobsAsync(its, row => row.CheckWork(new(job.Id, null, CheckTime.ThirteenWeeks, answers, GoodWorkAnswer.Yes, null), world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        }

        world.NextQuarter();
        return $"{began.Year}-{(began.Month + 2) / 3}";
    }

    private static List<string> Row(Answer page, string table, string row)
    {
        var section = page.Document.QuerySelectorAll("[role=region]").Single(region => region.GetAttribute("aria-label") == $"{table}, by team");
        return [.. section.QuerySelectorAll("tbody tr").Single(line => line.QuerySelector("th")!.TextContent == row).QuerySelectorAll("td").Select(cell => cell.TextContent)];
    }
}
