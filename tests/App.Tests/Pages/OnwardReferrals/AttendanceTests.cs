using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.OnwardReferrals;

/// <summary>What a provider reports of somebody (didn't come, ended because …) is for the team and for who cares for the person directly. Nobody who
/// could use it against them can be told it, whatever they agreed to.</summary>
public class AttendanceTests
{
    private const string Report = "Did not attend twice, so ended";

    [Theory, OnBothDatabases]
    public async Task What_one_provider_reports_no_other_provider_reads_even_with_everything_agreed(string engine)
    {
        var (world, jobDesk) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var its = await world.CaseAsync(null, Need.Work);
        var reporting = await jobDesk.ServiceAsync(row => row.ReportsToBenefits = true, Need.Work);
        var first = await world.SendAsync(its, await world.ServiceAsync(row => row.ReportsToBenefits = false), DataCategory.Contact);
        await EndAsync(world, first);

        var onward = await world.SendAsync(its, reporting, [.. OnwardItems.Categories]);

        Assert.DoesNotContain(onward.Sent.Items, item => item.Text.Contains("attend", StringComparison.OrdinalIgnoreCase));
        foreach (var page in (string[])["/onward-referrals", $"/onward-referrals/{onward.Reference}", $"/onward-referrals/{first.Reference}"])
            Assert.DoesNotContain("attend twice", (await jobDesk.As(Role.Provider).Get(page)).Raw, StringComparison.Ordinal);
        Assert.Contains(Report, (await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/onward-referrals/{first.Reference}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_jobcentre_that_referred_hears_neither_that_they_came_nor_how_it_ended_even_with_every_share(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, referral) = await FromAsync(world, ReferralSource.Agency);
        await EndAsync(world, await world.SendAsync(its, await world.ServiceAsync(row => row.ReportsToBenefits = false, Need.Loneliness), DataCategory.Contact));
        var at = world.App.Clock.GetUtcNow();
        await world.InCase(its, row => row.RecordContact(ContactWith.Visit, ContactOutcome.Spoke, "Spoke", at, world.User(Role.LinkWorker).Id, at));
        Assert.Equal(ReferralStep.Accepted, (await StepAsync(world, referral))!.Step);
        await ShareAsync(world, its, referral);
        await CloseAsync(world, its);

        var letter = (await world.App.InDatabase(db => db.Sendings.ForTheSystem().SingleAsync(row => row.CaseId == its.Id && row.Channel == SendingChannel.Letter))).Disclosure;

        var said = string.Join('\n', letter.Items.Select(item => $"{item.Label}: {item.Text}"));
        foreach (var told in (string[])["chose to stop", "the first on", "ended because", "attend", ": ended", ": started"]) Assert.DoesNotContain(told, said, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Support ended", said, StringComparison.Ordinal);
        Assert.Contains(letter.Withheld, kept => kept is { Category: DataCategory.Attendance, Why: WithheldReason.Never });
    }

    [Theory, OnBothDatabases]
    public async Task A_jobcentre_sees_no_step_after_acceptance_when_nothing_was_agreed_and_a_practice_sees_each(string engine)
    {
        var world = await World.NewAsync(engine);
        foreach (var (source, reached, closed) in new[] { (ReferralSource.Agency, ReferralStep.Accepted, ReferralStep.Accepted), (ReferralSource.GpPractice, ReferralStep.FirstContact, ReferralStep.Closed) })
        {
            var (its, referral) = await FromAsync(world, source);
            var at = world.App.Clock.GetUtcNow();
            await world.InCase(its, row => row.RecordContact(ContactWith.Visit, ContactOutcome.Spoke, "Spoke", at, world.User(Role.LinkWorker).Id, at));
            Assert.Equal(reached, (await StepAsync(world, referral))!.Step);
            await CloseAsync(world, its);
            Assert.Equal(closed, (await StepAsync(world, referral))!.Step);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_jobcentre_is_not_told_that_somebody_did_not_want_it_or_was_not_reached(string engine)
    {
        var world = await World.NewAsync(engine);
        foreach (var (source, reason, told) in new[]
        {
            (ReferralSource.Agency, DeclineReason.PersonDidNotWantIt, false), (ReferralSource.Agency, DeclineReason.CouldNotReach, false), (ReferralSource.Agency, DeclineReason.NeedsUrgentOrClinicalHelp, false),
            (ReferralSource.Agency, DeclineReason.OutsideArea, true), (ReferralSource.GpPractice, DeclineReason.CouldNotReach, true),
        })
        {
            var referral = await ReferredAsync(world, source);
            var note = source == ReferralSource.Agency ? "" : "NOTEWORDS";
            var declined = await world.As(Role.TeamManager).Post($"/inbox/{referral.Reference}/decline", new { Input_Reason = reason.ToString(), Input_Note = note });
            Assert.Equal("/inbox", declined.Location);

            var page = (await world.As(Role.Referrer).Get($"/referrals/{referral.Reference}")).Text;

            Assert.Equal(note.Length > 0, page.Contains("NOTEWORDS", StringComparison.Ordinal));
            Assert.Equal(!told, page.Contains("The team can’t take this referral", StringComparison.Ordinal));
        }
    }

    private static async Task EndAsync(World world, OnwardReferral onward)
    {
        var (provider, address) = (world.As(Role.Provider), $"/onward-referrals/{onward.Reference}");
        await provider.Post(address, new { Input_Kind = "Started" });
        await provider.Post(address, new { Input_Kind = "Ended", Input_Note = Report });
    }

    private static async Task<(Case Its, Referral Referral)> FromAsync(World world, ReferralSource source)
    {
        var referral = await ReferredAsync(world, source);
        return (await world.AcceptedAsync(referral, world.User(Role.LinkWorker).Id), referral);
    }

    private static async Task<Referral> ReferredAsync(World world, ReferralSource source)
    {
        var (id, at) = (Guid.CreateVersion7(), world.App.Clock.GetUtcNow());
        var referral = new Referral
        {
            TeamId = world.Team.Id, Id = id, ReceivedAt = at, Details = World.Somebody(), Urgency = Urgency.Routine, NoKnownRisks = true, Agreed = true, AgreementToldBy = "the person",
            Referrer = new() { Source = source, Name = "Work coach", PlaceCode = world.Practice, PlaceName = "Sample Jobcentre", UserId = world.User(Role.Referrer).Id },
            Reasons = [new() { TeamId = world.Team.Id, ReferralId = id, Need = Need.Loneliness }],
        };
        await world.App.InDatabase(async db =>
        {
            await db.ReceiveAsync(referral, at, CancellationToken.None);
            await db.SaveChangesAsync();
        });
        return referral;
    }

    private static async Task CloseAsync(World world, Case its)
    {
        var worker = world.As(Role.LinkWorker);
        await worker.Send(await worker.Post($"/cases/{its.Reference}/closure", new { Input_Reason = "PersonChoseToStop", Input_Summary = "They go to the choir now" }));
    }

    private static async Task<ReferralProgress?> StepAsync(World world, Referral referral)
    {
        var page = await world.As(Role.Referrer).Get($"/referrals/{referral.Reference}");
        var viewer = await world.App.InDatabase(db => db.Staff.Rows.Include(user => user.Memberships).SingleAsync(user => user.Id == world.User(Role.Referrer).Id));
        var progress = await world.App.InDatabase(db => db.ReferralProgressAsync(new(viewer.Id, viewer.Name, [.. viewer.Memberships.Select(membership => membership.AsMembership())]), referral.Reference, world.App.Clock.GetUtcNow(), CancellationToken.None));
        if (progress!.Step == ReferralStep.Accepted) Assert.DoesNotContain("chose to stop", page.Text, StringComparison.Ordinal);
        return progress;
    }

    private static Task ShareAsync(World world, Case its, Referral referral) => world.App.InDatabase(async db =>
    {
        var (to, at) = (referral.Referrer.AsReaderOfTheCase(referral.Id), world.App.Clock.GetUtcNow());
        db.Shares.Add(new()
        {
            TeamId = its.TeamId, CaseId = its.Id, Categories = [.. Enum.GetValues<DataCategory>()], RecipientKind = to.Kind, RecipientKey = to.Key, RecipientName = to.Name,
            Purpose = SharingPurpose.ClosingLetter, GivenAt = at.AddMinutes(-1), Until = London.Date(at).AddDays(30), RecordedBy = Guid.Empty,
        });
        await db.SaveChangesAsync();
    });
}
