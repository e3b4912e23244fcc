using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>How far a referral has got, as its referrer may know.</summary>
public enum ReferralStep { Received, Asked, Accepted, FirstContact, Closed, Declined, PassedOn }

/// <summary>One referral's step and nothing of what is in the case behind it.</summary>
/// <param name="QuestionId">The question that waits for an answer.</param>
/// <param name="HasLetter">A closing letter went to this place, and there is something in it that it may still read.</param>
/// <param name="HasOverride">Something went to this place without the person's consent.</param>
/// <param name="IsOwnPractice">The team knows the person to be registered where this came from.</param>
/// <param name="IsAgency">It may be a jobcentre, or report to one: that they didn’t come, answer or want it is not for it to know.</param>
public sealed record ReferralProgress(string Reference, DateTimeOffset SentAt, string Name, string Referrer, string Team, ReferralStep Step,
    DeclineReason? DeclineReason, Guid? QuestionId, bool HasLetter, bool HasOverride, bool IsOwnPractice, bool IsAgency);

/// <summary>What a practice or agency may know of the referrals it sent. An agency may be a jobcentre: that the person was reached, or that support
/// ended, would tell it whether they came, so it sees no step after acceptance until a letter goes that the person agreed to, nor once they took that back. A referral added to a case that was open already stays "received" (or
/// "asked", while a question waits) to everybody but the practice where the team, not the referral, says the person is registered.</summary>
public static class ReferralProgresses
{
    private sealed class Row
    {
        public required Referral Referral { get; init; }
        public required string Team { get; init; }
        public bool Own { get; init; }
        public CaseStatus? Case { get; init; }
        public bool Reached { get; init; }
        public Guid? Asked { get; init; }
        public bool Letter { get; init; }
        public bool Override { get; init; }
    }

