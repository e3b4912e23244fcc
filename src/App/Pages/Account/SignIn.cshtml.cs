using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Linkwork.Pages.Account;

[AllowAnonymous]
[EnableRateLimiting(SecurityRoom.PublicForms)]
public sealed class SignInModel(SignInManager<User> signIn, UserManager<User> users) : LinkworkPage
{
    private static readonly User Nobody = new() { Name = "" };

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Email)) ModelState.AddModelError(nameof(Email), "Enter your email address");
        if (string.IsNullOrEmpty(Password)) ModelState.AddModelError(nameof(Password), "Enter your password");
        if (!ModelState.IsValid) return Page();
        var user = await users.FindByEmailAsync(Email!.Trim());
        if (user is not { DisabledAt: null, PasswordHash: not null } || await users.IsLockedOutAsync(user))
        {
            // As much work as checking a password: the time it takes tells nobody who has an account.
            users.PasswordHasher.HashPassword(Nobody, Password!);
            return Wrong();
        }

        var result = await signIn.PasswordSignInAsync(user, Password!, isPersistent: false, lockoutOnFailure: true);
        await users.SaveTryAsync(Db, user, result.Succeeded || result.RequiresTwoFactor, HttpContext.RequestAborted);
        if (result.RequiresTwoFactor) return RedirectToPage("/Account/SecondFactor", new { ReturnUrl });
        return result.Succeeded ? LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/") : Wrong();
    }

    // The same words whether the address or the password is wrong, or the account is locked: they don't tell who has one.
    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Wrong()
    {
        ModelState.AddModelError(nameof(Password), "That email address and password don’t match. Check both and try again. After 8 wrong tries an account is locked for 15 minutes");
        return Page();
    }
}
