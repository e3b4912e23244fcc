using System.Net;
using System.Net.Http.Headers;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Jobs;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Pages.Admin;

public class AdminPagesTests
{
    private static readonly string[] Pages = ["/admin/roles", "/admin/access-log", "/admin/outbox", "/admin/settings", "/admin/settings/safety-case"];

    [Theory, OnBothDatabases]
    public async Task Only_an_administrator_sees_them(string engine)
    {
        var world = await World.NewAsync(engine);

        foreach (var page in Pages)
            foreach (var role in Enum.GetValues<Role>())
                Assert.Equal(role == Role.Admin ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await world.As(role).Get(page)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_roles_page_says_what_the_program_asks(string engine)
    {
        var world = await World.NewAsync(engine);

        var rows = (await world.As(Role.Admin).Get("/admin/roles")).Document.QuerySelectorAll("tbody tr");

        var permissions = Enum.GetValues<Permission>();
        Assert.Equal(permissions.Length, rows.Length);
        foreach (var (row, permission) in rows.Zip(permissions))
            Assert.Equal(Enum.GetValues<Role>().Select(role => PermissionTable.Allows(role, permission)), row.QuerySelectorAll("td").Select(cell => cell.TextContent == "Yes"));
    }

    [Theory, OnBothDatabases]
    public async Task Who_looked_at_a_person_is_found_by_any_of_their_references_and_says_nothing_about_them(string engine)
    {
        var world = await World.NewAsync(engine);
        var details = World.Somebody();
        var referral = await world.ReferralAsync(details);
        await world.As(Role.LinkWorker).Get($"/inbox/{referral.Reference}/acceptance");
        var person = await world.App.InDatabase(db => db.People.ForTheSystem().Where(row => row.Details.FamilyName == details.FamilyName).Select(row => row.Reference).SingleAsync());

        var byPerson = await world.As(Role.Admin).Get($"/admin/access-log?Reference={person}");
        var changes = await world.As(Role.Admin).Get($"/admin/access-log?Reference={person}&What=Changes");

        Assert.Empty(byPerson.Errors);
        Assert.Contains(referral.Reference, byPerson.Text, StringComparison.Ordinal);
        Assert.Contains(world.User(Role.LinkWorker).Name, byPerson.Text, StringComparison.Ordinal);
        Assert.Contains("Added person", changes.Text, StringComparison.Ordinal);
        foreach (var word in (string[])[details.FamilyName, details.Phone!, details.Postcode!])
            Assert.DoesNotContain(word, byPerson.Raw + changes.Raw, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothDatabases]
    public async Task The_log_narrows_to_one_user_and_one_day(string engine)
    {
        var world = await World.NewAsync(engine);
        var referral = await world.ReferralAsync();
        await world.As(Role.LinkWorker).Get($"/inbox/{referral.Reference}/acceptance");
        var today = Format.LondonDate(world.App.Clock.GetUtcNow());
        var admin = world.As(Role.Admin);
        async Task<int> Rows(string query) => (await admin.Get("/admin/access-log?" + query)).Document.QuerySelectorAll("tbody tr").Length;

        Assert.Equal(1, await Rows($"user={world.User(Role.LinkWorker).Id}&day={today:O}"));
        Assert.Equal(0, await Rows($"user={world.User(Role.LinkWorker).Id}&day={today.AddDays(-1):O}"));
        Assert.Equal(0, await Rows($"user={world.User(Role.Provider).Id}"));
    }

    [Theory, OnBothDatabases]
    public async Task A_change_to_a_persons_record_is_named_without_its_values(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();
        var secret = $"Owes {Guid.NewGuid():N}";
        await world.App.InDatabase(async db =>
        {
            (await db.Cases.ForTheSystem().SingleAsync(row => row.Id == opened.Id)).Risks = secret;
            await db.SaveChangesAsync();
        });

        var answer = await world.As(Role.Admin).Get($"/admin/access-log?Reference={opened.Reference}&What=Changes");

        Assert.Contains("risks", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, answer.Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_administrator_of_no_team_reaches_no_person(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();
        var admin = world.As(Role.Admin);

        foreach (var page in (string[])[$"/cases/{opened.Reference}", "/caseload", "/inbox", "/referrals", "/safeguarding", "/reports"])
            Assert.Contains((await admin.Get(page)).Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
    }

    [Theory, OnBothDatabases]
    public async Task The_outbox_shows_what_would_have_been_sent_and_a_failure_can_be_tried_again(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var referral = await world.ReferralAsync();
        await world.App.App.Services.GetRequiredService<SendOutbox>().RunOnceAsync(CancellationToken.None);
        var admin = world.As(Role.Admin);
        Assert.Contains(referral.Reference, (await admin.Get("/admin/outbox?show=Sent")).Text, StringComparison.Ordinal);
        var id = await world.App.InDatabase(db => db.Outbox.Rows.Where(row => row.Kind == "ReferralReceived").Select(row => row.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.Conflict, (await admin.Get($"/admin/outbox/{id}/retry")).Status);
        await world.App.InDatabase(async db =>
        {
            var message = await db.Outbox.Rows.SingleAsync(row => row.Id == id);
            (message.Outcome, message.LastError) = (OutboxOutcome.GaveUp, "The mail server could not be reached.");
            await db.SaveChangesAsync();
        });

        Assert.Contains("could not be reached", (await admin.Get("/admin/outbox?show=GaveUp")).Text, StringComparison.Ordinal);
        await admin.Post("/admin/outbox?show=GaveUp");

        Assert.Null(await world.App.InDatabase(db => db.Outbox.Rows.Where(row => row.Id == id).Select(row => row.DoneAt).SingleAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Get($"/admin/outbox/{Guid.NewGuid()}/retry")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Settings_refuse_a_colour_that_white_text_cannot_be_read_on(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var admin = world.As(Role.Admin);

        Assert.Contains("darker", Assert.Single((await admin.Post("/admin/settings", new { Input_Name = "Harbour", Input_Colour = "#ffeb3b" })).Errors), StringComparison.Ordinal);
        Assert.Single((await admin.Post("/admin/settings", new { Input_Name = "Harbour", Input_Colour = "red;}body{display:none" })).Errors);
        Assert.Equal("/admin/settings", (await admin.Post("/admin/settings", new { Input_Name = "Harbour Link", Input_Colour = "#330072", Input_Address = "https://harbour.example" })).Location);
        Assert.Contains("Harbour Link", (await admin.Get("/account")).Raw, StringComparison.Ordinal);
        Assert.Contains("#330072", (await admin.Get("/brand.css")).Raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", true)]
    [InlineData("page.svg", "<html><script>1</script></html>", false)]
    [InlineData("empty.png", "", false)]
    public async Task Only_a_small_picture_becomes_the_logo(string name, string content, bool taken)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(content);
        using var stream = new MemoryStream(bytes);
        var (address, problem) = await LogoFile.ReadAsync(new Microsoft.AspNetCore.Http.FormFile(stream, 0, bytes.Length, "logo", name), CancellationToken.None);

        Assert.Equal(taken, address is not null);
        Assert.Equal(!taken, problem is not null);
    }

    [Theory, OnBothDatabases]
    public async Task The_rehearsal_strip_goes_with_the_sign_off_and_comes_back(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var admin = world.As(Role.Admin);
        Assert.Contains("Rehearsal only", (await admin.Get("/account")).Raw, StringComparison.Ordinal);
        Assert.Equal(2, (await admin.Post("/admin/settings/safety-case")).Errors.Count);

        await admin.Post("/admin/settings/safety-case", new { Who = "Dr Ade Cole, clinical safety officer", Version = "Safety case 1.0" });
        Assert.DoesNotContain("Rehearsal only", (await admin.Get("/account")).Raw, StringComparison.Ordinal);
        await admin.Post("/admin/settings/safety-case");

        Assert.Contains("Rehearsal only", (await admin.Get("/account")).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_demo_is_never_signed_off(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        await world.App.InDatabase(async db =>
        {
            db.Settings.Add(new() { Key = Installation.DemoKey, Value = "yes", At = world.App.Clock.GetUtcNow(), By = "test" });
            await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.Admin).Get("/admin/settings/safety-case")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.Admin).PostBare("/admin/settings/safety-case", new { Who = "x", Version = "y" })).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Anybody_reads_the_privacy_and_accessibility_pages(string engine)
    {
        var world = await World.NewAsync(engine);

        Assert.Equal(HttpStatusCode.OK, (await world.AsNobody().Get("/privacy")).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.AsNobody().Get("/accessibility")).Status);
    }
}
