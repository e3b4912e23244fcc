using Linkwork.Domain.Access;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Sharing;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Referrals;

/// <summary>What my place sent, as it was sent, and how far it got.</summary>
[Requires(Permission.SeeOwnReferrals)]
public sealed class ShowModel : LinkworkPage
{
    public Referral Referral { get; private set; } = null!;

    public ReferralProgress Progress { get; private set; } = null!;

    /// <summary>What the team says to the referrer in its own words, through the gate.</summary>
    public Disclosure FromTheTeam { get; private set; } = null!;

    /// <summary>What the person lets this place read of work; null or empty when there is nothing.</summary>
    public Disclosure? Work { get; private set; }

    public string? Practice { get; private set; }

    public const string DeclineNote = "Why";

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await Db.ReferralProgressAsync(Viewer, reference, HttpContext.RequestAborted) is not { } progress) return NotFound();
        Progress = progress;
        Referral = await Db.Referrals.VisibleTo(Viewer).AsNoTracking().Include(row => row.Reasons).Include(row => row.Questions).Include(row => row.Decline)
            .AsSplitQuery().SingleAsync(row => row.Reference == reference, HttpContext.RequestAborted);
        Practice = await Db.PracticeNamedInAsync(Referral, HttpContext.RequestAborted);
        FromTheTeam = Gate.Disclose(Words(), Referral.Referrer.AsRecipient(Referral.Id), SharingPurpose.ReferralProgress, [], Now);
        Work = await Db.WorkNewsAsync(Referral, Now, HttpContext.RequestAborted);
        return Page();
    }

    private IEnumerable<SharedItem> Words()
    {
        if (Referral.Decline?.Note is { } note && (Referral.Decline.Reason != DeclineReason.AlreadyGettingThisHelp || Progress.IsOwnPractice)
            && (!Progress.IsAgency || Referral.Decline.Reason.IsForAnybody()))
            yield return new(DataCategory.Story, DeclineNote, note);
        foreach (var question in Referral.Questions) yield return new(DataCategory.Story, $"{question.Id}", question.Text);
    }
}
