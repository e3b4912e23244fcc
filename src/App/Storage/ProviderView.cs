using Linkwork.Domain.Caseload;
using Linkwork.Domain.Directory;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>What a provider may read of onward referrals now, and the case that hears of their answer.</summary>
/// <remarks>A provider's page is a way out like any other: what was sent passes the gate again each time it is shown, so that a share
/// withdrawn, ended, or given to a service that has since begun to report to a benefits authority, no longer shows. Nor does what was withdrawn
/// or declined, whatever is agreed later, or what is about somebody who has died. A risk the team has learned of since is not passed over.</remarks>
public static class ProviderView
{
    /// <summary>Each onward referral's disclosure as it stands now, by id.</summary>
    /// <param name="asked">A share that isn't given yet, to see what a yes would show.</param>
    public static async Task<IReadOnlyDictionary<Guid, Disclosure>> DisclosedNowAsync(this AppDb db, IReadOnlyList<OnwardReferral> rows, DateTimeOffset now, CancellationToken cancellation,
        Share? asked = null)
    {
        var (services, organisations, cases) = (rows.Select(row => row.ServiceId).ToList(), rows.Select(row => row.OrganisationId).ToList(), rows.Select(row => row.CaseId).ToList());
        var known = await db.Services.Rows.AsNoTracking().Include(service => service.Needs)
            .Where(service => services.Contains(service.Id) || organisations.Contains(service.OrganisationId)
                || db.Services.Rows.Any(merged => services.Contains(merged.Id) && merged.MergedIntoId == service.Id)).ToListAsync(cancellation);
        // What was sent to an entry that was merged is with the one it is part of, and that one's answer on benefits counts.
        var into = known.ToDictionary(service => service.Id, service => service.MergedIntoId);
        var sentTo = await db.Organisations.Rows.AsNoTracking().Where(organisation => organisations.Contains(organisation.Id)).ToDictionaryAsync(organisation => organisation.Id, cancellation);
        var shares = (await db.Shares.ForTheSystem().AsNoTracking().Where(share => cases.Contains(share.CaseId)).ToListAsync(cancellation))
            .Concat(asked is null ? [] : [asked]).ToLookup(share => share.CaseId);
        var behind = await BehindAsync(db, cases, cancellation);
        return rows.ToDictionary(row => row.Id, row => Now(row, behind.Find(its => its.TeamId == row.TeamId && its.Id == row.CaseId)!));

        // A service that is gone from the directory can't say that it doesn't report: nothing shows.
        Disclosure Now(OnwardReferral row, Behind its)
        {
            var recipient = known.Exists(service => service.Id == row.ServiceId) && sentTo.TryGetValue(row.OrganisationId, out var organisation)
                ? organisation.AsRecipient([.. known.Where(service => service.Id == row.ServiceId || service.Id == into.GetValueOrDefault(row.ServiceId) || service.OrganisationId == row.OrganisationId)])
                : row.Sent.Recipient with { Kind = RecipientKind.BenefitsAuthority };
            var over = row.Status is OnwardStatus.Withdrawn or OnwardStatus.Declined || its.Died;
            var shown = Gate.Disclose(row.Sent.Items, recipient, SharingPurpose.OnwardReferral, over ? [] : shares[row.CaseId].Where(share => share.TeamId == row.TeamId), now);
            return (row.Sent.SpeakBeforeVisiting || its.Risk) && !shown.SpeakBeforeVisiting
                ? Disclosure.FromStorage(shown.Recipient, shown.Purpose, shown.At, shown.Items, shown.Withheld, speakBeforeVisiting: true) : shown;
        }
    }

    private sealed record Behind(Guid TeamId, Guid Id, bool Risk, bool Died);

    private static Task<List<Behind>> BehindAsync(AppDb db, List<Guid> cases, CancellationToken cancellation) =>
        db.Cases.ForTheSystem().Where(row => cases.Contains(row.Id)).Select(row => new Behind(row.TeamId, row.Id, row.Risks != null && row.Risks != "",
            db.People.ForTheSystem().Any(person => person.TeamId == row.TeamId && person.Id == row.PersonId && person.Death != null))).ToListAsync(cancellation);

    /// <summary>The case behind an onward referral, to hear an answer. Nothing of it is shown to the provider.</summary>
    public static Task<Case> CaseToHearAsync(this AppDb db, OnwardReferral onward, CancellationToken cancellation) =>
        db.Cases.ForTheSystem().SingleAsync(row => row.TeamId == onward.TeamId && row.Id == onward.CaseId, cancellation);
}
