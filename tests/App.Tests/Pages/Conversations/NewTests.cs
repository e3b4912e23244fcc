using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;

namespace Linkwork.App.Tests.Pages.Conversations;

public class NewTests
{
    private static string Address(Case its) => $"/cases/{its.Reference}/conversations/new";

    [Theory, OnBothDatabases]
    public Task It_answers_the_usual_questions(string engine) => CaseRows.AnswersTheUsualQuestionsAsync(engine, Address);

    [Theory, OnBothDatabases]
    public async Task A_conversation_holds_their_words_and_sets_the_needs(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync(null, Need.Housing, Need.Loneliness);

        var answer = await world.As(Role.LinkWorker).Post(Address(its), new Dictionary<string, string>
        {
            ["Input.How"] = "Visit", ["Input.WhatMatters"] = "My garden", ["Input.Strengths"] = "Knows the whole street", ["Input.Money"] = "Owes the water company",
            ["Input.Needs"] = "Loneliness", ["Input.Importance[Loneliness]"] = "9", ["Input.Ons4.Happy"] = "4",
        });

        Assert.Equal($"/cases/{its.Reference}", answer.Location);
        var after = await world.ReadAsync(its);
        Assert.Equal(("My garden", "Owes the water company"), (after.Conversations[0].WhatMatters, after.Conversations[0].Money));
        Assert.Equal([(Need.Loneliness, 9)], after.Needs.Select(row => (row.Need, row.Importance!.Value)));
        Assert.NotNull(after.LastContactAt);
        Assert.Equal(4, Assert.Single(after.Ons4Responses).Happy);
        Assert.Null(after.WorkOffer);
    }

    [Theory, OnBothDatabases]
    public async Task Existing_needs_are_ticked_and_what_is_wrong_keeps_everything_typed(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync(null, Need.Housing);
        var worker = world.As(Role.LinkWorker);
        var page = await worker.Get(Address(its));
        Assert.Equal(["Housing"], page.Document.QuerySelectorAll("input[name='Input.Needs'][checked]").Select(box => box.GetAttribute("value")));

        var again = await worker.Send(page, new Dictionary<string, string>
        {
            ["Input.Strengths"] = "Makes everyone laugh", ["Input.Importance[Housing]"] = "lots", ["Input.Ons4.Anxious"] = "11", ["Input.Work"] = "Used to weld",
        });

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("Write what matters to the person, in their words", again.Errors);
        Assert.Contains("Choose how you talked", again.Errors);
        Assert.Contains("How much housing matters is a number from 1 to 10", again.Errors);
        Assert.Contains(again.Errors, error => error.StartsWith("You wrote about work", StringComparison.Ordinal));
        Assert.Contains("Makes everyone laugh", again.Raw, StringComparison.Ordinal);
        Assert.Contains("value=\"lots\"", again.Raw, StringComparison.Ordinal);
        Assert.Contains("Used to weld", again.Raw, StringComparison.Ordinal);
        Assert.Empty((await world.ReadAsync(its)).Conversations);
    }

    [Theory, OnBothDatabases]
    public async Task The_work_offer_has_four_complete_answers_none_of_them_chosen_and_goes_away_once_answered(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var worker = world.As(Role.LinkWorker);
        var page = await worker.Get(Address(its));
        var answers = page.Document.QuerySelectorAll("input[name='Input.Offer.Answer']");
        Assert.Equal(["Yes", "KeepTheJobIHave", "NotNow", "NotForMe", ""], answers.Select(radio => radio.GetAttribute("value")));
        Assert.DoesNotContain(answers, radio => radio.HasAttribute("checked"));

        var until = new DateOnly(world.App.Clock.GetUtcNow().Year + 1, 3, 1);
        await worker.Send(page, new Dictionary<string, string>
        {
            ["Input.How"] = "Phone", ["Input.WhatMatters"] = "Rest", ["Input.Offer.Answer"] = "NotNow", ["Input.Offer.RaisedBy"] = "LinkWorker",
            ["Input.Offer.Until.Day"] = "1", ["Input.Offer.Until.Month"] = "3", ["Input.Offer.Until.Year"] = $"{until.Year}",
        });

        var offer = (await world.ReadAsync(its)).WorkOffer!;
        Assert.Equal((WorkAnswer.NotNow, until, OfferedAt.Conversation, RaisedBy.LinkWorker), (offer.Answer, offer.Until!.Value, offer.Stage, offer.RaisedBy));
        var next = await worker.Get(Address(its));
        Assert.Empty(next.Document.QuerySelectorAll("input[name='Input.Offer.Answer']"));
        Assert.Contains("Don’t raise work (their choice, until 1 March", next.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_forged_onto_a_case_that_has_one_changes_nothing(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        await world.PlanAsync(its, row => row.OfferWork(OfferedAt.Conversation, RaisedBy.Person, WorkAnswer.NotForMe, null, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));

        var answer = await world.As(Role.LinkWorker).Post(Address(its), new { Input_How = "Phone", Input_WhatMatters = "Rest", Input_Offer_Answer = "Yes", Input_Offer_RaisedBy = "LinkWorker" });

        Assert.Contains(answer.Errors, error => error.Contains("isn’t offered again", StringComparison.Ordinal));
        Assert.Equal(WorkAnswer.NotForMe, (await world.ReadAsync(its)).WorkOffer!.Answer);
    }

    [Theory, OnBothDatabases]
    public async Task The_person_bringing_up_work_themselves_reopens_it_with_the_conversation(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        await world.PlanAsync(its, row => row.OfferWork(OfferedAt.Conversation, RaisedBy.Person, WorkAnswer.NotForMe, null, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));

        await world.As(Role.LinkWorker).Post(Address(its), new { Input_How = "Phone", Input_WhatMatters = "Being useful", Input_TalkedOfWork = "true", Input_Work = "A market stall" });

        var after = await world.ReadAsync(its);
        Assert.Equal(WorkAnswer.Yes, after.WorkOffer!.Says);
        Assert.Equal("A market stall", after.Conversations[0].Work);
    }

    [Theory, OnBothDatabases]
    public async Task A_double_click_writes_one_conversation(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var worker = world.As(Role.LinkWorker);
        var page = await worker.Get(Address(its));
        var fields = new { Input_How = "Phone", Input_WhatMatters = "Rest" };

        await Task.WhenAll(worker.Send(page, fields), worker.Send(page, fields));

        Assert.Single((await world.ReadAsync(its)).Conversations);
    }

    [Theory, OnBothDatabases]
    public async Task A_contact_recorded_by_a_colleague_meanwhile_loses_nobody_anything(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var worker = world.As(Role.LinkWorker);
        var page = await worker.Get(Address(its));
        await world.PlanAsync(its, row => row.RecordContact(ContactWith.Phone, ContactOutcome.Spoke, "A call", world.App.Clock.GetUtcNow(), world.User(Role.TeamManager).Id, world.App.Clock.GetUtcNow()));

        await worker.Send(page, new { Input_How = "Phone", Input_WhatMatters = "Rest" });

        var after = await world.ReadAsync(its);
        Assert.Equal(2, after.Contacts.Count);
        Assert.Single(after.Conversations);
    }
}
