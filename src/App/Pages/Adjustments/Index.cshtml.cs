using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Adjustments;

/// <summary>What helps the person at work, how far each has come, and which employer may read which of it. Readable after the case is closed.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class IndexModel : CasePage
{
    [BindProperty]
    public AdjustmentInput Input { get; set; } = new();

    public Case Case { get; private set; } = null!;

    public bool Open { get; private set; }

    public IReadOnlyList<Adjustment> Taken => [.. Case.Adjustments.Where(row => row.TakenBackAt is not null).OrderByDescending(row => row.TakenBackAt)];

    public IEnumerable<(EmployerSheet Sheet, Domain.Sharing.Share Share)> Sheets =>
        Case.EmployerSheets.OrderByDescending(sheet => sheet.At).Select(sheet => (sheet, Case.Shares.Single(share => share.Id == sheet.ShareId)));

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (!await FindAsync(reference)) return NotFound();
        return Case.ReadingWorkProblem(Today) is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await FindAsync(reference)) return NotFound();
        if (Case.WorkProblem(Today) is { } problem) return WrongState(problem);
        if (!Accepts(Input.Problems())) return Page();
        Db.Adjustments.Add(Case.AddAdjustment(Input.What, Input.Why, Input.State, Viewer.UserId, Now));
        return await SaveAndGo($"{Back}/work/adjustments", "It is on the list.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private async Task<bool> FindAsync(string reference)
    {
        if (await LoadAsync(reference, cases => cases.Include(row => row.WorkOffer).Include(row => row.Adjustments).Include(row => row.EmployerSheets).Include(row => row.Shares)) is not { } its) return false;
        (Case, Open) = (its, its.WorkProblem(Today) is null);
        return true;
    }
}
