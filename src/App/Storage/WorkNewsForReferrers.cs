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
        var its = await With(db.Set<Case>()).SingleOrDefaultAsync(row => row.TeamId == referral.TeamId && row.ReferralId == referral.Id
            && row.Shares.Any(share => share.Purpose == SharingPurpose.ReferralProgress && share.WithdrawnAt == null), cancellation);
        return its is null ? null : WorkNews.For(its, referral.Referrer.AsReaderOfTheCase(referral.Id), now);
    }

    /// <summary>Whoever referred and may read of work, when there is something that the person wasn't asked about; else null.</summary>
    public static async Task<Recipient?> NewsToAskAboutAsync(this AppDb db, Viewer viewer, Guid team, Guid caseId, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await With(db.Cases.VisibleTo(viewer)).SingleOrDefaultAsync(row => row.TeamId == team && row.Id == caseId, cancellation) is not { } its) return null;
        var referral = await db.Referrals.ForTheSystem().AsNoTracking().SingleAsync(row => row.TeamId == team && row.Id == its.ReferralId, cancellation);
        var reader = referral.Referrer.AsReaderOfTheCase(referral.Id);
        return WorkNews.HasMore(its, reader, now) ? reader : null;
    }

    private static IQueryable<Case> With(IQueryable<Case> cases) => cases.AsNoTracking().AsSplitQuery().Include(row => row.WorkOffer)
        .Include(row => row.Jobs).ThenInclude(job => job.Ending).Include(row => row.GoodWorkChecks).Include(row => row.WorkSteps).Include(row => row.Shares);
}
