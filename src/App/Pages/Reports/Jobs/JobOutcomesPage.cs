using Linkwork.Domain.Outcomes;
using Linkwork.Interop;
using Linkwork.Reports;

namespace Linkwork.Pages.Reports.Jobs;

/// <summary>A page made of what became of paid work for people whose support began in one quarter.</summary>
public abstract class JobOutcomesPage : QuarterPage
{
    public JobOutcomes Outcomes { get; private set; } = null!;

    /// <summary>False when it is no quarter that can be shown.</summary>
    protected async Task<bool> LoadAsync()
    {
        if (Choose() is not var (chosen, last)) return false;
        var teams = await CommissionerOverview.TeamsAsync(Db, Viewer, HttpContext.RequestAborted);
        Outcomes = await JobOutcomes.ReadAsync(Db, teams, chosen, last, new SmallNumbers(), RatesFile.Standard.On, HttpContext.RequestAborted);
        return true;
    }
}
