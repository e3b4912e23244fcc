using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Referrals;

public class SelfReferralTests
{
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(20);

    [Theory, OnBothDatabases]
    public async Task The_first_page_says_where_to_get_help_now_before_anything_else(string engine)
    {
        var world = await World.NewAsync(engine);

        var page = await world.AsNobody().Get("/refer-yourself");

        var first = page.Document.QuerySelector("main .nhsuk-card")!.TextContent;
        foreach (var number in new[] { "999", "111", "mental health option", "116 123", "Nobody watches" }) Assert.Contains(number, first, StringComparison.Ordinal);
        Assert.Equal("noreferrer", page.Document.QuerySelector("a[data-quick-exit]")!.GetAttribute("rel"));
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_without_an_account_refers_themself_one_question_at_a_time(string engine)
    {
        var world = await World.NewAsync(engine);
        var visitor = world.AsNobody();

        var sent = await SendAsync(world, visitor, await AnsweredAsync(world, visitor, "Ashworth<b>"));

        Assert.StartsWith("/refer-yourself/sent/R-", sent.Location, StringComparison.Ordinal);
        Assert.Contains("Your reference is R-", (await visitor.Get(sent.Location!)).Text, StringComparison.Ordinal);
        var referral = Assert.Single(await OfTeam(world));
        Assert.True(referral is { Agreed: true, WorkAnswer: WorkAnswer.NotNow, WorkRaisedBy: RaisedBy.Person, NoKnownRisks: true });
        Assert.Equal((ReferralSource.Self, null, "Ashworth<b>", "M33 7ZZ", "My ex"),
            (referral.Referrer.Source, referral.Referrer.PlaceCode, referral.Details.FamilyName, referral.Details.Postcode, referral.Details.MustNotKnow));
        Assert.Contains("as they wrote it: Market Street", referral.Story, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Going_back_shows_what_was_answered_and_mistakes_lose_nothing(string engine)
    {
        var world = await World.NewAsync(engine);
        var visitor = world.AsNobody();
        var check = await AnsweredAsync(world, visitor, "Ashworth");

        Assert.Contains("Rowan Ashworth", check.Text, StringComparison.Ordinal);
        Assert.Equal("Ashworth", (await visitor.Get("/refer-yourself/name?check=true")).Document.QuerySelector("#Input_FamilyName")!.GetAttribute("value"));
        var wrong = await visitor.Post("/refer-yourself/home?check=true", new { Input_Postcode = "nonsense" });
        Assert.Single(wrong.Errors);
        Assert.Equal("nonsense", wrong.Document.QuerySelector("#Input_Postcode")!.GetAttribute("value"));
        Assert.Equal("/refer-yourself/check", (await visitor.Post("/refer-yourself/home?check=true", new { Input_Postcode = "BS1 1AA" })).Location);
        Assert.Contains("BS1 1AA", (await visitor.Get("/refer-yourself/check")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Sent_again_from_any_tab_it_is_one_referral(string engine)
    {
        var world = await World.NewAsync(engine);
        var visitor = world.AsNobody();
        var (one, other) = (await AnsweredAsync(world, visitor, "Ashworth"), await visitor.Get("/refer-yourself/check"));
        world.App.Clock.Forward(Reading);

        var answers = await Task.WhenAll(visitor.Send(one, address: "/refer-yourself/check"), visitor.Send(other, address: "/refer-yourself/check"), visitor.Send(one, address: "/refer-yourself/check"));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Single(await OfTeam(world));
    }

    [Theory, OnBothDatabases]
    public async Task A_program_that_fills_in_everything_is_thanked_and_nothing_is_kept(string engine)
    {
        var world = await World.NewAsync(engine);
        var visitor = world.AsNobody();

        var sent = await SendAsync(world, visitor, await AnsweredAsync(world, visitor, "Bot"), new { Website = "http://spam.example" });

        Assert.StartsWith("/refer-yourself/sent/R-", sent.Location, StringComparison.Ordinal);
        Assert.Empty(await OfTeam(world));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_is_that_quick(string engine)
    {
        // On a host of its own: other tests move the shared clock.
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var visitor = world.AsNobody();
        var check = await AnsweredAsync(world, visitor, "Ashworth", slow: false);

        var sent = await visitor.Send(check, address: "/refer-yourself/check");

        Assert.Contains("very quick", Assert.Single(sent.Errors), StringComparison.Ordinal);
        Assert.Empty(await OfTeam(world));
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(world, visitor, sent)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task It_never_tells_whether_somebody_is_known(string engine)
    {
        var world = await World.NewAsync(engine);
        await world.CaseAsync(World.Somebody() with { GivenName = "Rowan", FamilyName = "Known", BornOn = new(1980, 3, 7), Postcode = "M33 7ZZ" });
        var (known, unknown) = (world.AsNobody(), world.AsNobody());

        var first = await known.Get((await SendAsync(world, known, await AnsweredAsync(world, known, "Known"))).Location!);
        var second = await unknown.Get((await SendAsync(world, unknown, await AnsweredAsync(world, unknown, "Unknown"))).Location!);

        static string Neutral(Answer page) => System.Text.RegularExpressions.Regex.Replace(page.Text, "R-[0-9A-Z-]+", "");
        Assert.Equal(Neutral(first), Neutral(second));
        Assert.Equal([ReferralStatus.NeedsMatching, ReferralStatus.Accepted, ReferralStatus.Attached], (await OfTeam(world)).Select(row => row.Status).Order());
    }

    [Theory, OnBothDatabases]
    public async Task A_question_skipped_is_asked_before_anything_is_sent(string engine)
    {
        var world = await World.NewAsync(engine);
        var visitor = world.AsNobody();
        Assert.Equal("/refer-yourself", (await visitor.Get("/refer-yourself/check")).Location);
        await visitor.Post("/refer-yourself");
        Assert.Equal("/refer-yourself", (await world.AsNobody().Get("/refer-yourself/name")).Location);

        Assert.Matches("^/refer-yourself/(team|name)$", (await visitor.Get("/refer-yourself/check")).Location);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_typed_can_be_deleted(string engine)
    {
        var world = await World.NewAsync(engine);
        var visitor = world.AsNobody();
        var check = await AnsweredAsync(world, visitor, "Ashworth");

        await visitor.Send(check, form: "form[action*=Delete]");

        Assert.Equal("/refer-yourself", (await visitor.Get("/refer-yourself/check")).Location);
    }

    private static async Task<Answer> AnsweredAsync(World world, Visitor visitor, string familyName, bool slow = true)
    {
        var next = (await visitor.Post("/refer-yourself")).Location!;
        // The first question only where several teams take self-referrals, as in a database shared with other tests.
        if (next.EndsWith("/team", StringComparison.Ordinal)) next = (await visitor.Post(next, new { Input_TeamId = world.Team.Id })).Location!;
        foreach (var fields in new object?[]
        {
            new { Input_GivenName = "Rowan", Input_FamilyName = familyName },
            new Dictionary<string, string> { ["Input.BornOn.Day"] = "7", ["Input.BornOn.Month"] = "3", ["Input.BornOn.Year"] = "1980" },
            new { Input_Postcode = "m337zz" }, new { Input_Practice = "Market Street" }, new { Input_Phone = "01632 960001", Input_PreferredContact = "Phone" },
            new { Input_LeaveMessage = "No", Input_MustNotKnow = "My ex" }, new { Input_Reasons = new[] { "Loneliness", "Work" } },
            new { Input_Story = new string('s', 1900) }, new { Input_Work = "NotNow" }, new { Input_HasRisks = "false" }, new { Input_Language = "Polish" },
        })
        {
            var answer = await visitor.Post(next, fields);
            Assert.True(answer.Location is not null, $"{next}: {string.Join("; ", answer.Errors)}");
            next = answer.Location!;
        }

        Assert.Equal("/refer-yourself/check", next);
        if (slow) world.App.Clock.Forward(Reading);
        return await visitor.Get(next);
    }

    private static Task<Answer> SendAsync(World world, Visitor visitor, Answer check, object? fields = null)
    {
        world.App.Clock.Forward(Reading);
        return visitor.Send(check, fields, address: "/refer-yourself/check");
    }

    private static Task<List<Referral>> OfTeam(World world) => world.App.InDatabase(db => db.Referrals.ForTheSystem().Where(row => row.TeamId == world.Team.Id).ToListAsync());
}
