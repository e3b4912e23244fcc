using Linkwork.Domain.Access;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Jobs.Checks;

/// <summary>The person's copy of a check on paper, in large type. What is printed is written down first: only a copy made by the button comes out
/// of a printer.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class PrintModel : CheckPage
{
    public Disclosure Copy { get; private set; } = null!;

    /// <summary>It is written down as sent, and can be printed.</summary>
    public bool Made { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, Guid? copy)
    {
        if (!await FindItAsync(reference, id)) return NotFound();
        if (copy is null) return Page();
        var made = await Db.Sendings.VisibleTo(Viewer).AsNoTracking()
            .SingleOrDefaultAsync(row => row.TeamId == Case.TeamId && row.CaseId == Case.Id && row.Id == copy && row.Channel == SendingChannel.Print, Stop);
        if (made is null) return NotFound();
        (Copy, Made) = (made.Disclosure, true);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (!await FindItAsync(reference, id)) return NotFound();
        if (Person.Death is not null) return WrongState("This person has died: nothing more is sent about them");
        var copy = new Sending
        {
            TeamId = Case.TeamId, CaseId = Case.Id, Channel = SendingChannel.Print, RecipientKey = Copy.Recipient.Key, Disclosure = Copy, By = Viewer.UserId, At = Now,
        };
        Db.Sendings.Add(copy);
        return await SaveAndGo($"{JobsAddress}/checks/{id}/print?copy={copy.Id}", "The copy is written down. Print it from your browser now.");
    }

    private async Task<bool> FindItAsync(string reference, Guid id)
    {
        if (!await FindCheckAsync(reference, id)) return false;
        Copy = CheckCopy.For(Case, Check, About(Check), new(RecipientKind.Person, Case.PersonId.ToString(), Who), Now);
        return true;
    }
}
