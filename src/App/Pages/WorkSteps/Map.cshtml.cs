using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.WorkSteps;

/// <summary>The person's copy of their map on paper. It is drawn from what the gate let through, and only a copy made by the button, and so written
/// down, comes out of a printer.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class MapModel : PaperPage
{
    public IReadOnlyList<WorkPathStep> Path => [.. Copy.Items.Select(WorkPathStep.Of).OfType<WorkPathStep>()];

    public async Task<IActionResult> OnGetAsync(string reference, Guid? copy)
    {
        if (await FindAsync(reference) is not { } its) return NotFound();
        if (its.ReadingWorkProblem(Today) is { } problem) return WrongState(problem);
        return await PaperAsync(its, copy);
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await FindAsync(reference) is not { } its) return NotFound();
        if (its.WorkProblem(Today) is { } problem) return WrongState(problem);
        if (Copy.Items.Count == 0) return WrongState("There are no steps to print yet");
        return await MakeAsync(its, $"{Back}/work/map");
    }

    private async Task<Case?> FindAsync(string reference)
    {
        var its = await LoadAsync(reference, cases => cases.AsNoTracking().Include(row => row.WorkOffer).Include(row => row.WorkSteps).Include(row => row.Shares));
        if (its is not null) Copy = WorkPath.For(its, Themselves(its, Who), Now);
        return its;
    }
}
