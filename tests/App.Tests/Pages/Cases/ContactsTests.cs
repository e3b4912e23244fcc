using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Cases;

public class ContactsTests
{
    private const string Full = ".lw-contact > form";
    private const string OneClick = ".lw-contact__head form";

    [Theory, OnBothDatabases]
    public async Task A_contact_is_recorded_from_the_case_page(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();
        var (worker, address) = (world.As(Role.LinkWorker), $"/cases/{opened.Reference}");

        var answer = await worker.Post(address, new { Input_Note = "They would like to join the choir." }, Full);
        var page = await worker.Get(address);

        Assert.Equal(address, answer.Location);
        Assert.Contains("They would like to join the choir.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Phone: spoke", page.Text, StringComparison.Ordinal);
        Assert.Contains("Last spoke today", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Work_is_offered_once_when_they_first_speak_and_only_then(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();
        var (worker, address) = (world.As(Role.LinkWorker), $"/cases/{opened.Reference}");

        var unheard = await worker.Post(address, new { Input_Outcome = "MessageLeft", Input_Offer_Answer = "NotForMe", Input_Offer_RaisedBy = "LinkWorker" }, Full);
        Assert.Contains("You can only have offered work when you spoke with them", unheard.Text, StringComparison.Ordinal);
        Assert.Contains("Say who brought up work first", (await worker.Post(address, new { Input_Note = "Spoke", Input_Offer_Answer = "NotForMe" }, Full)).Text, StringComparison.Ordinal);
        await worker.Post(address, new { Input_Note = "Spoke", Input_Offer_Answer = "NotForMe", Input_Offer_RaisedBy = "LinkWorker" }, Full);

        var offer = await world.App.InDatabase(db => db.Cases.ForTheSystem().Where(row => row.Id == opened.Id).Select(row => row.WorkOffer!).SingleAsync());
        Assert.Equal((OfferedAt.FirstContact, RaisedBy.LinkWorker, WorkAnswer.NotForMe), (offer.Stage, offer.RaisedBy, offer.Answer));
        Assert.Single(await ContactsOf(world, opened));
        var page = await worker.Get(address);
        Assert.Contains("Don’t raise work", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[name='Input.Offer.Answer']"));
        Assert.Contains("Work has been offered in this case", (await worker.PostBare($"{address}/contacts", new { Input_How = "Phone", Input_Outcome = "Spoke", Input_Note = "x", Input_Offer_Answer = "Yes", Input_Offer_RaisedBy = "LinkWorker" })).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Tried_no_answer_is_one_click_and_a_double_click_records_one(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();
        var worker = world.As(Role.LinkWorker);
        var page = await worker.Get($"/cases/{opened.Reference}");

        var answers = await Task.WhenAll(worker.Send(page, form: OneClick), worker.Send(page, form: OneClick));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        var contact = Assert.Single(await ContactsOf(world, opened));
        Assert.Equal(ContactOutcome.TriedNoAnswer, contact.Outcome);
    }

    [Theory, OnBothDatabases]
    public async Task A_try_too_many_is_taken_back_by_whoever_recorded_it_and_the_fact_stays(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();
        var (worker, address) = (world.As(Role.LinkWorker), $"/cases/{opened.Reference}");
        await worker.Post(address, null, OneClick);
        await worker.Post(address, new { Input_Note = "She rang back." }, Full);
        var contacts = await ContactsOf(world, opened);
        string Back(ContactOutcome outcome) => $"{address}/contacts/{contacts.Single(its => its.Outcome == outcome).Id}/taking-back";

        Assert.NotNull((await worker.Get(address)).Document.QuerySelector($"a[href='{Back(ContactOutcome.TriedNoAnswer)}']"));
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.TeamManager).PostBare(Back(ContactOutcome.TriedNoAnswer))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.PostBare(Back(ContactOutcome.Spoke))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.PostBare($"{address}/contacts/{Guid.NewGuid()}/taking-back")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await World.NewAsync(engine)).As(Role.LinkWorker).PostBare(Back(ContactOutcome.TriedNoAnswer))).Status);
        var done = await worker.Post(Back(ContactOutcome.TriedNoAnswer));
        var again = await worker.PostBare(Back(ContactOutcome.TriedNoAnswer));

        Assert.Equal(address, done.Location);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal(address, again.Document.QuerySelector("main a")!.GetAttribute("href"));
        var page = await worker.Get(address);
        Assert.Contains("Recorded by mistake and taken back", page.Text, StringComparison.Ordinal);
        Assert.Contains("She rang back.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector($"a[href='{Back(ContactOutcome.TriedNoAnswer)}']"));
    }

    [Theory, OnBothDatabases]
    public async Task Two_people_writing_at_once_both_keep_their_note(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();
        var (worker, manager, address) = (world.As(Role.LinkWorker), world.As(Role.TeamManager), $"/cases/{opened.Reference}");
        var (mine, theirs) = (await worker.Get(address), await manager.Get(address));

        var answers = await Task.WhenAll(worker.Send(mine, new { Input_Note = "first" }, Full), manager.Send(theirs, new { Input_Note = "second" }, Full));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(["first", "second"], (await ContactsOf(world, opened)).Select(contact => contact.Note!).Order());
    }

    [Theory, OnBothDatabases]
    public async Task A_message_to_somebody_who_asked_for_none_needs_a_tick(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync(World.Somebody() with { LeaveMessage = MessageSafety.No });
        var (worker, address) = (world.As(Role.LinkWorker), $"/cases/{opened.Reference}");

        var blocked = await worker.Post(address, new { Input_Outcome = "MessageLeft", Input_Note = "Rang the landline" }, Full);
        var none = await ContactsOf(world, opened);
        var ticked = await worker.Send(blocked, new { Input_Agreed = "true" }, Full);

        Assert.Contains("asked for no messages", Assert.Single(blocked.Errors), StringComparison.Ordinal);
        Assert.Contains("Rang the landline", blocked.Text, StringComparison.Ordinal);
        Assert.Empty(none);
        Assert.Equal(HttpStatusCode.Redirect, ticked.Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_talk_needs_a_note_and_no_contact_is_in_the_future(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();
        var tomorrow = DateOnly.FromDateTime(world.App.Clock.GetUtcNow().UtcDateTime).AddDays(1);

        var answer = await world.As(Role.LinkWorker).Post($"/cases/{opened.Reference}", new { Input_On = tomorrow.ToString("O"), Input_From = "10:00" }, Full);

        Assert.Equal(2, answer.Errors.Count);
        Assert.Equal(tomorrow.ToString("O"), answer.Document.QuerySelector("#Input_On")?.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task A_contact_last_week_is_kept_at_its_own_time_in_London(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();

        await world.As(Role.LinkWorker).Post($"/cases/{opened.Reference}", new { Input_Note = "In July", Input_On = "2026-07-01", Input_From = "10:30" }, Full);

        Assert.Equal(new DateTimeOffset(2026, 7, 1, 9, 30, 0, TimeSpan.Zero), Assert.Single(await ContactsOf(world, opened)).HappenedAt);
    }

    [Theory, OnBothDatabases]
    public async Task A_contact_can_be_recorded_only_by_the_team_and_only_while_the_case_is_open(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var opened = await world.CaseAsync();
        var address = $"/cases/{opened.Reference}/contacts";
        var fields = new { Input_How = "Phone", Input_Outcome = "TriedNoAnswer" };

        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).PostBare(address, fields)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Referrer).PostBare(address, fields)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Provider).PostBare(address, fields)).Status);
        await world.InCase(opened, found => found.Close(ClosureReason.GoalsMet, "Done", world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).PostBare(address, fields)).Status);
        Assert.Empty(await ContactsOf(world, opened));
    }

    private static Task<List<Contact>> ContactsOf(World world, Case opened) => world.App.InDatabase(db => db.Contacts.ForTheSystem().Where(row => row.CaseId == opened.Id).ToListAsync());
}
