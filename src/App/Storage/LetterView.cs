using Linkwork.Domain.Referrals;
using Linkwork.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>What whoever referred may read of closing letters now.</summary>
/// <remarks>A letter waits here until it is read, and nobody can tell whether it was: like a provider's page it passes the gate again each time it is shown,
/// so that what was taken back or has ended doesn't come out. A letter of which nothing is left isn't there. The team keeps it as it left.</remarks>
public static class LetterView
{
    /// <summary>Each letter that still says something, in the same order.</summary>
    public static async Task<IReadOnlyList<(Sending Sent, Disclosure Shown)>> LettersNowAsync(this AppDb db, IReadOnlyList<Sending> letters, DateTimeOffset now, CancellationToken cancellation)
    {
        var cases = letters.Select(letter => letter.CaseId).OfType<Guid>().Distinct().ToList();
        var shares = (await db.Shares.ForTheSystem().AsNoTracking().Where(share => cases.Contains(share.CaseId)).ToListAsync(cancellation)).ToLookup(share => (share.TeamId, (Guid?)share.CaseId));
        return [.. letters.Select(letter => (letter, Gate.Again(letter.Disclosure, shares[(letter.TeamId, letter.CaseId)], now))).Where(pair => pair.Item2.Items.Count > 0)];
    }

    /// <summary>The referrals of these places' agencies about which a letter still says something.</summary>
    public static async Task<IReadOnlyList<Guid>> AgencyLettersNowAsync(this AppDb db, IReadOnlyList<string> places, DateTimeOffset now, CancellationToken cancellation)
    {
        var letters = await db.Sendings.ForTheSystem().AsNoTracking().Where(row => row.Channel == SendingChannel.Letter).WhereIn(row => row.RecipientKey, places)
            .Where(row => db.Set<Referral>().Any(its => its.TeamId == row.TeamId && its.Id == row.ReferralId && its.Referrer.Source == ReferralSource.Agency && its.Referrer.PlaceCode == row.RecipientKey))
            .ToListAsync(cancellation);
        return letters.Count == 0 ? [] : [.. (await db.LettersNowAsync(letters, now, cancellation)).Select(letter => letter.Sent.ReferralId!.Value).Distinct()];
    }
}
