using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Cases;

public class MoveTests
{
    private const string Words = "a-note-about-somebody-else";

    [Theory, OnBothDatabases]
    public async Task A_moved_note_leaves_no_words_behind_and_both_sides_say_so(string engine)
    {
        var (world, from, to, contact) = await WrongAsync(engine);
        var (worker, address) = (world.As(Role.LinkWorker), $"/cases/{from.Reference}/contacts/{contact.Id}/move");

        var shown = await worker.Post(address, new { To = to.Reference.ToLowerInvariant() });
        var moved = await worker.Send(shown);
        var (left, arrived) = (await worker.Get($"/cases/{from.Reference}"), await worker.Get($"/cases/{to.Reference}"));

        Assert.Contains($"Case {to.Reference} is about", shown.Text, StringComparison.Ordinal);
        Assert.Equal($"/cases/{from.Reference}", moved.Location);
        Assert.DoesNotContain(Words, left.Raw, StringComparison.Ordinal);
        Assert.Contains("was moved to their case", left.Text, StringComparison.Ordinal);
        Assert.Contains("Not spoken to yet", left.Text, StringComparison.Ordinal);
        Assert.Contains(Words, arrived.Text, StringComparison.Ordinal);
        Assert.Contains("moved here", arrived.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.Get(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"/cases/{from.Reference}/copy?contact={contact.Id}")).Status);
        var key = contact.Id.ToString();
        var audit = await world.App.InDatabase(db => db.Audit.Rows.Where(row => row.EntityKey == key && row.Action == "Changed").Select(row => row.Changes!).SingleAsync());
        Assert.Contains("moved_to_case_id", audit, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, audit, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_note_moves_only_after_the_name_was_shown_and_only_within_the_team(string engine)
    {
        var (world, from, to, contact) = await WrongAsync(engine);
        var other = await World.NewAsync(engine);
        var theirs = await other.CaseAsync();
        var (worker, address) = (world.As(Role.LinkWorker), $"/cases/{from.Reference}/contacts/{contact.Id}/move");

        var unconfirmed = await worker.PostBare(address, new { To = to.Reference });
        var foreign = await worker.PostBare(address, new { To = theirs.Reference, Confirmed = theirs.Reference });
        var itself = await worker.PostBare(address, new { To = from.Reference, Confirmed = from.Reference });
        var nonsense = await worker.PostBare(address, new { To = "Rowan" });

        Assert.Equal(HttpStatusCode.OK, unconfirmed.Status);
        Assert.Single(foreign.Errors);
        Assert.Single(itself.Errors);
        Assert.Single(nonsense.Errors);
        Assert.Contains(Words, (await worker.Get($"/cases/{from.Reference}")).Text, StringComparison.Ordinal);
    }

    private static async Task<(World World, Case From, Case To, Contact Contact)> WrongAsync(string engine)
    {
        var world = await World.NewAsync(engine);
        var (from, to) = (await world.CaseAsync(), await world.CaseAsync());
        var at = world.App.Clock.GetUtcNow();
        await world.InCase(from, found => found.RecordContact(ContactWith.Phone, ContactOutcome.Spoke, Words, at, world.User(Role.LinkWorker).Id, at));
        return (world, from, to, await world.App.InDatabase(db => db.Contacts.ForTheSystem().SingleAsync(row => row.CaseId == from.Id)));
    }
}
