using Linkwork.Domain.Access;
using Linkwork.Domain.Referrals;
using Linkwork.Security;
using Linkwork.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>Somebody on the team has read a referral that was added to this open case.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class LooksModel : CasePage
{
    public async Task<IActionResult> OnGetAsync(string reference, string referral)
    {
        if (await ArrivedAsync(reference, referral) is not { } arrived) return NotFound();
        return arrived.LookProblem() is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, string referral)
    {
        if (await ArrivedAsync(reference, referral) is not { } arrived) return NotFound();
        if (arrived.LookProblem() is { } problem) return WrongState(problem);
        arrived.LookedAt(Viewer.UserId, Now);
        return await SaveAndGo(Back, "Noted: you have looked at the new referral.");
    }

    private async Task<Referral?> ArrivedAsync(string reference, string referral)
    {
        if (await LoadAsync(reference) is not { } found) return null;
        return await Db.Referrals.VisibleTo(Viewer).WhereMay(Viewer, Permission.WorkOnCases).Include(row => row.Attachment)
            .SingleOrDefaultAsync(row => row.TeamId == found.TeamId && row.Reference == referral && row.Attachment!.CaseId == found.Id, Stop);
    }
}
