using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.Pages.Complaints;
using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.TellUs;

public class TellUsTests
{
    private static readonly TimeSpan Telling = TimeSpan.FromSeconds(20);

    [Theory, OnBothDatabases]
    public async Task The_first_page_says_who_reads_it_and_that_the_link_worker_is_not_told_before_anything_is_asked(string engine)
    {
        var world = await World.NewAsync(engine);
        var page = await world.AsNobody().Get("/tell-us");

        foreach (var said in (string[])["Your link worker is not told, and can’t read it", "The manager of the team reads it", "You need not say who you are", "It does not go on your record"])
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[data-quick-exit]"));
        Assert.DoesNotContain("Write it down for them", page.Text, StringComparison.Ordinal);
        Assert.Contains("Write it down for them", (await world.As(Role.LinkWorker).Get("/tell-us")).Text, StringComparison.Ordinal);
        foreach (var from in (string[])["/refer-yourself", "/refer-yourself/sent/R-1234-5678", "/privacy"])
            Assert.NotNull((await world.AsNobody().Get(from)).Document.QuerySelector("main a[href='/tell-us']"));
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_without_an_account_tells_it_one_question_at_a_time(string engine)
    {
        var world = await World.NewAsync(engine);
        var visitor = world.AsNobody();

        var sent = await SendAsync(world, visitor, await ToldAsync(world, visitor, "<script>alert(1)</script> I said no"));

        Assert.StartsWith("/tell-us/sent/T-", sent.Location, StringComparison.Ordinal);
        Assert.Contains("Your link worker is not told", (await visitor.Get(sent.Location!)).Text, StringComparison.Ordinal);
        var its = Assert.Single(await world.ComplaintsAsync());
        Assert.Equal((PressureWay.Link, PressureReader.TeamManager, "<script>alert(1)</script> I said no", "in May", "text 07700 900123", null),
            (its.Way, its.Reader, its.WhatHappened, its.WhenItWas, its.ReplyTo, its.WrittenDownBy));
        Assert.Contains(its.Reference, sent.Location, StringComparison.Ordinal);
        // For the count by group alone: whoever reads the complaint doesn't learn it.
        Assert.Equal((35, null, null, true), (its.AboutAge, its.AboutGender, its.AboutEthnicity, its.AboutAccess));
        foreach (var told in (string[])["35", "isabled"]) Assert.DoesNotContain(told, (await world.As(Role.TeamManager).Get($"/complaints/{its.Id}")).Document.QuerySelector("main")!.TextContent.Replace(its.Reference, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", (await world.As(Role.TeamManager).Get($"/complaints/{its.Id}")).Raw, StringComparison.Ordinal);
        Assert.Equal("/tell-us", (await visitor.Get("/tell-us/check")).Location);
    }

    [Theory, OnBothDatabases]
    public async Task Only_what_happened_has_to_be_said_and_who_does_not_know_the_team_is_heard_outside_it(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        await World.NewAsync(world.App); // a second team, so that which is asked
        var visitor = world.AsNobody();
        Assert.Equal("/tell-us/team", (await visitor.Post("/tell-us")).Location);
        Assert.Equal("/tell-us/what", (await visitor.Post("/tell-us/team")).Location);
        Assert.Equal(["Tell us what happened. A few words will do"], (await visitor.Post("/tell-us/what")).Errors);
        Assert.Equal("/tell-us/what", (await visitor.Get("/tell-us/check")).Location);
        Assert.Equal("/tell-us/when", (await visitor.Post("/tell-us/what", new { Input_WhatHappened = "Pushed" })).Location);
        Assert.Equal("/tell-us/answer", (await visitor.Post("/tell-us/when")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/tell-us/reader")).Status);
        Assert.Equal("/tell-us/about", (await visitor.Post("/tell-us/answer")).Location);
        Assert.Equal("/tell-us/check", (await visitor.Post("/tell-us/about")).Location);

        await SendAsync(world, visitor, await visitor.Get("/tell-us/check"));

        var its = await world.App.InDatabase(db => db.PressureComplaints.ForTheSystem().SingleAsync());
        Assert.True(its is { Reader: PressureReader.OutsideTheTeam, WhatHappened: "Pushed", WhenItWas: null, ReplyTo: null } && its.TeamId == PressureComplaint.NoTeam);
    }

    [Theory, OnBothDatabases]
    public async Task Going_back_shows_what_was_said_and_a_mistake_loses_nothing(string engine)
    {
        var world = await World.NewAsync(engine);
        var visitor = world.AsNobody();
        Assert.Contains("They kept asking", (await ToldAsync(world, visitor, "They kept asking")).Text, StringComparison.Ordinal);

        var wrong = await visitor.Post("/tell-us/answer?check=true", new { Input_WantsAnswer = "true", Input_ReplyTo = "" });

        Assert.Equal(["Tell us how to answer you, or choose “No”"], wrong.Errors);
        Assert.Equal("They kept asking", (await visitor.Get("/tell-us/what?check=true")).Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal("/tell-us/check", (await visitor.Post("/tell-us/answer?check=true", new { Input_WantsAnswer = "false" })).Location);
        await visitor.Send(await visitor.Get("/tell-us/check"), form: "form[action*=Delete]");
        Assert.Equal("/tell-us", (await visitor.Get("/tell-us/check")).Location);
        Assert.Empty(await world.ComplaintsAsync());
    }

    [Theory, OnBothDatabases]
    public async Task Sent_again_from_any_tab_it_is_one(string engine)
    {
        var world = await World.NewAsync(engine);
        var visitor = world.AsNobody();
        var (one, other) = (await ToldAsync(world, visitor, "They kept asking"), await visitor.Get("/tell-us/check"));
        world.App.Clock.Forward(Telling);

        var answers = await Task.WhenAll(visitor.Send(one, address: "/tell-us/check"), visitor.Send(other, address: "/tell-us/check"), visitor.Send(one, address: "/tell-us/check"));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Single(await world.ComplaintsAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_program_is_thanked_or_too_quick_and_a_team_made_up_is_refused(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var visitor = world.AsNobody();

        var quick = await visitor.Send(await ToldAsync(world, visitor, "spam"), address: "/tell-us/check");
        var trapped = await SendAsync(world, visitor, quick, new { Website = "https://spam.example" });

        Assert.Contains("very quick", Assert.Single(quick.Errors), StringComparison.Ordinal);
        Assert.StartsWith("/tell-us/sent/T-", trapped.Location, StringComparison.Ordinal);
        Assert.Empty(await world.ComplaintsAsync());
        await World.NewAsync(world.App);
        await visitor.Post("/tell-us");
        Assert.Single((await visitor.Post("/tell-us/team", new { Input_TeamId = Guid.NewGuid() })).Errors);
        Assert.Equal(3, (await visitor.Post("/tell-us/about", new { Input_AboutAge = "17", Input_AboutGender = "MARK", Input_AboutEthnicity = "MARK" })).Errors.Count);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/tell-us/sent/R-1234-5678")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_words_have_a_reading_age_of_nine_at_most(string engine)
    {
        var world = await World.NewAsync(engine);
        var visitor = world.AsNobody();
        await ToldAsync(world, visitor, "They kept asking");
        foreach (var address in (string[])["/tell-us", "/tell-us/paper", "/tell-us/sent/T-1234-5678"])
            Assert.InRange(PageWords.ReadingAge(await visitor.Get(address)), 4, 9);
        List<string> questions = [];
        foreach (var step in (string[])["what", "when", "reader", "answer", "about"]) questions.AddRange(PageWords.Of(await visitor.Get($"/tell-us/{step}")));
        Assert.InRange(Domain.Tests.Shared.ReadingAge.Of(questions), 4, 9);
    }

    private static async Task<Answer> ToldAsync(World world, Visitor visitor, string what)
    {
        var next = (await visitor.Post("/tell-us")).Location!;
        if (next.EndsWith("/team", StringComparison.Ordinal)) next = (await visitor.Post(next, new { Input_TeamId = world.Team.Id })).Location!;
        foreach (var fields in new object[] { new { Input_WhatHappened = what }, new { Input_WhenItWas = "in May" }, new { Input_Reader = "TeamManager" }, new { Input_WantsAnswer = "true", Input_ReplyTo = "text 07700 900123" }, new { Input_AboutAge = "35", Input_AboutAccess = "true" } })
        {
            var answer = await visitor.Post(next, fields);
            Assert.True(answer.Location is not null, $"{next}: {string.Join("; ", answer.Errors)}");
            next = answer.Location!;
        }

        Assert.Equal("/tell-us/check", next);
        return await visitor.Get(next);
    }

    private static Task<Answer> SendAsync(World world, Visitor visitor, Answer check, object? fields = null)
    {
        world.App.Clock.Forward(Telling);
        return visitor.Send(check, fields, address: "/tell-us/check");
    }
}
