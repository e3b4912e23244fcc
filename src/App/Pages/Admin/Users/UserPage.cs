using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Admin.Users;

/// <summary>A page about one user: loads them, asks what stands in the way, does it.</summary>
public abstract class UserPage : LinkworkPage
{
    /// <summary>The user this page is about.</summary>
    public User Whom { get; private set; } = null!;

    protected async Task<bool> LoadAsync(Guid id)
    {
        var found = await Db.Staff.Rows.SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted);
        if (found is not null) Whom = found;
        return found is not null;
    }

    /// <summary>A page that asks before it does: missing 404, wrong state 409.</summary>
    protected async Task<IActionResult> AskAsync(Guid id, Func<User, string?> problem) =>
        !await LoadAsync(id) ? NotFound() : problem(Whom) is { } why ? WrongState(why) : Page();

    protected async Task<IActionResult> DoAsync(Guid id, Func<User, string?> problem, Action<User> act, string said, string? next = null)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (problem(Whom) is { } why) return WrongState(why);
        act(Whom);
        if (!await Db.BothStandAsync(Whom, Viewer, HttpContext.RequestAborted)) return await OnClashAsync();
        return await SaveAndGo(next ?? $"/admin/users/{id}", string.Format(said, Whom.Name));
    }
}

internal static class Standing
{
    /// <summary>Holds both users as they are until this is saved: of two administrators who shut each other out at once, one is refused.</summary>
    /// <returns>False when whoever acts has been shut out meanwhile.</returns>
    public static async Task<bool> BothStandAsync(this AppDb db, User whom, Viewer by, CancellationToken cancellation)
    {
        var acting = await db.Staff.Rows.SingleOrDefaultAsync(row => row.Id == by.UserId && row.DisabledAt == null && row.Memberships.Any(its => its.Role == Role.Admin), cancellation);
        acting?.Stand();
        whom.Stand();
        return acting is not null;
    }
}
