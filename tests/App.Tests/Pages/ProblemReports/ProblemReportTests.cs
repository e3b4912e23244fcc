using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.ProblemReports;

public class ProblemReportTests
{
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(20);

    [Theory, OnBothDatabases]
    public async Task Anybody_reports_a_problem_and_an_editor_settles_it_and_the_reporter_is_forgotten(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var service = await world.ServiceAsync();
        var editor = world.As(Role.DirectoryEditor);

        var sent = await ReportAsync(world, service.Id, new { Words = "<b>They asked me for money</b>", ReplyTo = "reader@test.example" });
        Assert.Contains("1 problem reported", (await editor.Get("/directory")).Text, StringComparison.Ordinal);
        var list = await editor.Get("/directory/problems");
        var settled = await editor.Send(list, new { Done = "Phoned them; taken down the price" });

        Assert.Equal($"/report-an-entry/{service.Id}?sent=true", sent.Location);
        Assert.Contains("<b>They asked me for money</b>", list.Text, StringComparison.Ordinal);
        Assert.Contains("reader@test.example", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, settled.Status);
        Assert.Contains("Nothing is open.", (await editor.Get("/directory/problems")).Text, StringComparison.Ordinal);
        var report = Assert.Single(await ReportsAsync(world, service.Id));
        Assert.Equal((false, null, "Phoned them; taken down the price", "Test DirectoryEditor"), (report.Open, report.ReplyTo, report.Settlement!.Done, report.Settlement.By));
        Assert.False(await world.App.InDatabase(db => db.Audit.Rows.AnyAsync(row => row.Changes!.Contains("reader@test.example"))));
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_signed_in_is_named_and_need_not_wait(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();

        var sent = await world.As(Role.LinkWorker).Post($"/report-an-entry/{service.Id}", new { Words = "It has moved" });

        Assert.Equal($"/directory/{service.Id}", sent.Location);
        Assert.Equal("Test LinkWorker", Assert.Single(await ReportsAsync(world, service.Id)).By);
        Assert.Contains("1 report of a problem with this entry is open.", (await world.As(Role.TeamManager).Get($"/directory/{service.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_program_is_too_quick_or_fills_in_the_trap_or_makes_up_when_it_came(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var service = await world.ServiceAsync();
        var address = $"/report-an-entry/{service.Id}";

        var quick = await world.AsNobody().Post(address, new { Words = "spam" });
        var trapped = await ReportAsync(world, service.Id, new { Words = "spam", Nickname = "https://spam.example" });
        var forged = await ReportAsync(world, service.Id, new { Words = "spam", Opened = "1" });

        Assert.All(new[] { quick, forged }, answer => Assert.Equal(["That was very quick. Read it once more, then send it"], answer.Errors));
        Assert.Equal(HttpStatusCode.Redirect, trapped.Status);
        Assert.Empty(await ReportsAsync(world, service.Id));
    }

    [Theory, OnBothDatabases]
    public async Task A_flood_about_one_entry_stops_at_what_an_editor_can_use_and_staff_are_still_heard(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var (service, other) = (await world.ServiceAsync(), await world.ServiceAsync());
        Answer last = null!;
        for (var i = 0; i < ProblemReport.EnoughOpen + 3; i++) last = await ReportAsync(world, service.Id, new { Words = $"Report {i}" });

        Assert.Equal(["Several people have told us about this entry, and somebody is looking into it. You don’t need to write again"], last.Errors);
        Assert.Equal(ProblemReport.EnoughOpen, (await ReportsAsync(world, service.Id)).Count);
        Assert.Equal(HttpStatusCode.Redirect, (await ReportAsync(world, other.Id, new { Words = "Wrong number" })).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await world.As(Role.LinkWorker).Post($"/report-an-entry/{service.Id}", new { Words = "All spam" })).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Too_long_or_empty_says_what_to_do_and_a_double_click_is_one_report(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        var worker = world.As(Role.LinkWorker);

        Assert.Equal(["Say what is wrong"], (await worker.Post($"/report-an-entry/{service.Id}", new { Words = " " })).Errors);
        Assert.Equal(["Say it in 2000 letters or fewer"], (await worker.Post($"/report-an-entry/{service.Id}", new { Words = new string('x', 2001) })).Errors);
        var page = await worker.Get($"/report-an-entry/{service.Id}");
        await worker.Send(page, new { Words = "It has moved" });
        await worker.Send(page, new { Words = "It has moved" });

        Assert.Single(await ReportsAsync(world, service.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await world.AsNobody().Get($"/report-an-entry/{Guid.NewGuid()}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Settling_needs_an_editor_a_note_and_an_open_report(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var service = await world.ServiceAsync();
        await world.As(Role.LinkWorker).Post($"/report-an-entry/{service.Id}", new { Words = "It has moved" });
        var (editor, colleague) = (world.As(Role.DirectoryEditor), world.As(Role.DirectoryEditor));
        var (list, stale) = (await editor.Get("/directory/problems"), await colleague.Get("/directory/problems"));

        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.LinkWorker).Get("/directory/problems")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.PostBare($"/directory/problems?handler=settle&id={Guid.NewGuid()}", new { Done = "x" })).Status);
        Assert.Equal(["Say what was done"], (await editor.Send(list, new { Done = "" })).Errors);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.Send(list, new { Done = "Put right" })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await colleague.Send(stale, new { Done = "Also" })).Status);
        Assert.Equal("Put right", Assert.Single(await ReportsAsync(world, service.Id)).Settlement!.Done);
    }

    private static async Task<Answer> ReportAsync(World world, Guid service, object fields)
    {
        var visitor = world.AsNobody();
        var page = await visitor.Get($"/report-an-entry/{service}");
        world.App.Clock.Forward(Reading);
        return await visitor.Send(page, fields);
    }

    private static Task<List<ProblemReport>> ReportsAsync(World world, Guid service) =>
        world.App.InDatabase(db => db.ProblemReports.Rows.AsNoTracking().Include(row => row.Settlement).Where(row => row.ServiceId == service).ToListAsync());
}
