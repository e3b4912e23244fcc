using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.WorkOffers;

public class QuietTests
{
    private static string Address(Case its) => $"/cases/{its.Reference}/work-offer/quiet";

    private static Task OfferAsync(World world, Case its, WorkAnswer answer) => world.PlanAsync(its, row =>
        row.OfferWork(OfferedAt.FirstContact, RaisedBy.LinkWorker, answer, null, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));

    [Theory, OnBothDatabases]
    public Task It_answers_the_usual_questions(string engine) => CaseRows.AnswersTheUsualQuestionsAsync(engine, Address);

    [Theory, OnBothDatabases]
    public async Task After_a_yes_one_step_makes_it_quiet_until_the_day_they_chose_and_the_yes_is_kept(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        await OfferAsync(world, its, WorkAnswer.Yes);
        var worker = world.As(Role.LinkWorker);
        Assert.Contains(Address(its), (await worker.Get($"/cases/{its.Reference}")).Raw, StringComparison.Ordinal);

        await worker.Post(Address(its), new Dictionary<string, string>
        {
            ["Input.Answer"] = "NotNow", ["Input.ToldBy"] = "their interpreter", ["Input.Until.Day"] = "1", ["Input.Until.Month"] = "3", ["Input.Until.Year"] = "2090",
        });

        var offer = (await world.ReadAsync(its)).WorkOffer!;
        Assert.Equal((WorkAnswer.Yes, WorkAnswer.NotNow, new DateOnly(2090, 3, 1)), (offer.Answer, offer.Says, offer.SaysUntil));
        var word = Assert.Single(offer.Later);
        Assert.Equal((WorkAnswer.NotNow, "their interpreter", world.User(Role.LinkWorker).Id), (word.Answer, word.ToldBy, word.By));
        var page = await worker.Get($"/cases/{its.Reference}");
        Assert.Contains("Don’t raise work (their choice, until 1 March 2090)", page.Text, StringComparison.Ordinal);
        Assert.Contains("their interpreter said so", (await worker.Get(Address(its))).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Back_and_forth_on_the_persons_word_leaves_one_offer_and_every_word_they_said(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        await OfferAsync(world, its, WorkAnswer.KeepTheJobIHave);
        var worker = world.As(Role.LinkWorker);

        await worker.Post(Address(its), new { Input_Answer = "NotForMe" });
        await worker.Post($"/cases/{its.Reference}/work-offer/reopening");
        await worker.Post(Address(its), new { Input_Answer = "NotNow" });

        var offer = (await world.ReadAsync(its)).WorkOffer!;
        Assert.Equal([WorkAnswer.NotForMe, WorkAnswer.Yes, WorkAnswer.NotNow], offer.Later.OrderBy(later => later.At).ThenBy(later => later.Id).Select(later => later.Answer));
        Assert.Equal(WorkAnswer.KeepTheJobIHave, offer.Answer);
        Assert.True(offer.QuietOn(new(2090, 1, 1)));
        Assert.Equal(1, await world.App.InDatabase(db => db.WorkOffers.ForTheSystem().CountAsync(row => row.CaseId == its.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task Asked_for_before_anybody_offered_it_is_the_cases_one_offer_raised_by_the_person(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();

        await world.As(Role.LinkWorker).Post(Address(its), new { Input_Answer = "NotForMe" });

        var offer = (await world.ReadAsync(its)).WorkOffer!;
        Assert.Equal((RaisedBy.Person, WorkAnswer.NotForMe, LaterAnswer.Themselves), (offer.RaisedBy, offer.Says, Assert.Single(offer.Later).ToldBy));
        Assert.Contains("Don’t raise work", (await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/conversations/new")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Two_workers_at_once_leave_one_offer_and_both_words(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var second = await world.ColleagueAsync();

        var answers = await Task.WhenAll(new[] { world.As(Role.LinkWorker), world.As(second) }.Select(worker => worker.Post(Address(its), new { Input_Answer = "NotForMe" })));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(2, (await world.ReadAsync(its)).WorkOffer!.Later.Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_yes_a_day_gone_by_or_nobody_who_said_so_is_sent_back_with_a_sentence(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var worker = world.As(Role.LinkWorker);

        Assert.Equal(["Choose “not now” or “not for me”"], (await worker.Post(Address(its))).Errors);
        Assert.Equal(["Choose “not now” or “not for me”"], (await worker.Post(Address(its), new { Input_Answer = "Yes" })).Errors);
        Assert.Equal(["Say who told you: the person, or who speaks for them"], (await worker.Post(Address(its), new { Input_Answer = "NotForMe", Input_ToldBy = "" })).Errors);
        Assert.Single((await worker.Post(Address(its), new Dictionary<string, string>
        {
            ["Input.Answer"] = "NotNow", ["Input.Until.Day"] = "1", ["Input.Until.Month"] = "3", ["Input.Until.Year"] = "2020",
        })).Errors);
        Assert.Null((await world.ReadAsync(its)).WorkOffer);
    }
}
