using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Linkwork.Pages.Account;

[AllowAnonymous]
[EnableRateLimiting(SecurityRoom.PublicForms)]
public sealed class SecondFactorModel(SignInManager<User> signIn, UserManager<User> users) : LinkworkPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("/Account/SignIn") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user) return RedirectToPage("/Account/SignIn");
        var code = (Code ?? "").Replace(" ", "");
        var result = code.Length != 6 ? await signIn.TwoFactorRecoveryCodeSignInAsync(code) : await ByAppAsync(user, code);
        if (!await users.SaveTryAsync(Db, user, result.Succeeded, HttpContext.RequestAborted) && result.Succeeded)
        {
            // The same code at the same moment: the first one was let in, this one is not.
            await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            result = Microsoft.AspNetCore.Identity.SignInResult.Failed;
        }

        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
        ModelState.AddModelError(nameof(Code), result.IsLockedOut ? "Too many tries. Wait 15 minutes" : "That code didn’t match. Codes change every 30 seconds: try the one showing now");
        return Page();
    }

    private async Task<Microsoft.AspNetCore.Identity.SignInResult> ByAppAsync(User user, string code)
    {
        if (await users.HasUsedAsync(user, code, Now)) return Microsoft.AspNetCore.Identity.SignInResult.Failed;
        var result = await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
        if (result.Succeeded) await users.NoteUsedAsync(user, code, Now);
        return result;
    }
}
