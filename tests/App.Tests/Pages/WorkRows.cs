using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages;

/// <summary>What the tests of a case's work pages ask again and again.</summary>
internal static class WorkRows
{
    /// <summary>They answered the offer of talking about work.</summary>
    public static void Answered(Case its, Guid by, DateTimeOffset at, WorkAnswer answer = WorkAnswer.Yes) =>
        its.OfferWork(OfferedAt.Conversation, RaisedBy.Person, answer, null, by, at);

    public static async Task<Case> TalkingAsync(this World world, WorkAnswer answer = WorkAnswer.Yes)
    {
        var its = await world.CaseAsync();
        await world.PlanAsync(its, row => Answered(row, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow(), answer));
        return its;
    }

    public static Task ProfileAsync(this World world, Case its, WorkStanding said) =>
        world.InWorkAsync(its, (row, by, at) => row.WriteProfile(said, null, by, at));

    /// <summary>Works on a case with what was said of work, outside any request.</summary>
    public static Task InWorkAsync(this World world, Case its, Action<Case, Guid, DateTimeOffset> work) => world.App.InDatabase(async db =>
    {
        work(await WithWork(db.Cases.ForTheSystem()).SingleAsync(row => row.TeamId == its.TeamId && row.Id == its.Id), world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
        await db.SaveChangesAsync();
    });

    public static Task<Case> ReadWorkAsync(this World world, Case its) =>
        world.App.InDatabase(db => WithWork(db.Cases.ForTheSystem().AsNoTracking()).SingleAsync(row => row.TeamId == its.TeamId && row.Id == its.Id));

    /// <summary>Makes a case go quiet on the person's word.</summary>
    public static Task QuietAsync(this World world, Case its) =>
        world.InWorkAsync(its, (row, by, at) => row.LeaveWork(WorkAnswer.NotForMe, null, LaterAnswer.Themselves, by, at));

    private static IQueryable<Case> WithWork(IQueryable<Case> cases) => cases.AsSplitQuery().Include(row => row.WorkOffer).ThenInclude(offer => offer!.Later)
        .Include(row => row.WorkProfiles).Include(row => row.WorkSteps).Include(row => row.Adjustments).Include(row => row.EmployerSheets).Include(row => row.PhasedReturns).Include(row => row.FitNotes)
        .Include(row => row.Shares).Include(row => row.Needs).Include(row => row.Goals).Include(row => row.Actions).Include(row => row.Closures);
}
