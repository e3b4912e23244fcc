using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Jobs;

/// <summary>Jobs and checks of a world's cases.</summary>
internal static class JobsWorld
{
    public static DateOnly Today(this World world) => London.Date(world.App.Clock.GetUtcNow());

    /// <summary>An open case whose support began that many days ago.</summary>
    public static async Task<Case> OlderCaseAsync(this World world, int days, params WorkSituation[] situations)
    {
        var referral = await world.ReferralAsync(world.App.Clock.GetUtcNow().AddDays(-days), Urgency.Routine);
        await world.App.InDatabase(async db =>
        {
            (await db.Referrals.ForTheSystem().SingleAsync(row => row.Id == referral.Id)).WorkSituations.AddRange(situations);
            await db.SaveChangesAsync();
        });
        return await world.AcceptedAsync(referral, world.User(Role.LinkWorker).Id);
    }

    public static JobFacts Facts(this World world, int startedDaysAgo = 0, JobKind kind = JobKind.Paid) => new()
    {
        Role = "Kitchen assistant", Employer = "Harbour Café", Kind = kind, Origin = JobOrigin.SinceStart, Hours = 16, Pay = kind == JobKind.Volunteering ? null : 20,
        PayPer = PayPer.Hour, StartedOn = world.Today().AddDays(-startedDaysAgo),
    };

    /// <summary>Works on a case with its jobs, outside any request.</summary>
    public static Task<T> JobsAsync<T>(this World world, Case its, Func<Case, T> work) => world.App.InDatabase(async db =>
    {
        var done = work(await db.Cases.ForTheSystem().AsSplitQuery().Include(row => row.Jobs).ThenInclude(job => job.Ending).Include(row => row.GoodWorkChecks)
            .Include(row => row.WorkOffer).Include(row => row.Closures).SingleAsync(row => row.Id == its.Id));
        await db.SaveChangesAsync();
        return done;
    });

    public static Task<Job> JobAsync(this World world, Case its, JobFacts? facts = null) =>
        world.JobsAsync(its, row => row.AddJob(facts ?? world.Facts(), null, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));

    public static Task<JobEnding> EndAsync(this World world, Case its, Job job, string? words = null) =>
        world.JobsAsync(its, row => row.EndJob(row.Jobs.Single(its => its.Id == job.Id), world.Today(), null, words, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));

    public static Task<GoodWorkCheck> CheckAsync(this World world, Case its, Guid? job, string? offer, params (GoodWorkQuestion, GoodWorkAnswer)[] answers) =>
        world.JobsAsync(its, row => row.CheckWork(new(job, offer, CheckTime.BeforeSayingYes, answers.ToDictionary(pair => pair.Item1, pair => pair.Item2), GoodWorkAnswer.Yes, null),
            world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));

    public static Task QuietAsync(this World world, Case its, WorkAnswer answer = WorkAnswer.NotForMe) =>
        world.JobsAsync(its, row =>
        {
            row.OfferWork(OfferedAt.FirstContact, RaisedBy.LinkWorker, answer, null, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
            return true;
        });

    public static Task<Case> JobsNowAsync(this World world, Case its) => world.App.InDatabase(db => db.Cases.ForTheSystem().AsNoTracking().AsSplitQuery()
        .Include(row => row.Jobs).ThenInclude(job => job.Ending).Include(row => row.GoodWorkChecks).Include(row => row.Closures).SingleAsync(row => row.Id == its.Id));

    public static Dictionary<string, string> Typed(DateOnly day, string field) => new()
    {
        [$"{field}.Day"] = $"{day.Day}", [$"{field}.Month"] = $"{day.Month}", [$"{field}.Year"] = $"{day.Year}",
    };
}
