using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Sharing;
using Linkwork.Interop.Letters;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Closures;

/// <summary>Ends a case: what was reached, why it ends, and the letter to whoever referred, shown exactly as it will go before it goes.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class NewModel : CasePage
{
    [BindProperty]
    public ClosureInput Input { get; set; } = new();

    public Case Case { get; private set; } = null!;

    /// <summary>Set while the letters are shown; empty when none goes.</summary>
    public IReadOnlyList<Sending>? Preview { get; private set; }

    /// <summary>The letters are no longer what was shown.</summary>
    public bool Changed { get; private set; }

    /// <summary>Words in the letters that may tell more than was agreed to.</summary>
    public Guarded Guarded { get; private set; } = new("", []);

    public string Seal => ClosureInput.Seal(Preview ?? [], Guarded.Found);

    public IEnumerable<OnwardReferral> StillOut =>
        Case.OnwardReferrals.Where(onward => onward.Status is OnwardStatus.Sent or OnwardStatus.Accepted or OnwardStatus.WaitingList or OnwardStatus.Started);

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (!await LoadAsync(reference)) return NotFound();
        return Case.Status == CaseStatus.Closed ? WrongState("This case is already closed") : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await LoadAsync(reference)) return NotFound();
        if (Case.Status == CaseStatus.Closed) return WrongState("This case is already closed");
        if (Input.Change) return Page();
        if (!Accepts(Case.ClosureProblem(Input.Reason, Input.Summary), Input.Reason is null ? "Input.Reason" : "Input.Summary")) return Page();
        Case.Close(Input.Reason, Input.Summary, Viewer.UserId, Now);
        Preview = await LettersAsync();
        if (Preview.Count > 0)
            Guarded = await Db.GuardedAsync(Viewer, Case, string.Join(" and ", Preview.Select(letter => letter.Disclosure.Recipient.Name).Distinct()),
                own => Preview.SelectMany(letter => GuardedWords.In(letter.Disclosure, Case.Shares, own)), Today, Stop);
        if (Input.Seen != Seal)
        {
            Changed = Input.Seen is not null;
            return Page();
        }

        foreach (var letter in Preview) Db.Sendings.Add(letter);
        foreach (var entry in await OpenDiaryAsync()) entry.Drop(Now);
        return await SaveAndGo($"/cases/{Reference}", $"{Who}’s case is closed{(Preview.Count > 0 ? " and the letter is sent" : "")}. If they come back, reopen it here: they need no new referral.");
    }

    /// <summary>Where they are asked whether more may go to whoever gets a letter. What is held back isn't in the address.</summary>
    public string AskAddress(Sending letter) =>
        $"/cases/{Reference}/shares?with={(letter.RecipientKey == Person.Details.PracticeCode ? ShareWith.Practice : ShareWith.Referrer)}&purpose={SharingPurpose.ClosingLetter}";

    // The case changed while the letter was read: it is made again and, if it says something else now, shown again.
    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private async Task<bool> LoadAsync(string reference)
    {
        var found = await LoadAsync(reference, cases => cases.Include(row => row.Needs).Include(row => row.Goals).ThenInclude(goal => goal.Reviews)
            .Include(row => row.Actions).Include(row => row.Contacts).Include(row => row.Conversations).Include(row => row.Closures)
            .Include(row => row.Signposts).Include(row => row.OnwardReferrals).ThenInclude(onward => onward.Steps)
            .Include(row => row.Ons4Responses).Include(row => row.Shares));
        Case = found!;
        return found is not null;
    }

    private async Task<IReadOnlyList<Sending>> LettersAsync()
    {
        var stop = Stop;
        var person = await Db.People.VisibleTo(Viewer).Include(row => row.Death).SingleOrDefaultAsync(row => row.TeamId == Case.TeamId && row.Id == Case.PersonId, stop);
        if (person is null) return [];
        var referrals = await Db.Referrals.VisibleTo(Viewer).Include(row => row.Attachment).Where(row => row.TeamId == Case.TeamId
            && (row.Id == Case.ReferralId || (row.Attachment != null && row.Attachment.CaseId == Case.Id))).OrderBy(row => row.ReceivedAt).ToListAsync(stop);
        var worker = await Db.Staff.Rows.Where(user => user.Id == Case.WorkerId).Select(user => user.Name).SingleOrDefaultAsync(stop) ?? Viewer.Name;
        var helpsWith = await Db.HelpWithAsync(Case, stop);
        return [.. referrals.Select(referral => ClosingLetter.For(Case, person, referral, helpsWith, worker, Viewer.UserId, Now)).OfType<Sending>()];
    }

    private Task<List<DiaryEntry>> OpenDiaryAsync() => Db.Diary.VisibleTo(Viewer).Where(entry => entry.TeamId == Case.TeamId && entry.CaseId == Case.Id
        && entry.DoneAt == null && entry.DroppedAt == null).ToListAsync(Stop);
}
