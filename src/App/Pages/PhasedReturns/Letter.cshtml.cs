using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.PhasedReturns;

/// <summary>The person's letter about a phased return, with the weeks as a table, for them to take along.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class LetterModel : PaperPage
{
    private static bool IsWeek(SharedItem item) => item.Label.StartsWith(ReturnLetter.Week, StringComparison.Ordinal);

    public IReadOnlyList<SharedItem> Weeks => [.. Copy.Items.Where(IsWeek)];

    public IReadOnlyList<SharedItem> Words => [.. Copy.Items.Where(item => !IsWeek(item))];

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, Guid? copy)
    {
        if (await FindAsync(reference, id) is not { } its) return NotFound();
        return its.ReadingWorkProblem(Today) is { } problem ? WrongState(problem) : await PaperAsync(its, copy);
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (await FindAsync(reference, id) is not { } its) return NotFound();
        return its.WorkProblem(Today) is { } problem ? WrongState(problem) : await MakeAsync(its, $"{Back}/work/returns/{id}/letter");
    }

    private async Task<Case?> FindAsync(string reference, Guid id)
    {
        var its = await LoadAsync(reference, cases => cases.AsNoTracking().Include(row => row.WorkOffer).Include(row => row.Shares).Include(row => row.PhasedReturns.Where(found => found.Id == id)));
        if (its?.PhasedReturns.Find(row => row.Id == id) is not { TakenBackAt: null } plan) return null;
        Copy = ReturnLetter.For(its, plan, Themselves(its, Who), Now);
        return its;
    }
}
