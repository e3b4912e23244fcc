using System.Net;
using System.Text.RegularExpressions;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Security;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Claims;

/// <summary>A code can be guessed at, used twice, kept too long, forwarded and found in an old mailbox.</summary>
public class CodeTests
{
    private const string Form = "form[action='/claim/code']";

    private static readonly string[] MayDo = [nameof(Role.EntryKeeper)];

    [Theory, OnBothDatabases]
    public async Task With_the_code_from_the_email_somebody_makes_an_account_chooses_a_password_and_looks_after_the_entries(string engine)
    {
        using var mailbox = new Mailbox();
        var world = await ClaimWorld.WithEmailAsync(engine, mailbox);
        var service = await world.ServiceAsync();
        await world.AskAsync(world.AsNobody(), service.Id);
        await world.SendMailAsync();
        var code = Regex.Match(mailbox.Messages.Single().Body, @"/claim/code/(\S+)").Groups[1].Value;

        // A mail program that opens the link uses nothing up.
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.OK, (await world.AsNobody().Get($"/claim/code/{code}")).Status);
        var email = $"{Guid.NewGuid():N}@harbour.example";
        var used = await world.AsNobody().Post($"/claim/code/{code}", new { Name = "Robin Tester", Email = email }, Form);
        await world.SendMailAsync();

