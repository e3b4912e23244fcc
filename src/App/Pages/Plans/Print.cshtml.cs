using Linkwork.Domain.Access;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Sharing;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Plans;

/// <summary>The person's copy on paper, in large type. It holds what the gate let through and nothing else. What is printed is written down
/// first: only a copy made by the button comes out of a printer.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class PrintModel : PaperPage
{
    public string Team { get; private set; } = "";

    public string? TeamPhone { get; private set; }

    /// <summary>Where nobody who works cases answers.</summary>
    public string? ComplaintsPhone { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, Guid? copy) =>
        await FindAsync(reference) is { } its ? await PaperAsync(its, copy) : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference) =>
        await FindAsync(reference) is { } its ? await MakeAsync(its, $"{Back}/plan/print") : NotFound();

    private async Task<Domain.Caseload.Case?> FindAsync(string reference)
    {
        var its = await LoadAsync(reference, cases => cases.AsNoTracking().Include(row => row.Goals).ThenInclude(goal => goal.Reviews)
            .Include(row => row.Actions).Include(row => row.Signposts).Include(row => row.OnwardReferrals).Include(row => row.Shares));
        if (its is null) return null;
        var team = await Db.Teams.Rows.AsNoTracking().SingleAsync(row => row.Id == its.TeamId, Stop);
        (Team, TeamPhone, ComplaintsPhone) = (team.Name, team.Phone, team.ComplaintsPhone);
        var next = await ShowModel.NextReviewAsync(Db, Viewer, its, Stop);
        Copy = PlanCopy.For(its, await Db.HelpWithAsync(its, Stop), Themselves(its, Who), next, Now);
        return its;
    }
}
