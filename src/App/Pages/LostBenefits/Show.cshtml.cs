using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.LostBenefits;

/// <summary>What can be done today about a benefit that has stopped or been cut, with who advises near them; and that it is sorted.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class ShowModel(BenefitsAdvisers advisers) : CasePage
{
    public LostBenefit Lost { get; private set; } = null!;

    public IReadOnlyList<ServiceFound> Advisers { get; private set; } = [];

    public string ByName { get; private set; } = "";

    /// <summary>The case is open and they live.</summary>
    public bool MayChange { get; private set; }

    [BindProperty]
    [StringLength(4000, ErrorMessage = "Keep it under 4,000 characters")]
    public string? How { get; set; }

    public async Task<IActionResult> OnGetAsync(string reference, Guid id) => await FindAsync(reference, id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (!await FindAsync(reference, id)) return NotFound();
        if (!MayChange || !Lost.Open) return WrongState(Lost.SortingProblem("how") ?? "This case is closed. Reopen it first");
        if (!ModelState.IsValid || !Accepts(Lost.SortingProblem(How), nameof(How))) return Page();
        Lost.Sort(How, Viewer.UserId, Now);
        return await SaveAndGo(Back, "Marked as sorted. It no longer shows as urgent.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference, Lost.Id));

    private async Task<bool> FindAsync(string reference, Guid id)
    {
        if (await LoadAsync(reference, cases => cases.Include(row => row.LostBenefits.Where(lost => lost.Id == id))) is not { } its || its.LostBenefits.Find(row => row.Id == id) is not { } lost) return false;
        (Lost, MayChange, ByName) = (lost, its.Status == CaseStatus.Open && Person.Death is null, await NameOfAsync(lost.By));
        if (lost.Open) Advisers = await advisers.NearAsync(Person.Details.Postcode, Viewer, Stop);
        return true;
    }
}
