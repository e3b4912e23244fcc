using System.Linq.Expressions;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Outcomes;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Reports;

/// <summary>People who asked for quiet about work, and whether they had it. Read for the coercion audit alone.</summary>
internal static class QuietTimes
{
    /// <summary>Cases in which somebody ever said "not now" or "not for me", by then.</summary>
    public static Expression<Func<Case, bool>> Asked(DateTimeOffset until) => row => row.WorkOffer != null && row.WorkOffer.At < until
        && (row.WorkOffer.Answer == WorkAnswer.NotNow || row.WorkOffer.Answer == WorkAnswer.NotForMe
            || row.WorkOffer.Later.Any(later => later.At < until && (later.Answer == WorkAnswer.NotNow || later.Answer == WorkAnswer.NotForMe)));

    /// <summary>One line for each person for whom it held at some time in the quarter.</summary>
    public static async Task<IReadOnlyList<QuietLine>> ReadAsync(AppDb db, IQueryable<Case> cases, Quarter quarter, CancellationToken cancellation)
    {
        var (from, until) = (quarter.From, quarter.Until);
        var asked = await (from its in cases.Where(Asked(until))
                           join person in db.People.ForTheSystem() on new { its.TeamId, Id = its.PersonId } equals new { person.TeamId, person.Id }
                           select new
                           {
                               its.TeamId, its.PersonId, CaseId = its.Id, person.Details, First = new { its.WorkOffer!.At, its.WorkOffer.Answer, its.WorkOffer.Until },
                               Later = its.WorkOffer.Later.Where(later => later.At < until).Select(later => new { later.At, later.Answer, later.Until }).ToList(),
                           }).AsSplitQuery().ToListAsync(cancellation);
        var offered = await cases.Where(row => row.WorkOffer != null && row.WorkOffer.At >= from && row.WorkOffer.At < until && row.WorkOffer.RaisedBy != RaisedBy.Person)
            .Select(row => new { row.TeamId, row.PersonId, CaseId = row.Id, row.WorkOffer!.At }).ToListAsync(cancellation);
        var referred = await db.Referrals.ForTheSystem().AsNoTracking()
            .Where(row => row.PersonId != null && row.Status != ReferralStatus.Transferred && row.ReceivedAt >= from && row.ReceivedAt < until && row.WorkRaisedBy != null && row.WorkRaisedBy != RaisedBy.Person && cases.Any(its => its.TeamId == row.TeamId && its.PersonId == row.PersonId))
            .Select(row => new { row.TeamId, row.PersonId, At = row.ReceivedAt }).ToListAsync(cancellation);
        var raised = offered.Select(row => (row.TeamId, row.PersonId, CaseId: (Guid?)row.CaseId, row.At)).Concat(referred.Select(row => (row.TeamId, PersonId: row.PersonId!.Value, CaseId: (Guid?)null, row.At)))
            .ToLookup(row => (row.TeamId, row.PersonId));
        return
        [
            .. from its in asked
               from quiet in Quiet.Of(its.Later.Select(later => (later.At, later.Answer, later.Until)).Prepend((its.First.At, its.First.Answer, its.First.Until)))
               where quiet.Within(@from, until)
               group raised[(its.TeamId, its.PersonId)].Any(again => again.CaseId != its.CaseId && quiet.Covers(again.At)) by (its.TeamId, its.PersonId, its.Details) into person
               select new QuietLine(person.Key.TeamId, person.Key.Details, person.Any(again => again)),
        ];
    }
}

/// <param name="RaisedAgain">By anybody but them, while it held and in the quarter.</param>
internal sealed record QuietLine(Guid TeamId, PersonDetails Person, bool RaisedAgain) : IAuditLine;
