using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Storage.Demo;

/// <summary>What the demo shows of work.</summary>
public sealed class DemoProfilesTests
{
    [Theory, OnBothDatabases]
    public async Task Some_tell_how_things_stand_twice_some_take_steps_and_a_job_is_at_risk(string engine) => await DemoBoroughTests.In(await DemoBoroughTests.BoroughAsync(engine), async db =>
    {
        var cases = await db.Cases.ForTheSystem().Include(row => row.WorkOffer).Include(row => row.WorkProfiles).Include(row => row.WorkSteps).AsSplitQuery().ToListAsync();

        Assert.Contains(cases, its => its.WorkProfiles.Count > 1);
        Assert.Contains(cases, its => its.WorkSteps.Exists(step => step.State == WorkStepState.MightDo) && its.WorkSteps.Exists(step => step.State == WorkStepState.Done));
        Assert.Contains(cases, its => its.NewestProfile?.Said.RisksOn(new(2026, 1, 1)).Any() == true);
        Assert.Contains(cases, its => its.NewestProfile?.Said.Barriers.Exists(barrier => barrier.Need is not null) == true);
        var sam = await db.Staff.Rows.SingleAsync(user => user.Name == "Sam Okafor");
        Assert.Contains(cases, its => its.WorkerId == sam.Id && WorkPath.Of(its.WorkSteps).Select(step => (step.Lane, step.State)).Distinct().Count() >= 4);
        Assert.All(cases.Where(its => its.WorkProfiles.Count > 0), its => Assert.True(its.WorkOffer!.Says is WorkAnswer.Yes or WorkAnswer.KeepTheJobIHave));
    });
}
