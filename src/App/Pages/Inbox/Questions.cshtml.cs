using Linkwork.Domain.Referrals;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Inbox;

/// <summary>Asks the referrer something. The waiting clock goes on.</summary>
[Requires(Permission.DecideReferrals)]
public sealed class QuestionsModel : DecisionPage
{
    [BindProperty]
    public string? Text { get; set; }

    public Referrer Referrer { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        Referrer = referral.Referrer;
        return referral.QuestionProblem("?") is { } ended ? WrongState(ended) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        Referrer = referral.Referrer;
        if (referral.QuestionProblem("?") is { } ended) return WrongState(ended);
        if (!Accepts(referral.QuestionProblem(Text), nameof(Text))) return Page();
        referral.Ask(Text, Viewer.UserId, Now);
        return await SaveAndGo($"/inbox/{Reference}", $"Your question is on its way to {Referrer.Name}. The answer appears here.");
    }
}
