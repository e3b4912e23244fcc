using Linkwork.Domain.Referrals;
using Linkwork.Domain.Sharing;
using Linkwork.Pages.Cases;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Inbox;

/// <summary>What every page that decides on a referral has: the referral with the facts that decide its state, and its name.</summary>
public abstract class DecisionPage : LinkworkPage
{
    public string Reference { get; private set; } = "";

    public string Who { get; private set; } = "";

    /// <summary>Null when it isn't there for somebody who decides.</summary>
    protected async Task<Referral?> LoadAsync(string reference)
    {
        var referral = await Db.Referrals.VisibleTo(Viewer).WhereMay(Viewer, Permission.DecideReferrals).Include(row => row.Reasons).Include(row => row.Questions)
            .Include(row => row.Acceptance).Include(row => row.Decline).Include(row => row.Transfer).Include(row => row.Attachment)
            .AsSplitQuery().SingleOrDefaultAsync(row => row.Reference == reference, HttpContext.RequestAborted);
        if (referral is not null) (Reference, Who) = (referral.Reference, referral.Details.FullName);
        return referral;
    }

    /// <summary>What the team's own words to the referrer may tell of work or money, or an agency of attendance. There is no case yet, so nobody has agreed to anything.</summary>
    protected Guarded GuardedIn(Referral referral, string where, string? text) =>
        GuardedIn(referral.Referrer.AsReaderOfTheCase(referral.Id), SharingPurpose.ReferralProgress, where, text);

    protected Guarded GuardedIn(Recipient to, SharingPurpose purpose, string where, string? text) =>
        new(to.Name, GuardedWords.In([new(DataCategory.Story, where, text ?? "")], to, purpose, [], Now, OwnWords.None));

    /// <summary>The form as typed, with the warning above it.</summary>
    protected PageResult Unsettled()
    {
        ModelState.Remove("Seen");
        return Page();
    }

    /// <summary>Why nothing more is begun, when the person has died; null while they live.</summary>
    protected async Task<string?> DeathProblemAsync(Referral referral) =>
        await Db.People.VisibleTo(Viewer).AnyAsync(person => person.TeamId == referral.TeamId && person.Id == referral.PersonId && person.Death != null, HttpContext.RequestAborted)
            ? "They are recorded as having died, so no case is opened. If that is a mistake, take it back on their earlier case; if not, decline the referral: nobody is written to" : null;
}
