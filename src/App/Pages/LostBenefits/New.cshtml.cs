using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Access;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.LostBenefits;

/// <summary>Marks that a benefit has stopped or been cut. Told twice, it is one.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class NewModel : CasePage
{
    [BindProperty]
    [StringLength(4000, ErrorMessage = "Keep it under 4,000 characters")]
    public string? InTheirWords { get; set; }

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await FindAsync(reference) is not { } its) return NotFound();
        if (its.LostBenefitProblem() is { } problem) return WrongState(problem);
        return its.OpenLostBenefit is { } lost ? LocalRedirect($"{Back}/lost-benefit/{lost.Id}") : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await FindAsync(reference) is not { } its) return NotFound();
        if (its.LostBenefitProblem() is { } problem) return WrongState(problem);
        if (!ModelState.IsValid) return Page();
        var lost = its.LoseBenefit(InTheirWords, Viewer.UserId, Now);
        return await SaveAndGo($"{Back}/lost-benefit/{lost.Id}", "Marked as urgent. This is what can be done now.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private Task<Domain.Caseload.Case?> FindAsync(string reference) =>
        LoadAsync(reference, cases => cases.Include(row => row.Needs).Include(row => row.LostBenefits.Where(lost => lost.SortedAt == null)));
}
