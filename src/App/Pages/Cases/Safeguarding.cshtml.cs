using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Cases;

/// <summary>Tells the team's safeguarding leads of a worry, at once.</summary>
[Requires(Permission.SeeCases)]
public sealed class SafeguardingModel : CasePage
{
    public sealed class Form
    {
        public string? What { get; set; }

        public bool ImmediateDanger { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference) =>
        await LoadAsync(reference, permission: Permission.SeeCases) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference, permission: Permission.SeeCases) is not { } found) return NotFound();
        if (!Accepts(Case.ConcernProblem(Input.What), "Input.What")) return Page();
        var concern = found.RaiseConcern(Input.What, Input.ImmediateDanger, Viewer.UserId, Now);
        Db.Concerns.Add(concern);
        return await SaveAndGo($"/safeguarding/{concern.Id}", Input.ImmediateDanger
            ? "The safeguarding leads have been told. If you have not called 999 yet, call now." : "The safeguarding leads have been told.");
    }
}
