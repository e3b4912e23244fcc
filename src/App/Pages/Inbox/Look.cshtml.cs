using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Inbox;

/// <summary>Somebody has read what a new referral added to an open case.</summary>
[Requires(Permission.DecideReferrals)]
public sealed class LookModel : DecisionPage
{
    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        return referral.LookProblem() is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        if (referral.LookProblem() is { } problem) return WrongState(problem);
        referral.LookedAt(Viewer.UserId, Now);
        return await SaveAndGo("/inbox", $"Noted: you have looked at what was added to {Who}’s case.");
    }
}
