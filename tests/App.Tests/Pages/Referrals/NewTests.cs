using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Referrals;

public class NewTests
{
    [Theory, OnBothDatabases]
    public async Task The_must_haves_are_enough_and_who_referred_comes_from_who_is_signed_in(string engine)
    {
        var world = await World.NewAsync(engine);

        var answer = await world.As(Role.Referrer).Post("/referrals/new", Filled(world));

        var sent = await Sent(world);
        Assert.Equal($"/referrals/{sent.Reference}/receipt", answer.Location);
        Assert.Equal((world.Practice, "Test Referrer", ReferralSource.GpPractice, world.User(Role.Referrer).Id), (sent.Referrer.PlaceCode, sent.Referrer.Name, sent.Referrer.Source, sent.Referrer.UserId));
        Assert.Equal(world.Practice, sent.Details.PracticeCode);
        Assert.True(sent is { NoKnownRisks: true, Agreed: true, WorkAnswer: null });
    }

    [Theory, OnBothDatabases]
    public async Task Everything_else_is_kept_as_it_was_said(string engine)
    {
        var world = await World.NewAsync(engine);

        await world.As(Role.Referrer).Post("/referrals/new", Filled(world, ("Input.LeaveMessage", "No"), ("Input.MustNotKnow", "Her partner"), ("Input.NoFixedAbode", "true"),
            ("Input.WorkAnswer", "NotNow"), ("Input.WorkRaisedBy", "Person"), ("Input.Ethnicity", "H"), ("Input.Gender", "2"), ("Input.Postcode", "m337zz"), ("Input.Urgency", "Urgent")));

        var sent = await Sent(world);
        Assert.True(sent.Details is { NeedsCare: true, MustNotKnow: "Her partner", NoFixedAbode: true, Ethnicity: "H", Gender: "2", Postcode: "M33 7ZZ" });
        Assert.Equal((WorkAnswer.NotNow, RaisedBy.Person, null, Urgency.Urgent), (sent.WorkAnswer, sent.WorkRaisedBy, sent.WorkNotNowUntil, sent.Urgency));
    }

