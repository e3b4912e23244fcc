using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;

namespace Linkwork.Storage.Demo;

/// <summary>One person whose benefit has stopped, and one for whom that was sorted.</summary>
internal static class DemoBenefits
{
    public static void Fill(IReadOnlyList<DemoEpisode> episodes, Guid worker, DateTimeOffset now)
    {
        var mine = episodes.Select(episode => episode.Case).Where(its => its is { Status: CaseStatus.Open } && its.WorkerId == worker && its.OpenedAt < now.AddDays(-20)
            && its.Needs.Exists(need => need.Need is Need.Money or Need.Benefits)).Take(2).ToList();
        if (mine.Count < 2) return;
        mine[0].LoseBenefit("A letter came: nothing this month. There is twenty pounds on the electric and the cupboard is nearly bare.", worker, now.AddHours(-2));
        mine[1].LoseBenefit("It went down by half from one month to the next.", worker, now.AddDays(-15)).Sort("The adviser asked for it to be looked at again: it is paid in full since Friday", worker, now.AddDays(-6));
    }
}
