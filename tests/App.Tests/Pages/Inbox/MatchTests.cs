using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Inbox;

public class MatchTests
{
    [Theory, OnBothDatabases]
    public async Task Somebody_the_team_knows_gets_the_reasons_on_their_open_case(string engine)
    {
        var (world, known, unsure, person) = await UnsureAsync(engine);
        var page = await world.As(Role.LinkWorker).Get($"/inbox/{unsure.Reference}/match");
        Assert.Contains(person.Reference, page.Text, StringComparison.Ordinal);

        Assert.Single((await world.As(Role.LinkWorker).Post($"/inbox/{unsure.Reference}/match")).Errors);
        await world.As(Role.LinkWorker).Post($"/inbox/{unsure.Reference}/match", new { Is = person.Reference });

        var decided = await ReferralAsync(world, unsure);
        Assert.Equal((ReferralStatus.Attached, person.Id), (decided.Status, decided.PersonId));
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).Get($"/inbox/{unsure.Reference}/match")).Status);
        Assert.Equal([Need.Housing, Need.Food], await NeedsAsync(world, known.Id));
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_new_is_made_from_the_referral_without_a_number_another_has(string engine)
    {
        var (world, _, unsure, person) = await UnsureAsync(engine, withNumber: true);

        await world.As(Role.LinkWorker).Post($"/inbox/{unsure.Reference}/match", new { Is = "new" });

        var decided = await ReferralAsync(world, unsure);
        Assert.Equal(ReferralStatus.Waiting, decided.Status);
        Assert.NotEqual(person.Id, decided.PersonId);
        Assert.Null(await world.App.InDatabase(db => db.People.ForTheSystem().Where(row => row.Id == decided.PersonId).Select(row => row.Details.NhsNumber).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_wrong_match_can_be_undone_and_the_reasons_leave_the_case(string engine)
    {
        var (world, known, unsure, person) = await UnsureAsync(engine);
        var worker = world.As(Role.LinkWorker);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.Get($"/inbox/{unsure.Reference}/match/undo")).Status);
        await worker.Post($"/inbox/{unsure.Reference}/match", new { Is = person.Reference });

        Assert.Equal($"/inbox/{unsure.Reference}", (await worker.Post($"/inbox/{unsure.Reference}/match/undo")).Location);

        var undone = await ReferralAsync(world, unsure);
        Assert.Equal(ReferralStatus.Waiting, undone.Status);
        Assert.NotEqual(person.Id, undone.PersonId);
        Assert.Equal([Need.Housing], await NeedsAsync(world, known.Id));
        Assert.Equal(HttpStatusCode.Conflict, (await worker.Get($"/inbox/{unsure.Reference}/match/undo")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_case_opened_on_a_wrong_match_moves_to_the_new_person(string engine)
    {
        var (world, known, unsure, person) = await UnsureAsync(engine);
        var first = await world.App.InDatabase(db => db.Referrals.ForTheSystem().SingleAsync(row => row.Id == known.ReferralId));
        await world.As(Role.LinkWorker).Post($"/inbox/{unsure.Reference}/match", new { Is = person.Reference });

        await world.As(Role.LinkWorker).Post($"/inbox/{first.Reference}/match/undo");

        var moved = await world.App.InDatabase(db => db.Cases.ForTheSystem().SingleAsync(row => row.Id == known.Id));
        Assert.NotEqual(person.Id, moved.PersonId);
        Assert.Equal((await ReferralAsync(world, first)).PersonId, moved.PersonId);
        var other = await ReferralAsync(world, unsure);
        Assert.Equal((ReferralStatus.Waiting, person.Id), (other.Status, other.PersonId));
        Assert.Equal([Need.Housing], await NeedsAsync(world, known.Id));
    }

    [Theory, OnBothDatabases]
    public async Task A_referral_that_may_be_about_a_restricted_person_is_decided_by_those_named_and_is_there_for_nobody_else_until_then(string engine)
    {
        var (world, known, unsure, person) = await UnsureAsync(engine);
        await world.App.InDatabase(async db =>
        {
            var its = await db.Cases.ForTheSystem().Include(row => row.NamedReaders).SingleAsync(row => row.Id == known.Id);
            its.RestrictTo([world.User(Role.TeamManager).Id], world.User(Role.TeamManager).Id, world.App.Clock.GetUtcNow());
            db.AddRange(its.NamedReaders);
            await db.SaveChangesAsync();
        });

        Assert.Contains(person.Reference, (await world.As(Role.TeamManager).Get($"/inbox/{unsure.Reference}/match")).Text, StringComparison.Ordinal);
        var worker = world.As(Role.LinkWorker);
        Assert.DoesNotContain(unsure.Details.FamilyName, (await worker.Get("/inbox")).Raw, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"/inbox/{unsure.Reference}/match")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.PostBare($"/inbox/{unsure.Reference}/match", new { Is = "new" })).Status);

        await world.As(Role.TeamManager).Post($"/inbox/{unsure.Reference}/match", new { Is = "new" });

        Assert.Contains(unsure.Details.FamilyName, (await worker.Get("/inbox")).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Others_neither_decide_nor_undo(string engine)
    {
        var (world, _, unsure, _) = await UnsureAsync(engine);
        var other = await World.NewAsync(engine);

        foreach (var address in new[] { $"/inbox/{unsure.Reference}/match", $"/inbox/{unsure.Reference}/match/undo" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Referrer).Get(address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).Get(address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).PostBare(address, new { Is = "new" })).Status);
        }
    }

    private static async Task<(World World, Domain.Caseload.Case Known, Referral Unsure, Person Person)> UnsureAsync(string engine, bool withNumber = false)
    {
        var world = await World.NewAsync(engine);
        var details = World.Somebody() with { NhsNumber = withNumber ? World.TestNhsNumber() : null };
        var known = await world.CaseAsync(details, Need.Housing);
        var unsure = await world.ReferralAsync(details with { GivenName = "Willow" }, Need.Food);
        Assert.Equal(ReferralStatus.NeedsMatching, unsure.Status);
        return (world, known, unsure, await world.App.InDatabase(db => db.People.ForTheSystem().SingleAsync(row => row.Id == known.PersonId)));
    }

    private static Task<Referral> ReferralAsync(World world, Referral referral) => world.App.InDatabase(db => db.Referrals.ForTheSystem().SingleAsync(row => row.Id == referral.Id));

    private static Task<List<Need>> NeedsAsync(World world, Guid caseId) => world.App.InDatabase(async db =>
        (await db.Cases.ForTheSystem().Include(row => row.Needs).SingleAsync(row => row.Id == caseId)).Needs.Select(need => need.Need).OrderBy(need => need).ToList());
}
