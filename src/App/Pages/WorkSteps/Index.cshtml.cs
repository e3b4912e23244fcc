using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.WorkSteps;

/// <summary>Steps around work, those taken and those they might take: the map, the same as a list, and one form. Readable after the case is closed.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class IndexModel : CasePage
{
    [BindProperty]
    public StepInput Input { get; set; } = new();

    public bool Open { get; private set; }

    public IReadOnlyList<WorkPathStep> Path { get; private set; } = [];

    /// <summary>Each step by itself, in the order it was written down, with what can be done to it.</summary>
    public IReadOnlyList<WorkStep> Steps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } its) return NotFound();
        return its.ReadingWorkProblem(Today) is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } its) return NotFound();
        if (its.WorkProblem(Today) is { } problem) return WrongState(problem);
        if (!Accepts(Input.Problems(Today))) return Page();
        Db.WorkSteps.Add(its.AddStep(Input.Kind, Input.State, Input.On, Input.Evidence, Viewer.UserId, Now));
        return await SaveAndGo($"{Back}/work/steps", Input.State == WorkStepState.Done ? "The step is written down." : "It is among what they might do.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private async Task<Case?> LoadAsync(string reference)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.WorkOffer).Include(row => row.WorkSteps));
        if (its is null) return null;
        Open = its.WorkProblem(Today) is null;
        Path = WorkPath.Of(its.WorkSteps);
        Steps = [.. its.WorkSteps.OrderBy(step => step.At).ThenBy(step => step.Id)];
        return its;
    }
}
