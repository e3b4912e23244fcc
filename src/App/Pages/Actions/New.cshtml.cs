using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Actions;

/// <summary>Adds who does what by when.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class NewModel : CasePage
{
    [BindProperty]
    public ActionInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Goals { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, Guid? goal)
    {
        if (await LoadAsync(reference) is not { } its) return NotFound();
        if (its.PlanProblem() is { } problem) return WrongState(problem);
        Input.GoalId = goal;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } its) return NotFound();
        if (its.PlanProblem() is { } problem) return WrongState(problem);
        if (!Accepts(its.ActionProblems(Input.What, Input.Who, Input.GoalId))) return Page();
        Db.Actions.Add(its.AddAction(Input.What, Input.Who, Input.Due, Input.GoalId, Viewer.UserId, Now));
        return await SaveAndGo($"/cases/{Reference}/plan", "The action is in the plan.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private async Task<Case?> LoadAsync(string reference)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.Goals));
        if (its is not null) Goals = ActionInput.Goals(its);
        return its;
    }
}
