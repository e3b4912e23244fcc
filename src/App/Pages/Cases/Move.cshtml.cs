using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>A note written on the wrong person goes to the right one: first say which case, then see whose it is, then move it.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class MoveModel : CasePage
{
    public Contact Contact { get; private set; } = null!;

    /// <summary>Whose case was named, to be confirmed.</summary>
    public string? Target { get; private set; }

    [BindProperty]
    public string? To { get; set; }

    /// <summary>The case that was shown when "move" was pressed.</summary>
    [BindProperty]
    public string? Confirmed { get; set; }

    public async Task<IActionResult> OnGetAsync(string reference, Guid id) => await FindAsync(reference, id) is var (_, problem) ? problem is null ? Page() : WrongState(problem) : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (await FindAsync(reference, id) is not var (from, problem)) return NotFound();
        if (problem is not null) return WrongState(problem);
        var wanted = Domain.Shared.Reference.Read(To);
        HttpContext.Items[ViewsAreLogged.QueryKey] = $"move to {wanted}";
        var to = await Db.Cases.VisibleTo(Viewer).WhereMay(Viewer, Permission.WorkOnCases).Include(row => row.Contacts)
            .SingleOrDefaultAsync(row => row.TeamId == from.TeamId && row.Reference == wanted, Stop);
        if (!Accepts(to is null ? "Enter the reference of a case in your team, like C-1234-ABCD" : from.MoveProblem(Contact, to), nameof(To))) return Page();
        Target = (await Db.People.VisibleTo(Viewer).Where(row => row.TeamId == to!.TeamId && row.Id == to.PersonId).Select(row => row.Details).SingleAsync(Stop)).FullName;
        if (Confirmed != to!.Reference) return Page();
        from.MoveContact(Contact, to, Viewer.UserId, Now);
        return await SaveAndGo(Back, $"The note is moved to {to.Reference}.");
    }

    private async Task<(Case From, string? Problem)?> FindAsync(string reference, Guid id)
    {
        if (await LoadAsync(reference, cases => cases.Include(row => row.Contacts)) is not { } from) return null;
        if (from.Contacts.Find(row => row.Id == id) is not { } contact) return null;
        Contact = contact;
        return (from, contact.MovedToCaseId is not null ? "That note has already been moved" : contact.TakenBackAt is not null ? "That contact was taken back" : null);
    }
}