    /// <summary>Newest first.</summary>
    /// <param name="before">The time and reference of the last one shown.</param>
    public static async Task<IReadOnlyList<ReferralProgress>> ReferralProgressAsync(this AppDb db, Viewer viewer, ReferralStep? step,
        (DateTimeOffset SentAt, string Reference)? before, int count, DateTimeOffset now, CancellationToken cancellation)
    {
        var referrals = OfPlaces(db, viewer);
        if (before is { } last)
#pragma warning disable CA1309 // the database compares, in the order it sorts by
            referrals = referrals.Where(row => row.ReceivedAt < last.SentAt || (row.ReceivedAt == last.SentAt && string.Compare(row.Reference, last.Reference) < 0));
#pragma warning restore CA1309
        var told = await ToldAsync(db, viewer, now, cancellation);
        var rows = At(Rows(db, told, referrals.OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.Reference)), step).Take(count);
        return [.. (await Projected(rows).ToListAsync(cancellation))];
    }

    /// <summary>One referral of the viewer's place, or null.</summary>
    public static async Task<ReferralProgress?> ReferralProgressAsync(this AppDb db, Viewer viewer, string reference, DateTimeOffset now, CancellationToken cancellation) =>
        await Projected(Rows(db, await ToldAsync(db, viewer, now, cancellation), OfPlaces(db, viewer).Where(row => row.Reference == reference))).SingleOrDefaultAsync(cancellation);

    private static Task<IReadOnlyList<Guid>> ToldAsync(AppDb db, Viewer viewer, DateTimeOffset now, CancellationToken cancellation) =>
        db.AgencyLettersNowAsync(viewer.ReferringPlaces(Permission.SeeOwnReferrals), now, cancellation);

    private static IQueryable<Referral> OfPlaces(AppDb db, Viewer viewer)
    {
        var places = viewer.ReferringPlaces(Permission.SeeOwnReferrals);
        return db.Referrals.VisibleTo(viewer).Where(row => row.Referrer.PlaceCode != null).WhereIn(row => row.Referrer.PlaceCode!, places);
    }

    /// <param name="told">Referrals about which an agency has a letter that still says something.</param>
    private static IQueryable<Row> Rows(AppDb db, IReadOnlyList<Guid> told, IQueryable<Referral> referrals) => referrals
        .Select(referral => new
        {
            Referral = referral,
            Own = referral.Referrer.Source == ReferralSource.GpPractice && db.Set<Person>().Any(person => person.TeamId == referral.TeamId
                && person.Id == referral.PersonId && person.Details.PracticeCode == referral.Referrer.PlaceCode),
        })
        .Select(row => new
        {
            row.Referral, row.Own,
            CaseId = row.Own && row.Referral.Attachment != null ? row.Referral.Attachment.CaseId
                : db.Set<Case>().Where(its => its.TeamId == row.Referral.TeamId && its.ReferralId == row.Referral.Id).Select(its => (Guid?)its.Id).FirstOrDefault(),
        })
        .Select(row => new
        {
            row.Referral, row.Own, row.CaseId,
            Told = row.Referral.Referrer.Source != ReferralSource.Agency || told.Contains(row.Referral.Id),
        })
        .Select(row => new Row
        {
            Referral = row.Referral, Own = row.Own, Team = db.Set<Team>().Where(team => team.Id == row.Referral.TeamId).Select(team => team.Name).First(),
            Case = db.Set<Case>().Where(its => its.TeamId == row.Referral.TeamId && its.Id == row.CaseId).Select(its => (CaseStatus?)(row.Told ? its.Status : CaseStatus.Open)).FirstOrDefault(),
            Reached = row.Told && db.Set<Case>().Any(its => its.TeamId == row.Referral.TeamId && its.Id == row.CaseId && its.LastContactAt != null),
            Asked = row.Referral.Questions.Where(question => question.AnsweredAt == null).OrderBy(question => question.AskedAt)
                .Select(question => (Guid?)question.Id).FirstOrDefault(),
            Letter = row.Told && db.Set<Sending>().Any(sending => sending.TeamId == row.Referral.TeamId && sending.ReferralId == row.Referral.Id
                && sending.Channel == SendingChannel.Letter && sending.RecipientKey == row.Referral.Referrer.PlaceCode),
            Override = db.Set<Sending>().Any(sending => sending.TeamId == row.Referral.TeamId && sending.ReferralId == row.Referral.Id
                && sending.Channel == SendingChannel.Override && sending.RecipientKey == row.Referral.Referrer.PlaceCode),
        });

    private static IQueryable<Row> At(IQueryable<Row> rows, ReferralStep? step) => step switch
    {
        null => rows,
        ReferralStep.Declined => rows.Where(row => row.Referral.Status == ReferralStatus.Declined),
        ReferralStep.PassedOn => rows.Where(row => row.Referral.Status == ReferralStatus.Transferred),
        ReferralStep.Asked => rows.Where(row => row.Case == null && row.Asked != null && row.Referral.Status != ReferralStatus.Declined && row.Referral.Status != ReferralStatus.Transferred),
        ReferralStep.Closed => rows.Where(row => row.Case == CaseStatus.Closed),
        ReferralStep.FirstContact => rows.Where(row => row.Case == CaseStatus.Open && row.Reached),
        ReferralStep.Accepted => rows.Where(row => row.Case == CaseStatus.Open && !row.Reached),
        _ => rows.Where(row => row.Case == null && row.Referral.Status != ReferralStatus.Declined && row.Referral.Status != ReferralStatus.Transferred
            && row.Asked == null),
    };

    private static IQueryable<ReferralProgress> Projected(IQueryable<Row> rows) => rows.Select(row => new ReferralProgress(
        row.Referral.Reference, row.Referral.ReceivedAt, row.Referral.Details.GivenName + " " + row.Referral.Details.FamilyName, row.Referral.Referrer.Name, row.Team,
        row.Referral.Status == ReferralStatus.Declined ? ReferralStep.Declined
        : row.Referral.Status == ReferralStatus.Transferred ? ReferralStep.PassedOn
        : row.Case == null && row.Asked != null ? ReferralStep.Asked
        : row.Case == CaseStatus.Closed ? ReferralStep.Closed
        : row.Case == CaseStatus.Open ? (row.Reached ? ReferralStep.FirstContact : ReferralStep.Accepted)
        : ReferralStep.Received,
        (DeclineReason?)row.Referral.Decline!.Reason, row.Asked, row.Letter, row.Override, row.Own,
        row.Referral.Referrer.Source == ReferralSource.Agency));
}
