using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.People;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Complaints;

/// <summary>Complaints of pressure of a world, and enough answers about work to count.</summary>
internal static class PressureWorld
{
    public const string Secret = "MARKWORDS they pressed me on Tuesday";

    public static Task<PressureComplaint> ComplaintAsync(this World world, PressureTold? told = null, PressureWay way = PressureWay.Link, bool managerReads = true) => world.App.InDatabase(async db =>
    {
        var its = PressureComplaint.From(told ?? new() { TeamId = world.Team.Id, WhatHappened = Secret, WantsAnswer = true, ReplyTo = "MARKREACH 01632 960777" }, way, managerReads, null, world.App.Clock.GetUtcNow());
        db.PressureComplaints.Add(its);
        await db.SaveChangesAsync();
        return its;
    });

    public static Task<List<PressureComplaint>> ComplaintsAsync(this World world) => world.App.InDatabase(db => db.PressureComplaints.ForTheSystem().AsNoTracking()
        .Include(row => row.Settlement).Include(row => row.HandingOn).Where(row => row.TeamId == world.Team.Id).OrderBy(row => row.At).ToListAsync());

    /// <summary>The manager is given a case: from then on they work cases.</summary>
    public static async Task ManagerTakesACaseAsync(this World world) => await world.AcceptedAsync(await world.ReferralAsync(), world.User(Role.TeamManager).Id);

    /// <summary>So many cases, one after the other held by each of these workers, in which work was raised and answered; no answer: nobody raised it.</summary>
    public static async Task AnswersAsync(this World world, int count, RaisedBy by, WorkAnswer? answer, Func<PersonDetails, PersonDetails>? who = null, params Guid[] workers)
    {
        for (var i = 0; i < count; i++)
        {
            var its = await world.AcceptedAsync(await world.ReferralAsync((who ?? (same => same))(World.Somebody())), workers[i % workers.Length]);
            if (answer is { } said) await world.InCase(its, row => row.OfferWork(OfferedAt.Conversation, by, said, null, workers[i % workers.Length], world.App.Clock.GetUtcNow()));
        }
    }

    /// <summary>The quarter of everything so far is over.</summary>
    public static void NextQuarter(this World world) => world.App.Clock.Forward(TimeSpan.FromDays(92));

    /// <summary>Another team of the same area, with its own people.</summary>
    public static async Task<World> NeighbourAsync(this World world, string name)
    {
        var other = await World.NewAsync(world.App);
        await world.App.InDatabase(async db =>
        {
            var team = await db.Teams.Rows.SingleAsync(row => row.Id == other.Team.Id);
            (team.AreaCode, team.Name) = (world.Area, name);
            await db.SaveChangesAsync();
        });
        return other;
    }
}
