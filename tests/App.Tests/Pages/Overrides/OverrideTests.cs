using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Microsoft.EntityFrameworkCore;
using static Linkwork.App.Tests.Pages.Overrides.OverrideWorld;

namespace Linkwork.App.Tests.Pages.Overrides;

/// <summary>Telling somebody without consent: who may, on what ground, and that exactly the words shown go.</summary>
public class OverrideTests
{
    [Theory, OnBothDatabases]
    public async Task Only_a_safeguarding_lead_of_the_team_decides_it(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var its = await world.CaseAsync();
        var address = $"/cases/{its.Reference}/override";
        var manager = world.As(await world.ManagerWhoIsNoLeadAsync());
        var decided = (await world.DecideAsync(its, Typed("Police", "Sample Police"))).Location!;

        foreach (var visitor in new[] { world.As(Role.LinkWorker), manager, world.As(Role.Referrer), world.As(Role.Admin) })
        foreach (var page in new[] { address, decided })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get(page)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostBare(page, Typed("Police", "Sample Police"))).Status);
        }

        foreach (var page in new[] { address, decided })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.TeamManager).Get(page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.TeamManager).PostBare(page, Typed("Police", "Sample Police"))).Status);
        }

        foreach (var visitor in new[] { world.As(Role.LinkWorker), manager })
            Assert.DoesNotContain("/override", (await visitor.Get($"/cases/{its.Reference}")).Raw, StringComparison.Ordinal);
        Assert.Single(await world.WentAsync(its));
    }

    [Theory, OnBothDatabases]
    public async Task A_lead_who_is_not_named_on_a_restricted_record_finds_nothing(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var decided = (await world.DecideAsync(its, Typed("Police", "Sample Police"))).Location!;
        var colleague = await world.ColleagueAsync(Role.TeamManager);
        Assert.Equal(HttpStatusCode.OK, (await world.As(colleague).Get(decided)).Status);

        await world.ChangeAsync(its, row => row.RestrictTo([world.User(Role.TeamManager).Id], world.User(Role.TeamManager).Id, world.App.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.OK, (await world.As(Role.TeamManager).Get(decided)).Status);
        foreach (var page in new[] { decided, $"/cases/{its.Reference}/override" })
            Assert.Equal(HttpStatusCode.NotFound, (await world.As(colleague).Get(page)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task What_the_police_get_is_the_words_that_were_shown_and_nothing_else_of_the_record(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync(null, Need.Work, Need.Money);
        var at = world.App.Clock.GetUtcNow();
        await world.InCase(its, row =>
        {
            row.RecordContact(ContactWith.Phone, ContactOutcome.Spoke, "a-note-nobody-shares", at, world.User(Role.LinkWorker).Id, at);
            row.AddGoal("a-goal-about-work", Need.Work, 8, 3, world.User(Role.LinkWorker).Id, at);
        });
        var lead = world.As(Role.TeamManager);

        var preview = await lead.Post($"/cases/{its.Reference}/override", Typed("Police", "Sample Police"));
        Assert.Empty(await world.WentAsync(its));
        var decided = await lead.Send(preview);

        var went = Assert.Single(await world.WentAsync(its));
        Assert.Equal([(DataCategory.Safeguarding, "Risk to life", Minimum)], went.Disclosure.Items.Select(item => (item.Category, item.Label, item.Text)));
        Assert.Equal((RecipientKind.PublicAuthority, "Sample Police", SharingPurpose.LawfulOverride), (went.Disclosure.Recipient.Kind, went.Disclosure.Recipient.Name, went.Disclosure.Purpose));
        Assert.Null(went.ReferralId);
        Assert.Equal($"/cases/{its.Reference}/overrides/{went.Id}", decided.Location);
        foreach (var page in new[] { preview, await lead.Get(decided.Location!) })
        {
            var letter = page.Document.QuerySelector("article.lw-letter")!.TextContent;
            foreach (var said in new[] { Minimum, "Sample Police", "Shared without consent", "Risk to life", "Speak to us before you visit" }) Assert.Contains(said, letter, StringComparison.Ordinal);
            foreach (var kept in new[] { Why, Unsafe, "a-note-nobody-shares", "a-goal-about-work", "Work and employment", "Tester", its.Reference }) Assert.DoesNotContain(kept, letter, StringComparison.Ordinal);
        }

        var log = await world.App.InDatabase(db => db.Audit.Rows.Where(row => row.EntityKey == went.Id.ToString()).Select(row => row.Entity).ToListAsync());
        Assert.Equal(["lawful_override", "sending"], log.Order(StringComparer.Ordinal));
        Assert.Contains("Without consent: risk to life, to Sample Police", (await lead.Get($"/cases/{its.Reference}/sent")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_double_click_tells_them_once(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var lead = world.As(Role.TeamManager);
        var preview = await lead.Post($"/cases/{its.Reference}/override", Typed("Police", "Sample Police"));

        var answers = await Task.WhenAll(lead.Send(preview), lead.Send(preview));

        Assert.Equal(Assert.Single(await world.WentAsync(its)).Id.ToString(), answers.Select(answer => answer.Location!.Split('/')[^1]).Distinct().Single());
    }

    [Theory, OnBothDatabases]
    public async Task Words_that_are_not_those_shown_are_shown_again_and_do_not_go(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var lead = world.As(Role.TeamManager);
        var preview = await lead.Post($"/cases/{its.Reference}/override", Typed("Police", "Sample Police"));

        var changed = await lead.Send(preview, new { Input_Words = "something else" });

        Assert.Contains("Look again", changed.Text, StringComparison.Ordinal);
        Assert.Empty(await world.WentAsync(its));
        var back = await lead.Send(changed, new { Input_Change = "true" });
        Assert.Equal("something else", back.Document.QuerySelector("textarea[name='Input.Words']")!.TextContent.Trim());
    }

    [Theory, OnBothDatabases]
    public async Task Each_part_is_needed_the_ground_first_of_all(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        foreach (var part in new[] { "Ground", "To", "Category", "Words", "Why", "Telling", "TellingHow" })
        {
            var typed = Typed("Police", "Sample Police");
            typed[$"Input.{part}"] = "";
            Assert.Single((await world.As(Role.TeamManager).Post($"/cases/{its.Reference}/override", typed)).Errors);
        }

        Assert.Single((await world.As(Role.TeamManager).Post($"/cases/{its.Reference}/override", Typed("Police", " "))).Errors);
        Assert.Empty(await world.WentAsync(its));
    }

    [Theory, OnBothDatabases]
    public async Task An_employer_never_and_a_benefits_authority_only_on_a_legal_order(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var lead = world.As(Role.TeamManager);
        var address = $"/cases/{its.Reference}/override";

        Assert.DoesNotContain((await lead.Get(address)).Document.QuerySelectorAll("input[name='Input.To']"), choice => choice.GetAttribute("value") == "Employer");
        Assert.NotEmpty((await lead.Post(address, Typed("Employer", "Sample Sheds Ltd"))).Errors);
        foreach (var ground in new[] { "RiskToLife", "SafeguardingChild", "SafeguardingAdult" })
            Assert.Single((await lead.Post(address, Typed("BenefitsAuthority", "DWP", ground))).Errors);
        Assert.Empty(await world.WentAsync(its));

        await world.DecideAsync(its, Typed("BenefitsAuthority", "DWP", "LegalOrder"));
        Assert.Equal(RecipientKind.BenefitsAuthority, Assert.Single(await world.WentAsync(its)).Disclosure.Recipient.Kind);
    }

    [Theory, OnBothDatabases]
    public async Task A_coroner_may_be_told_of_somebody_who_has_died(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        await world.DiedAsync(its);
        var lead = world.As(Role.TeamManager);
        Assert.Empty((await lead.Get($"/cases/{its.Reference}/override")).Document.QuerySelectorAll("input[name='Input.Telling']"));

        var decided = await world.DecideAsync(its, Typed("Court", "Sample Coroner", "LegalOrder", "Told"));

        Assert.Single(await world.WentAsync(its));
        Assert.Equal(HttpStatusCode.Conflict, (await lead.PostBare(decided.Location!, new { How = "x" })).Status);
        Assert.DoesNotContain("Sample Coroner", (await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/sent")).Text, StringComparison.Ordinal);
    }
}
