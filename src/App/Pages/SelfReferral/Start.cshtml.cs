using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Linkwork.Pages.SelfReferral;

/// <summary>Where to get help now, before anything is asked.</summary>
[AllowAnonymous]
[EnableRateLimiting(SecurityRoom.PublicForms)]
public sealed class StartModel : SelfReferralPage
{
    public bool Begun { get; private set; }

    public async Task OnGetAsync()
    {
        await LoadTeamsAsync();
        Begun = FormProgress.Read<SelfReferralAnswers>(HttpContext) is not null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadTeamsAsync();
        if (Teams.Count == 0) return RedirectToPage();
        var begun = FormProgress.Begin<SelfReferralAnswers>(HttpContext);
        (Teams.Count == 1 ? begun with { Answers = new() { TeamId = Teams[0].Id } } : begun).Keep(HttpContext);
        return LocalRedirect(AddressOf(Steps[0].Name));
    }
}
