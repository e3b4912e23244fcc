using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Inbox;

/// <summary>Somebody was decided to be new who was known, or nobody noticed: the team says so later.</summary>
public class MatchKnownTests
{
    private sealed record Two(World World, Case Known, Referral Again, Person Person, Person Duplicate)
    {
        public Visitor Worker => World.As(Role.LinkWorker);

        public string Address => $"/inbox/{Again.Reference}/match/known";

        public async Task<Answer> SayAsync()
        {
            var worker = Worker;
            return await worker.Send(await worker.Post(Address, new { To = Person.Reference }), address: Address);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_referral_decided_to_be_somebody_new_goes_to_the_record_the_team_had_and_then_to_their_open_case(string engine)
    {
        var two = await TwoAsync(engine);
        var compared = await two.Worker.Post(two.Address, new { To = two.Known.Reference });
        Assert.Equal(HttpStatusCode.OK, compared.Status);
        Assert.Contains(two.Duplicate.Reference, compared.Text, StringComparison.Ordinal);
        Assert.NotEqual(two.Person.Id, (await ReferralAsync(two)).PersonId);

        Assert.Equal($"/inbox/{two.Again.Reference}", (await two.SayAsync()).Location);

        var moved = await ReferralAsync(two);
        Assert.Equal((ReferralStatus.Waiting, two.Person.Id), (moved.Status, moved.PersonId));
        await two.Worker.Post($"/inbox/{two.Again.Reference}/acceptance");
        Assert.Equal(ReferralStatus.Attached, (await ReferralAsync(two)).Status);
        Assert.Equal(1, await two.World.App.InDatabase(db => db.Cases.ForTheSystem().CountAsync(row => row.PersonId == two.Person.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task The_duplicate_is_shown_nowhere_and_matched_with_nobody_and_the_record_that_stays_is_as_it_was(string engine)
    {
        var two = await TwoAsync(engine);
        await two.SayAsync();

        var found = await two.Worker.Post("/caseload/search", new { Query = two.Person.Details.FamilyName });
        Assert.DoesNotContain(two.Duplicate.Details.GivenName, string.Concat(found.Document.QuerySelectorAll("main a, main td, main th").Select(cell => cell.TextContent)), StringComparison.Ordinal);
        var third = await two.World.ReferralAsync(two.Duplicate.Details);
        var possible = await two.World.App.InDatabase(db => db.Referrals.ForTheSystem().Where(row => row.Id == third.Id).SelectMany(row => row.PossibleMatches).Select(match => match.PersonId).ToListAsync());
        Assert.Equal([two.Person.Id], possible);
        Assert.Equal(two.Person.Details, await two.World.App.InDatabase(db => db.People.ForTheSystem().Where(row => row.Id == two.Person.Id).Select(row => row.Details).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Their_closed_case_goes_along_and_undoing_brings_back_the_very_record_that_went(string engine)
    {
        var two = await TwoAsync(engine);
        var own = await two.World.AcceptedAsync(await ReferralAsync(two), two.World.User(Role.LinkWorker).Id);
        await two.World.CloseAsync(own);
        await two.World.App.InDatabase(async db =>
        {
            var duplicate = await db.People.ForTheSystem().SingleAsync(row => row.Id == two.Duplicate.Id);
            duplicate.Details = duplicate.Details with { AccessNeeds = "Hearing aids" };
            await db.SaveChangesAsync();
        });

        await two.SayAsync();
        Assert.Equal(two.Person.Id, (await two.World.ReadAsync(own)).PersonId);
        await two.Worker.Post($"/inbox/{two.Again.Reference}/match/undo");

        Assert.Equal((two.Duplicate.Id, two.Duplicate.Id), ((await two.World.ReadAsync(own)).PersonId, (await ReferralAsync(two)).PersonId!.Value));
        Assert.Equal("Hearing aids", await two.World.App.InDatabase(db => db.People.ForTheSystem().Where(row => row.Id == two.Duplicate.Id && row.SameAs == null).Select(row => row.Details.AccessNeeds).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Two_open_cases_or_a_warning_that_would_be_lost_are_refused_with_a_sentence(string engine)
    {
        var two = await TwoAsync(engine);
        await two.World.App.InDatabase(async db =>
        {
            var duplicate = await db.People.ForTheSystem().SingleAsync(row => row.Id == two.Duplicate.Id);
            duplicate.Details = duplicate.Details with { MustNotKnow = "her husband" };
            await db.SaveChangesAsync();
        });
        Assert.Contains("contact them safely", Assert.Single((await two.Worker.Post(two.Address, new { To = two.Person.Reference })).Errors), StringComparison.Ordinal);
        await two.World.AcceptedAsync(await ReferralAsync(two), null);

        Assert.Contains("Both have an open case", Assert.Single((await two.Worker.PostBare(two.Address, new { To = two.Person.Reference, Confirmed = two.Person.Reference })).Errors), StringComparison.Ordinal);
        Assert.Contains("already", Assert.Single((await two.Worker.Post(two.Address, new { To = two.Duplicate.Reference })).Errors), StringComparison.Ordinal);
        Assert.Equal(two.Duplicate.Id, (await ReferralAsync(two)).PersonId);
    }

    [Theory, OnBothDatabases]
    public async Task Others_and_other_teams_people_are_not_reached(string engine)
    {
        var (two, foreign) = (await TwoAsync(engine), await TwoAsync(engine));

        Assert.Equal(HttpStatusCode.Forbidden, (await two.World.As(Role.Referrer).Get(two.Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.Worker.Get(two.Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.Worker.PostBare(two.Address, new { To = two.Person.Reference })).Status);
        Assert.Contains("Enter the reference", Assert.Single((await two.Worker.PostBare(two.Address, new { To = foreign.Person.Reference, Confirmed = foreign.Person.Reference })).Errors), StringComparison.Ordinal);
        var unsure = await two.World.ReferralAsync(two.Person.Details with { GivenName = "Wilf" });
        Assert.Equal(HttpStatusCode.Conflict, (await two.Worker.Get($"/inbox/{unsure.Reference}/match/known")).Status);
    }

    /// <summary>An open case, and a second referral that somebody wrongly decided to be about somebody new.</summary>
    private static async Task<Two> TwoAsync(string engine)
    {
        var world = await World.NewAsync(engine);
        var details = World.Somebody();
        var known = await world.CaseAsync(details, Need.Housing);
        var again = await world.ReferralAsync(details with { GivenName = "Willow" }, Need.Food);
        await world.As(Role.LinkWorker).Post($"/inbox/{again.Reference}/match", new { Is = "new" });
        var people = await world.App.InDatabase(db => db.People.ForTheSystem().AsNoTracking().Where(row => row.TeamId == world.Team.Id).ToListAsync());
        return new(world, known, again, people.Single(row => row.Id == known.PersonId), people.Single(row => row.Id != known.PersonId));
    }

    private static Task<Referral> ReferralAsync(Two two) => two.World.App.InDatabase(db => db.Referrals.ForTheSystem().AsNoTracking().SingleAsync(row => row.Id == two.Again.Id));
}
