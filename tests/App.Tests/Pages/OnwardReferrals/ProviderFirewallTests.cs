using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Directory;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.OnwardReferrals;

/// <summary>Ways in which a provider, or whoever it reports to, might read what nobody agreed that it reads.</summary>
public class ProviderFirewallTests
{
    private const string Phone = "01632 960001";

    [Theory, OnBothDatabases]
    public async Task An_organisation_that_reports_for_one_service_is_warned_of_at_every_other(string engine)
    {
        var world = await World.NewAsync(engine);
        await world.ServiceAsync(row => row.ReportsToBenefits = true, Need.Work);
        var (its, choir) = (await world.CaseAsync(), await world.ServiceAsync(row => row.ReportsToBenefits = false, Need.Loneliness));

        var page = await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/onward-referrals/new?service={choir.Id}");
        await world.SendAsync(its, choir, DataCategory.Contact);

        Assert.Contains("may tell a benefits authority about people", page.Text, StringComparison.Ordinal);
        Assert.Equal(RecipientKind.ProviderReportingToBenefits, (await world.CaseNowAsync(its)).Shares.Single().RecipientKind);
    }

    [Theory, OnBothDatabases]
    public async Task An_organisation_that_begins_to_report_for_another_service_reads_nothing_more(string engine)
    {
        var world = await World.NewAsync(engine);
        var onward = await world.SendAsync(await world.CaseAsync(), await world.ServiceAsync(row => row.ReportsToBenefits = false), DataCategory.Contact);
        Assert.Contains(Phone, (await Read(world, onward)).Text, StringComparison.Ordinal);

        await world.ServiceAsync(row => row.ReportsToBenefits = true);

        Assert.DoesNotContain(Phone, (await Read(world, onward)).Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("Rowan", (await world.As(Role.Provider).Get("/onward-referrals")).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_service_of_which_nobody_knows_what_it_does_counts_as_reporting(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, unknown) = (await world.CaseAsync(), await world.ServiceAsync());

        await world.SendAsync(its, unknown, DataCategory.Contact);

        Assert.Equal(RecipientKind.ProviderReportingToBenefits, (await world.CaseNowAsync(its)).Shares.Single().RecipientKind);
    }

    [Theory, OnBothDatabases]
    public async Task A_new_referral_to_the_same_service_does_not_open_the_withdrawn_one_again(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, service) = (await world.CaseAsync(World.Somebody() with { AccessNeeds = "MARKERFIRST" }), await world.ServiceAsync());
        var first = await world.SendAsync(its, service, DataCategory.Contact, DataCategory.Health);
        await world.As(Role.LinkWorker).Post($"/cases/{its.Reference}/onward-referrals/{first.Reference}", form: "#withdrawal");

        var second = await world.SendAsync(its, service, DataCategory.Contact, DataCategory.Health);

        Assert.Contains("MARKERFIRST", (await Read(world, second)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKERFIRST", (await Read(world, first)).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_provider_that_declined_keeps_nothing(string engine)
    {
        var world = await World.NewAsync(engine);
        var onward = await world.SendAsync(await world.CaseAsync(), await world.ServiceAsync(), DataCategory.Contact);

        await world.As(Role.Provider).Post($"/onward-referrals/{onward.Reference}", new { Input_Kind = "Declined", Input_Note = "Full until spring" });

        Assert.DoesNotContain(Phone, (await Read(world, onward)).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task After_a_death_a_provider_reads_nothing_to_ring_anybody_by(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var onward = await world.SendAsync(its, await world.ServiceAsync(), DataCategory.Contact);

        await world.App.InDatabase(async db =>
        {
            var person = await db.People.ForTheSystem().SingleAsync(row => row.Id == its.PersonId);
            person.RecordDeath(new(2026, 1, 2), "their sister", world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });

        Assert.DoesNotContain(Phone, (await Read(world, onward)).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_share_with_the_organisation_that_took_a_service_over_opens_nothing_to_the_one_before(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var its = await world.CaseAsync();
        var service = await world.ServiceAsync(row => row.ReportsToBenefits = false);
        var onward = await world.SendAsync(its, service, DataCategory.Contact);
        await world.As(Role.LinkWorker).Post($"/cases/{its.Reference}/shares", form: "form[action$=withdrawal]");
        await world.App.InDatabase(async db =>
        {
            (await db.Services.Rows.SingleAsync(row => row.Id == service.Id)).OrganisationId = other.Organisation.Id;
            db.Shares.Add(new()
            {
                TeamId = its.TeamId, CaseId = its.Id, Categories = [DataCategory.Contact], RecipientKind = RecipientKind.VoluntaryProvider, RecipientKey = other.Organisation.Id.ToString(),
                RecipientName = "Took over", Purpose = SharingPurpose.OnwardReferral, GivenAt = world.App.Clock.GetUtcNow(), Until = new(2099, 1, 1), RecordedBy = Guid.Empty,
            });
            await db.SaveChangesAsync();
        });

        Assert.DoesNotContain(Phone, (await Read(world, onward)).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_risk_learned_after_sending_is_not_passed_over_in_silence(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var onward = await world.SendAsync(its, await world.ServiceAsync(), DataCategory.Contact);
        Assert.DoesNotContain(Disclosure.SpeakBeforeVisitingText, (await Read(world, onward)).Text, StringComparison.Ordinal);

        await world.InCase(its, row => row.StateRisks("MARKERRISK a neighbour with a knife", false));

        var page = await Read(world, onward);
        Assert.Contains(Disclosure.SpeakBeforeVisitingText, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKERRISK", page.Raw, StringComparison.Ordinal);
    }

    private static Task<Answer> Read(World world, OnwardReferral onward) => world.As(Role.Provider).Get($"/onward-referrals/{onward.Reference}");
}
