using Linkwork.Domain.Outcomes;
using Linkwork.Reports;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Reports;

/// <summary>A page made of published figures for the teams somebody may see counts of.</summary>
public abstract class ReportPage : LinkworkPage
{
    /// <summary>One team only; null is all of them.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    public IReadOnlyList<(Guid Id, string Name)> AllTeams { get; private set; } = [];

    public CommissionerOverview Overview { get; private set; } = null!;

    /// <summary>False when the team asked for isn't one of theirs.</summary>
    protected async Task<bool> LoadAsync()
    {
        AllTeams = await CommissionerOverview.TeamsAsync(Db, Viewer, HttpContext.RequestAborted);
        if (Team is { } one && AllTeams.All(team => team.Id != one)) return false;
        var chosen = AllTeams.Where(team => Team is null || team.Id == Team).ToList();
        Overview = await CommissionerOverview.ReadAsync(Db, chosen, Today, new SmallNumbers(), HttpContext.RequestAborted);
        return true;
    }
}
