using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Inbox;

public class AcceptanceTests
{
    [Theory, OnBothDatabases]
    public async Task Accepting_opens_a_case_and_leads_to_it(string engine)
    {
        var world = await World.NewAsync(engine);
        var referral = await world.ReferralAsync();

        var answer = await world.As(Role.LinkWorker).Post($"/inbox/{referral.Reference}/acceptance");

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var opened = await world.App.InDatabase(db => db.Cases.ForTheSystem().SingleAsync(row => row.ReferralId == referral.Id));
        Assert.Equal($"/cases/{opened.Reference}", answer.Location);
        Assert.Equal(ReferralStatus.Accepted, await world.App.InDatabase(db => db.Referrals.ForTheSystem().Where(row => row.Id == referral.Id).Select(row => row.Status).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_double_click_opens_one_case_and_leads_to_it_twice(string engine)
    {
        var world = await World.NewAsync(engine);
        var referral = await world.ReferralAsync();
        var worker = world.As(Role.LinkWorker);
        var page = await worker.Get($"/inbox/{referral.Reference}/acceptance");

        var answers = await Task.WhenAll(worker.Send(page), worker.Send(page), worker.Send(page));

        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(1, await world.App.InDatabase(db => db.Cases.ForTheSystem().CountAsync(row => row.ReferralId == referral.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task A_referrer_may_not_accept(string engine)
    {
        var world = await World.NewAsync(engine);
        var referral = await world.ReferralAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Referrer).Get($"/inbox/{referral.Reference}/acceptance")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Another_teams_referral_is_not_there(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var referral = await other.ReferralAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.LinkWorker).Get($"/inbox/{referral.Reference}/acceptance")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.LinkWorker).PostBare($"/inbox/{referral.Reference}/acceptance")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_referral_already_accepted_answers_409_and_says_so(string engine)
    {
        var world = await World.NewAsync(engine);
        var referral = await world.ReferralAsync();
        await world.As(Role.LinkWorker).Post($"/inbox/{referral.Reference}/acceptance");

        var again = await world.As(Role.TeamManager).Get($"/inbox/{referral.Reference}/acceptance");

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("already been accepted", again.Text, StringComparison.Ordinal);
    }
}
