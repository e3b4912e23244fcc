using Linkwork.Domain.Access;
using Linkwork.Domain.Referrals;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Inbox;

/// <summary>The referral wasn't about that person: it becomes somebody new's, with the case it opened.</summary>
[Requires(Permission.DecideReferrals)]
public sealed class MatchUndoModel : LinkworkPage
{
    private bool matched;

    public string Reference { get; private set; } = "";

    public string Who { get; private set; } = "";

    public string Known { get; private set; } = "";

    public string? Opened { get; private set; }

    public string? AddedTo { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        return Problem(referral) is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        if (Problem(referral) is { } problem) return WrongState(problem);
        await Db.UndoMatchAsync(referral, Viewer.UserId, Now, HttpContext.RequestAborted);
        return await SaveAndGo($"/inbox/{Reference}", "The match is undone. They are somebody new on your books.");
    }

    private string? Problem(Referral referral) => referral.UndoMatchProblem() ?? (matched ? null : "There is no match to undo: this person is known from this referral alone");

    private async Task<Referral?> LoadAsync(string reference)
    {
        var referral = await Db.Referrals.VisibleTo(Viewer).WhereMay(Viewer, Permission.DecideReferrals).Include(row => row.Reasons).Include(row => row.Questions)
            .Include(row => row.Acceptance).Include(row => row.Decline).Include(row => row.Transfer).Include(row => row.Attachment).Include(row => row.MatchDecisions)
            .AsSplitQuery().SingleOrDefaultAsync(row => row.Reference == reference, HttpContext.RequestAborted);
        if (referral is null) return null;
        (Reference, Who) = (referral.Reference, referral.Details.FullName);
        var known = await Db.People.VisibleTo(Viewer).Where(person => person.TeamId == referral.TeamId && person.Id == referral.PersonId)
            .Select(person => new { person.Reference, person.Details.GivenName, person.Details.FamilyName }).SingleOrDefaultAsync(HttpContext.RequestAborted);
        if (known is not null) Known = $"{known.GivenName} {known.FamilyName}, {known.Reference},";
        matched = await Db.Referrals.VisibleTo(Viewer).AnyAsync(row => row.TeamId == referral.TeamId && row.PersonId == referral.PersonId && row.Id != referral.Id, HttpContext.RequestAborted);
        var caseId = referral.Attachment?.CaseId;
        Opened = await Db.Cases.VisibleTo(Viewer).Where(row => row.TeamId == referral.TeamId && row.ReferralId == referral.Id).Select(row => row.Reference).SingleOrDefaultAsync(HttpContext.RequestAborted);
        AddedTo = await Db.Cases.VisibleTo(Viewer).Where(row => row.TeamId == referral.TeamId && row.Id == caseId).Select(row => row.Reference).SingleOrDefaultAsync(HttpContext.RequestAborted);
        return referral;
    }
}
