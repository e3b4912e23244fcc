using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
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

    [Theory, OnBothDatabases]
    public async Task A_second_referral_accepted_for_somebody_with_an_open_case_adds_its_reasons_there_and_overwrites_nothing(string engine)
    {
        var world = await World.NewAsync(engine);
        var safe = World.Somebody() with { LeaveMessage = MessageSafety.No, MustNotKnow = "her husband", Phone = "01632 960011" };
        var (first, second) = (await world.ReferralAsync(safe, Need.Housing), await world.ReferralAsync(safe with { LeaveMessage = MessageSafety.Yes, MustNotKnow = null, Phone = "01632 960022" }, Need.Food, Need.Housing));
        Assert.Equal(first.PersonId, second.PersonId);
        var manager = world.As(Role.TeamManager);
        await manager.Post($"/inbox/{first.Reference}/acceptance");
        Assert.Contains("has an open case already", (await manager.Get($"/inbox/{second.Reference}/acceptance")).Text, StringComparison.Ordinal);

        var answer = await manager.Post($"/inbox/{second.Reference}/acceptance");

        var its = Assert.Single(await CasesAsync(world, first));
        Assert.Equal((HttpStatusCode.Redirect, $"/cases/{its.Reference}"), (answer.Status, answer.Location));
        Assert.Equal([Need.Housing, Need.Food], its.Needs.Select(need => need.Need).Order());
        Assert.Equal(ReferralStatus.Attached, await StatusAsync(world, second));
        Assert.Contains($"New referral {second.Reference}", (await manager.Get($"/cases/{its.Reference}")).Raw, StringComparison.Ordinal);
        var known = await world.App.InDatabase(db => db.People.ForTheSystem().SingleAsync(row => row.Id == first.PersonId));
        Assert.Equal((MessageSafety.No, "her husband", "01632 960011"), (known.Details.LeaveMessage, known.Details.MustNotKnow, known.Details.Phone));
    }

    [Theory, OnBothDatabases]
    public async Task Two_managers_accepting_two_referrals_of_one_person_at_once_open_one_case_with_the_reasons_of_both(string engine)
    {
        var world = await World.NewAsync(engine);
        var second = await world.ColleagueAsync(Role.TeamManager);
        // Several pairs at once, so that some meet in the middle whatever the machine does.
        List<(Referral One, Referral Two)> pairs = [];
        for (var i = 0; i < 6; i++)
        {
            var details = World.Somebody();
            pairs.Add((await world.ReferralAsync(details, Need.Housing), await world.ReferralAsync(details, Need.Food)));
        }

        var answers = await Task.WhenAll(pairs.SelectMany(pair => new[] { AcceptAsync(world.As(Role.TeamManager), pair.One), AcceptAsync(world.As(second), pair.Two) }));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        foreach (var (one, two) in pairs)
        {
            var its = Assert.Single(await CasesAsync(world, one));
            Assert.Equal([Need.Housing, Need.Food], its.Needs.Select(need => need.Need).Order());
            Assert.Equal([ReferralStatus.Accepted, ReferralStatus.Attached], new[] { await StatusAsync(world, one), await StatusAsync(world, two) }.Order());
        }
    }

    [Theory, OnBothDatabases]
    public async Task Two_managers_accepting_the_same_referral_at_once_open_one_case_and_the_other_is_told(string engine)
    {
        var world = await World.NewAsync(engine);
        var referral = await world.ReferralAsync();
        var second = await world.ColleagueAsync(Role.TeamManager);

        var answers = await Task.WhenAll(AcceptAsync(world.As(Role.TeamManager), referral), AcceptAsync(world.As(second), referral));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Contains("already been accepted", Assert.Single(answers, answer => answer.Status == HttpStatusCode.Conflict).Text, StringComparison.Ordinal);
        Assert.Single(await CasesAsync(world, referral));
    }

    private static Task<Answer> AcceptAsync(Visitor visitor, Referral referral) => visitor.PostBare($"/inbox/{referral.Reference}/acceptance");

    private static Task<List<Case>> CasesAsync(World world, Referral referral) => world.App.InDatabase(db =>
        db.Cases.ForTheSystem().Include(row => row.Needs).Where(row => row.TeamId == referral.TeamId && row.PersonId == referral.PersonId).ToListAsync());

    private static Task<ReferralStatus> StatusAsync(World world, Referral referral) =>
        world.App.InDatabase(db => db.Referrals.ForTheSystem().Where(row => row.Id == referral.Id).Select(row => row.Status).SingleAsync());
}
