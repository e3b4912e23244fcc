using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Admin.Users;

/// <summary>Everybody who can sign in. A name is looked for by posting it, so that it stays out of the address.</summary>
[Requires(Permission.ManageUsers)]
public sealed class IndexModel : LinkworkPage
{
    private const int PageSize = 25;
    private const int Found = 50;

    [BindProperty(SupportsGet = true)]
    public Role? Role { get; set; }

    [BindProperty]
    public string? Query { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Guid? Next { get; private set; }

    public async Task OnGetAsync(Guid? after)
    {
        var users = Db.Staff.Rows.AsNoTracking().Where(user => Role == null || user.Memberships.Any(membership => membership.Role == Role));
        if (after is { } last) users = users.Where(user => user.Id.CompareTo(last) < 0);
        var rows = await Read(users.OrderByDescending(user => user.Id).Take(PageSize + 1));
        Rows = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? Rows[^1].Id : null;
    }

    public async Task OnPostAsync()
    {
        if (Query.Said() is not { } typed)
        {
            Accepts("Type a name or an email address", nameof(Query));
            await OnGetAsync(null);
            return;
        }

        var word = typed.ToUpperInvariant();
        Rows = await Read(Db.Staff.Rows.AsNoTracking()
            .Where(user => user.NormalizedEmail!.StartsWith(word) || user.Name.ToUpper().StartsWith(word) || user.Name.ToUpper().Contains(" " + word))
            .OrderBy(user => user.Name).ThenBy(user => user.Id).Take(Found));
    }

    private async Task<List<Row>> Read(IQueryable<User> users)
    {
        var now = Now;
        return await users.Select(user => new Row(user.Id, user.Name, user.Email!, user.DisabledAt != null, user.InviteCodeHash != null,
            user.LockoutEnd > now, user.Memberships.Select(membership => membership.Role).ToList())).ToListAsync(HttpContext.RequestAborted);
    }

    public sealed record Row(Guid Id, string Name, string Email, bool Disabled, bool Invited, bool Locked, List<Role> Roles)
    {
        public string State => Disabled ? "Disabled" : Locked ? "Locked out" : Invited ? "Invited" : "Active";

        public string Colour => Disabled ? "grey" : Locked ? "orange" : Invited ? "blue" : "green";
    }
}
