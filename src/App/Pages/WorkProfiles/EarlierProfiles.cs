using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.WorkProfiles;

/// <summary>What was written in somebody's earlier cases: kept there, and a start for a new one if they want that.</summary>
internal static class EarlierProfiles
{
    /// <summary>The newest that was written in another case of this person's.</summary>
    public static Task<WorkProfile?> LastTimeAsync(this AppDb db, Viewer viewer, Guid teamId, Guid personId, Guid caseId, CancellationToken stop)
    {
        var others = db.Cases.VisibleTo(viewer).Where(row => row.TeamId == teamId && row.PersonId == personId && row.Id != caseId);
        return db.WorkProfiles.VisibleTo(viewer).AsNoTracking().Where(row => row.TeamId == teamId && others.Any(other => other.Id == row.CaseId))
            .OrderByDescending(row => row.At).FirstOrDefaultAsync(stop);
    }
}
