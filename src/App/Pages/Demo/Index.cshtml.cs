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
    public IEnumerable<((string Email, string Name) User, (string Title, string Does) What)> Choices =>
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

    private static (string Title, string Does) What(Role role) => role switch
    {
        Role.Referrer => ("GP", "Refers somebody in under a minute, and hears back"),
        Role.LinkWorker => ("Link worker", "Has a caseload: contacts, conversations, plans, support"),
        Role.TeamManager => ("Team manager", "Looks after the inbox, allocation, safeguarding and reports"),
        Role.Provider => ("Provider", "An advice charity: answers onward referrals"),
        Role.DirectoryEditor => ("Directory editor", "Keeps entries right and fresh"),
        Role.Commissioner => ("Commissioner", "Sees counts, never a person"),
        _ => ("Information-governance admin", "Users, access log, outbox, settings"),
    };
}
