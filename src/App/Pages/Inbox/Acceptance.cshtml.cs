using Linkwork.Domain.Caseload;
using Linkwork.Domain.Referrals;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Inbox;

/// <summary>The team takes a referral on: a case is opened.</summary>
[Requires(Permission.DecideReferrals)]
public sealed class AcceptanceModel : DecisionPage
{
    public string Reasons { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        if (await DeathProblemAsync(referral) is { } died) return WrongState(died);
        Reasons = string.Join(", ", referral.Reasons.Select(reason => reason.Need.Label().ToLowerInvariant()));
        return referral.AcceptanceProblem() is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        if (await DeathProblemAsync(referral) is { } died) return WrongState(died);
        if (referral.AcceptanceProblem() is { } problem) return WrongState(problem);
        var opened = Case.From(referral, Viewer.UserId, Now);
        referral.Accept(Viewer.UserId, Now);
        Db.Cases.Add(opened);
        return await SaveAndGo($"/cases/{opened.Reference}", $"You accepted {Who}’s referral. Their case is {opened.Reference}.");
    }
}
