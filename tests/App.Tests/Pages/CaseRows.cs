using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages;

/// <summary>What the tests of a case's pages ask again and again.</summary>
internal static class CaseRows
{
    /// <summary>The case with all that plan, review and closure touch.</summary>
    public static Task<Case> ReadAsync(this World world, Case its) => world.App.InDatabase(db => db.Cases.ForTheSystem().AsNoTracking().AsSplitQuery()
        .Include(row => row.Needs).Include(row => row.Contacts).Include(row => row.Conversations).Include(row => row.WorkOffer).ThenInclude(offer => offer!.Later).Include(row => row.Goals)
        .ThenInclude(goal => goal.Reviews).Include(row => row.Actions).Include(row => row.Ons4Responses).Include(row => row.Closures)
        .SingleAsync(row => row.TeamId == its.TeamId && row.Id == its.Id));

    /// <summary>Works on a case with its needs, goals and actions, outside any request.</summary>
    public static Task PlanAsync(this World world, Case its, Action<Case> work) => world.App.InDatabase(async db =>
    {
        work(await db.Cases.ForTheSystem().AsSplitQuery().Include(row => row.Needs).Include(row => row.Goals).Include(row => row.Actions)
            .Include(row => row.WorkOffer).Include(row => row.Closures).SingleAsync(row => row.TeamId == its.TeamId && row.Id == its.Id));
        await db.SaveChangesAsync();
    });

    public static Task CloseAsync(this World world, Case its) =>
        world.PlanAsync(its, row => row.Close(ClosureReason.GoalsMet, "Joined the choir", world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));

    /// <summary>Who may not work on cases gets 403, another team 404, on reading and on writing; a closed case answers 409 to writing.</summary>
    public static async Task AnswersTheUsualQuestionsAsync(string engine, Func<Case, string> address, Action<Case, Guid, DateTimeOffset>? first = null, bool readableWhenClosed = false)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var its = await world.CaseAsync(null, Need.Housing);
        if (first is not null) await world.PlanAsync(its, row => first(row, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        var page = address(await world.ReadAsync(its));
        foreach (var role in new[] { Role.Referrer, Role.Provider, Role.Commissioner, Role.Admin })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).Get(page)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).PostBare(page)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).Get(page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).PostBare(page)).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.As(Role.LinkWorker).Get(page)).Status);
        await world.CloseAsync(its);
        Assert.Equal(readableWhenClosed ? HttpStatusCode.OK : HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).Get(page)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).PostBare(page)).Status);
    }
}
