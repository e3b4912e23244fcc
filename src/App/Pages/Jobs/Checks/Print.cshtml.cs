using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Jobs.Checks;

/// <summary>The person's copy of a check on paper, in large type.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class PrintModel : PaperPage
{
    public async Task<IActionResult> OnGetAsync(string reference, Guid id, Guid? copy) =>
        await FindAsync(reference, id) is { } its ? await PaperAsync(its, copy) : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, Guid id) =>
        await FindAsync(reference, id) is { } its ? await MakeAsync(its, $"{Back}/jobs/checks/{id}/print") : NotFound();

    private async Task<Case?> FindAsync(string reference, Guid id)
    {
        var its = await LoadAsync(reference, cases => cases.AsNoTracking().Include(row => row.Jobs).Include(row => row.GoodWorkChecks).Include(row => row.Shares));
        if (its?.Checks.FirstOrDefault(row => row.Id == id) is not { } check) return null;
        Copy = CheckCopy.For(its, check, its.About(check), Themselves(its, Who), Now);
        return its;
    }
}
