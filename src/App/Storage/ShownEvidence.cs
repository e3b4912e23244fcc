using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>Which line of evidence comes next for somebody, on whatever device: what they saw last is remembered with their account.</summary>
public static class ShownEvidence
{
    /// <param name="db">The database.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="about">What the moment calls for.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task<Evidence> NextAsync(AppDb db, Viewer viewer, IReadOnlyList<EvidenceAbout> about, CancellationToken cancellation)
    {
        var me = db.Staff.Rows.Where(user => user.Id == viewer.UserId);
        var line = Evidence.After(await me.Select(user => user.EvidenceSeen).SingleAsync(cancellation), about);
        using var turn = await db.Engine.Gate.EnterAsync(cancellation);
        await me.ExecuteUpdateAsync(user => user.SetProperty(its => its.EvidenceSeen, line.Key), cancellation);
        return line;
    }
}
