using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Interop.Letters;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Referrals;

public class ProgressTests
{
    [Theory, OnBothDatabases]
    public async Task A_referrer_follows_each_step_to_the_letter(string engine)
    {
        var world = await World.NewAsync(engine);
        var open = await world.CaseAsync(null, Need.Loneliness, Need.Work);
        var referrer = world.As(Role.Referrer);
        Assert.Contains("Accepted", (await referrer.Get("/referrals")).Text, StringComparison.Ordinal);

        await Change(world, open, its => its.RecordContact(ContactWith.Phone, ContactOutcome.Spoke, "Hello", world.App.Clock.GetUtcNow(), world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        Assert.Contains("First contact made", (await referrer.Get("/referrals?step=FirstContact")).Text, StringComparison.Ordinal);

        var reference = await CloseAsync(world, open);
        var letter = await referrer.Get($"/referrals/{reference}/letter");

        Assert.Contains("Closed", (await referrer.Get("/referrals?step=Closed")).Text, StringComparison.Ordinal);
        Assert.Contains("1362721000000106", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Loneliness and social contact", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Work and employment", letter.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_referral_added_to_an_open_case_stays_received_unless_it_is_the_practice_the_team_knows(string engine)
    {
        var world = await World.NewAsync(engine);
        var known = World.Somebody() with { NhsNumber = World.TestNhsNumber(), PracticeCode = "A12345" };
        await world.CaseAsync(known);
        var again = await world.ReferralAsync(known with { PracticeCode = world.Practice }, Need.Food);
        Assert.Equal(ReferralStatus.Attached, again.Status);
        var referrer = world.As(Role.Referrer);

        Assert.Contains("Received", (await referrer.Get($"/referrals/{again.Reference}")).Text, StringComparison.Ordinal);
        await world.App.InDatabase(async db =>
        {
            var person = await db.People.ForTheSystem().SingleAsync(row => row.Id == again.PersonId);
            person.Details = person.Details with { PracticeCode = world.Practice };
            await db.SaveChangesAsync();
        });
        Assert.Contains("Accepted", (await referrer.Get($"/referrals/{again.Reference}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_question_reads_the_same_whether_the_person_turns_out_to_have_an_open_case_or_not(string engine)
    {
        var world = await World.NewAsync(engine);
        var known = World.Somebody() with { PracticeCode = "A12345" };
        var open = await world.CaseAsync(known);
        var (unsure, plain) = (await world.ReferralAsync(known with { GivenName = "Willow" }), await world.ReferralAsync());
        var (worker, referrer) = (world.As(Role.LinkWorker), world.As(Role.Referrer));
        foreach (var referral in new[] { unsure, plain }) await worker.Post($"/inbox/{referral.Reference}/questions", new { Text = "Is there a dog?" });
        var person = await world.App.InDatabase(db => db.People.ForTheSystem().Where(row => row.Id == open.PersonId).Select(row => row.Reference).SingleAsync());

        await worker.Post($"/inbox/{unsure.Reference}/match", new { Is = person });

        var asked = (await referrer.Get("/referrals?step=Asked")).Raw;
        foreach (var referral in new[] { unsure, plain })
        {
            Assert.Contains("We asked you something", (await referrer.Get($"/referrals/{referral.Reference}")).Text, StringComparison.Ordinal);
            Assert.Contains(referral.Reference, asked, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(unsure.Reference, (await referrer.Get("/referrals?step=Received")).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Another_practices_referral_is_not_there(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var open = await other.CaseAsync();
        var reference = await CloseAsync(other, open);

        foreach (var address in new[] { $"/referrals/{reference}", $"/referrals/{reference}/letter", $"/referrals/{reference}/answers/{Guid.NewGuid()}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.Referrer).Get(address)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.LinkWorker).Get(address)).Status);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_referrer_answers_a_question_once(string engine)
    {
        var world = await World.NewAsync(engine);
        var referral = await world.ReferralAsync();
        var id = await world.App.InDatabase(async db =>
        {
            var loaded = await db.Referrals.ForTheSystem().SingleAsync(row => row.Id == referral.Id);
            var question = loaded.Ask("Is there a dog?", world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
            db.Add(question);
            await db.SaveChangesAsync();
            return question.Id;
        });
        var referrer = world.As(Role.Referrer);
        Assert.Contains($"/answers/{id}", (await referrer.Get("/referrals?step=Asked")).Raw, StringComparison.Ordinal);

        Assert.NotEmpty((await referrer.Post($"/referrals/{referral.Reference}/answers/{id}", new { Text = " " })).Errors);
        await referrer.Post($"/referrals/{referral.Reference}/answers/{id}", new { Text = "Yes, a friendly one" });

        Assert.Equal(HttpStatusCode.Conflict, (await referrer.Get($"/referrals/{referral.Reference}/answers/{id}")).Status);
        Assert.Contains("a friendly one", (await referrer.Get($"/referrals/{referral.Reference}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_decline_says_why_but_not_that_somebody_elses_patient_has_help_already(string engine)
    {
        var world = await World.NewAsync(engine);
        var (plain, telling) = (await world.ReferralAsync(), await world.ReferralAsync());
        foreach (var (referral, reason) in new[] { (plain, DeclineReason.OutsideArea), (telling, DeclineReason.AlreadyGettingThisHelp) })
            await world.App.InDatabase(async db =>
            {
                var loaded = await db.Referrals.ForTheSystem().SingleAsync(row => row.Id == referral.Id);
                loaded.SayNo(reason, "They see Sam each week", world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
                await db.SaveChangesAsync();
            });

        var referrer = world.As(Role.Referrer);
        Assert.Contains("outside the area", (await referrer.Get($"/referrals/{plain.Reference}")).Text, StringComparison.Ordinal);
        var silent = (await referrer.Get($"/referrals/{telling.Reference}")).Text;
        Assert.DoesNotContain("already", silent, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam", silent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_long_list_turns_its_pages_and_shows_each_once(string engine)
    {
        var world = await World.NewAsync(engine);
        HashSet<string> sent = [];
        for (var i = 0; i < 27; i++) sent.Add((await world.ReferralAsync()).Reference);
        var referrer = world.As(Role.Referrer);

        var first = await referrer.Get("/referrals");
        var second = await referrer.Get(first.Document.QuerySelector(".nhsuk-pagination a[rel=next]")!.GetAttribute("href")!);

        var shown = new[] { first, second }.SelectMany(page => page.Document.QuerySelectorAll("tbody th .lw-under").Select(cell => cell.TextContent)).ToList();
        Assert.Equal(27, shown.Count);
        Assert.Equal(sent, shown.ToHashSet());
    }

    private static async Task<string> CloseAsync(World world, Case open)
    {
        await Change(world, open, its => its.Close(ClosureReason.GoalsMet, "Goes to the choir", world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        return await world.App.InDatabase(async db =>
        {
            var its = await db.Cases.ForTheSystem().Include(row => row.Needs).Include(row => row.Contacts).Include(row => row.Closures).SingleAsync(row => row.Id == open.Id);
            var person = await db.People.ForTheSystem().SingleAsync(row => row.Id == its.PersonId);
            var referral = await db.Referrals.ForTheSystem().SingleAsync(row => row.Id == its.ReferralId);
            db.Sendings.Add(ClosingLetter.For(its, person, referral, await db.HelpWithAsync(its, CancellationToken.None), "Sam Okafor", world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow())!);
            await db.SaveChangesAsync();
            return referral.Reference;
        });
    }

    private static Task Change(World world, Case open, Func<Case, object> what) => world.App.InDatabase(async db =>
    {
        var its = await db.Cases.ForTheSystem().Include(row => row.Contacts).Include(row => row.Closures).SingleAsync(row => row.Id == open.Id);
        db.Add(what(its));
        await db.SaveChangesAsync();
    });
}
