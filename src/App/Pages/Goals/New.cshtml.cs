using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Goals;

/// <summary>Adds a goal to the plan.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class NewModel : CasePage
{
    [BindProperty]
    public GoalInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Needs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, Need? need)
    {
        if (await LoadAsync(reference) is not { } its) return NotFound();
        if (its.PlanProblem() is { } problem) return WrongState(problem);
        (Input.Need, Input.Importance) = (need, its.Needs.Find(row => row.Need == need)?.Importance);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } its) return NotFound();
        if (its.PlanProblem() is { } problem) return WrongState(problem);
        if (!Accepts(Input.Problems())) return Page();
        Db.Goals.Add(its.AddGoal(Input.InTheirWords, Input.Need, Input.Importance, Input.Confidence, Viewer.UserId, Now));
        return await SaveAndGo($"/cases/{Reference}/plan", "The goal is in the plan.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private async Task<Case?> LoadAsync(string reference)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.Needs));
        Needs = GoalInput.Choices(its?.Needs.OrderByDescending(need => need.Importance ?? 0).Select(need => need.Need) ?? []);
        return its;
    }
}
