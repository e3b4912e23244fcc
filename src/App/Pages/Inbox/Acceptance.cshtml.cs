using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Inbox;

/// <summary>The team takes a referral on: a case is opened.</summary>
[Requires(Permission.DecideReferrals)]
public sealed class AcceptanceModel : LinkworkPage
{
    public string Reference { get; private set; } = "";

    public string Who { get; private set; } = "";

    public string Reasons { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        return referral.AcceptanceProblem() is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        if (referral.AcceptanceProblem() is { } problem) return WrongState(problem);
        var opened = Case.From(referral, Viewer.UserId, Now);
        referral.Accept(Viewer.UserId, Now);
        Db.Cases.Add(opened);
        return await SaveAndGo($"/cases/{opened.Reference}", $"You accepted {Who}’s referral. Their case is {opened.Reference}.");
    }

    private async Task<Referral?> LoadAsync(string reference)
    {
        var referral = await Db.Referrals.VisibleTo(Viewer).WhereMay(Viewer, Permission.DecideReferrals).Include(row => row.Reasons).Include(row => row.Questions)
            .Include(row => row.Acceptance).Include(row => row.Decline).Include(row => row.Transfer).Include(row => row.Attachment)
            .AsSplitQuery().SingleOrDefaultAsync(row => row.Reference == reference, HttpContext.RequestAborted);
        if (referral is null) return null;
        (Reference, Who) = (referral.Reference, referral.Details.FullName);
        Reasons = string.Join(", ", referral.Reasons.Select(reason => reason.Need.Label().ToLowerInvariant()));
        return referral;
    }
}
