using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>Writes down a call, visit, text or meeting.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class ContactsModel : CasePage
{
    [BindProperty]
    public ContactInput Input { get; set; } = new();

    public ContactForm Form => new(Back, Person.Details.LeaveMessage == MessageSafety.No, OffersWork, Input);

    private bool OffersWork { get; set; }

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference, cases => cases.Include(row => row.WorkOffer)) is not { } found) return NotFound();
        OffersWork = found.WorkOffer is null;
        return found.Status == CaseStatus.Closed ? WrongState(found.ContactProblem(ContactOutcome.TriedNoAnswer, null, Now, Now)!) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference, cases => cases.Include(row => row.Needs).Include(row => row.WorkOffer).Include(row => row.LostBenefits.Where(lost => lost.SortedAt == null))) is not { } found) return NotFound();
        if (found.Status == CaseStatus.Closed) return WrongState(found.ContactProblem(ContactOutcome.TriedNoAnswer, null, Now, Now)!);
        OffersWork = found.WorkOffer is null;
        var at = HappenedAt();
        Accepts(Case.MessageProblem(Person.Details, Input.Outcome, Input.Agreed), "Input.Agreed");
        Accepts(Input.Note is null && Input.Outcome == ContactOutcome.Spoke ? found.ContactProblem(Input.Outcome, Input.Note, Now, Now) : null, "Input.Note");
        Accepts(found.ContactProblem(ContactOutcome.TriedNoAnswer, null, at, Now), "Input.On");
        Accepts(Input.OfferProblems(found, Today), "Input.Offer");
        if (!ModelState.IsValid) return Page();
        if (Input.Offer.Answer is { } answer)
            found.OfferWork(found.LastContactAt is null ? OfferedAt.FirstContact : OfferedAt.Conversation, Input.Offer.RaisedBy!.Value, answer, Input.Offer.Until, Viewer.UserId, Now);
        found.RecordContact(Input.How, Input.Outcome, Input.Note, at, Viewer.UserId, Now);
        if (Input.LostBenefit)
        {
            var lost = found.LoseBenefit(null, Viewer.UserId, Now);
            return await SaveAndGo($"{Back}/lost-benefit/{lost.Id}", "Recorded, and marked as urgent. This is what can be done now.");
        }

        return await SaveAndGo(Back, $"Recorded: {Input.How.InWords().ToLowerInvariant()}, {Input.Outcome.Words().ToLowerInvariant()}.");
    }

    /// <summary>Two people may write on one case at the same moment: neither overwrites the other, so it is simply done again.</summary>
    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    // A day without a time is noon, so that it stays that day whoever reads it.
    private DateTimeOffset HappenedAt() =>
        Input.On is null && Input.From is null ? Now
        : Input.On is { } day && day != Today && Input.From is null ? Format.FromLondon(day, new(12, 0))
        : Input.From is null ? Now
        : Format.FromLondon(Input.On ?? Today, Input.From.Value);
}
