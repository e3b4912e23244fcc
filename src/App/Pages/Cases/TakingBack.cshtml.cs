using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>The way back from "tried, no answer" in one click.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class TakingBackModel : CasePage
{
    public Contact Contact { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, Guid id) =>
        await FindAsync(reference, id) is not { } found ? NotFound() : found.TakeBackProblem(Contact, Viewer.UserId) is { } problem ? WrongState(problem) : Page();

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (await FindAsync(reference, id) is not { } found) return NotFound();
        if (found.TakeBackProblem(Contact, Viewer.UserId) is { } problem) return WrongState(problem);
        found.TakeBack(Contact, Viewer.UserId, Now);
        return await SaveAndGo(Back, "The try is taken back.");
    }

    private async Task<Case?> FindAsync(string reference, Guid id)
    {
        if (await LoadAsync(reference, cases => cases.Include(row => row.Contacts.Where(contact => contact.Id == id))) is not { Contacts: [var contact] } found) return null;
        Contact = contact;
        return found;
    }
}