        Assert.Equal("/claim/code?sent=true", used.Location);
        var invitation = mailbox.Messages.Single(message => message.To.Contains(email));
        var set = await world.AsNobody().Post(Regex.Match(invitation.Body, @"/invitation/\S+").Value, new { Password = "three random words" });
        Assert.Equal("/sign-in", set.Location);
        var user = await world.App.InDatabase(db => db.Staff.Rows.AsNoTracking().Include(row => row.Memberships).SingleAsync(row => row.Email == email));
        Assert.Equal(MayDo, user.Memberships.Select(row => $"{row.Role}"));
        // Outside the demo the second factor comes before anything else.
        Assert.Equal("/account/two-factor", (await world.As(user).Get("/our-entries")).Location);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_signed_in_looks_after_the_entries_with_their_own_account_and_reads_nothing_about_people(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        var sent = await world.SendAsync(await world.CaseAsync(), service, Linkwork.Domain.Sharing.DataCategory.Contact);

        var (keeper, user, claim) = await world.KeeperAsync();

        Assert.Equal((user.Name, user.Email), (claim.Name, claim.Email));
        Assert.Contains(service.Name, (await keeper.Get("/our-entries")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await keeper.Get("/onward-referrals")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await keeper.Get($"/onward-referrals/{sent.Reference}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_code_works_once_also_when_two_use_it_at_the_same_moment(string engine)
    {
        var world = await World.NewAsync(engine);
        var code = await world.CodeAsync();
        var people = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => (Visitor: world.AsNobody(), Email: $"{Guid.NewGuid():N}@harbour.example", Page: (Answer?)null)));
        var pages = await Task.WhenAll(people.Select(each => each.Visitor.Get($"/claim/code/{code}")));

        var answers = await Task.WhenAll(people.Zip(pages, (each, page) => each.Visitor.Send(page, new { Name = "Robin", each.Email }, Form)));
        var late = await world.AsNobody().Post($"/claim/code/{code}", new { Name = "Thief", Email = $"{Guid.NewGuid():N}@elsewhere.example" }, Form);

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Contains("This code doesn’t work", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Equal(1, await world.App.InDatabase(db => db.Claims.Rows.CountAsync(row => row.OrganisationId == world.Organisation.Id)));
        var emails = people.Select(each => each.Email).ToList();
        Assert.Equal(1, await world.App.InDatabase(db => db.Staff.Rows.CountAsync(row => emails.Contains(row.Email!))));
    }

    [Theory, OnBothDatabases]
    public async Task Wrong_old_and_taken_back_codes_do_nothing_and_nothing_typed_is_lost(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var code = await world.CodeAsync();
        var service = await world.ServiceAsync();

        foreach (var wrong in new[] { InviteCode.New(), InviteCode.Hash(code), code[..^1], "x" })
        {
            var answer = await world.AsNobody().Post("/claim/code", new { Code = wrong, Name = "Robin", Email = "robin@harbour.example" }, Form);
            Assert.Single(answer.Errors);
            Assert.Equal("robin@harbour.example", answer.Document.QuerySelector("input[name=Email]")!.GetAttribute("value"));
        }

        var editor = world.As(Role.DirectoryEditor);
        await editor.Post($"/directory/{service.Id}/keepers", form: "form[action*='handler=void']");
        Assert.Single((await world.AsNobody().Post("/claim/code", new { Code = code, Name = "Robin", Email = "robin@harbour.example" }, Form)).Errors);
        var other = await world.CodeAsync();
        world.App.Clock.Forward(TimeSpan.FromDays(ClaimCode.LastsDays));
        Assert.Single((await world.AsNobody().Post("/claim/code", new { Code = other, Name = "Robin", Email = "robin@harbour.example" }, Form)).Errors);
        Assert.Equal(0, await world.App.InDatabase(db => db.Claims.Rows.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Guessing_is_stopped_for_whoever_guesses_and_for_nobody_else(string engine)
    {
        var world = await World.NewAsync(engine);
        var (guesser, code) = (world.AsNobody(), await world.CodeAsync());

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i <= SecurityRoom.CodesInTenMinutes; i++) answers.Add((await guesser.Post("/claim/code", new { Code = InviteCode.New(), Name = "Robin", Email = "robin@harbour.example" }, Form)).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal("/claim/code?sent=true", (await world.AsNobody().Post("/claim/code", new { Code = code, Name = "Robin", Email = $"{Guid.NewGuid():N}@harbour.example" }, Form)).Location);
    }

    [Theory, OnBothDatabases]
    public async Task A_second_claimant_is_told_of_to_the_first_and_to_the_address_on_file_and_older_codes_stop(string engine)
    {
        using var mailbox = new Mailbox();
        var world = await ClaimWorld.WithEmailAsync(engine, mailbox);
        await world.ServiceAsync();
        var (_, first, _) = await world.KeeperAsync();
        var forgotten = await world.CodeAsync();
        await world.SendMailAsync();
        mailbox.Messages.Clear();

        var (_, second, _) = await world.KeeperAsync();
        await world.SendMailAsync();

        var told = mailbox.Messages.Where(message => message.Subject.StartsWith("Somebody looks after your entries", StringComparison.Ordinal)).ToList();
        Assert.Equal(new[] { "hello@harbour.example", first.Email!, world.User(Role.Provider).Email!, world.User(Role.EntryKeeper).Email! }.Order(), told.SelectMany(message => message.To).Order());
        Assert.All(told, message => Assert.Contains(second.Email!, message.Body, StringComparison.Ordinal));
        Assert.Single((await world.AsNobody().Post("/claim/code", new { Code = forgotten, Name = "Thief", Email = "thief@elsewhere.example" }, Form)).Errors);
    }

    [Theory, OnBothDatabases]
    public async Task An_address_that_has_an_account_signs_in_first_and_nobody_claims_twice(string engine)
    {
        var world = await World.NewAsync(engine);
        var (code, worker) = (await world.CodeAsync(), world.User(Role.LinkWorker));

        var taken = await world.AsNobody().Post("/claim/code", new { Code = code, Name = "Thief", worker.Email }, Form);
        var provider = await world.As(Role.Provider).Post("/claim/code", new { Code = code }, Form);

        Assert.Contains("sign in first", Assert.Single(taken.Errors), StringComparison.Ordinal);
        Assert.Contains("already", Assert.Single(provider.Errors), StringComparison.Ordinal);
        Assert.Equal("/our-entries", (await world.As(worker).Post("/claim/code", new { Code = code }, Form)).Location);
    }

    [Theory, OnBothDatabases]
    public async Task The_code_is_nowhere_in_the_database(string engine)
    {
        var world = await World.NewAsync(engine);
        var code = await world.CodeAsync();
        await world.AsNobody().Post("/claim/code", new { Code = code, Name = "Robin", Email = $"{Guid.NewGuid():N}@harbour.example" }, Form);

        Assert.Equal(0, await world.App.InDatabase(async db => await db.FormPosts.Rows.CountAsync(row => row.Location.Contains(code)) + await db.ClaimCodes.Rows.CountAsync(row => row.TokenHash == code)
            + await db.Audit.Rows.CountAsync(row => row.Changes!.Contains(code)) + await db.Outbox.Rows.CountAsync(row => row.Payload.Contains(code))));
    }
}