    [Theory, OnBothDatabases]
    public async Task Mistakes_are_said_once_each_and_lose_nothing(string engine)
    {
        var world = await World.NewAsync(engine);

        var answer = await world.As(Role.Referrer).Post("/referrals/new", Filled(world, ("Input.FamilyName", ""), ("Input.NhsNumber", "9990000019"),
            ("Input.NoKnownRisks", "false"), ("Input.Story", "A <b>long</b> story"), ("Input.BornOn.Month", "13"), ("Input.Agreed", "false")));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(5, answer.Errors.Count);
        Assert.Contains(answer.Errors, error => error.Contains("NHS number", StringComparison.Ordinal));
        Assert.Equal("A <b>long</b> story", answer.Document.QuerySelector("#Input_Story")!.TextContent);
        Assert.Equal("9990000019", answer.Document.QuerySelector("#Input_NhsNumber")!.GetAttribute("value"));
        Assert.False(await world.App.InDatabase(db => db.Referrals.ForTheSystem().AnyAsync(row => row.TeamId == world.Team.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task The_receipt_is_the_same_whether_or_not_the_person_was_known(string engine)
    {
        var world = await World.NewAsync(engine);
        var known = World.Somebody();
        await world.CaseAsync(known);
        var referrer = world.As(Role.Referrer);

        var first = await referrer.Get((await referrer.Post("/referrals/new", Filled(world, ("Input.FamilyName", known.FamilyName), ("Input.BornOn.Day", $"{known.BornOn.Day}"),
            ("Input.BornOn.Month", $"{known.BornOn.Month}"), ("Input.BornOn.Year", $"{known.BornOn.Year}"), ("Input.Postcode", "M33 7ZZ")))).Location!);
        var second = await referrer.Get((await referrer.Post("/referrals/new", Filled(world, ("Input.FamilyName", "Nobodyknown")))).Location!);

        static string Neutral(Answer page) => string.Join(' ', page.Text.Split(' ').Where(word => !word.StartsWith("R-", StringComparison.Ordinal)));
        Assert.Equal(Neutral(first), Neutral(second));
        Assert.Equal(1, await world.App.InDatabase(db => db.Referrals.ForTheSystem().CountAsync(row => row.TeamId == world.Team.Id && row.Status == ReferralStatus.Attached)));
    }

    [Theory, OnBothDatabases]
    public async Task Two_referrals_for_one_new_person_at_the_same_moment_make_one_person(string engine)
    {
        var world = await World.NewAsync(engine);
        var number = World.TestNhsNumber();
        var fields = Filled(world, ("Input.Postcode", "M33 7ZZ"), ("Input.NhsNumber", engine == "Sqlite" ? number : ""));
        var visitors = Enumerable.Range(0, 6).Select(_ => world.As(Role.Referrer)).ToList();

        var answers = await Task.WhenAll(visitors.Select(visitor => visitor.Post("/referrals/new", fields)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(6, await world.App.InDatabase(db => db.Referrals.ForTheSystem().CountAsync(row => row.TeamId == world.Team.Id)));
        Assert.Equal(1, await world.App.InDatabase(db => db.People.ForTheSystem().CountAsync(row => row.TeamId == world.Team.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task The_team_writes_down_who_referred_and_how_it_came(string engine)
    {
        var world = await World.NewAsync(engine);

        await world.As(Role.LinkWorker).Post("/referrals/new", Filled(world, ("Sender.Source", "Hospital"), ("Sender.CameBy", "Phone"), ("Sender.Name", "Sister Moon"), ("Sender.PlaceName", "Harbour Hospital")));

        var sent = await Sent(world);
        Assert.Equal((ReferralSource.Hospital, ReferralRoute.Phone, "Sister Moon", null, world.User(Role.LinkWorker).Id),
            (sent.Referrer.Source, sent.Referrer.CameBy, sent.Referrer.Name, sent.Referrer.PlaceCode, sent.Referrer.WrittenDownBy));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_refers_in_another_places_name_or_writes_down_for_another_team(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));

        await world.As(Role.Referrer).Post("/referrals/new", Filled(world, ("From", other.Practice), ("Sender.PlaceCode", other.Practice), ("Sender.Source", "GpPractice")));
        Assert.Equal(world.Practice, (await Sent(world)).Referrer.PlaceCode);
        await world.As(Role.LinkWorker).Post("/referrals/new", Filled(other, ("Sender.Source", "Self"), ("Sender.CameBy", "Phone")));

        Assert.False(await world.App.InDatabase(db => db.Referrals.ForTheSystem().AnyAsync(row => row.TeamId == other.Team.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task A_draft_is_its_writers_alone_and_goes_when_it_is_sent(string engine)
    {
        var world = await World.NewAsync(engine);
        var referrer = world.As(Role.Referrer);
        var page = await referrer.Get("/referrals/new");

        var kept = await referrer.Send(page, Filled(world, ("Input.Story", "Half a story"), ("Input.FamilyName", ""), ("Input.Agreed", "")), address: "/referrals/new?handler=Save");

        Assert.Equal("/referrals", kept.Location);
        var draft = await world.App.InDatabase(db => db.Drafts.Rows.SingleAsync(row => row.UserId == world.User(Role.Referrer).Id));
        var again = await referrer.Get($"/referrals/new?draft={draft.Id}");
        Assert.Equal("Half a story", again.Document.QuerySelector("#Input_Story")!.TextContent);
        Assert.Empty(again.Errors);
        Assert.Contains("Rowan", (await referrer.Get("/referrals")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.LinkWorker).Get($"/referrals/new?draft={draft.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.LinkWorker).PostBare($"/referrals/drafts/{draft.Id}/discard")).Status);
        await referrer.Send(again, Filled(world));
        Assert.False(await world.App.InDatabase(db => db.Drafts.Rows.AnyAsync(row => row.Id == draft.Id)));
        Assert.Equal("Tester", (await Sent(world)).Details.FamilyName);
    }

    [Theory, OnBothDatabases]
    public async Task Only_those_who_refer_or_write_down_get_the_form(string engine)
    {
        var world = await World.NewAsync(engine);

        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Provider).Get("/referrals/new")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Commissioner).PostBare("/referrals/new")).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.As(Role.TeamManager).Get("/referrals/new")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_name_with_tags_is_shown_as_it_was_typed(string engine)
    {
        var world = await World.NewAsync(engine);
        var referrer = world.As(Role.Referrer);
        await referrer.Post("/referrals/new", Filled(world, ("Input.FamilyName", "<img src=x>")));

        foreach (var address in new[] { "/referrals", $"/referrals/{(await Sent(world)).Reference}" })
        {
            var page = await referrer.Get(address);
            Assert.Null(page.Document.QuerySelector("img[src=x]"));
            Assert.Contains("<img src=x>", page.Text, StringComparison.Ordinal);
        }
    }

    internal static IEnumerable<KeyValuePair<string, string>> Filled(World world, params (string Name, string Value)[] also)
    {
        Dictionary<string, string> fields = new()
        {
            ["Input.TeamId"] = world.Team.Id.ToString(), ["Input.GivenName"] = "Rowan", ["Input.FamilyName"] = "Tester", ["Input.BornOn.Day"] = "7",
            ["Input.BornOn.Month"] = "3", ["Input.BornOn.Year"] = "1980", ["Input.Practice"] = world.Practice, ["Input.Reasons"] = "Work",
            ["Input.NoKnownRisks"] = "true", ["Input.Agreed"] = "true",
        };
        foreach (var (name, value) in also) fields[name] = value;
        return fields;
    }

    private static Task<Referral> Sent(World world) => world.App.InDatabase(db => db.Referrals.ForTheSystem().OrderByDescending(row => row.ReceivedAt).FirstAsync(row => row.TeamId == world.Team.Id));
}
