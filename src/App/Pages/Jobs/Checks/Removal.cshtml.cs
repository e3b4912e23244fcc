using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Jobs.Checks;

/// <summary>Takes the answers of a good-work check back, or puts them back.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class RemovalModel : JobsPage
{
    public GoodWorkCheck Check { get; private set; } = null!;

    /// <summary>They stand again, else no more.</summary>
    public bool Return { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, string way)
    {
        if (!await FindAsync(reference, id, way)) return NotFound();
        return Problem() is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, string way)
    {
        if (!await FindAsync(reference, id, way)) return NotFound();
        if (Problem() is { } problem) return WrongState(problem);
        if (Return) Case.ReturnCheck(Check);
        else Case.TakeBackCheck(Check, Now);
        return await SaveAndGo(JobsAddress, Return ? "The answers are back." : "The answers are taken back. They can be put back below.");
    }

    private string? Problem() => Return ? Case.ReturnCheckProblem(Check) : Case.TakeBackCheckProblem(Check);

    private async Task<bool> FindAsync(string reference, Guid id, string way)
    {
        if (!await FindAsync(reference) || Case.Checks.Concat(Case.ChecksTakenBack).FirstOrDefault(row => row.Id == id) is not { } check) return false;
        (Check, Return) = (check, way == "return");
        return true;
    }
}
