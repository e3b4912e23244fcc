using Linkwork.Domain.Referrals;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Inbox;

/// <summary>Asks the referrer something, in the team's words or, of an agency, one of a few fixed questions. The waiting clock goes on.</summary>
[Requires(Permission.DecideReferrals)]
public sealed class QuestionsModel : DecisionPage
{
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The seal of the words that the writer was warned of.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public Guarded Guarded { get; private set; } = new("", []);

    public Referrer Referrer { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        Referrer = referral.Referrer;
        return referral.EndedProblem() is { } ended ? WrongState(ended) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        Referrer = referral.Referrer;
        if (referral.EndedProblem() is { } ended) return WrongState(ended);
        if (!Accepts(referral.QuestionProblem(Text), nameof(Text))) return Page();
        if (!Referrer.IsAgency) Guarded = GuardedIn(referral, "Your question", Text);
        if (!Guarded.Settled(Seen)) return Unsettled();
        referral.Ask(Text, Viewer.UserId, Now);
        return await SaveAndGo($"/inbox/{Reference}", $"Your question is on its way to {Referrer.Name}. The answer appears here.");
    }
}
