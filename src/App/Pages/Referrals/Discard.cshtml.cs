using Linkwork.Domain.Access;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Referrals;

/// <summary>Throws one's own draft away.</summary>
[Requires(Permission.Refer, Permission.WriteDownReferral)]
public sealed class DiscardModel : LinkworkPage
{
    public async Task<IActionResult> OnGetAsync(Guid id) =>
        await Db.DraftAsync(id, Viewer.UserId, HttpContext.RequestAborted) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await Db.DraftAsync(id, Viewer.UserId, HttpContext.RequestAborted) is not { } draft) return NotFound();
        Db.Drafts.Remove(draft);
        return await SaveAndGo("/referrals", "The draft is gone.");
    }
}
