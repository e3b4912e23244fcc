using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;

namespace Linkwork.App.Tests.Pages.Conversations;

public class EditTests
{
    private static void Talk(Case row, Guid by, DateTimeOffset at) => row.RecordConversation(new("My garden", "Patience"), ContactWith.Visit, at, by, at);

    private static string Address(Case its) => $"/cases/{its.Reference}/conversations/{its.Conversations[0].Id}";

    [Theory, OnBothDatabases]
    public Task It_answers_the_usual_questions_and_can_be_read_when_closed(string engine) =>
        CaseRows.AnswersTheUsualQuestionsAsync(engine, Address, Talk, readableWhenClosed: true);

    [Theory, OnBothDatabases]
    public async Task Two_who_change_it_at_once_both_see_both_and_lose_nothing(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        await world.PlanAsync(its, row => Talk(row, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        var address = Address(await world.ReadAsync(its));
        var (one, two) = (world.As(Role.LinkWorker), world.As(Role.TeamManager));
        var (mine, theirs) = (await one.Get(address), await two.Get(address));
        await two.Send(theirs, new { Input_WhatMatters = "My garden and the robin" });

        var clash = await one.Send(mine, new { Input_WhatMatters = "My garden and the shed" });

        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("My garden and the shed", clash.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("They saved:My garden and the robin", clash.Text, StringComparison.Ordinal);
        Assert.Equal("My garden and the robin", (await world.ReadAsync(its)).Conversations[0].WhatMatters);

        await one.Send(clash, new { Input_WhatMatters = "My garden, the shed and the robin" });
        Assert.Equal("My garden, the shed and the robin", (await world.ReadAsync(its)).Conversations[0].WhatMatters);
    }

    [Theory, OnBothDatabases]
    public async Task A_conversation_of_another_case_is_not_there(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, other) = (await world.CaseAsync(), await world.CaseAsync());
        await world.PlanAsync(other, row => Talk(row, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        var id = (await world.ReadAsync(other)).Conversations[0].Id;

        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/conversations/{id}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Words_that_look_like_markup_are_words(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        await world.PlanAsync(its, row => row.RecordConversation(new("</textarea><script>alert(1)</script>"), ContactWith.Visit, world.App.Clock.GetUtcNow(), world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));

        var page = await world.As(Role.LinkWorker).Get(Address(await world.ReadAsync(its)));

        Assert.Equal("</textarea><script>alert(1)</script>", page.Document.QuerySelector("textarea")!.TextContent);
    }
}
