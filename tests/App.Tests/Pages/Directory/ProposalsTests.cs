using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Directory;

public class ProposalsTests
{
    [Theory, OnBothDatabases]
    public async Task An_editor_accepts_and_the_entry_reads_so_and_counts_as_confirmed(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var service = await world.ServiceAsync(row => row.Cost = "£4");
        await world.AsNobody().Post($"/entries/{await world.LinkAsync()}/{service.Id}/change", new { Entry_Cost = "Free on Mondays" });
        var editor = world.As(Role.DirectoryEditor);

        Assert.Contains("1 change proposed", (await editor.Get("/directory")).Text, StringComparison.Ordinal);
        Assert.Contains("Cost", (await editor.Get("/directory/proposals")).Text, StringComparison.Ordinal);
        var shown = await editor.Get(await world.SittingAsync(service.Id));
        var accepted = await world.DecideAsync(editor, service.Id, take: true);

        Assert.Contains("£4", shown.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, accepted.Status);
        var now = await world.ServiceNowAsync(service.Id);
        Assert.Equal(("Free on Mondays", VerifiedHow.EmailLink, "Harbour Advice"), (now.Cost, now.VerifiedHow!.Value, now.VerifiedBy));
        var decided = Assert.Single(await world.ProposalsAsync(service.Id));
        Assert.Equal((false, true, "Test DirectoryEditor"), (decided.Open, decided.Decision!.Accepted, decided.Decision.By));
    }

    [Theory, OnBothDatabases]
    public async Task Declined_it_stays_and_a_service_said_to_have_stopped_runs_again(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var (cost, club) = (await world.ServiceAsync(row => row.Cost = "£4"), await world.ServiceAsync());
        await world.AsNobody().Post($"/entries/{await world.LinkAsync()}/{cost.Id}/change", new { Entry_Cost = "£400" });
        await world.AsNobody().Post($"/entries/{await world.LinkAsync()}", form: FreshWorld.Form(club.Id, "stopped"));
        Assert.Equal(ServiceStatus.Inactive, (await world.ServiceNowAsync(club.Id)).Status);
        var editor = world.As(Role.DirectoryEditor);

        foreach (var id in new[] { cost.Id, club.Id }) await world.DecideAsync(editor, id, take: false);

        Assert.Contains("Nothing waits for you.", (await editor.Get("/directory/proposals")).Text, StringComparison.Ordinal);
        Assert.Equal(("£4", null), ((await world.ServiceNowAsync(cost.Id)).Cost, (await world.ServiceNowAsync(cost.Id)).VerifiedAt));
        var now = await world.ServiceNowAsync(club.Id);
        Assert.Equal((ServiceStatus.Active, null), (now.Status, now.SaidStoppedAt));
        Assert.Null(now.NotTaking(DateOnly.FromDateTime(world.App.Clock.GetUtcNow().UtcDateTime)));
    }

    [Theory, OnBothDatabases]
    public async Task Decided_twice_or_on_an_entry_changed_meanwhile_is_a_clash(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var service = await world.ServiceAsync(row => row.Cost = "£4");
        await world.AsNobody().Post($"/entries/{await world.LinkAsync()}/{service.Id}/change", new { Entry_Cost = "£5" });
        var (editor, colleague) = (world.As(Role.DirectoryEditor), world.As(Role.DirectoryEditor));
        var address = await world.SittingAsync(service.Id);
        var stale = await editor.Get(address);
        await world.App.InDatabase(async db =>
        {
            (await db.Services.Rows.SingleAsync(row => row.Id == service.Id)).Cost = "£6";
            await db.SaveChangesAsync();
        });
        var id = Assert.Single(await world.ProposalsAsync(service.Id)).Id;

        var unseen = await editor.Send(stale, Choosing(id, "yes"), address: address);
        var fresh = await editor.Get(address);
        var second = await colleague.Get(address);
        await editor.Send(fresh, Choosing(id, "yes"), address: address);
        var twice = await colleague.Send(second, Choosing(id, "no", "No"), address: address);

        Assert.Equal(HttpStatusCode.Conflict, unseen.Status);
        Assert.Contains("£6", fresh.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        Assert.Equal("£5", (await world.ServiceNowAsync(service.Id)).Cost);
    }

    [Theory, OnBothDatabases]
    public async Task Only_editors_see_them_and_what_is_not_there_is_not_found(string engine)
    {
        var world = await World.NewAsync(engine);

        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.LinkWorker).Get("/directory/proposals")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.LinkWorker).PostBare($"/directory/proposals/{Guid.NewGuid()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.DirectoryEditor).PostBare($"/directory/proposals/{Guid.NewGuid()}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Pages_of_proposals_join_up(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        for (var i = 0; i < 23; i++)
        {
            var service = await world.ServiceAsync();
            await world.AsNobody().Post($"/entries/{await world.LinkAsync()}/{service.Id}/change", new { Entry_Cost = $"£{i}" });
        }

        var editor = world.As(Role.DirectoryEditor);
        var first = await editor.Get("/directory/proposals");
        var second = await editor.Get("/directory/proposals" + first.Document.QuerySelector(".nhsuk-pagination a")!.GetAttribute("href"));

        var seen = new[] { first, second }.SelectMany(page => page.Document.QuerySelectorAll("section h2 a").Select(link => link.GetAttribute("href"))).ToList();
        Assert.Equal((20, 23, 23), (first.Document.QuerySelectorAll("section").Length, seen.Count, seen.Distinct().Count()));
    }

    private static Dictionary<string, string> Choosing(Guid change, string answer, string reason = "") => new() { [$"Take.{change}"] = answer, ["Reason"] = reason };
}
