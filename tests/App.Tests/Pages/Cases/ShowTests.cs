using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Cases;

public class ShowTests
{
    [Theory, OnBothDatabases]
    public async Task A_case_shows_who_it_is_about_and_what_they_need(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync(World.Somebody() with { Interpreter = true, Language = "Tamil", AccessNeeds = "Lift only" }, Need.Housing, Need.Work);

        var page = await world.As(Role.LinkWorker).Get($"/cases/{opened.Reference}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var words in new[] { "Rowan Tester", "No known risks", "Interpreter needed: Tamil", "Lift only", "Housing", "Work and employment", "01632 960001", "Not offered yet" })
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Safe_contact_stands_before_everything_that_can_be_called(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync(World.Somebody() with { LeaveMessage = MessageSafety.No, MustNotKnow = "My partner" });

        var text = (await world.As(Role.LinkWorker).Get($"/cases/{opened.Reference}")).Text;

        Assert.Contains("Leave no message", text, StringComparison.Ordinal);
        Assert.InRange(text.IndexOf("My partner", StringComparison.Ordinal), 0, text.IndexOf("01632 960001", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Only_the_team_sees_a_case(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var opened = await world.CaseAsync();
        var address = $"/cases/{opened.Reference}";

        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).Get(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.TeamManager).Get(address)).Status);
        foreach (var role in new[] { Role.Referrer, Role.Provider, Role.Commissioner, Role.DirectoryEditor, Role.Admin })
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).Get(address)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Not_now_is_kept_quiet_until_the_day_they_chose_which_shows_once_to_the_worker(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var opened = await world.CaseAsync();
        var until = DateOnly.FromDateTime(world.App.Clock.GetUtcNow().UtcDateTime).AddDays(20);
        await world.InCase(opened, found => found.OfferWork(OfferedAt.Conversation, RaisedBy.LinkWorker, WorkAnswer.NotNow, until, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        var (worker, address) = (world.As(Role.LinkWorker), $"/cases/{opened.Reference}");
        const string asked = "the day they chose to think about work again";

        var quiet = (await worker.Get(address)).Text;
        world.App.Clock.Forward(TimeSpan.FromDays(21));
        var manager = (await world.As(Role.TeamManager).Get(address)).Text;
        var first = (await worker.Get(address)).Text;
        var second = (await worker.Get(address)).Text;

        Assert.Contains($"Don’t raise work (their choice, until {Linkwork.Ui.Format.Date(until)})", quiet, StringComparison.Ordinal);
        Assert.DoesNotContain(asked, quiet, StringComparison.Ordinal);
        Assert.DoesNotContain(asked, manager, StringComparison.Ordinal);
        Assert.Contains(asked, first, StringComparison.Ordinal);
        Assert.DoesNotContain(asked, second, StringComparison.Ordinal);
        Assert.DoesNotContain("Don’t raise work", second, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_timeline_pages_by_place_and_shows_every_contact_once(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();
        var at = world.App.Clock.GetUtcNow();
        await world.InCase(opened, found =>
        {
            // Pairs at the very same moment: a page may end between them.
            for (var i = 0; i < 75; i++) found.RecordContact(ContactWith.Phone, ContactOutcome.Spoke, $"note-{i:000}.", at.AddHours(-(i / 2)), world.User(Role.LinkWorker).Id, at);
        });
        var worker = world.As(Role.LinkWorker);
        List<string> seen = [];

        for (var address = $"/cases/{opened.Reference}"; address is not null;)
        {
            var page = await worker.Get(address);
            seen.AddRange(page.Document.QuerySelectorAll(".lw-timeline .lw-prose").Select(note => note.TextContent));
            address = page.Document.QuerySelector(".nhsuk-pagination__link--next")?.GetAttribute("href");
        }

        Assert.Equal(75, seen.Count);
        Assert.Equal(75, seen.Distinct().Count());
    }

    [Theory, OnBothDatabases]
    public async Task A_made_up_place_in_the_timeline_is_the_start(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();

        foreach (var before in new[] { "x", "99999999999999999999.0", "9223372036854775807.00000000000000000000000000000000", "1.2.3", "'--" })
            Assert.Equal(HttpStatusCode.OK, (await world.As(Role.LinkWorker).Get($"/cases/{opened.Reference}?before={before}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Looking_at_a_case_is_logged_before_the_page_is_sent(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();

        await world.As(Role.LinkWorker).Get($"/cases/{opened.Reference}");

        var actor = world.User(Role.LinkWorker).Id.ToString();
        Assert.Equal(1, await world.App.InDatabase(db => db.Views.Rows.CountAsync(view => view.Subject == opened.Reference && view.Actor == actor)));
    }

    [Theory, OnBothDatabases]
    public async Task A_new_referral_for_a_known_person_is_there_to_look_at_until_somebody_has(string engine)
    {
        var world = await World.NewAsync(engine);
        var details = World.Somebody() with { NhsNumber = World.TestNhsNumber() };
        var opened = await world.CaseAsync(details, Need.Housing);
        var arrived = await world.ReferralAsync(details, Need.Food);
        var (worker, address) = (world.As(Role.LinkWorker), $"/cases/{opened.Reference}");

        var page = await worker.Get(address);
        var looked = await worker.Send(page, form: $"form[action$='{arrived.Reference}']");
        var after = await worker.Get(address);

        Assert.Contains("New referral to look at", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, looked.Status);
        Assert.DoesNotContain("New referral to look at", after.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.TeamManager).PostBare($"{address}/looks/{arrived.Reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.PostBare($"{address}/looks/R-0000-0000")).Status);
    }
}
