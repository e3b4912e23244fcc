using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Cases;

public class SafeguardingTests
{
    private const string Words = "bruises-on-both-arms";

    [Theory, OnBothDatabases]
    public async Task A_concern_alerts_the_leads_at_once_and_they_write_down_what_was_done(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();
        var (worker, lead) = (world.As(Role.LinkWorker), world.As(Role.TeamManager));

        var raised = await worker.Post($"/cases/{opened.Reference}/safeguarding", new { Input_What = Words, Input_ImmediateDanger = "true" });
        var told = await worker.Get(raised.Location!);
        var list = await lead.Get("/safeguarding");
        var handled = await lead.Post(raised.Location!, new { Done = "Rang the council’s duty team" });
        var after = await lead.Get("/safeguarding");

        Assert.Contains("Call 999", told.Text, StringComparison.Ordinal);
        Assert.Contains(opened.Reference, list.Text, StringComparison.Ordinal);
        Assert.Equal("1", list.Document.QuerySelector(".lw-badge")?.FirstChild?.TextContent.Trim());
        Assert.Equal("/safeguarding", handled.Location);
        Assert.Null(after.Document.QuerySelector(".lw-badge"));
        Assert.Contains("Rang the council’s duty team", (await worker.Get(raised.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await lead.PostBare(raised.Location!, new { Done = "again" })).Status);
        var team = world.Team.Id;
        Assert.Equal(1, await world.App.InDatabase(db => db.Outbox.Rows.CountAsync(row => row.TeamId == team && row.Kind == nameof(ConcernRaised))));
        Assert.DoesNotContain(Words, string.Concat(await world.App.InDatabase(db => db.Outbox.Rows.Where(row => row.TeamId == team).Select(row => row.Payload).ToListAsync())), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_colleague_who_did_not_raise_it_reads_it_on_no_page(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();
        var raised = await world.As(Role.LinkWorker).Post($"/cases/{opened.Reference}/safeguarding", new { Input_What = Words });
        var colleague = await world.App.InDatabase(async db =>
        {
            var user = world.AddUser(db, Role.LinkWorker);
            await db.SaveChangesAsync();
            return user;
        });
        var visitor = world.As(colleague);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(raised.Location!)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostBare(raised.Location!, new { Done = "x" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get("/safeguarding")).Status);
        var seen = await CrawlAsync(visitor, $"/cases/{opened.Reference}");
        Assert.True(seen.Count > 10, "The crawl must reach the pages around the case.");
        Assert.DoesNotContain(seen, page => page.Value.Contains(Words, StringComparison.Ordinal) || page.Value.Contains(raised.Location!, StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_raised_it_reads_it_but_does_not_close_it_and_other_teams_leads_see_nothing(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var opened = await world.CaseAsync();
        var raised = (await world.As(Role.LinkWorker).Post($"/cases/{opened.Reference}/safeguarding", new { Input_What = Words })).Location!;

        Assert.Contains(Words, (await world.As(Role.LinkWorker).Get(raised)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.LinkWorker).PostBare(raised, new { Done = "x" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.TeamManager).Get(raised)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Referrer).Get(raised)).Status);
        Assert.DoesNotContain(opened.Reference, (await other.As(Role.TeamManager).Get("/safeguarding")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_concern_needs_words(string engine)
    {
        var world = await World.NewAsync(engine);
        var answer = await world.As(Role.LinkWorker).Post($"/cases/{(await world.CaseAsync()).Reference}/safeguarding", new { Input_What = " " });

        Assert.Single(answer.Errors);
    }

    private static async Task<Dictionary<string, string>> CrawlAsync(Visitor visitor, string start)
    {
        Dictionary<string, string> seen = [];
        var waiting = new Queue<string>([start]);
        while (waiting.TryDequeue(out var address) && seen.Count < 60)
        {
            if (seen.ContainsKey(address)) continue;
            var page = await visitor.Get(address);
            seen[address] = page.Raw;
            foreach (var link in page.Document.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]))
                if (link.Length > 1 && !link.StartsWith("/dist", StringComparison.Ordinal)) waiting.Enqueue(link);
        }

        return seen;
    }
}
