using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Plans;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Actions;

/// <summary>An action is done, dropped, or put back after a slip of the finger. The buttons stand on the plan.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class StepModel : CasePage
{
    public string What { get; private set; } = "";

    public string Button { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, string step)
    {
        if (await LoadAsync(reference, id, step) is not var (its, action)) return NotFound();
        return Problem(its, action, step) is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, string step)
    {
        if (await LoadAsync(reference, id, step) is not var (its, action)) return NotFound();
        if (Problem(its, action, step) is { } problem) return WrongState(problem);
        if (step == "completion") action.Do(Now);
        else if (step == "removal") action.Drop(Now);
        else action.PutBack();
        return await SaveAndGo($"/cases/{Reference}/plan", $"{action.What}: {(step == "completion" ? "done" : step == "removal" ? "dropped" : "back in the plan")}.");
    }

    private static string? Problem(Case its, PlanAction action, string step) => its.PlanProblem()
        ?? (step == "return" ? action.Open ? "This action is in the plan" : null : action.DoneProblem());

    private async Task<(Case, PlanAction)?> LoadAsync(string reference, Guid id, string step)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.Actions));
        if (its?.Actions.Find(row => row.Id == id) is not { } action) return null;
        (What, Button) = (action.What, step switch { "completion" => "It is done", "removal" => "Drop it", _ => "Put it back" });
        return (its, action);
    }
}
