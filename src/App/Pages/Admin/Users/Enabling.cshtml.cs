using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Admin.Users;

/// <summary>Lets somebody in again.</summary>
[Requires(Permission.ManageUsers)]
public sealed class EnablingModel : UserPage
{
    public Task<IActionResult> OnGetAsync(Guid id) => AskAsync(id, user => user.EnableProblem());

    public Task<IActionResult> OnPostAsync(Guid id) => DoAsync(id, user => user.EnableProblem(), user => user.Enable(), "{0} can sign in again.");
}
