using Linkwork.Domain.Outcomes;
using Linkwork.Reports;

namespace Linkwork.Pages.Reports.Coercion;

/// <summary>A page made of the audit of one whole quarter.</summary>
public abstract class CoercionPage : QuarterPage
{
    public CoercionAudit Audit { get; private set; } = null!;

    /// <summary>False when it is no quarter that can be shown.</summary>
    protected async Task<bool> LoadAsync()
    {
        if (Choose() is not (var chosen, _)) return false;
        var teams = await CommissionerOverview.TeamsAsync(Db, Viewer, HttpContext.RequestAborted);
        Audit = await CoercionAudit.ReadAsync(Db, teams, Viewer.Areas(Permission.SeeReports).Count > 0, chosen, new SmallNumbers(), HttpContext.RequestAborted);
        return true;
    }
}
