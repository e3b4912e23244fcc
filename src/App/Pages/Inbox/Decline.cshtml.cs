using Linkwork.Domain.Referrals;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Inbox;

/// <summary>The team says no, and why, so that the referrer can do something about it.</summary>
[Requires(Permission.DecideReferrals)]
public sealed class DeclineModel : DecisionPage
{
    [BindProperty]
    public DeclineInput Input { get; set; } = new();

    /// <summary>The seal of the words that the writer was warned of.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public Guarded Guarded { get; private set; } = new("", []);

    /// <summary>The referrer may report to a benefits authority.</summary>
    public bool ToAgency { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        ToAgency = referral.Referrer.IsAgency;
        return referral.EndedProblem() is { } ended ? WrongState(ended) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        ToAgency = referral.Referrer.IsAgency;
        if (referral.EndedProblem() is { } ended) return WrongState(ended);
        if (!Accepts(referral.DeclineProblem(Input.Reason, Input.Note), Input.Reason is null ? "Input.Reason" : "Input.Note")) return Page();
        Guarded = GuardedIn(referral, "What would help instead", Input.Note);
        if (!Guarded.Settled(Seen)) return Unsettled();
        referral.SayNo(Input.Reason, Input.Note, Viewer.UserId, Now);
        return await SaveAndGo("/inbox", $"You declined {Who}’s referral. {referral.Referrer.Name} is told {(ToAgency && !Input.Reason!.Value.IsForAnybody() ? "that the team can’t take it, and no more" : "why")}.");
    }

    public sealed class DeclineInput
    {
        public DeclineReason? Reason { get; set; }
        public string? Note { get; set; }
    }
}
