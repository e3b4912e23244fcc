using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Directory;

/// <summary>The organisation's own user, or whoever asked them, says whether a service takes people. It holds at once.</summary>
[Requires(Permission.WorkOnCases, Permission.EditDirectory, Permission.LookAfterEntries)]
[FollowsMerge]
public sealed class CapacityModel : LinkworkPage
{
    [BindProperty]
    public CapacityInput Input { get; set; } = new();

    public Service Service { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        Input = CapacityInput.Of(Service, Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!Accepts(Input.Problems(Today))) return Page();
        Input.WriteTo(Service, Viewer.Name, Now);
        return await SaveAndGo($"/directory/{id}", "Thank you. It says so now.");
    }

    // It adds what is said last to the entry as it is now, and overwrites no words.
    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Service.Id));

    private async Task<bool> LoadAsync(Guid id)
    {
        var found = await Db.Services.Rows.SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted);
        if (found is null || !(Viewer.IsDirectoryStaff() || Viewer.Organisations(Permission.LookAfterEntries).Contains(found.OrganisationId))) return false;
        Service = found;
        return true;
    }
}

/// <summary>Whether a service takes people, as a form has it.</summary>
public sealed class CapacityInput
{
    public Accepting Accepting { get; set; }

    [Display(Name = "weeks to wait")]
    public int? WaitWeeks { get; set; }

    [Display(Name = "the last full day")]
    public DateOnly? FullUntil { get; set; }

    public static CapacityInput Of(Service service, DateOnly today) => new()
    {
        Accepting = service.Taking(today), WaitWeeks = service.WaitWeeks, FullUntil = service.FullUntil >= today ? service.FullUntil : null,
    };

    public IEnumerable<Problem> Problems(DateOnly today) => Service.CapacityProblems(Accepting, WaitWeeks, FullUntil, today);

    public void WriteTo(Service service, string by, DateTimeOffset at) => service.Say(Accepting, WaitWeeks, FullUntil, by, at);
}
