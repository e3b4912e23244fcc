using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Security;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Entries;

/// <summary>A link in an e-mail can be forwarded, guessed at, scanned, kept and used twice.</summary>
public class AttackTests
{
    [Theory, OnBothDatabases]
    public async Task A_forged_link_gets_a_helpful_page_and_does_nothing(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        var link = await world.LinkAsync();
        var visitor = world.AsNobody();
        var own = await visitor.Get($"/entries/{link}");

        // Its hash, as somebody who read the database would try; a guess; another case; a part.
        foreach (var forged in new[] { LinkSecret.Hash(link), LinkSecret.New(), link.ToUpperInvariant() + "x", link[..^1] })
        {
            var page = await visitor.Get($"/entries/{forged}");
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Contains("ask for a new link", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(service.Name, page.Raw, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await PostWithTokenOf(visitor, own, $"/entries/{forged}?id={service.Id}&handler=right")).Status);
            Assert.Equal($"/entries/{forged}", (await visitor.Get($"/entries/{forged}/{service.Id}/change")).Location);
        }

        Assert.Null((await world.ServiceNowAsync(service.Id)).VerifiedAt);
    }

    [Theory, OnBothDatabases]
    public async Task A_link_that_has_run_out_answers_nothing_even_from_a_page_opened_in_time(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var service = await world.ServiceAsync();
        var link = await world.LinkAsync();
        var visitor = world.AsNobody();
        var opened = await visitor.Get($"/entries/{link}");
        world.App.Clock.Forward(TimeSpan.FromDays(Enquiry.LastsDays));

        var late = await visitor.Send(opened, form: FreshWorld.Form(service.Id, "stopped"));

        Assert.Equal(HttpStatusCode.NotFound, late.Status);
        Assert.Contains("It has run out", late.Text, StringComparison.Ordinal);
        Assert.Equal(ServiceStatus.Active, (await world.ServiceNowAsync(service.Id)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task An_answered_entry_cannot_be_answered_again_by_the_same_link(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        var link = await world.LinkAsync();
        var visitor = world.AsNobody();
        var opened = await visitor.Get($"/entries/{link}");

        await visitor.Send(opened, form: FreshWorld.Form(service.Id, "right"));
        var second = await visitor.Send(opened, form: FreshWorld.Form(service.Id, "right"));
        var other = await visitor.Send(opened, form: FreshWorld.Form(service.Id, "stopped"));
        var change = await visitor.Get($"/entries/{link}/{service.Id}/change");

        Assert.All(new[] { second, other, change }, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Contains("answered by this link already", (await visitor.Get($"/entries/{link}")).Document.Body!.TextContent, StringComparison.Ordinal);
        var now = await world.ServiceNowAsync(service.Id);
        Assert.Equal((ServiceStatus.Active, 1), (now.Status, now.Verifications.Count));
        Assert.Empty(await world.ProposalsAsync(service.Id));
    }

    [Theory, OnBothDatabases]
    public async Task Many_clicks_at_once_have_one_effect(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        var link = await world.LinkAsync();
        var visitors = Enumerable.Range(0, 6).Select(_ => world.AsNobody()).ToList();
        var pages = new List<Answer>();
        foreach (var visitor in visitors) pages.Add(await visitor.Get($"/entries/{link}"));

        var answers = await Task.WhenAll(visitors.Select((visitor, i) => visitor.Send(pages[i], form: FreshWorld.Form(service.Id, i % 2 == 0 ? "right" : "stopped"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        var now = await world.ServiceNowAsync(service.Id);
        Assert.Equal(1, now.Verifications.Count + (await world.ProposalsAsync(service.Id)).Count);
        Assert.Equal(1, await world.App.InDatabase(db => db.Enquiries.Rows.SelectMany(row => row.Answers).CountAsync(row => row.ServiceId == service.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task Two_of_the_organisation_at_once_with_links_of_their_own_are_both_kept(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => row.Phone = "01632 960111");
        var (one, two) = (world.AsNobody(), world.AsNobody());
        var (first, second) = (await one.Get($"/entries/{await world.LinkAsync()}/{service.Id}/change"), await two.Get($"/entries/{await world.LinkAsync()}/{service.Id}/change"));

        var answers = await Task.WhenAll(
            one.Send(first, new { Entry_Phone = "01632 960222", Input_Accepting = "Yes" }), two.Send(second, new { Entry_Phone = "01632 960333", Input_Accepting = "Full" }));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(["01632 960222", "01632 960333"], (await world.ProposalsAsync(service.Id)).Select(row => row.After).Order());
        Assert.Contains((await world.ServiceNowAsync(service.Id)).Accepting, new[] { Accepting.Yes, Accepting.Full });
    }

    [Theory, OnBothDatabases]
    public async Task Another_organisations_entry_is_not_there(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var (mine, theirs) = (await world.ServiceAsync(), await other.ServiceAsync());
        var link = await world.LinkAsync();
        var visitor = world.AsNobody();
        var own = await visitor.Get($"/entries/{link}");

        foreach (var handler in new[] { "right", "stopped" })
            Assert.Equal(HttpStatusCode.NotFound, (await PostWithTokenOf(visitor, own, $"/entries/{link}?id={theirs.Id}&handler={handler}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/entries/{link}/{theirs.Id}/change")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostWithTokenOf(visitor, own, $"/entries/{link}/{theirs.Id}/change")).Status);

        Assert.Contains(mine.Name, own.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain(theirs.Name, own.Raw, StringComparison.Ordinal);
        var now = await other.ServiceNowAsync(theirs.Id);
        Assert.Equal((ServiceStatus.Active, null, 0), (now.Status, now.VerifiedAt, now.Version));
    }

    [Theory, OnBothDatabases]
    public async Task Without_the_pages_own_token_a_post_is_refused(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        var link = await world.LinkAsync();
        using var client = world.App.Server.CreateClient();

        foreach (var address in new[] { $"/entries/{link}?id={service.Id}&handler=stopped", $"/entries/{link}/{service.Id}/change", "/entries/new-link", $"/report-an-entry/{service.Id}" })
        {
            using var body = new FormUrlEncodedContent([new("Words", "x"), new("Email", "a@test.example")]);
            Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(address, body)).StatusCode);
        }

        Assert.Equal(ServiceStatus.Active, (await world.ServiceNowAsync(service.Id)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Markup_in_proposed_words_is_shown_as_words(string engine)
    {
        const string markup = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        var link = await world.LinkAsync();

        await world.AsNobody().Post($"/entries/{link}/{service.Id}/change", new { Entry_Description = markup });
        var page = await world.As(Role.DirectoryEditor).Get(await world.SittingAsync(service.Id));

        Assert.Equal(markup, Assert.Single(await world.ProposalsAsync(service.Id)).After);
        Assert.Contains(markup, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Raw, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("img[onerror]"));
    }

    [Theory, OnBothDatabases]
    public async Task The_secret_is_nowhere_in_the_database(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        var link = await world.LinkAsync();

        await world.AsNobody().Post($"/entries/{link}", form: FreshWorld.Form(service.Id, "right"));

        var found = await world.App.InDatabase(async db =>
            await db.FormPosts.Rows.CountAsync(row => row.Location.Contains(link)) + await db.Enquiries.Rows.CountAsync(row => row.TokenHash == link)
            + await db.Audit.Rows.CountAsync(row => row.Changes!.Contains(link) || row.Actor.Contains(link)));
        Assert.Equal(0, found);
        Assert.True(await world.App.InDatabase(db => db.Audit.Rows.AnyAsync(row => row.Entity == "service" && row.EntityKey == service.Id.ToString() && row.Actor.StartsWith("enquiry "))));
    }

    // A page of their own gives a valid request token; the address is somebody else's.
    private static Task<Answer> PostWithTokenOf(Visitor visitor, Answer page, string address)
    {
        page.Document.QuerySelector("main form[method=post]")!.SetAttribute("action", address);
        return visitor.Send(page);
    }
}
