using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Admin;

/// <summary>The word of the clinical safety officer that real people may be entered. Never in the demo.</summary>
[Requires(Permission.Configure)]
public sealed class SafetyCaseModel(Installation installation) : LinkworkPage
{
    private const string Demo = "This is the demo: it can never hold real people, so its safety case can’t be signed off";

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? Version { get; set; }

    public string? Signed => installation.SafetyCase?.Value;

    public IActionResult OnGet() => installation.IsDemo ? WrongState(Demo) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (installation.IsDemo) return WrongState(Demo);
        if (Signed is not null) return WrongState("The safety case is already signed off");
        if (Who.Said() is null) ModelState.AddModelError(nameof(Who), "Enter who signed it off");
        if (Version.Said() is null) ModelState.AddModelError(nameof(Version), "Enter which safety case was signed off");
        if (!ModelState.IsValid) return Page();
        Db.Settings.Add(new() { Key = Installation.SafetyCaseKey, Value = $"{Version!.Trim()}, by {Who!.Trim()}", At = Now, By = Viewer.UserId.ToString() });
        return await SaveAndGo("/admin/settings", "The sign-off is recorded. Real people may be entered.");
    }

    public async Task<IActionResult> OnPostTakeBackAsync()
    {
        if (await Db.Settings.Rows.SingleOrDefaultAsync(row => row.Key == Installation.SafetyCaseKey, HttpContext.RequestAborted) is not { } signed)
            return WrongState("The safety case is not signed off");
        Db.Settings.Remove(signed);
        return await SaveAndGo("/admin/settings", "The sign-off is taken back. Enter no real person from now on.");
    }
}
