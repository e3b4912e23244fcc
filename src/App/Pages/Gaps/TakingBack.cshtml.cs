using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Gaps;

/// <summary>A gap recorded by mistake is gone; the audit keeps that it was there. It may be recorded again.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class TakingBackModel : LinkworkPage
{
    public Gap Gap { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        Db.Gaps.Remove(Gap);
        return await SaveAndGo("/gaps", $"Taken back: {GapInput.Named(Gap.Need, Gap.Area)}.");
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (await Db.Gaps.VisibleTo(Viewer).FirstOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted) is not { } found) return false;
        Gap = found;
        return true;
    }
}
