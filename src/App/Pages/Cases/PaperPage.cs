using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;
using Linkwork.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>Something about a case on paper. It is drawn from what the gate let through, and what is printed is written down first: only a copy made
/// by the button comes out of a printer.</summary>
public abstract class PaperPage : CasePage
{
    public Disclosure Copy { get; protected set; } = null!;

    /// <summary>It is written down as sent, and can be printed.</summary>
    public bool Made { get; private set; }

    /// <summary>The person, as whoever gets their own copy.</summary>
    protected static Recipient Themselves(Case its, string who) => new(RecipientKind.Person, its.PersonId.ToString(), who);

    /// <summary>How it would look, or the copy that was made before.</summary>
    protected async Task<IActionResult> PaperAsync(Case its, Guid? copy)
    {
        if (copy is null) return Page();
        var made = await Db.Sendings.VisibleTo(Viewer).AsNoTracking()
            .SingleOrDefaultAsync(row => row.TeamId == its.TeamId && row.CaseId == its.Id && row.Id == copy && row.Channel == SendingChannel.Print, Stop);
        if (made is null) return NotFound();
        (Copy, Made) = (made.Disclosure, true);
        return Page();
    }

    protected Task<IActionResult> MakeAsync(Case its, string address)
    {
        if (Person.Death is not null) return Task.FromResult<IActionResult>(WrongState("This person has died: nothing more is sent about them"));
        var copy = new Sending
        {
            TeamId = its.TeamId, CaseId = its.Id, Channel = SendingChannel.Print, RecipientKey = Copy.Recipient.Key, Disclosure = Copy, By = Viewer.UserId, At = Now,
        };
        Db.Sendings.Add(copy);
        return SaveAndGo($"{address}?copy={copy.Id}", "The copy is written down. Print it from your browser now.");
    }
}
