using Linkwork.Domain.Access;
using Linkwork.Domain.Sharing;
using Linkwork.Interop.Letters;
using Linkwork.Pages.Overrides;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Referrals;

/// <summary>Every letter to this place about one referral, newest first: of what left, what this place may still read. What went without consent stays.</summary>
[Requires(Permission.SeeOwnReferrals)]
public sealed class LetterModel : LinkworkPage
{
    public sealed record Letter(ClosingLetterPage? Closing, OverrideLetter? WithoutConsent);

    public string Reference { get; private set; } = "";

    public string Team { get; private set; } = "";

    public IReadOnlyList<Letter> Letters { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        var stop = HttpContext.RequestAborted;
        var places = Viewer.ReferringPlaces(Permission.SeeOwnReferrals);
        var referral = await Db.Referrals.VisibleTo(Viewer).Where(row => row.Reference == reference && row.Referrer.PlaceCode != null && places.Contains(row.Referrer.PlaceCode))
            .Select(row => new { row.Id, row.TeamId, row.Reference }).SingleOrDefaultAsync(stop);
        if (referral is null) return NotFound();
        var sent = await Db.Sendings.VisibleTo(Viewer).AsNoTracking().Where(row => row.TeamId == referral.TeamId && row.ReferralId == referral.Id
            && (row.Channel == SendingChannel.Letter || row.Channel == SendingChannel.Override) && places.Contains(row.RecipientKey)).OrderByDescending(row => row.At).ToListAsync(stop);
        var letters = (await Db.LettersNowAsync(sent.FindAll(row => row.Channel == SendingChannel.Letter), Now, stop)).ToDictionary(letter => letter.Sent.Id, letter => letter.Shown);
        sent.RemoveAll(row => row.Channel == SendingChannel.Letter && !letters.ContainsKey(row.Id));
        if (sent.Count == 0) return NotFound();
        var team = await Db.Teams.Rows.AsNoTracking().SingleAsync(row => row.Id == referral.TeamId, stop);
        var names = await Db.NamesOfAsync([.. sent.Select(row => row.By).Distinct()], stop);
        (Reference, Team) = (referral.Reference, team.Name);
        Letters = [.. sent.Select(row => row.Channel == SendingChannel.Override
            ? new Letter(null, new(row.Disclosure, team.Name, team.Phone, names.GetValueOrDefault(row.By, "somebody")))
            : new Letter(new(letters[row.Id], team.Name, team.Phone, referral.Reference), null))];
        return Page();
    }
}

/// <summary>A closing letter, in the order it is read.</summary>
public sealed record ClosingLetterPage(Disclosure Went, string Team, string? Phone, string Reference)
{
    private static readonly string[] Facts =
        [ClosingLetter.Labels.Name, ClosingLetter.Labels.BornOn, ClosingLetter.Labels.NhsNumber, ClosingLetter.Labels.Referred, ClosingLetter.Labels.Closed, ClosingLetter.Labels.Why, ClosingLetter.Labels.Contacts];

    public IEnumerable<SharedItem> Who => Facts.SelectMany(label => Went.Items.Where(item => item.Label == label));

    /// <summary>What has a heading of its own, in the letter's order.</summary>
    public IEnumerable<IGrouping<string, SharedItem>> Parts => Went.Items.Where(item => !Facts.Contains(item.Label) && item.Label != ClosingLetter.Labels.Worker)
        .GroupBy(item => item.Label, StringComparer.Ordinal);
}
