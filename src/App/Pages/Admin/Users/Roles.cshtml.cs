using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Admin.Users;

/// <summary>Moves somebody: which roles they hold, and where.</summary>
[Requires(Permission.ManageUsers)]
public sealed class RolesModel : PlacePage
{
    public User Whom { get; private set; } = null!;

    public IReadOnlyList<string> Places { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await LoadAsync(id) is { } stop) return stop;
        var chosen = await ChosenAsync();
        if (chosen is not null && Whom.Memberships.Exists(row => row.Role == chosen.Role && row.PlaceKey == chosen.PlaceKey))
            ModelState.AddModelError("Place.Role", "They already have this role there");
        if (!ModelState.IsValid || chosen is null) return Page();
        Db.Memberships.Add(new() { UserId = id, Role = chosen.Role, Place = chosen.Place, PlaceKey = chosen.PlaceKey, SafeguardingLead = chosen.SafeguardingLead });
        return await SaveAndGo($"/admin/users/{id}/roles", $"{Whom.Name} is now {chosen.Role.InWords().ToLowerInvariant()} too.");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid membership)
    {
        if (await LoadAsync(id) is { } stop) return stop;
        if (Whom.Memberships.Find(row => row.Id == membership) is not { } found) return NotFound();
        Db.Memberships.Remove(found);
        if (!await Db.BothStandAsync(Whom, Viewer, HttpContext.RequestAborted)) return await OnClashAsync();
        var said = $"{Whom.Name} is no longer {found.Role.InWords().ToLowerInvariant()} there.";
        var left = found.Role == Role.TeamManager ? await Db.RecordsWithoutManagerAsync(id, found.PlaceKey, HttpContext.RequestAborted) : [];
        return left.Count == 0 ? await SaveAndGo($"/admin/users/{id}/roles", said) : await SaveAndGo("/admin/restricted", $"{said} {RestrictedModel.Warning}");
    }

    public async Task<IActionResult> OnPostLeadAsync(Guid id, Guid membership)
    {
        if (await LoadAsync(id) is { } stop) return stop;
        if (Whom.Memberships.Find(row => row.Id == membership) is not { Place: PlaceKind.Team } found) return NotFound();
        found.SafeguardingLead = !found.SafeguardingLead;
        return await SaveAndGo($"/admin/users/{id}/roles", found.SafeguardingLead ? $"{Whom.Name} hears of every safeguarding concern now." : $"{Whom.Name} is no longer safeguarding lead.");
    }

    private async Task<IActionResult?> LoadAsync(Guid id)
    {
        var found = await Db.Staff.Rows.Include(row => row.Memberships.OrderBy(its => its.Id)).SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted);
        if (found is null) return NotFound();
        if (found.MoveProblem(Viewer.UserId) is { } problem) return WrongState(problem);
        Whom = found;
        Places = await PlaceNames.OfAsync(Db, Whom.Memberships, HttpContext.RequestAborted);
        await LoadPlacesAsync();
        return null;
    }
}
