using Linkwork.Domain.Access;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Complaints;

/// <summary>What the pages about complaints share: the teams of which somebody may hear or write one.</summary>
public abstract class ComplaintsPage : LinkworkPage
{
    public IReadOnlyList<Team> Teams { get; private set; } = [];

    protected CancellationToken Stop => HttpContext.RequestAborted;

    /// <summary>A team's own; all teams of an area that somebody commissions.</summary>
    protected async Task LoadTeamsAsync()
    {
        var own = Viewer.Teams(Permission.HearComplaints).Union(Viewer.Teams(Permission.WriteDownReferral)).ToList();
        var areas = Viewer.Areas(Permission.HearComplaints);
        Teams = await Db.Teams.Rows.Where(team => own.Contains(team.Id) || areas.Contains(team.AreaCode)).OrderBy(team => team.Name).ToListAsync(Stop);
    }
}
