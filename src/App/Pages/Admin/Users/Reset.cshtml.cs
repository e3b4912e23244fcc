using Linkwork.Interop.Notify;
using Linkwork.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Admin.Users;

/// <summary>Clears password and second factor, for somebody who lost either; works without email.</summary>
[Requires(Permission.ManageUsers)]
public sealed class ResetModel(UserManager<User> users, ToStaff mail) : UserPage
{
    public Task<IActionResult> OnGetAsync(Guid id) => AskAsync(id, user => user.ResetProblem(Viewer.UserId));

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (Whom.ResetProblem(Viewer.UserId) is { } problem) return WrongState(problem);
        // A phone that was lost must not let anybody in: its key and the recovery codes go too.
        await users.RemoveAuthenticationTokenAsync(Whom, "[AspNetUserStore]", "AuthenticatorKey");
        await users.RemoveAuthenticationTokenAsync(Whom, "[AspNetUserStore]", "RecoveryCodes");
        var code = Whom.Reset(Viewer.UserId, Now);
        Db.Outbox.Add(mail.Invite(Whom, code, Now));
        TempData[ShowModel.CodeKey] = code;
        return await SaveAndGo($"/admin/users/{id}", $"{Whom.Name}’s password and second factor are cleared.");
    }
}
