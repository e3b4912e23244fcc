using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Admin;

/// <summary>Names a manager on restricted records whose last one left.</summary>
[Requires(Permission.ManageUsers)]
public sealed class RestrictedModel : LinkworkPage
{
    public const string Warning = "These restricted records have no manager now who can open them.";

    private Dictionary<Guid, string> teams = [];

    public IReadOnlyList<RecordWithoutManager> Records { get; private set; } = [];

    [BindProperty]
    public string? Reference { get; set; }

    [BindProperty]
    public Guid? Manager { get; set; }

    public string TeamName(RecordWithoutManager record) => teams[record.TeamId];

    /// <summary>Never oneself: who may name others may not let themselves in.</summary>
    public IReadOnlyList<Colleague> Choices(RecordWithoutManager record) => [.. record.Managers.Where(manager => manager.Id != Viewer.UserId)];

    public async Task OnGetAsync()
    {
        Records = await Db.RecordsWithoutManagerAsync(null, null, HttpContext.RequestAborted);
        var ids = Records.Select(record => record.TeamId).ToList();
        teams = await Db.Teams.Rows.Where(team => ids.Contains(team.Id)).ToDictionaryAsync(team => team.Id, team => team.Name, HttpContext.RequestAborted);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        if (Records.FirstOrDefault(its => Reference is not null && its.References.Contains(Reference)) is not { } record) return WrongState("That record has a manager by now");
        if (!Accepts(Choices(record).Any(manager => manager.Id == Manager) ? null : $"Choose a manager for {Reference}")) return Page();
        await Db.NameManagerAsync(record, Manager!.Value, Viewer.UserId, Now, HttpContext.RequestAborted);
        return await SaveAndGo("/admin/restricted", $"{Choices(record).First(manager => manager.Id == Manager).Name} can open {string.Join(", ", record.References)} now.");
    }
}
