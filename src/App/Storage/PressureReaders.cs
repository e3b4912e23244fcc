using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>Who is there to read complaints of pressure. It says who, as <see cref="Scopes.PressureComplaints"/> says which.</summary>
public static class PressureReaders
{
    /// <summary>Managers of the team who may sign in and work no case there, nor ever did.</summary>
    public static IQueryable<User> ManagersWhoRead(this AppDb db, Guid team)
    {
        var key = team.ToString();
        return db.Set<User>().Where(user => user.DisabledAt == null && user.Memberships.Any(its => its.Role == Role.TeamManager && its.PlaceKey == key)
            && !user.Memberships.Any(its => its.Role == Role.LinkWorker && its.PlaceKey == key)
            && !db.Set<Allocation>().Any(its => its.TeamId == team && its.WorkerId == user.Id) && !db.Set<Cover>().Any(its => its.TeamId == team && its.CoveringUserId == user.Id));
    }

    /// <summary>Those who commission the team's area and work for no team; where the team isn't known, all of them.</summary>
    public static async Task<IReadOnlyList<User>> ReadersOutsideAsync(this AppDb db, Guid team, CancellationToken cancellation)
    {
        var area = await db.Set<Team>().Where(its => its.Id == team).Select(its => its.AreaCode).SingleOrDefaultAsync(cancellation);
        return await db.Set<User>().AsNoTracking().Where(user => user.DisabledAt == null
            && user.Memberships.Any(its => its.Role == Role.Commissioner && (area == null || its.PlaceKey == area))
            && !user.Memberships.Any(its => its.Role == Role.LinkWorker || its.Role == Role.TeamManager)).ToListAsync(cancellation);
    }

    /// <summary>A complaint that no manager of its team may read any more, since they left or were given a case, goes to somebody outside.</summary>
    public static async Task HandOnUnreadAsync(AppDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var team in (await db.Set<PressureComplaint>().Where(row => row.Open && row.Reader == PressureReader.TeamManager).ToListAsync(cancellation)).GroupBy(row => row.TeamId))
            if (!await db.ManagersWhoRead(team.Key).AnyAsync(cancellation))
                foreach (var complaint in team) complaint.HandOn(Guid.Empty, now);
        await db.SaveChangesAsync(cancellation);
    }
}
