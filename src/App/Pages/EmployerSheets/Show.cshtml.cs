using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.EmployerSheets;

/// <summary>What one employer may read, on paper, for the person to hand over. Once their word for it has ended or was taken back, nothing of it comes out.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class ShowModel : PaperPage
{
    public EmployerSheet Sheet { get; private set; } = null!;

    public Share Share { get; private set; } = null!;

    public bool Holds => Copy.Items.Count > 0;

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, Guid? copy)
    {
        if (await FindAsync(reference, id) is not { } its) return NotFound();
        if (its.ReadingWorkProblem(Today) is { } problem) return WrongState(problem);
        // A copy made before must not come out again once they took it back.
        return await PaperAsync(its, Holds ? copy : null);
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (await FindAsync(reference, id) is not { } its) return NotFound();
        if ((its.WorkProblem(Today) ?? (Holds ? null : "Their word for this has ended or was taken back: nothing of it goes to an employer")) is { } problem) return WrongState(problem);
        return await MakeAsync(its, $"{Back}/work/sheets/{id}");
    }

    private async Task<Case?> FindAsync(string reference, Guid id)
    {
        var its = await LoadAsync(reference, cases => cases.AsNoTracking().Include(row => row.WorkOffer).Include(row => row.Shares).Include(row => row.EmployerSheets.Where(found => found.Id == id)));
        if (its?.EmployerSheets.Find(row => row.Id == id) is not { } sheet) return null;
        (Sheet, Share, Copy) = (sheet, its.Shares.Single(share => share.Id == sheet.ShareId), sheet.For(its, Now));
        return its;
    }
}
