using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;
using Linkwork.Interop.Letters;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>Makes the copy for the clinical system: shows what will go and what stays, then writes down that it went.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class CopyModel : CasePage
{
    public Case Case { get; private set; } = null!;

    /// <summary>The contact it is about; null for the whole case.</summary>
    public Contact? About { get; private set; }

    /// <summary>What would go now; null when the person has no registered practice that we know of.</summary>
    public Disclosure? Preview { get; private set; }

    [BindProperty(SupportsGet = true, Name = "contact")]
    public Guid? ContactId { get; set; }

    /// <summary>The writer has read the note again: nothing in it is about work, money or safety.</summary>
    [BindProperty]
    public bool WithNote { get; set; }

    /// <summary>Words in it that may tell more than was agreed to.</summary>
    public Guarded Guarded { get; private set; } = new("", []);

    /// <summary>The seal of the words that the writer was warned of.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>Only to see it, with the note or without.</summary>
    [BindProperty]
    public bool Look { get; set; }

    public async Task<IActionResult> OnGetAsync(string reference) => await FindAsync(reference) ? Person.Death is null ? Page() : WrongState(Died) : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await FindAsync(reference)) return NotFound();
        if (Person.Death is not null) return WrongState(Died);
        if (Preview is null) return WrongState("No GP practice is recorded for this person. Add it to their details first");
        if (Look || !Guarded.Settled(Seen))
        {
            ModelState.Remove(nameof(Seen));
            return Page();
        }

        var copy = new Sending
        {
            TeamId = Case.TeamId, CaseId = Case.Id, Channel = SendingChannel.ClinicalCopy, RecipientKey = Preview.Recipient.Key, Disclosure = Preview,
            By = Viewer.UserId, At = Now,
        };
        Db.Sendings.Add(copy);
        return await SaveAndGo($"{Back}/copies/{copy.Id}", "The copy is written down as sent. Now put it into the clinical system.");
    }

    private const string Died = "This person has died: nothing more is sent about them";

    private async Task<bool> FindAsync(string reference)
    {
        var found = await LoadAsync(reference, cases => cases.Include(row => row.Contacts).Include(row => row.Needs).Include(row => row.Goals).ThenInclude(goal => goal.Reviews)
            .Include(row => row.Signposts).Include(row => row.OnwardReferrals).Include(row => row.Ons4Responses).Include(row => row.Closures).Include(row => row.Shares));
        if (found is null) return false;
        Case = found;
        if (ContactId is { } id)
        {
            About = found.Contacts.Find(row => row.Id == id && row.MovedToCaseId is null && row.TakenBackAt is null);
            if (About is null) return false;
        }

        if (await Db.RegisteredPracticeAsync(Viewer, Person, Stop) is { } practice)
        {
            Preview = ClinicalCopy.For(found, Person, practice, await Db.HelpWithAsync(found, Stop), About, WithNote, Now);
            Guarded = await Db.GuardedAsync(Viewer, found, practice.Name, own => GuardedWords.In(Preview, found.Shares, own), Today, Stop);
        }

        return true;
    }
}
