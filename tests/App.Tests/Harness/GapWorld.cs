using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Access;

namespace Linkwork.App.Tests.Harness;

/// <summary>Gaps of a world's team.</summary>
public static class GapWorld
{
    /// <summary>So many people for whom nothing fitted, recorded last month: counted from this month on.</summary>
    public static Task GapsAsync(this World world, int people, Need need, string area, Func<int, (GapReason Reason, string? Language, int? NearestKm)>? each = null, int monthsAgo = 1) =>
        world.App.InDatabase(db =>
        {
            for (var i = 0; i < people; i++)
            {
                var (reason, language, km) = each?.Invoke(i) ?? (GapReason.NothingAtAll, null, null);
                db.Gaps.Add(new()
                {
                    TeamId = world.Team.Id, Need = need, Reason = reason, Language = language, NearestKm = km, Area = area, By = world.User(Role.LinkWorker).Id,
                    At = world.App.Clock.GetUtcNow().AddMonths(-monthsAgo),
                });
            }

            return db.SaveChangesAsync();
        });

    public static Task<List<Gap>> GapsNowAsync(this World world) => world.App.InDatabase(db =>
        Task.FromResult(db.Gaps.ForTheSystem().Where(row => row.TeamId == world.Team.Id).ToList()));
}
