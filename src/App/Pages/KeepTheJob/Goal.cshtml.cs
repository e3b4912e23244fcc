using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Pages.Goals;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.KeepTheJob;

/// <summary>Makes the goal, in their words, that a keep-the-job option hangs on; the option they had chosen goes on the plan with it.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class GoalModel : CasePage
{
    [BindProperty]
    public GoalInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public KeepTheJobOption? Option { get; set; }

    public Domain.Work.KeepTheJob? Chosen => Option is { } option && Enum.IsDefined(option) ? Domain.Work.KeepTheJob.Of(option) : null;

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } its) return NotFound();
        if (its.WorkProblem(Today) is { } problem) return WrongState(problem);
        if (its.NewestProfile?.Said is { } said) (Input.InTheirWords, Input.Importance, Input.Confidence) = (said.WantWords, said.Importance, said.Confidence);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } its) return NotFound();
        if (its.WorkProblem(Today) is { } problem) return WrongState(problem);
        Input.Need = Need.Work;
        if (!Accepts(Input.Problems())) return Page();
        Db.Goals.Add(its.AddGoal(Input.InTheirWords, Input.Need, Input.Importance, Input.Confidence, Viewer.UserId, Now));
        if (Chosen is { } option && its.PlanToKeepTheJob(option, Viewer.UserId, Now) is { } action) Db.Actions.Add(action);
        return await SaveAndGo($"{Back}/work/keep-the-job", Chosen is { } also ? $"The goal is in the plan, and with it: {also.Action}." : "The goal is in the plan.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private Task<Case?> LoadAsync(string reference) => LoadAsync(reference, cases => cases.Include(row => row.WorkOffer).Include(row => row.Needs)
        .Include(row => row.Goals).Include(row => row.Actions).Include(row => row.WorkProfiles.OrderByDescending(profile => profile.Number).Take(1)));
}
