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

    /// <summary>What the team says to the referrer in its own words, through the gate: an agency, which may report to a benefits authority, reads none of them.</summary>
    public Disclosure FromTheTeam { get; private set; } = null!;

    /// <summary>An agency's referral that the team wrote down: what stands in it are the team's words.</summary>
    public bool InOurWords => Referral.Referrer is { IsAgency: true, WrittenDownBy: not null };

    /// <summary>What the person lets this place read of work; null or empty when there is nothing.</summary>
    public Disclosure? Work { get; private set; }

    public string? Practice { get; private set; }

    public const string DeclineNote = "Why";

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await Db.ReferralProgressAsync(Viewer, reference, Now, HttpContext.RequestAborted) is not { } progress) return NotFound();
        Progress = progress;
        Referral = await Db.Referrals.VisibleTo(Viewer).AsNoTracking().Include(row => row.Reasons).Include(row => row.Questions).Include(row => row.Decline)
            .AsSplitQuery().SingleAsync(row => row.Reference == reference, HttpContext.RequestAborted);
        Practice = await Db.PracticeNamedInAsync(Referral, HttpContext.RequestAborted);
        FromTheTeam = Gate.Disclose(Words(), Referral.Referrer.AsReaderOfTheCase(Referral.Id), SharingPurpose.ReferralProgress, [], Now);
        Work = await Db.WorkNewsAsync(Referral, Now, HttpContext.RequestAborted);
        return Page();
    }

    public string Asked(Question question) => FromTheTeam.Text($"{question.Id}") ?? AskedOfAgencies.Read(question.Text);

    /// <summary>Their own words, or, where the team wrote the answer down, what the gate lets through.</summary>
    public string? Answered(Question question) => question.AnsweredBy == Viewer.UserId ? question.AnswerText : FromTheTeam.Text(AnswerTo(question));

    private static string AnswerTo(Question question) => $"Answer to {question.Id}";

    private IEnumerable<SharedItem> Words()
    {
        if (Referral.Decline?.Note is { } note && (Referral.Decline.Reason != DeclineReason.AlreadyGettingThisHelp || Progress.IsOwnPractice))
            yield return new(DataCategory.Story, DeclineNote, note);
        foreach (var question in Referral.Questions)
        {
            yield return new(DataCategory.Story, $"{question.Id}", question.Text);
            if (question.AnswerText is { } answer) yield return new(DataCategory.Story, AnswerTo(question), answer);
        }
    }
}
