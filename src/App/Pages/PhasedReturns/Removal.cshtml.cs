using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.PhasedReturns;

/// <summary>A plan that isn't wanted any more is taken back; what was printed of it stays with what was sent.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class RemovalModel : CasePage
{
    public PhasedReturn Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, Guid id)
    {
        if (await FindAsync(reference, id) is not { } its) return NotFound();
        return (its.WorkProblem(Today) ?? Plan.ChangeProblem()) is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (await FindAsync(reference, id) is not { } its) return NotFound();
        if ((its.WorkProblem(Today) ?? Plan.ChangeProblem()) is { } problem) return WrongState(problem);
        its.TakeBackReturn(Plan, Now);
        return await SaveAndGo($"{Back}/work/returns", "The plan is taken back.");
    }

    private async Task<Case?> FindAsync(string reference, Guid id)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.WorkOffer).Include(row => row.PhasedReturns.Where(found => found.Id == id)));
        if (its?.PhasedReturns.Find(row => row.Id == id) is not { } plan) return null;
        Plan = plan;
        return its;
    }
}
