using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Entries;

public class EntriesTests
{
    [Theory, OnBothDatabases]
    public async Task One_click_says_that_an_entry_is_still_right_and_everybody_sees_how_and_when(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => row.VerifiedAt = world.App.Clock.GetUtcNow().AddDays(-500));
        var link = await world.LinkAsync();
        var provider = world.AsNobody();

        var answered = await provider.Post($"/entries/{link}", form: FreshWorld.Form(service.Id, "right"));
        var page = await provider.Get($"/entries/{link}");

        Assert.Equal($"/entries/{link}#e{service.Id:N}", answered.Location);
        Assert.Contains("You said: still right", page.Text, StringComparison.Ordinal);
        var verification = Assert.Single((await world.ServiceNowAsync(service.Id)).Verifications);
        Assert.Equal((VerifiedHow.EmailLink, "Harbour Advice"), (verification.How, verification.By));
        Assert.Contains("(today), by the link we emailed: Harbour Advice", (await world.As(Role.Referrer).Get($"/directory/{service.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Opening_every_link_as_a_mail_scanner_does_changes_nothing(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => row.Phone = "01632 960111");
        var link = await world.LinkAsync();
        var before = await AuditAsync(world);
        var scanner = world.AsNobody();

        foreach (var address in new[] { "", "?handler=right", $"?handler=right&id={service.Id}", $"?handler=stopped&id={service.Id}", $"/{service.Id}/change" })
            Assert.Equal(HttpStatusCode.OK, (await scanner.Get($"/entries/{link}{address}")).Status);

        Assert.Equal(before, await AuditAsync(world));
        var now = await world.ServiceNowAsync(service.Id);
        Assert.Equal((null, ServiceStatus.Active, 0), (now.VerifiedAt, now.Status, now.Version));
        Assert.Contains("Still right", (await scanner.Get($"/entries/{link}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Capacity_holds_at_once_and_words_wait_for_an_editor(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => (row.Phone, row.Cost) = ("01632 960111", "Free"));
        var link = await world.LinkAsync();
        var until = DateOnly.FromDateTime(world.App.Clock.GetUtcNow().UtcDateTime).AddDays(30);

        var sent = await world.AsNobody().Post($"/entries/{link}/{service.Id}/change", new Dictionary<string, string>
        {
            ["Entry.Phone"] = "01632 960222", ["Input.Accepting"] = "Full", ["Input.FullUntil.Day"] = $"{until.Day}", ["Input.FullUntil.Month"] = $"{until.Month}", ["Input.FullUntil.Year"] = $"{until.Year}",
        });

        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var now = await world.ServiceNowAsync(service.Id);
        Assert.Equal((Accepting.Full, until, "01632 960111", null), (now.Accepting, now.FullUntil!.Value, now.Phone, now.VerifiedAt));
        var proposed = Assert.Single(await world.ProposalsAsync(service.Id));
        Assert.Equal((ProposedField.Phone, "01632 960111", "01632 960222", true), (proposed.Field, proposed.Before, proposed.After, proposed.Open));
        Assert.Contains("Full until", (await world.As(Role.LinkWorker).Get($"/directory/{service.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Saying_only_whether_people_are_taken_confirms_the_rest(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => (row.Description, row.When) = ("Two lines\nof words", "Mondays"));
        var link = await world.LinkAsync();

        await world.AsNobody().Post($"/entries/{link}/{service.Id}/change", new { Input_Accepting = "WaitingList", Input_WaitWeeks = "6" });

        var now = await world.ServiceNowAsync(service.Id);
        Assert.Equal((Accepting.WaitingList, 6, VerifiedHow.EmailLink), (now.Accepting, now.WaitWeeks!.Value, now.VerifiedHow!.Value));
        Assert.Empty(await world.ProposalsAsync(service.Id));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_typed_wrong_says_what_to_do_and_answers_nothing(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        var link = await world.LinkAsync();

        var wrong = await world.AsNobody().Post($"/entries/{link}/{service.Id}/change", new
        {
            Entry_Email = "not an address", Entry_Description = new string('x', 5000), Input_Accepting = "WaitingList", Input_WaitWeeks = "999",
        });

        Assert.Equal(3, wrong.Errors.Count);
        Assert.Contains("Enter an email address, like name@example.org, or leave it empty", wrong.Errors);
        Assert.Empty(await world.ProposalsAsync(service.Id));
        Assert.Equal(HttpStatusCode.Redirect, (await world.AsNobody().Post($"/entries/{link}", form: FreshWorld.Form(service.Id, "right"))).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_service_that_stopped_is_not_found_until_an_editor_decides_and_one_for_food_still_is(string engine)
    {
        var world = await World.NewAsync(engine);
        var (club, pantry) = (await world.ServiceAsync(null, Need.Loneliness), await world.ServiceAsync(null, Need.Food));
        var link = await world.LinkAsync();
        var provider = world.AsNobody();

        await provider.Post($"/entries/{link}", form: FreshWorld.Form(club.Id, "stopped"));
        await provider.Post($"/entries/{link}", form: FreshWorld.Form(pantry.Id, "stopped"));

        Assert.Equal((ServiceStatus.Inactive, ServiceStatus.Active), ((await world.ServiceNowAsync(club.Id)).Status, (await world.ServiceNowAsync(pantry.Id)).Status));
        foreach (var service in new[] { club, pantry })
        {
            Assert.Contains("This service says that it has stopped", (await world.As(Role.LinkWorker).Get($"/directory/{service.Id}")).Text, StringComparison.Ordinal);
            Assert.Equal(ProposedField.Status, Assert.Single(await world.ProposalsAsync(service.Id)).Field);
        }
    }

    private static Task<int> AuditAsync(World world) => world.App.InDatabase(async db =>
    {
        var ids = await db.Services.Rows.Where(row => row.OrganisationId == world.Organisation.Id).Select(row => row.Id).ToListAsync();
        var keys = ids.ConvertAll(id => id.ToString());
        return await db.Audit.Rows.CountAsync(row => keys.Contains(row.EntityKey));
    });
}
