using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Linkwork.Storage.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Storage.Demo;

public class DemoJobsTests
{
    [Theory, OnBothDatabases]
    public async Task There_are_jobs_kept_begun_and_ended_offers_and_checks_and_none_of_anybody_who_said_not_now(string engine)
    {
        var app = await TestApp.NewAsync(engine);
        await using var scope = app.App.Services.CreateAsyncScope();
        await DemoBorough.SeedAsync(scope.ServiceProvider, CancellationToken.None);
        await app.InDatabase(async db =>
        {
            var jobs = await db.Jobs.ForTheSystem().Include(job => job.Ending).ToListAsync();
            var checks = await db.GoodWorkChecks.ForTheSystem().ToListAsync();
            Assert.Equal([JobOrigin.AtStart, JobOrigin.SinceStart], jobs.Select(job => job.Origin).Distinct().Order());
            Assert.Contains(jobs, job => job.Ending is { Talk: null });
            Assert.Contains(jobs, job => job.Kind == JobKind.Volunteering);
            Assert.Contains(checks, check => check.JobId is null);
            Assert.Contains(checks, check => check.Taken);
            Assert.Contains(checks, check => check.TakenBackAt is not null);
            Assert.Contains(checks, check => check.Result.TwoAdversities);
            Assert.Contains(checks, check => check.Time == CheckTime.ThirteenWeeks);
            var ids = jobs.Select(job => job.CaseId).Concat(checks.Select(check => check.CaseId)).ToHashSet();
            Assert.All(await db.Cases.ForTheSystem().Include(row => row.WorkOffer).Where(row => ids.Contains(row.Id)).ToListAsync(),
                row => Assert.True(row.Status == CaseStatus.Open && row.WorkOffer!.Says is WorkAnswer.Yes or WorkAnswer.KeepTheJobIHave));
        });
    }
}
