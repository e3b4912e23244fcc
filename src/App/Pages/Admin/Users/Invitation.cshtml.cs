using System.ComponentModel.DataAnnotations;
using Linkwork.Interop.Notify;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Admin.Users;

/// <summary>A new user, who chooses their own password.</summary>
[Requires(Permission.ManageUsers)]
public sealed class InvitationModel(UserManager<User> users, ToStaff mail) : PlacePage
{
    [BindProperty]
    public InvitationInput Input { get; set; } = new();

    public Task OnGetAsync() => LoadPlacesAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadPlacesAsync();
        if (Input.Name.Said() is null) ModelState.AddModelError("Input.Name", "Enter their name");
        if (Input.Email.Said() is null) ModelState.AddModelError("Input.Email", "Enter their email address");
        var chosen = await ChosenAsync();
        if (!ModelState.IsValid || chosen is null) return Page();
        var email = Input.Email!.Trim();
        var user = new User { Name = Input.Name!.Trim(), Email = email, UserName = email, CreatedAt = Now };
        user.Memberships.Add(new() { UserId = user.Id, Role = chosen.Role, Place = chosen.Place, PlaceKey = chosen.PlaceKey, SafeguardingLead = chosen.SafeguardingLead });
        var code = user.Invite(Now);
        var made = await users.CreateAsync(user);
        foreach (var error in made.Errors.DistinctBy(error => error.Description)) ModelState.AddModelError("Input.Email", error.Description);
        if (!ModelState.IsValid) return Page();
        Db.Outbox.Add(mail.Invite(user, code, Now));
        TempData[ShowModel.CodeKey] = code;
        return await SaveAndGo($"/admin/users/{user.Id}", $"{user.Name} is invited.");
    }

    // Somebody else invited the same address first.
    protected override async Task<IActionResult> OnClashAsync()
    {
        TempData.Remove(ShowModel.CodeKey);
        await LoadPlacesAsync();
        ModelState.AddModelError("Input.Email", "Somebody with this email address is already here. Search for them in the list");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}

public sealed class InvitationInput
{
    [Display(Name = "Name")]
    public string? Name { get; set; }

    [Display(Name = "Email address")]
    public string? Email { get; set; }
}
