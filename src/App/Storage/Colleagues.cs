using Linkwork.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>Somebody who may be given cases in a team.</summary>
public sealed record Colleague
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
}

public static class ColleagueRows
{
    /// <summary>The link workers and managers of these teams who may sign in, by name.</summary>
    public static IQueryable<Colleague> Colleagues(this AppDb db, IEnumerable<Guid> teams)
    {
        var members = db.Memberships.Rows.WhereIn(its => its.PlaceKey, [.. teams.Select(team => team.ToString())])
            .Where(its => its.Place == PlaceKind.Team && (its.Role == Role.LinkWorker || its.Role == Role.TeamManager));
        return db.Staff.Rows
            .Where(user => user.DisabledAt == null && members.Any(its => its.UserId == user.Id))
            .OrderBy(user => user.Name).ThenBy(user => user.Id)
            .Select(user => new Colleague { Id = user.Id, Name = user.Name });
    }

    /// <summary>Whose people this user looks after today.</summary>
    public static IQueryable<Guid> CoveredBy(this AppDb db, Guid userId, IReadOnlyList<Guid> teams, DateOnly today) =>
        db.Covers.Rows.WhereIn(cover => cover.TeamId, teams).Where(cover => cover.CoveringUserId == userId && cover.From <= today && cover.To >= today)
            .Select(cover => cover.AwayUserId).Distinct();

    /// <summary>Names of staff by id, those who have left included.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesOfAsync(this AppDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        ids.Count == 0 ? new Dictionary<Guid, string>()
            : await db.Staff.Rows.Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.Name, cancellation);
}
