using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Safeguarding;

/// <summary>One concern, for the leads and whoever raised it; a lead writes down what was done.</summary>
[Requires(Permission.SeeCases, Permission.LeadSafeguarding)]
public sealed class ShowModel : LinkworkPage
{
    public SafeguardingConcern Concern { get; private set; } = null!;

    /// <summary>The case and the person; null when the record is restricted and this lead isn't named on it.</summary>
    public (string Reference, string Who)? About { get; private set; }

    public string RaisedBy { get; private set; } = "";

    public string HandledBy { get; private set; } = "";

    public bool MayHandle => Viewer.Teams(Permission.LeadSafeguarding).Contains(Concern.TeamId) && Concern.HandledAt is null;

    public bool MayOverride => Viewer.Teams(Permission.LeadSafeguarding).Contains(Concern.TeamId) && About is not null;

    [BindProperty]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!Viewer.Teams(Permission.LeadSafeguarding).Contains(Concern.TeamId)) return Forbid();
        if (Concern.HandledAt is not null) return WrongState(Concern.HandlingProblem(Done)!);
        if (!Accepts(Concern.HandlingProblem(Done), nameof(Done))) return Page();
        Concern.Handle(Done, Viewer.UserId, Now);
        return await SaveAndGo("/safeguarding", "Written down: the concern has been dealt with.");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var stop = HttpContext.RequestAborted;
        if (await Db.Concerns.VisibleTo(Viewer).SingleOrDefaultAsync(row => row.Id == id, stop) is not { } found) return false;
        Concern = found;
        var names = await Db.Staff.Rows.AsNoTracking().Where(user => user.Id == found.By || user.Id == found.HandledBy).ToDictionaryAsync(user => user.Id, user => user.Name, stop);
        RaisedBy = names[found.By];
        HandledBy = found.HandledBy is { } by ? names[by] : "";
        var about = await Db.Cases.VisibleTo(Viewer).AsNoTracking().Where(row => row.TeamId == found.TeamId && row.Id == found.CaseId)
            .Join(Db.People.VisibleTo(Viewer), row => new { row.TeamId, Id = row.PersonId }, person => new { person.TeamId, person.Id },
                (row, person) => new { row.Reference, person.Details }).SingleOrDefaultAsync(stop);
        About = about is null ? null : (about.Reference, about.Details.FullName);
        return true;
    }
}
