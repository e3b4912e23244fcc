using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Account;

public sealed class SignOutModel(SignInManager<User> signIn) : LinkworkPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }
}
