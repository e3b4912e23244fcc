using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Shared;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Goals;

/// <summary>Puts a goal right. How it stands now is for a review, so that what was said at the start stays.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class EditModel : CasePage
{
    [BindProperty]
    public GoalInput Input { get; set; } = new();

    [BindProperty]
    public int Seen { get; set; }

    public IReadOnlyList<Choice> Needs { get; private set; } = [];

    private Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(string reference, Guid id)
    {
        if (await LoadAsync(reference, id) is not var (its, goal)) return NotFound();
        if (its.PlanProblem() is { } problem) return WrongState(problem);
        Input = new() { InTheirWords = goal.InTheirWords, Need = goal.Need, Importance = goal.Importance, Confidence = goal.Confidence };
        Seen = goal.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (await LoadAsync(reference, id) is not var (its, goal)) return NotFound();
        if (its.PlanProblem() is { } problem) return WrongState(problem);
        if (goal.Version != Seen) return Both(goal);
        if (!Accepts(Input.Problems())) return Page();
        its.ChangeGoal(goal, Input.InTheirWords, Input.Need, Input.Importance, Input.Confidence, Now);
        return await SaveAndGo($"/cases/{Reference}/plan", "The goal is changed.");
    }

    protected override async Task<IActionResult> OnClashAsync() => await LoadAsync(Reference, Id) is var (_, goal) ? Both(goal) : NotFound();

    private PageResult Both(Goal saved)
    {
        var theirs = new Theirs();
        theirs.Compare(nameof(Input.InTheirWords), Input.InTheirWords, saved.InTheirWords);
        theirs.Compare(nameof(Input.Need), Input.Need?.Label(), saved.Need.Label());
        theirs.Compare(nameof(Input.Importance), Input.Importance, saved.Importance);
        theirs.Compare(nameof(Input.Confidence), Input.Confidence, saved.Confidence);
        Seen = saved.Version;
        return ShowBoth(theirs);
    }

    private async Task<(Case, Goal)?> LoadAsync(string reference, Guid id)
    {
        Id = id;
        var its = await LoadAsync(reference, cases => cases.Include(row => row.Needs).Include(row => row.Goals));
        if (its?.Goals.Find(row => row.Id == id) is not { } goal) return null;
        Needs = GoalInput.Choices(its.Needs.Select(need => need.Need));
        return (its, goal);
    }
}
