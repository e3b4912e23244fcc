using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Closures;

/// <summary>The person is back: the same case goes on, with everything in it and no new referral.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class ReopeningModel : CasePage
{
    [BindProperty]
    public string? Why { get; set; }

    public Case Case { get; private set; } = null!;

    /// <summary>The person's other case, which is open: support goes on there.</summary>
    public string? OtherReference { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (!await LoadAsync(reference)) return NotFound();
        return State();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await LoadAsync(reference)) return NotFound();
        if (Case.Status == CaseStatus.Open || Person.Death is not null || OtherReference is not null) return State();
        if (!Accepts(Case.ReopeningProblem(Why), nameof(Why))) return Page();
        Case.Reopen(Why, Viewer.UserId, Now);
        return await SaveAndGo($"/cases/{Reference}", $"{Who}’s case is open again, with everything in it.");
    }

    // The one law that can refuse here is one open case for a person; who may not see the other one learns no more than this.
    protected override async Task<IActionResult> OnClashAsync() => await LoadAsync(Reference) && OtherReference is not null ? State()
        : WrongState("This case can’t be reopened just now. Look at it again, or ask your team manager");

    private IActionResult State()
    {
        if (Case.Status == CaseStatus.Open) return WrongState("This case is open");
        if (Person.Death is not null) return WrongState("They are recorded as having died. If that is a mistake, take it back first");
        if (OtherReference is not null) Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LoadAsync(string reference)
    {
        if (await LoadAsync(reference, cases => cases.Include(row => row.Closures)) is not { } found) return false;
        Case = found;
        OtherReference = await Db.Cases.VisibleTo(Viewer).Where(row => row.TeamId == found.TeamId && row.PersonId == found.PersonId
            && row.Id != found.Id && row.Status == CaseStatus.Open).Select(row => row.Reference).FirstOrDefaultAsync(Stop);
        return true;
    }
}
