using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>What the person lets their referrer read of work, straight from the gate: the case itself isn't there for a referrer.</summary>
public static class WorkNewsForReferrers
{
    /// <returns>Null when the referral led to no case that this place may hear of.</returns>
    public static async Task<Disclosure?> WorkNewsAsync(this AppDb db, Referral referral, DateTimeOffset now, CancellationToken cancellation)
    {
        var its = await db.Set<Case>().AsNoTracking().AsSplitQuery().Include(row => row.WorkOffer).Include(row => row.Jobs).ThenInclude(job => job.Ending)
            .Include(row => row.GoodWorkChecks).Include(row => row.WorkSteps).Include(row => row.Shares)
            .SingleOrDefaultAsync(row => row.TeamId == referral.TeamId && row.ReferralId == referral.Id
                && row.Shares.Any(share => share.Purpose == SharingPurpose.ReferralProgress && share.WithdrawnAt == null), cancellation);
        return its is null ? null : WorkNews.For(its, referral.Referrer.AsReaderOfTheCase(referral.Id), now);
    }
}
