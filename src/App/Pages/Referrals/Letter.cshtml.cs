using Linkwork.Domain.Access;
using Linkwork.Domain.Sharing;
using Linkwork.Interop.Letters;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Referrals;

/// <summary>The closing letter as it left: what the gate let through then, whatever has changed since.</summary>
[Requires(Permission.SeeOwnReferrals)]
public sealed class LetterModel : LinkworkPage
{
    private static readonly string[] Facts =
        [ClosingLetter.Labels.Name, ClosingLetter.Labels.BornOn, ClosingLetter.Labels.NhsNumber, ClosingLetter.Labels.Referred, ClosingLetter.Labels.Closed, ClosingLetter.Labels.Contacts];

    public string Reference { get; private set; } = "";

    public string Team { get; private set; } = "";

    public string? TeamPhone { get; private set; }

    public Disclosure Letter { get; private set; } = null!;

    public IEnumerable<SharedItem> Who => Facts.SelectMany(label => Letter.Items.Where(item => item.Label == label));

    /// <summary>What has a heading of its own, in the letter's order.</summary>
    public IEnumerable<IGrouping<string, SharedItem>> Parts => Letter.Items.Where(item => !Facts.Contains(item.Label) && item.Label != ClosingLetter.Labels.Worker)
        .GroupBy(item => item.Label, StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        var places = Viewer.ReferringPlaces(Permission.SeeOwnReferrals);
        var referral = await Db.Referrals.VisibleTo(Viewer).Where(row => row.Reference == reference && row.Referrer.PlaceCode != null && places.Contains(row.Referrer.PlaceCode))
            .Select(row => new { row.Id, row.TeamId, row.Reference }).SingleOrDefaultAsync(HttpContext.RequestAborted);
        if (referral is null) return NotFound();
        var letter = await Db.Sendings.VisibleTo(Viewer).AsNoTracking().Where(row => row.TeamId == referral.TeamId && row.ReferralId == referral.Id
            && row.Channel == SendingChannel.Letter && places.Contains(row.RecipientKey)).OrderByDescending(row => row.At).FirstOrDefaultAsync(HttpContext.RequestAborted);
        if (letter?.Disclosure is not { Purpose: SharingPurpose.ClosingLetter } disclosure) return NotFound();
        var team = await Db.Teams.Rows.AsNoTracking().SingleAsync(row => row.Id == referral.TeamId, HttpContext.RequestAborted);
        (Reference, Letter, Team, TeamPhone) = (referral.Reference, disclosure, team.Name, team.Phone);
        return Page();
    }
}
