using Linkwork.Domain.Access;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Sharing;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Plans;

/// <summary>The person's copy on paper, in large type. It holds what the gate let through and nothing else.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class PrintModel : CasePage
{
    public Disclosure Copy { get; private set; } = null!;

    public string Team { get; private set; } = "";

    public string? TeamPhone { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        var its = await LoadAsync(reference, cases => cases.AsNoTracking().Include(row => row.Goals).ThenInclude(goal => goal.Reviews)
            .Include(row => row.Actions).Include(row => row.Signposts).Include(row => row.OnwardReferrals).Include(row => row.Shares));
        if (its is null) return NotFound();
        var team = await Db.Teams.Rows.AsNoTracking().SingleAsync(row => row.Id == its.TeamId, Stop);
        (Team, TeamPhone) = (team.Name, team.Phone);
        var next = await ShowModel.NextReviewAsync(Db, Viewer, its, Stop);
        Copy = PlanCopy.For(its, await Db.HelpWithAsync(its, Stop), new(RecipientKind.Person, its.PersonId.ToString(), Who), next, Now);
        return Page();
    }
}
