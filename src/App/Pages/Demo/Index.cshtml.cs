using Linkwork.Domain.Access;
using Linkwork.Security;
using Linkwork.Storage.Demo;
using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Demo;

/// <summary>One-click sign-in, there only in a database that was made as the demo.</summary>
[AllowAnonymous]
public sealed class IndexModel(SignInManager<User> signIn, UserManager<User> users, Installation installation) : LinkworkPage
{
    public IEnumerable<((string Email, string Name) User, string What)> Choices =>
        DemoBorough.Users.Select(user => (($"{user.Local}@demo.example", user.Name), What(user.Role)));

    public IActionResult OnGet() => installation.IsDemo ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? email)
    {
        if (!installation.IsDemo) return NotFound();
        if (!DemoBorough.Users.Any(user => $"{user.Local}@demo.example" == email)) return NotFound();
        if (await users.FindByEmailAsync(email!) is not { DisabledAt: null } user) return NotFound();
        await signIn.SignInAsync(user, isPersistent: false);
        return LocalRedirect("/");
    }

    private static string What(Role role) => role switch
    {
        Role.Referrer => "a GP: refer somebody, and hear back",
        Role.LinkWorker => "a link worker: a caseload, conversations, plans, support",
        Role.TeamManager => "a team manager: the inbox, allocation, safeguarding, reports",
        Role.Provider => "an advice charity: answer onward referrals",
        Role.DirectoryEditor => "a directory editor: keep entries right",
        Role.Commissioner => "a commissioner: counts, never a person",
        _ => "the information-governance admin: users, access log, settings",
    };
}
