using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using static Linkwork.App.Tests.Pages.Overrides.OverrideWorld;

namespace Linkwork.App.Tests.Pages.Overrides;

/// <summary>Who can see that somebody was told without consent.</summary>
public class OverrideSeenTests
{
    [Theory, OnBothDatabases]
    public async Task The_referrer_reads_it_on_the_referral_whose_step_stays_and_another_practice_sees_nothing(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var its = await world.CaseAsync(null, Need.Work);
        var reference = await world.ReferralOfAsync(its);
        var referrer = world.As(Role.Referrer);
        var before = (await referrer.Get($"/referrals/{reference}")).Document.QuerySelector("h1")!.TextContent;
        Assert.Equal(HttpStatusCode.NotFound, (await referrer.Get($"/referrals/{reference}/letter")).Status);

        await world.DecideAsync(its, Typed("Referrer"));

        var page = await referrer.Get($"/referrals/{reference}");
        Assert.Equal(before, page.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("Read what the team had to tell you", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Read the closing letter", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Minimum, page.Text, StringComparison.Ordinal);
        var letter = await referrer.Get($"/referrals/{reference}/letter");
        foreach (var said in new[] { "Shared without consent", "Risk to life", Minimum }) Assert.Contains(said, letter.Text, StringComparison.Ordinal);
        foreach (var kept in new[] { Why, Unsafe, "support has ended", "Work and employment" }) Assert.DoesNotContain(kept, letter.Text, StringComparison.Ordinal);
        Assert.Contains("What the team had to tell you", (await referrer.Get("/referrals")).Text, StringComparison.Ordinal);
        foreach (var address in new[] { $"/referrals/{reference}", $"/referrals/{reference}/letter" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.Referrer).Get(address)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task After_the_closing_letter_both_are_there_newest_first(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var reference = await world.ReferralOfAsync(its);
        var worker = world.As(Role.LinkWorker);
        await worker.Send(await worker.Post($"/cases/{its.Reference}/closure", new { Input_Reason = "GoalsMet", Input_Summary = "Joined the choir" }));

        await world.DecideAsync(its, Typed("Referrer", ground: "SafeguardingChild"));

        var letters = await world.As(Role.Referrer).Get($"/referrals/{reference}/letter");
        Assert.Equal(["Shared without consent", "Social prescribing: support has ended"], letters.Document.QuerySelectorAll("article h2.nhsuk-heading-l").Select(head => head.TextContent));
        var page = (await world.As(Role.Referrer).Get($"/referrals/{reference}")).Text;
        Assert.Contains("Read the closing letter", page, StringComparison.Ordinal);
        Assert.Contains("Read what the team had to tell you", page, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_agency_that_referred_is_told_only_on_a_legal_order(string engine)
    {
        var world = await World.NewAsync(engine);
        var id = Guid.CreateVersion7();
        var referral = new Referral
        {
            TeamId = world.Team.Id, Id = id, ReceivedAt = world.App.Clock.GetUtcNow(), Details = World.Somebody(), Urgency = Urgency.Routine, NoKnownRisks = true, Agreed = true, AgreementToldBy = "the person",
            Referrer = new() { Source = ReferralSource.Agency, Name = "Work coach", PlaceCode = world.Organisation.Id.ToString(), PlaceName = "Sample Jobcentre" },
            Reasons = [new() { TeamId = world.Team.Id, ReferralId = id, Need = Need.Loneliness }],
        };
        await world.App.InDatabase(async db =>
        {
            await Linkwork.Storage.Receiving.ReceiveAsync(db, referral, world.App.Clock.GetUtcNow(), CancellationToken.None);
            await db.SaveChangesAsync();
        });
        var its = await world.AcceptedAsync(referral, world.User(Role.LinkWorker).Id);

        Assert.Single((await world.As(Role.TeamManager).Post($"/cases/{its.Reference}/override", Typed("Referrer"))).Errors);
        Assert.Empty(await world.WentAsync(its));
        await world.DecideAsync(its, Typed("Referrer", ground: "LegalOrder"));
        Assert.Single(await world.WentAsync(its));
    }

    [Theory, OnBothDatabases]
    public async Task Until_the_person_knows_only_leads_can_tell_on_any_page_or_print(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var (worker, manager, lead) = (world.As(Role.LinkWorker), world.As(await world.ManagerWhoIsNoLeadAsync()), world.As(Role.TeamManager));
        var decided = (await world.DecideAsync(its, Typed("Police", "Sample Police"))).Location!;
        var id = decided.Split('/')[^1];

        foreach (var visitor in new[] { worker, manager })
        {
            foreach (var page in new[] { "", "/sent", "/plan", "/plan/print", "/shares", "/copy" })
            {
                var seen = await visitor.Get($"/cases/{its.Reference}{page}");
                Assert.Equal(HttpStatusCode.OK, seen.Status);
                foreach (var kept in new[] { Minimum, "Sample Police", "ithout consent" }) Assert.DoesNotContain(kept, seen.Raw, StringComparison.Ordinal);
            }

            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/cases/{its.Reference}/plan/print?copy={id}")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await lead.Get($"/cases/{its.Reference}/plan/print?copy={id}")).Status);
        var told = (await lead.Get($"/cases/{its.Reference}")).Document.QuerySelectorAll(".lw-no-print").Single(part => part.TextContent.Contains("must not learn", StringComparison.Ordinal));
        Assert.Contains("Sample Police", told.TextContent, StringComparison.Ordinal);
        foreach (var page in new[] { "", "/sent" })
        {
            var said = (await lead.Get($"/cases/{its.Reference}{page}")).Document.QuerySelectorAll("main p, main li, main h2").Where(part => part.TextContent.Contains("Sample Police", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(said);
            Assert.All(said, part => Assert.NotNull(part.Closest(".lw-no-print")));
        }

        var read = await lead.Get(decided);
        foreach (var kept in new[] { Why, Unsafe })
            Assert.All(read.Document.QuerySelectorAll("main *").Where(part => part.ChildElementCount == 0 && part.TextContent.Contains(kept, StringComparison.Ordinal)),
                part => Assert.NotNull(part.Closest(".lw-no-print")));
    }

    [Theory, OnBothDatabases]
    public async Task Once_the_person_knows_their_team_sees_it_and_it_is_written_down_once(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var (worker, lead) = (world.As(Role.LinkWorker), world.As(Role.TeamManager));
        var decided = (await world.DecideAsync(its, Typed("SocialServices", "Sample Council", "SafeguardingAdult", "WillBeTold"))).Location!;
        Assert.Contains("They haven’t been told yet", (await lead.Get($"/cases/{its.Reference}")).Text, StringComparison.Ordinal);
        Assert.Single((await lead.Post(decided, new { How = " " })).Errors);

        await lead.Post(decided, new { How = "By their link worker, at home" });

        Assert.Contains("Without consent: safeguarding of an adult, to Sample Council", (await worker.Get($"/cases/{its.Reference}/sent")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("They haven’t been told yet", (await lead.Get($"/cases/{its.Reference}")).Text, StringComparison.Ordinal);
        Assert.Contains("By their link worker, at home", (await lead.Get(decided)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await lead.PostBare(decided, new { How = "again" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.Get(decided)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_lead_finds_the_way_there_from_a_concern_and_from_the_case(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var concern = (await world.As(Role.LinkWorker).Post($"/cases/{its.Reference}/safeguarding", new { Input_What = "bruises" })).Location!;
        var link = $"href=\"/cases/{its.Reference}/override\"";

        foreach (var page in new[] { concern, $"/cases/{its.Reference}" }) Assert.Contains(link, (await world.As(Role.TeamManager).Get(page)).Raw, StringComparison.Ordinal);
        foreach (var page in new[] { concern, $"/cases/{its.Reference}" }) Assert.DoesNotContain(link, (await world.As(Role.LinkWorker).Get(page)).Raw, StringComparison.Ordinal);
    }
}
