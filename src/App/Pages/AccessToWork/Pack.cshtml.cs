using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.AccessToWork;

/// <summary>What Access to Work can pay for, who can ask, and the person's own pack to apply with.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class PackModel : PaperPage
{
    public async Task<IActionResult> OnGetAsync(string reference, Guid? copy)
    {
        if (await FindAsync(reference) is not { } its) return NotFound();
        return its.WorkProblem(Today) is { } problem ? WrongState(problem) : await PaperAsync(its, copy);
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await FindAsync(reference) is not { } its) return NotFound();
        if ((its.WorkProblem(Today) ?? (Copy.Items.Count == 0 ? "Nothing is written down yet that could be printed" : null)) is { } problem) return WrongState(problem);
        return await MakeAsync(its, $"{Back}/work/access-to-work");
    }

    private async Task<Case?> FindAsync(string reference)
    {
        var its = await LoadAsync(reference, cases => cases.AsNoTracking().Include(row => row.WorkOffer).Include(row => row.Adjustments).Include(row => row.Shares)
            .Include(row => row.Jobs).ThenInclude(job => job.Ending));
        if (its is not null) Copy = AccessToWorkPack.For(its, Themselves(its, Who), Now);
        return its;
    }
}
