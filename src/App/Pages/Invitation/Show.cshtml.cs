using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Invitation;

/// <summary>Whoever holds a one-time code chooses their password.</summary>
[AllowAnonymous]
[EnableRateLimiting(SecurityRoom.PublicForms)]
[ResponseCache(NoStore = true)]
public sealed class ShowModel(UserManager<User> users) : LinkworkPage
{
    [BindProperty]
    public string? Password { get; set; }

    public string? Whom { get; private set; }

    public string? Email { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code)
    {
        await LoadAsync(code);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (await LoadAsync(code) is not { } user) return Page();
        if (string.IsNullOrEmpty(Password)) ModelState.AddModelError(nameof(Password), "Enter a password");
        if (!ModelState.IsValid) return Page();
        var set = await users.AddPasswordAsync(user, Password!);
        if (!set.Succeeded) return Wrong(set);
        (user.InviteCodeHash, user.InviteUntil, user.EmailConfirmed, user.LockoutEnabled) = (null, null, true, true);
        return await SaveAndGo("/sign-in", "Your password is set. Sign in with it now.");
    }

    // One sentence is enough to act on; the next try tells the next.
    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Wrong(IdentityResult set)
    {
        Db.ChangeTracker.Clear();
        ModelState.AddModelError(nameof(Password), set.Errors.First().Description);
        return Page();
    }

    private async Task<User?> LoadAsync(string code)
    {
        var (hash, now) = (InviteCode.Hash(code), Now);
        var user = await Db.Staff.Rows.SingleOrDefaultAsync(row => row.InviteCodeHash == hash && row.DisabledAt == null && row.InviteUntil > now && row.PasswordHash == null,
            HttpContext.RequestAborted);
        (Whom, Email) = (user?.Name, user?.Email);
        if (user is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return user;
    }
}
