using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Adjustments;

/// <summary>Takes something off the list of what helps, or puts it back.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class RemovalModel : CasePage
{
    public Adjustment Row { get; private set; } = null!;

    /// <summary>Back on the list, else off it.</summary>
    public bool Return { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, string way)
    {
        if (await FindAsync(reference, id, way) is not { } its) return NotFound();
        return Problem(its) is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, string way)
    {
        if (await FindAsync(reference, id, way) is not { } its) return NotFound();
        if (Problem(its) is { } problem) return WrongState(problem);
        if (Return) Row.Return();
        else its.TakeBackAdjustment(Row, Now);
        return await SaveAndGo($"{Back}/work/adjustments", Return ? "It is on the list again." : "It is off the list. It can be put back below.");
    }

    private string? Problem(Case its) => its.WorkProblem(Today) ?? (Return ? Row.ReturnProblem() : Row.ChangeProblem());

    private async Task<Case?> FindAsync(string reference, Guid id, string way)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.WorkOffer).Include(row => row.Adjustments.Where(found => found.Id == id)));
        if (its?.Adjustments.Find(row => row.Id == id) is not { } found) return null;
        (Row, Return) = (found, way == "return");
        return its;
    }
}
