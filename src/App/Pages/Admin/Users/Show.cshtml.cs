using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Admin.Users;

/// <summary>One user: their roles, and what an administrator can do.</summary>
[Requires(Permission.ManageUsers)]
public sealed class ShowModel(Installation installation) : UserPage
{
    public const string CodeKey = "one-time-code";

    /// <summary>Shown once, straight after it was made.</summary>
    public string? Code { get; private set; }

    public string Link => $"{installation.Address?.TrimEnd('/') ?? $"{Request.Scheme}://{Request.Host}"}/invitation/{Code}";

    public IReadOnlyList<string> Places { get; private set; } = [];

    public string State => Whom.DisabledAt is { } disabled ? $"Disabled since {Format.Date(disabled)}"
        : Whom.LockoutEnd > Now ? "Locked out after too many wrong passwords, for 15 minutes"
        : Whom.InviteCodeHash is null ? "Active"
        : Whom.InviteUntil > Now ? "Invited: has a one-time code to use" : "Invited: the code has run out, reset to make another";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        Code = TempData[CodeKey] as string;
        Places = await PlaceNames.OfAsync(Db, await Db.Memberships.Rows.AsNoTracking().Where(row => row.UserId == id).ToListAsync(HttpContext.RequestAborted), HttpContext.RequestAborted);
        return Page();
    }
}

/// <summary>Memberships in words.</summary>
internal static class PlaceNames
{
    public static async Task<IReadOnlyList<string>> OfAsync(AppDb db, IReadOnlyList<UserMembership> memberships, CancellationToken cancellation)
    {
        var ids = memberships.Select(membership => Guid.TryParse(membership.PlaceKey, out var id) ? id : Guid.Empty).ToList();
        var names = (await db.Teams.Rows.Where(team => ids.Contains(team.Id)).Select(team => new { team.Id, team.Name }).ToListAsync(cancellation))
            .Concat(await db.Organisations.Rows.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync(cancellation))
            .ToDictionary(place => place.Id.ToString(), place => place.Name);
        return [.. memberships.Select(membership => membership.Role.InWords()
            + (membership.Place == PlaceKind.Everywhere ? "" : $", {names.GetValueOrDefault(membership.PlaceKey) ?? membership.PlaceKey}")
            + (membership.SafeguardingLead ? ", safeguarding lead" : ""))];
    }
}
