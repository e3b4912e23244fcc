using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Cases;

/// <summary>What the team knows of risks; "no known risks" is an answer.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class RisksModel : CasePage
{
    public sealed class Form
    {
        public string? Risks { get; set; }

        public bool None { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What was on the screen. The case's own version counts every contact too, so it can't tell whether the risks changed.</summary>
    [BindProperty]
    public string? Was { get; set; }

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } found) return NotFound();
        if (found.SupportProblem() is { } problem) return WrongState(problem);
        Input = new() { Risks = found.Risks, None = found.NoKnownRisks };
        Was = Words(found.Risks, found.NoKnownRisks);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } found) return NotFound();
        if (found.SupportProblem() is { } problem) return WrongState(problem);
        var saved = Words(found.Risks, found.NoKnownRisks);
        if (saved.ReplaceLineEndings("\n") != (Was ?? "").ReplaceLineEndings("\n"))
        {
            var theirs = new Theirs();
            theirs.Compare(nameof(Form.Risks), Words(Input.Risks, Input.None), saved);
            Was = saved;
            return ShowBoth(theirs);
        }

        if (!Accepts(Case.RiskProblem(Input.Risks, Input.None), "Input.Risks")) return Page();
        found.StateRisks(Input.Risks, Input.None);
        return await SaveAndGo(Back, "The risks are saved.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private static string Words(string? risks, bool none) => risks.Said() ?? (none ? "No known risks" : "");
}
