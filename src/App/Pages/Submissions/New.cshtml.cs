using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Submissions;

/// <summary>Anybody suggests a service. It waits for an editor whatever it says, and whoever sends it learns nothing of what the screen made of it.</summary>
[AllowAnonymous]
[EnableRateLimiting(SecurityRoom.PublicForms)]
public sealed class NewModel(IDataProtectionProvider protection) : PublicFormPage(protection)
{
    protected override TimeSpan FastestPerson => TimeSpan.FromSeconds(8);

    /// <summary>How many earlier suggestions are compared by their contacts.</summary>
    private const int Remembered = 2_000;

    [BindProperty]
    public SuggestionInput Input { get; set; } = new();

    public void OnGet() => Open();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Accepts(Input.Problems())) return Page();
        if (ByAProgram) return LocalRedirect(Thanks);
        if (!Accepts(QuickProblem())) return Page();
        Db.Suggestions.Add(Input.Make(await SeenAsync(), Now));
        return await SaveAndGo(Thanks);
    }

    private const string Thanks = "/suggest-a-service/sent";

    private async Task<SeenContacts> SeenAsync()
    {
        var seen = new SeenContacts();
        foreach (var earlier in await Db.Suggestions.Rows.AsNoTracking().OrderByDescending(row => row.Id).Take(Remembered).ToListAsync(HttpContext.RequestAborted))
            seen.Add(earlier.AsSubmission(), earlier.Verdict == Verdict.Block || earlier.Status == SuggestionStatus.Refused);
        return seen;
    }
}
