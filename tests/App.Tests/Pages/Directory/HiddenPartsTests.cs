using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Linkwork.App.Tests.Pages.Directory.PartsTests;

namespace Linkwork.App.Tests.Pages.Directory;

/// <summary>What an editor hides in the forms comes out nowhere, and opens only when somebody says that they know who asked.</summary>
public class HiddenPartsTests
{
    private static readonly string[] Secrets = ["Rosewood", "Secret Lane", "53.6123", "Back Alley", "53.6234", "bus 999", "Volunteer Vee", "900123"];

    /// <summary>A refuge, a cupboard, an office and two people to ask, all typed in the forms.</summary>
    private static async Task<(World World, Service Service, string Hidden)> TypedAsync(TestApp app)
    {
        var world = await World.NewAsync(app);
        var (hidden, cupboard, office) = (await DirectoryTests.PostcodeAsync(world, 53.6123, -2.3123), await DirectoryTests.PostcodeAsync(world, 53.6234, -2.3234), await DirectoryTests.PostcodeAsync(world, 53.45, -2.30));
        var service = await world.ServiceAsync(null, Need.Safety);
        var editor = world.As(Role.DirectoryEditor);
        var (places, contacts) = ($"/directory/{service.Id}/places", $"/directory/{service.Id}/contacts");
        var page = await editor.Get(places);
        for (var i = 0; i < 2; i++) page = await editor.Send(page, null, button: "[formaction]");
        var saved = await editor.Send(page, Fields(("Rows[0].Name", "Rosewood"), ("Rows[0].Address", "9 Secret Lane, Marram Bay"), ("Rows[0].Postcode", hidden), ("Rows[0].BusNote", "bus 999 stops outside"), ("Rows[0].Visibility", "AddressHidden"),
            ("Rows[1].Address", "11 Back Alley, Marram Bay"), ("Rows[1].Postcode", cupboard), ("Rows[1].Visibility", "StaffOnly"),
            ("Rows[2].Name", "Office"), ("Rows[2].Address", "1 High Street, Marram Bay"), ("Rows[2].Postcode", office), ("Rows[2].Visibility", "Public")));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var people = await editor.Send(await editor.Send(await editor.Get(contacts), null, button: "[formaction]"),
            Fields(("Rows[0].Name", "Volunteer Vee"), ("Rows[0].Phone", "07700 900123"), ("Rows[0].Visibility", "StaffOnly"), ("Rows[1].Name", "Sam Field"), ("Rows[1].Role", "Reception"), ("Rows[1].Visibility", "Public")));
        Assert.Equal(HttpStatusCode.Redirect, people.Status);
        return (world, service, hidden);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_hidden_in_the_forms_is_nowhere_but_with_staff(string engine)
    {
        using var mailbox = new Mailbox();
        var (world, service, hidden) = await TypedAsync(await TestApp.NewAsync(engine, smtp: mailbox.Settings));
        using var reader = world.App.Server.CreateClient();
        foreach (var address in new[] { "services?full=true", "services?format=ndjson&full=true", $"services/{service.Id}", "service_at_locations?full=true", "service_at_locations", "organizations?full_service=true", "services?search=rosewood", "services?search=secret" })
            Hidden(await reader.GetStringAsync($"/oruk/{address}"), address);
        var link = await world.LinkAsync();
        foreach (var address in new[] { $"/entries/{link}", $"/entries/{link}/{service.Id}/change", $"/report-an-entry/{service.Id}" }) Hidden((await world.AsNobody().Get(address)).Raw, address);
        foreach (var role in new[] { Role.Referrer, Role.Provider, Role.Commissioner, Role.Admin })
        {
            var visitor = world.As(role);
            Hidden((await visitor.Get($"/directory/{service.Id}")).Raw, $"{role}");
            Hidden((await visitor.Get("/directory")).Raw, $"{role}'s list");
            var near = (await visitor.Post("/directory", new { near = hidden, words = service.Name })).Raw;
            Assert.DoesNotContain("less than 50 m", near, StringComparison.Ordinal);
            Hidden(near, $"{role}'s search by distance");
        }

        foreach (var role in new[] { Role.LinkWorker, Role.DirectoryEditor })
        {
            var page = (await world.As(role).Get($"/directory/{service.Id}")).Text;
            Assert.All(["Rosewood", "Secret Lane", "Back Alley", "bus 999", "07700 900123"], secret => Assert.Contains(secret, page, StringComparison.Ordinal));
        }

        // Paper that a person takes home, and the email to whoever runs it.
        var its = await world.CaseAsync();
        await world.As(Role.LinkWorker).Post($"/cases/{its.Reference}/support/{service.Id}/signpost");
        Hidden((await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/plan/print")).Raw, "plan");
        await AskAsync(world);
        Assert.Contains(mailbox.Messages, message => message.To.Contains("hello@harbour.example"));
        foreach (var message in mailbox.Messages) Hidden(message.Body, "e-mail");

        static void Hidden(string text, string where)
        {
            foreach (var secret in Secrets) Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"“{secret}” in {where}");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_opens_without_somebody_who_knows_who_asked(string engine)
    {
        var (world, service, hidden) = await TypedAsync(await TestApp.OnAsync(engine));
        var editor = world.As(Role.DirectoryEditor);
        var (places, contacts) = ($"/directory/{service.Id}/places", $"/directory/{service.Id}/contacts");

        var refused = await editor.Post(places, Fields(("Rows[0].Visibility", "Public")));
        Assert.Equal(["Place 1 would show to more people than now. Tick that you know who asked for this, or choose who saw it before"], refused.Errors);
        Assert.NotNull(refused.Document.QuerySelector("[name=KnowsWhoAsked]"));
        // Nor by taking the row away and typing the place anew, in one go.
        var page = await editor.Send(await editor.Get(places), null, button: "[formaction]");
        var anew = await editor.Send(page, Fields(("Rows[0].Remove", "true"), ("Rows[3].Address", "The house"), ("Rows[3].Postcode", hidden), ("Rows[3].Visibility", "Public")));
        Assert.Single(anew.Errors);
        Assert.Single((await editor.Post(contacts, Fields(("Rows[1].Phone", "+44 7700 900 123")))).Errors);
        Assert.Single((await editor.Post(contacts, Fields(("Rows[0].Visibility", "Public")))).Errors);
        var now = await world.PartsAsync(service.Id);
        Assert.Equal([Visibility.AddressHidden, Visibility.StaffOnly, Visibility.Public], now.Locations.Select(place => place.Visibility));
        Assert.Equal([Visibility.StaffOnly, Visibility.Public], now.Contacts.Select(contact => contact.Visibility));

        var opened = await editor.Send(refused, Fields(("KnowsWhoAsked", "true")));
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        Assert.Contains("Secret Lane", (await world.As(Role.Referrer).Get($"/directory/{service.Id}")).Text, StringComparison.Ordinal);
        var audit = await world.App.InDatabase(db => db.Audit.Rows.SingleAsync(row => row.Entity == "location" && row.EntityKey == now.Locations[0].Id.ToString() && row.Action == "Changed"));
        Assert.Contains("""{"visibility":["AddressHidden","Public"]}""", audit.Changes, StringComparison.Ordinal);
        Assert.Equal(world.User(Role.DirectoryEditor).Id.ToString(), audit.Actor);
    }

    [Theory, OnBothDatabases]
    public async Task Who_may_learn_of_a_new_place_is_asked_for_safety_and_for_every_contact(string engine)
    {
        var world = await World.NewAsync(engine);
        var (refuge, choir) = (await world.ServiceAsync(null, Need.Safety), await world.ServiceAsync(null, Need.Loneliness));
        var editor = world.As(Role.DirectoryEditor);

        Assert.Equal(["Place 1: say who may learn where it is"], (await editor.Post($"/directory/{refuge.Id}/places", Fields(("Rows[0].Address", "9 Secret Lane")))).Errors);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.Post($"/directory/{choir.Id}/places", Fields(("Rows[0].Address", "1 High Street")))).Status);
        Assert.Equal(["Contact 1: say who may see it"], (await editor.Post($"/directory/{choir.Id}/contacts", Fields(("Rows[0].Phone", "07700 900123")))).Errors);
        Assert.Contains("Say who may learn where it is", (await editor.Post("/directory/new", new { Input_Organisation = "Harbour", Input_Name = "New refuge", Place_Address = "9 Secret Lane" })).Errors);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_hidden_does_not_slip_into_words_that_anybody_reads(string engine)
    {
        var (world, service, hidden) = await TypedAsync(await TestApp.OnAsync(engine));
        var editor = world.As(Role.DirectoryEditor);

        var wrong = await editor.Post($"/directory/{service.Id}/edit", new { Input_Phone = "+44 7700 900123", Input_Description = $"Ask for the house at {hidden.ToLowerInvariant()}", Input_Access = "Ring at 9, Secret Lane", Input_Cost = "Free" });
        var note = await editor.Post($"/directory/{service.Id}/times", Fields(("Rows[0].Days", "MO"), ("Rows[0].Note", "Vee: 07700-900-123")));

        Assert.Equal(3, wrong.Document.QuerySelectorAll(".nhsuk-error-message").Length);
        Assert.Equal(Service.GivenAway, Assert.Single(wrong.Errors.Distinct()));
        Assert.StartsWith("Time 1: this tells what is kept for staff", Assert.Single(note.Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.Send(wrong, new { Input_Phone = "01632 960001", Input_Description = "Ask by phone", Input_Access = "" })).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_form_that_was_cut_short_removes_nothing(string engine)
    {
        var (world, service, _) = await TypedAsync(await TestApp.OnAsync(engine));
        var editor = world.As(Role.DirectoryEditor);
        var seen = (await editor.Get($"/directory/{service.Id}/places")).Document.QuerySelector("[name=Seen]")!.GetAttribute("value")!;

        var cut = await editor.PostBare($"/directory/{service.Id}/places", Fields(("Seen", seen)));

        Assert.Equal(HttpStatusCode.Conflict, cut.Status);
        Assert.Equal(3, (await world.PartsAsync(service.Id)).Locations.Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_row_of_another_service_cannot_be_taken_by_its_id(string engine)
    {
        var (world, service, _) = await TypedAsync(await TestApp.OnAsync(engine));
        var other = await world.ServiceAsync();
        var theirs = (await world.PartsAsync(service.Id)).Locations[0];
        var editor = world.As(Role.DirectoryEditor);

        await editor.Post($"/directory/{other.Id}/places", Fields(("Rows[0].Id", $"{theirs.Id}"), ("Rows[0].Name", "Mine now")));

        Assert.NotEqual(theirs.Id, Assert.Single((await world.PartsAsync(other.Id)).Locations).Id);
        Assert.Equal("Rosewood", (await world.PartsAsync(service.Id)).Locations[0].Name);
    }

    private static async Task AskAsync(World world)
    {
        await world.App.InDatabase(async db =>
        {
            (await db.Organisations.Rows.SingleAsync(row => row.Id == world.Organisation.Id)).Email = "hello@harbour.example";
            if (!await db.Settings.Rows.AnyAsync(row => row.Key == Linkwork.Ui.Installation.SafetyCaseKey))
                db.Settings.Add(new() { Key = Linkwork.Ui.Installation.SafetyCaseKey, Value = "yes", At = world.App.Clock.GetUtcNow(), By = "test" });
            await db.SaveChangesAsync();
        });
        // A link of this quarter is there already: to the days of the next when everybody's has come.
        var today = London.Date(world.App.Clock.GetUtcNow());
        world.App.Clock.Forward(TimeSpan.FromDays(Enquiry.QuarterOf(today).AddMonths(3).DayNumber + Enquiry.SpreadDays - today.DayNumber));
        await world.App.App.Services.GetRequiredService<AskProviders>().RunOnceAsync(CancellationToken.None);
        await world.App.App.Services.GetRequiredService<SendOutbox>().RunOnceAsync(CancellationToken.None);
    }
}
