using Linkwork.Domain.Access;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Inbox;

/// <summary>Is this somebody the team knows? A person compares and decides.</summary>
[Requires(Permission.DecideReferrals)]
public sealed class MatchModel : LinkworkPage
{
    public const string New = "new";

    /// <summary>A person's reference, or <see cref="New"/>.</summary>
    [BindProperty]
    public string? Is { get; set; }

    public Referral Referral { get; private set; } = null!;

    /// <summary>Whom it might be, of those this viewer may see: a restricted record is there only for the people named on it.</summary>
    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (!await LoadAsync(reference)) return NotFound();
        return Referral.MatchProblem() is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await LoadAsync(reference)) return NotFound();
        if (Referral.MatchProblem() is { } problem) return WrongState(problem);
        if (Is == New) return await DecideNewAsync();
        if (Candidates.FirstOrDefault(candidate => candidate.Person.Reference == Is) is { } chosen) return await DecideAsync(chosen.Person);
        ModelState.AddModelError(nameof(Is), "Choose who this is, or that they are new");
        return Page();
    }

    public sealed record Candidate(Person Person, string Agrees, IReadOnlyList<(string Label, string Sent, string Known)> Rows);

    private async Task<IActionResult> DecideAsync(Person known)
    {
        var open = await Db.OpenCaseOfAsync(known.TeamId, known.Id, HttpContext.RequestAborted);
        Reception.Decide(Referral, known, open, Viewer.UserId, Now);
        return await SaveAndGo($"/inbox/{Referral.Reference}", open is null
            ? $"Matched to {known.Details.FullName}. You can undo this if it turns out wrong."
            : $"Matched to {known.Details.FullName}, and the reasons were added to their open case {open.Reference}. You can undo this if it turns out wrong.");
    }

    private async Task<IActionResult> DecideNewAsync()
    {
        var taken = await Db.NumberTakenAsync(Referral, HttpContext.RequestAborted);
        Db.People.Add(Reception.DecideNew(Referral, taken, Viewer.UserId, Now));
        return await SaveAndGo($"/inbox/{Referral.Reference}", taken
            ? "They are somebody new. Their NHS number was left out, because somebody else on your books has it: check it with them."
            : "They are somebody new.");
    }

    private async Task<bool> LoadAsync(string reference)
    {
        var referral = await Db.Referrals.VisibleTo(Viewer).WhereMay(Viewer, Permission.DecideReferrals).Include(row => row.Reasons).Include(row => row.Questions)
            .Include(row => row.Acceptance).Include(row => row.Decline).Include(row => row.Transfer).Include(row => row.Attachment).Include(row => row.PossibleMatches)
            .AsSplitQuery().SingleOrDefaultAsync(row => row.Reference == reference, HttpContext.RequestAborted);
        if (referral is null) return false;
        Referral = referral;
        var ids = referral.PossibleMatches.ConvertAll(match => match.PersonId);
        var people = await Db.People.VisibleTo(Viewer).AsNoTracking().Where(person => person.TeamId == referral.TeamId && ids.Contains(person.Id)).ToListAsync(HttpContext.RequestAborted);
        Candidates = people.ConvertAll(person => new Candidate(person, PersonMatch.Why(referral.Details, person.Details), [.. MatchRows.Of(referral.Details, person.Details)]));
        return true;
    }
}
