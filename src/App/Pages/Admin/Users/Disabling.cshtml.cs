using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Admin.Users;

/// <summary>Shuts somebody out at once.</summary>
[Requires(Permission.ManageUsers)]
public sealed class DisablingModel : UserPage
{
    public Task<IActionResult> OnGetAsync(Guid id) => AskAsync(id, user => user.DisableProblem(Viewer.UserId));

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var left = await Db.RecordsWithoutManagerAsync(id, null, HttpContext.RequestAborted);
        return await DoAsync(id, user => user.DisableProblem(Viewer.UserId), user => user.Disable(Viewer.UserId, Now),
            left.Count == 0 ? "{0} is shut out." : "{0} is shut out. " + RestrictedModel.Warning, left.Count == 0 ? null : "/admin/restricted");
    }
}
