using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Referrals;

/// <summary>Whoever referred reads what became of work where the person agreed, what they were shown before agreeing, and else nothing that looks as if there were something.</summary>
public class WorkNewsTests
{
    private static async Task<(Case Case, string Page)> WorkingAsync(World world)
    {
        var its = await world.TalkingAsync();
        await world.InWorkAsync(its, (row, by, at) =>
        {
            row.AddJob(new() { Role = "Baker", Employer = "Secret Bakery", Kind = JobKind.Paid, Origin = JobOrigin.SinceStart, StartedOn = London.Date(at) }, null, by, at);
            row.AddStep(WorkStepKind.Interview, WorkStepState.Done, null, "at the Secret Bakery", by, at);
        });
        var reference = await world.App.InDatabase(db => db.Referrals.ForTheSystem().Where(row => row.Id == its.ReferralId).Select(row => row.Reference).SingleAsync());
        return (its, $"/referrals/{reference}");
    }

    [Theory, OnBothDatabases]
    public async Task They_read_what_was_shown_before_the_yes_until_it_is_taken_back(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, page) = await WorkingAsync(world);
        var (worker, referrer) = (world.As(Role.LinkWorker), world.As(Role.Referrer));
        Assert.DoesNotContain("What became of work", (await referrer.Get(page)).Text, StringComparison.Ordinal);

        var until = London.Date(world.App.Clock.GetUtcNow()).AddDays(30);
        var shown = await worker.Post($"/cases/{its.Reference}/shares", new Dictionary<string, string>
        {
            ["Input.Categories"] = "Work", ["Input.With"] = "Referrer", ["Input.Purposes"] = "ReferralProgress",
            ["Input.Until.Day"] = $"{until.Day}", ["Input.Until.Month"] = $"{until.Month}", ["Input.Until.Year"] = $"{until.Year}",
        });
        Assert.Contains("Baker (paid), since", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What became of work", (await referrer.Get(page)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task With_a_share_they_read_it_without_it_or_while_it_is_quiet_nothing_is_there(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, page) = await WorkingAsync(world);
        var (referrer, never) = (world.As(Role.Referrer), await WorkingAsync(world));
        await world.InWorkAsync(its, (row, by, at) => row.Shares.Add(new()
        {
            TeamId = row.TeamId, CaseId = row.Id, Categories = [DataCategory.Work], RecipientKind = RecipientKind.Referrer, RecipientKey = world.Practice, RecipientName = "Test Surgery",
            Purpose = SharingPurpose.ReferralProgress, GivenAt = at, Until = London.Date(at).AddDays(30), RecordedBy = by,
        }));

        var read = await referrer.Get(page);
        Assert.Contains("Baker (paid), since", read.Text, StringComparison.Ordinal);
        Assert.Contains("An interview, day not known", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret Bakery", read.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("Baker", (await referrer.Get(never.Page)).Raw, StringComparison.Ordinal);

        await world.QuietAsync(its);
        Assert.DoesNotContain("What became of work", (await referrer.Get(page)).Text, StringComparison.Ordinal);
        await world.InWorkAsync(its, (row, by, at) => row.WorkOffer!.Reopen(by, at));
        Assert.Contains("Baker", (await referrer.Get(page)).Text, StringComparison.Ordinal);
        await world.InWorkAsync(its, (row, by, at) => row.Shares[0].Withdraw(by, at));
        Assert.DoesNotContain("What became of work", (await referrer.Get(page)).Text, StringComparison.Ordinal);
    }
}
