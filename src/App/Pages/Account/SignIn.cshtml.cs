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
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Email)) ModelState.AddModelError(nameof(Email), "Enter your e-mail address");
        if (string.IsNullOrEmpty(Password)) ModelState.AddModelError(nameof(Password), "Enter your password");
        if (!ModelState.IsValid) return Page();
        var user = await users.FindByEmailAsync(Email!.Trim());
        if (user is null || user.DisabledAt is not null) return Wrong();
        var result = await signIn.PasswordSignInAsync(user, Password!, isPersistent: false, lockoutOnFailure: true);
        await Db.SaveChangesAsync(HttpContext.RequestAborted);
        if (result.RequiresTwoFactor) return RedirectToPage("/Account/SecondFactor", new { ReturnUrl });
        if (result.IsLockedOut) return Wrong("Too many tries. Wait 15 minutes, or ask your administrator to reset your password");
        return result.Succeeded ? LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/") : Wrong();
    }

    // The same words whether the address or the password is wrong: they don't tell who has an account.
    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Wrong(string? sentence = null)
    {
        ModelState.AddModelError(nameof(Password), sentence ?? "That e-mail address and password don’t match. Check both and try again");
        return Page();
    }
}
