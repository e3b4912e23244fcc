using Linkwork.Domain.Outcomes;
using Linkwork.Reports;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Reports.Coercion;

/// <summary>A page made of the audit of one whole quarter, of the teams somebody may see counts of. There is no choosing of teams: nothing can be taken from anything.</summary>
public abstract class CoercionPage : LinkworkPage
{
    /// <summary>One of the last two years' quarters that are over; the latest when none is named.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Quarter { get; set; }

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public CoercionAudit Audit { get; private set; } = null!;

    /// <summary>False when it is no quarter that can be shown.</summary>
    protected async Task<bool> LoadAsync()
    {
        var over = Domain.Outcomes.Quarter.Over(Today, CoercionAudit.QuartersShown);
        Choices = [.. over.Select(quarter => new Choice($"{quarter}", $"{Format.Month(quarter.FirstDay)} to {Format.Month(quarter.LastDay)}"))];
        Quarter ??= $"{over[0]}";
        if (over.FirstOrDefault(quarter => $"{quarter}" == Quarter) is not { } chosen) return false;
        var teams = await CommissionerOverview.TeamsAsync(Db, Viewer, HttpContext.RequestAborted);
        Audit = await CoercionAudit.ReadAsync(Db, teams, Viewer.Areas(Permission.SeeReports).Count > 0, chosen, new SmallNumbers(), HttpContext.RequestAborted);
        return true;
    }
}
