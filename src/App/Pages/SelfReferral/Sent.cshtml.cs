using Linkwork.Domain.Access;
using Linkwork.Domain.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.SelfReferral;

/// <summary>The same words for every reference: it looks no referral up.</summary>
[AllowAnonymous]
public sealed class SentModel : SelfReferralPage
{
    public string Reference { get; private set; } = "";

    public Team? Team { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, [FromQuery] string? team)
    {
        if (Domain.Shared.Reference.Read(reference) is not { } read || read[0] != 'R') return NotFound();
        await LoadTeamsAsync();
        (Reference, Team) = (read, Teams.FirstOrDefault(its => its.Slug == team));
        return Page();
    }
}
