using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Admin.Users;

/// <summary>Shuts somebody out at once.</summary>
[Requires(Permission.ManageUsers)]
public sealed class DisablingModel : UserPage
{
    public Task<IActionResult> OnGetAsync(Guid id) => AskAsync(id, user => user.DisableProblem(Viewer.UserId));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        DoAsync(id, user => user.DisableProblem(Viewer.UserId), user => user.Disable(Viewer.UserId, Now), "{0} is shut out.");
}
