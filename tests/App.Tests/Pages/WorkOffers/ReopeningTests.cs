using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;

namespace Linkwork.App.Tests.Pages.WorkOffers;

public class ReopeningTests
{
    private static string Address(Case its) => $"/cases/{its.Reference}/work-offer/reopening";

    private static Action<Case, Guid, DateTimeOffset> Answered(WorkAnswer answer) => (row, by, at) => row.OfferWork(OfferedAt.FirstContact, RaisedBy.LinkWorker, answer, null, by, at);

    [Theory, OnBothDatabases]
    public Task It_answers_the_usual_questions(string engine) => CaseRows.AnswersTheUsualQuestionsAsync(engine, Address, Answered(WorkAnswer.NotForMe));

    [Theory, OnBothDatabases]
    public async Task One_step_on_the_persons_word(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        await world.PlanAsync(its, row => Answered(WorkAnswer.NotNow)(row, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        var worker = world.As(Role.LinkWorker);
        Assert.Contains("Don’t raise work", (await worker.Get($"/cases/{its.Reference}")).Text, StringComparison.Ordinal);

        await worker.Post(Address(its));

        Assert.Equal((WorkAnswer.NotNow, WorkAnswer.Yes, world.User(Role.LinkWorker).Id), (await world.ReadAsync(its)).WorkOffer is { } offer ? (offer.Answer, offer.Says, offer.Later.Single().By) : default);
        var page = await worker.Get($"/cases/{its.Reference}");
        Assert.DoesNotContain("Don’t raise work", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.Get(Address(its))).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Without_an_offer_or_with_a_yes_there_is_nothing_to_reopen(string engine)
    {
        var world = await World.NewAsync(engine);
        var (never, yes) = (await world.CaseAsync(), await world.CaseAsync());
        await world.PlanAsync(yes, row => Answered(WorkAnswer.Yes)(row, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).Get(Address(never))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).PostBare(Address(yes))).Status);
    }
}
