using Linkwork.Domain.Directory;
using Linkwork.Interop.Notify;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Claims;

/// <summary>Whoever holds a code begins to look after that organisation's entries: with the account they are signed in to, or with a new one. They read nothing about people.</summary>
[AllowAnonymous]
[EnableRateLimiting(SecurityRoom.Codes)]
[ResponseCache(NoStore = true)]
public sealed class CodeModel(UserManager<User> users, ToStaff mail, CurrentViewer current) : LinkworkPage
{
    private const string DoesNotWork = "This code doesn’t work. It was used already, has run out, or was mistyped";
    private const string Known = "Somebody with this email address has an account here. If that is you, sign in first, then use the code";

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public bool Sent { get; private set; }

    public string? SignedInAs => current.Viewer?.Name;

    // Opening the page uses nothing up: mail programs open links by themselves.
    public void OnGet(string? code, bool sent) => (Code, Sent) = (code, sent);

    public async Task<IActionResult> OnPostAsync()
    {
        Response.Headers.CacheControl = "no-store";
        if (Code.Said() is null) ModelState.AddModelError(nameof(Code), "Enter the code");
        if (SignedInAs is null) Accepts(Claim.Problems(Name, Email), "");
        if (!ModelState.IsValid) return Page();
        if (await Db.WorkingCodeAsync(InviteCode.Hash(Code!), Now, HttpContext.RequestAborted) is not { } code) return Wrong(nameof(Code), DoesNotWork);
        var user = current.Viewer is { } viewer ? await Db.Staff.Rows.Include(row => row.Memberships).SingleAsync(row => row.Id == viewer.UserId, HttpContext.RequestAborted) : await NewAsync();
        if (user is null) return Page();
        var key = code.OrganisationId.ToString();
        if (user.Memberships.Exists(row => row.Role is Role.EntryKeeper or Role.Provider && row.PlaceKey == key)) return Wrong(nameof(Code), "You look after this organisation’s entries already");
        Db.Memberships.Add(new() { UserId = user.Id, Role = Role.EntryKeeper, Place = PlaceKind.Organisation, PlaceKey = key });
        var claim = code.Use(user.Id, user.Name, user.Email!, Now);
        Db.Claims.Add(claim);
        Db.Outbox.Add(ToKeepers.Told(claim));
        await Db.VoidOtherCodesAsync(code, Now, HttpContext.RequestAborted);
        return current.Viewer is null ? await SaveAndGo("/claim/code?sent=true") : await SaveAndGo("/our-entries", "You look after these entries now.");
    }

    // The code was used, or the address taken, at the same moment.
    protected override async Task<IActionResult> OnClashAsync() =>
        await Db.WorkingCodeAsync(InviteCode.Hash(Code!), Now, HttpContext.RequestAborted) is null ? Wrong(nameof(Code), DoesNotWork) : Wrong(nameof(Email), Known);

    /// <summary>The account is theirs when they have opened the message that goes to their address.</summary>
    private async Task<User?> NewAsync()
    {
        var email = Email!.Trim();
        var user = new User { Name = Name!.Trim(), Email = email, UserName = email, CreatedAt = Now };
        var secret = user.Invite(Now);
        var made = await users.CreateAsync(user);
        if (made.Succeeded)
        {
            Db.Outbox.Add(mail.Invite(user, secret, Now));
            return user;
        }

        Db.ChangeTracker.Clear();
        foreach (var error in made.Errors.Select(error => error.Code is nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) ? Known : error.Description).Distinct())
            ModelState.AddModelError(nameof(Email), error);
        return null;
    }

    private PageResult Wrong(string field, string problem)
    {
        Db.ChangeTracker.Clear();
        ModelState.AddModelError(field, problem);
        return Page();
    }
}
