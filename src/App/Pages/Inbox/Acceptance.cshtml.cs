using Linkwork.Domain.Caseload;
using Linkwork.Domain.Referrals;
using Linkwork.Security;
using Linkwork.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Inbox;

/// <summary>The team takes a referral on: a case is opened, or the person's open case gets the new reasons.</summary>
[Requires(Permission.DecideReferrals)]
public sealed class AcceptanceModel : DecisionPage
{
    public string Reasons { get; private set; } = "";

    /// <summary>The case the person has already: no second one is opened.</summary>
    public string? OpenCase { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        if (await DeathProblemAsync(referral) is { } died) return WrongState(died);
        Reasons = string.Join(", ", referral.Reasons.Select(reason => reason.Need.Label().ToLowerInvariant()));
        if (referral.AcceptanceProblem() is { } problem) return WrongState(problem);
        OpenCase = (await Db.OpenCaseOfAsync(referral.TeamId, referral.PersonId, HttpContext.RequestAborted))?.Reference;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        if (await DeathProblemAsync(referral) is { } died) return WrongState(died);
        if (referral.AcceptanceProblem() is { } problem) return WrongState(problem);
        if (await Db.OpenCaseOfAsync(referral.TeamId, referral.PersonId, HttpContext.RequestAborted) is { } open) return await AddAsync(referral, open);
        var opened = Case.From(referral, Viewer.UserId, Now);
        opened.RestrictLike(await Db.RestrictedCasesOfAsync(referral.TeamId, referral.PersonId, HttpContext.RequestAborted), Viewer.UserId, Now);
        referral.Accept(Viewer.UserId, Now);
        Db.Cases.Add(opened);
        var said = $"You accepted {Who}’s referral. Their case is {opened.Reference}.";
        // Nobody but those named can take it on: who may give it to somebody is asked at once.
        return opened.Restricted && Viewer.Teams(Permission.AllocateCases).Contains(opened.TeamId)
            ? await SaveAndGo($"/cases/{opened.Reference}/allocation", $"{said} Only the people named on their record can open it.")
            : await SaveAndGo($"/cases/{opened.Reference}", said);
    }

    // Of two at once, one opens the case (the database refuses a second); the other, worked again, finds it open.
    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private async Task<IActionResult> AddAsync(Referral referral, Case open)
    {
        Reception.AddTo(open, referral, Viewer.UserId, Now);
        return await Db.Cases.VisibleTo(Viewer).AnyAsync(row => row.TeamId == open.TeamId && row.Id == open.Id, HttpContext.RequestAborted)
            ? await SaveAndGo($"/cases/{open.Reference}", $"{Who} has an open case already, {open.Reference}. The reasons were added to it, to be looked at; no second case was opened.")
            : await SaveAndGo("/inbox", "This referral was added to an open case, for its team to look at.");
    }
}
