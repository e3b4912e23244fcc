using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Inbox;

public class DecisionTests
{
    private static readonly string[] Verbs = ["decline", "questions", "transfer", "look"];

    [Theory, OnBothDatabases]
    public async Task The_whole_referral_is_there_with_safe_contact_first(string engine)
    {
        var world = await World.NewAsync(engine);
        var referral = await world.ReferralAsync(World.Somebody() with { LeaveMessage = MessageSafety.No, MustNotKnow = "Her brother", AccessNeeds = "Hearing loop", Interpreter = true });

        var page = await world.As(Role.LinkWorker).Get($"/inbox/{referral.Reference}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var words = page.Text;
        Assert.True(words.IndexOf("Leave no message", StringComparison.Ordinal) < words.IndexOf("01632 960001", StringComparison.Ordinal));
        Assert.All(["Her brother", "Hearing loop", "Interpreter needed", "No known risks", "Loneliness", "Dr Test"], said => Assert.Contains(said, words, StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task A_declined_referral_keeps_its_reason(string engine)
    {
        var world = await World.NewAsync(engine);
        var referral = await world.ReferralAsync();
        var worker = world.As(Role.LinkWorker);
        var address = $"/inbox/{referral.Reference}/decline";

        var none = await worker.Post(address);
        Assert.Equal(["Choose why the team is declining"], none.Errors);
        var unsaid = await worker.Post(address, new { Input_Reason = "SomethingElse" });
        Assert.Equal(["Say why, so that the referrer can do something about it"], unsaid.Errors);
        Assert.Equal("/inbox", (await worker.Post(address, new { Input_Reason = "OutsideArea", Input_Note = "Try Brackenholme." })).Location);

        var kept = await world.App.InDatabase(db => db.Referrals.ForTheSystem().Include(row => row.Decline).SingleAsync(row => row.Id == referral.Id));
        Assert.Equal((ReferralStatus.Declined, DeclineReason.OutsideArea, "Try Brackenholme."), (kept.Status, kept.Decline!.Reason, kept.Decline.Note));
        Assert.Contains("Try Brackenholme.", (await worker.Get($"/inbox/{referral.Reference}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Asking_the_referrer_shows_until_the_answer_is_written_down(string engine)
    {
        var world = await World.NewAsync(engine);
        var referral = await world.ReferralAsync();
        var worker = world.As(Role.LinkWorker);
        Assert.Equal(["Write your question"], (await worker.Post($"/inbox/{referral.Reference}/questions")).Errors);

        await worker.Post($"/inbox/{referral.Reference}/questions", new { Text = "Is there a ramp?" });
        Assert.Contains(referral.Reference, IndexTests.References(await worker.Get("/inbox?status=asked")));
        var page = await worker.Get($"/inbox/{referral.Reference}");
        var answer = page.Document.QuerySelector("a[href$='/answer']")!.GetAttribute("href")!;
        await worker.Post(answer, new { Text = "Yes, said reception." });

        Assert.Contains("Yes, said reception.", (await worker.Get($"/inbox/{referral.Reference}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(referral.Reference, IndexTests.References(await worker.Get("/inbox?status=asked")));
        Assert.Equal(HttpStatusCode.Conflict, (await worker.Get(answer)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"/inbox/{referral.Reference}/questions/{Guid.NewGuid()}/answer")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_referral_passed_on_is_new_in_the_other_team_and_points_back(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var referral = await world.ReferralAsync(world.App.Clock.GetUtcNow().AddDays(-5), Urgency.Soon);
        var worker = world.As(Role.LinkWorker);
        Assert.Equal(["Choose the team to pass it to"], (await worker.Post($"/inbox/{referral.Reference}/transfer", new { Input_TeamId = world.Team.Id })).Errors);

        await worker.Post($"/inbox/{referral.Reference}/transfer", new { Input_TeamId = other.Team.Id, Input_Note = "They live there." });

        var passed = await world.App.InDatabase(db => db.Referrals.ForTheSystem().SingleAsync(row => row.TeamId == other.Team.Id && row.TransferredFromId == referral.Id));
        var there = await other.As(Role.LinkWorker).Get("/inbox");
        Assert.Contains(passed.Reference, IndexTests.References(there));
        Assert.Contains("5 days", there.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(referral.Reference, IndexTests.References(await worker.Get("/inbox")));
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"/inbox/{passed.Reference}")).Status);
        Assert.Contains(other.Team.Name, (await worker.Get($"/inbox/{referral.Reference}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_has_been_decided_is_not_decided_again(string engine)
    {
        var world = await World.NewAsync(engine);
        var referral = await world.ReferralAsync();
        var worker = world.As(Role.LinkWorker);
        await worker.Post($"/inbox/{referral.Reference}/acceptance");

        foreach (var verb in Verbs)
        {
            Assert.Equal(HttpStatusCode.Conflict, (await worker.Get($"/inbox/{referral.Reference}/{verb}")).Status);
            Assert.Equal(HttpStatusCode.Conflict, (await worker.PostBare($"/inbox/{referral.Reference}/{verb}", new { Text = "x", Input_Reason = "OutsideArea" })).Status);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Two_deciding_at_once_leave_one_decision(string engine)
    {
        var world = await World.NewAsync(engine);
        var referral = await world.ReferralAsync();
        var (one, two) = (world.As(Role.LinkWorker), world.As(Role.TeamManager));
        var (decline, accept) = (await one.Get($"/inbox/{referral.Reference}/decline"), await two.Get($"/inbox/{referral.Reference}/acceptance"));

        var answers = await Task.WhenAll(one.Send(decline, new { Input_Reason = "OutsideArea" }), two.Send(accept));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Conflict);
        var kept = await world.App.InDatabase(db => db.Referrals.ForTheSystem().Include(row => row.Decline).Include(row => row.Acceptance).SingleAsync(row => row.Id == referral.Id));
        Assert.True(kept.Decline is null ^ kept.Acceptance is null);
        Assert.Equal(kept.StatusFromRows(), kept.Status);
    }

    [Theory, OnBothDatabases]
    public async Task Deciding_is_the_teams_alone(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var referral = await world.ReferralAsync();
        foreach (var verb in Verbs)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Referrer).Get($"/inbox/{referral.Reference}/{verb}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).Get($"/inbox/{referral.Reference}/{verb}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).PostBare($"/inbox/{referral.Reference}/{verb}")).Status);
        }
    }

    [Theory, OnBothDatabases]
    public async Task An_unsure_match_asks_for_a_decision_before_it_can_be_accepted(string engine)
    {
        var world = await World.NewAsync(engine);
        var details = World.Somebody();
        await world.ReferralAsync(details);
        var unsure = await world.ReferralAsync(details with { Postcode = "M1 1AA" });

        var page = await world.As(Role.LinkWorker).Get($"/inbox/{unsure.Reference}");

        Assert.Contains($"/inbox/{unsure.Reference}/match", page.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("/acceptance", page.Raw, StringComparison.Ordinal);
        Assert.Contains(unsure.Reference, IndexTests.References(await world.As(Role.LinkWorker).Get("/inbox?status=needsmatching")));
    }
}
