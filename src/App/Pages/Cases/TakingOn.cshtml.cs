using Linkwork.Domain.Caseload;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>A link worker takes a case that nobody has.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class TakingOnModel : LinkworkPage
{
    [BindProperty]
    public int Weight { get; set; } = 2;

    public string Reference { get; private set; } = "";

    public string Who { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } row) return NotFound();
        Weight = row.Weight;
        return Problem(row) is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } row) return NotFound();
        if (Problem(row) is { } problem) return WrongState(problem);
        if (!Accepts(row.AllocationProblem(Viewer.UserId, Weight), nameof(Weight))) return Page();
        row.AllocateTo(Viewer.UserId, Weight, Viewer.UserId, Now);
        return await SaveAndGo($"/cases/{row.Reference}", $"{Who} is now yours.");
    }

    protected override Task<IActionResult> OnClashAsync() => Task.FromResult<IActionResult>(WrongState("Somebody else took this case, or changed it, at the same moment"));

    private static string? Problem(Case row) => row.Status == CaseStatus.Closed ? row.AllocationProblem(Guid.NewGuid(), 2)
        : row.WorkerId is not null ? "Somebody has this case already. A manager can move it" : null;

    private async Task<Case?> LoadAsync(string reference)
    {
        var row = await Db.Cases.VisibleTo(Viewer).WhereMay(Viewer, Permission.WorkOnCases).Include(its => its.NamedReaders)
            .SingleOrDefaultAsync(its => its.Reference == reference, HttpContext.RequestAborted);
        if (row is null) return null;
        Reference = row.Reference;
        Who = (await Db.People.VisibleTo(Viewer).AsNoTracking().Where(person => person.TeamId == row.TeamId && person.Id == row.PersonId)
            .Select(person => person.Details).SingleOrDefaultAsync(HttpContext.RequestAborted))?.FullName ?? reference;
        return row;
    }
}
