using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Complaints;

/// <summary>A page about one complaint that the viewer may read.</summary>
public abstract class ComplaintPage : ComplaintsPage
{
    public PressureComplaint Complaint { get; private set; } = null!;

    public string Team { get; private set; } = "";

    protected async Task<bool> FindAsync(Guid id)
    {
        if (await Db.PressureComplaints.VisibleTo(Viewer).Include(row => row.Settlement).Include(row => row.HandingOn).SingleOrDefaultAsync(row => row.Id == id, Stop) is not { } found) return false;
        Complaint = found;
        Team = await Db.Teams.Rows.Where(team => team.Id == found.TeamId).Select(team => team.Name).SingleOrDefaultAsync(Stop) ?? "Not known";
        return true;
    }
}
