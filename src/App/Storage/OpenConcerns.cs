using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

public static class OpenConcerns
{
    /// <summary>How many safeguarding concerns wait for this lead: a number on every page, so no view of anybody.</summary>
    public static async Task<int> CountOpenConcernsAsync(this AppDb db, Viewer viewer, CancellationToken cancellation)
    {
        var teams = viewer.Teams(Permission.LeadSafeguarding);
        return teams.Count == 0 ? 0
            : await db.Set<SafeguardingConcern>().WhereIn(row => row.TeamId, teams).CountAsync(row => row.HandledAt == null, cancellation);
    }
}
