using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Cases;

public class PersonTests
{
    [Theory, OnBothDatabases]
    public async Task Details_put_right_show_on_the_case_and_what_was_not_asked_stays(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync(World.Somebody() with { Ethnicity = "A" });
        var (worker, address) = (world.As(Role.LinkWorker), $"/cases/{opened.Reference}");

        var answer = await worker.Post($"{address}/person", new { Input_Phone = "01632 960999", Input_MustNotKnow = "Their landlord", Input_LeaveMessage = "No" });
        var page = await worker.Get(address);

        Assert.Equal(address, answer.Location);
        Assert.Contains("01632 960999", page.Text, StringComparison.Ordinal);
        Assert.Contains("Must not know: Their landlord", page.Text, StringComparison.Ordinal);
        Assert.Equal("A", await world.App.InDatabase(db => db.People.ForTheSystem().Where(row => row.Id == opened.PersonId).Select(row => row.Details.Ethnicity).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Two_people_editing_at_once_see_both_versions_and_lose_nothing_typed(string engine)
    {
        var world = await World.NewAsync(engine);
        var address = $"/cases/{(await world.CaseAsync()).Reference}/person";
        var (worker, manager) = (world.As(Role.LinkWorker), world.As(Role.TeamManager));
        var mine = await worker.Get(address);
        await manager.Post(address, new { Input_Phone = "01632 960111", Input_Language = "Polish" });

        var clash = await worker.Send(mine, new { Input_Phone = "01632 960222" });
        var again = await worker.Send(clash);

        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Equal("01632 960222", clash.Document.QuerySelector("#Input_Phone")!.GetAttribute("value"));
        Assert.Contains("They saved:01632 960111", clash.Text, StringComparison.Ordinal);
        Assert.Contains("They saved:Polish", clash.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Contains("01632 960222", (await worker.Get(address[..^"/person".Length])).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Saving_at_the_very_same_moment_keeps_one_and_shows_the_other_both(string engine)
    {
        var world = await World.NewAsync(engine);
        var address = $"/cases/{(await world.CaseAsync()).Reference}/person";
        var (worker, manager) = (world.As(Role.LinkWorker), world.As(Role.TeamManager));
        var (mine, theirs) = (await worker.Get(address), await manager.Get(address));

        var answers = await Task.WhenAll(worker.Send(mine, new { Input_Pronouns = "they" }), manager.Send(theirs, new { Input_Pronouns = "she" }));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        Assert.Contains("They saved:", answers.Single(answer => answer.Status == HttpStatusCode.Conflict).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Mistakes_are_sentences_and_nothing_typed_is_lost(string engine)
    {
        var world = await World.NewAsync(engine);

        var answer = await world.As(Role.LinkWorker).Post($"/cases/{(await world.CaseAsync()).Reference}/person", new { Input_GivenName = "", Input_NhsNumber = "999 123 4568", Input_Postcode = "nowhere" });

        Assert.Equal(3, answer.Errors.Count);
        Assert.Equal("nowhere", answer.Document.QuerySelector("#Input_Postcode")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task Risks_are_said_or_none_are_known_and_a_change_meanwhile_shows_both(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();
        var (worker, manager, address) = (world.As(Role.LinkWorker), world.As(Role.TeamManager), $"/cases/{opened.Reference}/risks");
        var mine = await worker.Get(address);

        var both = await worker.Send(mine, new { Input_Risks = "A dog that bites" });
        var saved = await manager.Post(address, new { Input_Risks = "Steep stairs", Input_None = "false" });
        var clash = await worker.Send(mine, new { Input_Risks = "A dog that bites", Input_None = "false" });
        var kept = await worker.Send(clash, new { Input_Risks = "A dog that bites, steep stairs" });

        Assert.Contains("keep one", Assert.Single(both.Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("They saved:Steep stairs", clash.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, kept.Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_contact_written_meanwhile_does_not_stop_the_risks_from_being_saved(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();
        var worker = world.As(Role.LinkWorker);
        var mine = await worker.Get($"/cases/{opened.Reference}/risks");
        await world.InCase(opened, found => found.RecordContact(ContactWith.Phone, ContactOutcome.Spoke, "Hello", world.App.Clock.GetUtcNow(), world.User(Role.TeamManager).Id, world.App.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.Redirect, (await worker.Send(mine, new { Input_Risks = "Falls", Input_None = "false" })).Status);
    }
}
