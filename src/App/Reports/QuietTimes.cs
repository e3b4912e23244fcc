using System.Linq.Expressions;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Outcomes;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Reports;

/// <summary>People who asked for quiet about work, and whether they had it. Read for the coercion audit alone.</summary>
/// <remarks>A no may hold for years, so most of those for whom it held in a quarter did nothing in it and nothing was done: they are counted by the database. Only people
/// of whom something was written down in the quarter are read, and what held when is worked out for them by <see cref="Quiet"/>. A test counts everybody again.</remarks>
internal static class QuietTimes
{
    /// <summary>Cases in which somebody ever said "not now" or "not for me", by then.</summary>
    public static Expression<Func<Case, bool>> Asked(DateTimeOffset until) => row => row.WorkOffer != null && row.WorkOffer.At < until
        && (row.WorkOffer.Answer == WorkAnswer.NotNow || row.WorkOffer.Answer == WorkAnswer.NotForMe
            || row.WorkOffer.Later.Any(later => later.At < until && (later.Answer == WorkAnswer.NotNow || later.Answer == WorkAnswer.NotForMe)));

    /// <summary>One line for each person for whom it held at some time in the quarter, those who are alike in one.</summary>
    public static async Task<IReadOnlyList<QuietLine>> ReadAsync(AppDb db, IQueryable<Case> cases, List<Guid> teams, Quarter quarter, CancellationToken cancellation)
    {
        var (from, until, day) = (quarter.From, quarter.Until, quarter.FirstDay);
        var standing = cases.Where(StandingAt(from, day));
        var spoke = cases.Where(row => row.WorkOffer != null && ((row.WorkOffer.At >= from && row.WorkOffer.At < until) || row.WorkOffer.Later.Any(later => later.At >= from && later.At < until)));
        var referred = db.Referrals.ForTheSystem().AsNoTracking().Where(row => teams.Contains(row.TeamId) && row.PersonId != null && row.Status != ReferralStatus.Transferred
            && row.ReceivedAt >= from && row.ReceivedAt < until && row.WorkRaisedBy != null && row.WorkRaisedBy != RaisedBy.Person);
        var left = await (from who in standing.Where(its => !spoke.Any(other => other.TeamId == its.TeamId && other.PersonId == its.PersonId)
                                  && !referred.Any(row => row.TeamId == its.TeamId && row.PersonId == its.PersonId)).Select(its => new { its.TeamId, its.PersonId }).Distinct()
                          join person in PeopleAlike.In(db, teams, day) on new { who.TeamId, Id = who.PersonId } equals new { person.TeamId, person.Id }
                          group person by new PeopleAlike { TeamId = person.TeamId, Age = person.Age, Gender = person.Gender, Ethnicity = person.Ethnicity, Language = person.Language, AccessNeeds = person.AccessNeeds }
                          into alike
                          select new { alike.Key, Count = alike.Count() }).ToListAsync(cancellation);
        var asked = await (from its in cases.Where(Asked(until))
                           where spoke.Any(other => other.TeamId == its.TeamId && other.PersonId == its.PersonId) || referred.Any(row => row.TeamId == its.TeamId && row.PersonId == its.PersonId)
                           join person in PeopleAlike.In(db, teams, day) on new { its.TeamId, Id = its.PersonId } equals new { person.TeamId, person.Id }
                           select new
                           {
                               CaseId = its.Id, Person = person, First = new { its.WorkOffer!.At, its.WorkOffer.Answer, its.WorkOffer.Until },
                               Later = its.WorkOffer.Later.Where(later => later.At < until).Select(later => new { later.At, later.Answer, later.Until }).ToList(),
                           }).AsSingleQuery().ToListAsync(cancellation);
        var raised = await RaisedAsync(cases, referred, quarter, cancellation);
        return
        [
            .. left.Select(row => new QuietLine(row.Key.TeamId, row.Key.AsDetails(day), RaisedAgain: false, row.Count)),
            .. from its in asked
               from quiet in Quiet.Of(its.Later.Select(later => (later.At, later.Answer, later.Until)).Prepend((its.First.At, its.First.Answer, its.First.Until)))
               where quiet.Within(@from, until)
               group raised[(its.Person.TeamId, its.Person.Id)].Any(again => again.CaseId != its.CaseId && quiet.Covers(again.At)) by its.Person into person
               select new QuietLine(person.Key.TeamId, person.Key.AsDetails(day), person.Any(again => again), 1),
        ];
    }

    /// <summary>A no that was said before that moment and still held then: nothing was said since, and the day they chose, if any, hadn't begun.</summary>
    private static Expression<Func<Case, bool>> StandingAt(DateTimeOffset from, DateOnly day) => row => row.WorkOffer != null
        && (((row.WorkOffer.Answer == WorkAnswer.NotNow || row.WorkOffer.Answer == WorkAnswer.NotForMe) && row.WorkOffer.At < from && (row.WorkOffer.Until == null || row.WorkOffer.Until > day)
                && !row.WorkOffer.Later.Any(next => next.At <= from))
            || row.WorkOffer.Later.Any(no => (no.Answer == WorkAnswer.NotNow || no.Answer == WorkAnswer.NotForMe) && no.At < from && (no.Until == null || no.Until > day)
                && !row.WorkOffer.Later.Any(next => next.At > no.At && next.At <= from)));

    /// <summary>Each time that anybody but the person raised work in the quarter, in another case of somebody's or by a referral.</summary>
    private static async Task<ILookup<(Guid TeamId, Guid PersonId), (Guid? CaseId, DateTimeOffset At)>> RaisedAsync(IQueryable<Case> cases, IQueryable<Referral> referred, Quarter quarter, CancellationToken cancellation)
    {
        var (from, until) = (quarter.From, quarter.Until);
        var offered = await cases.Where(row => row.WorkOffer != null && row.WorkOffer.At >= from && row.WorkOffer.At < until && row.WorkOffer.RaisedBy != RaisedBy.Person
                && cases.Any(other => other.TeamId == row.TeamId && other.PersonId == row.PersonId && other.Id != row.Id && other.WorkOffer != null))
            .Select(row => new { row.TeamId, row.PersonId, CaseId = (Guid?)row.Id, row.WorkOffer!.At }).ToListAsync(cancellation);
        var again = await referred.Where(row => cases.Any(its => its.TeamId == row.TeamId && its.PersonId == row.PersonId && its.WorkOffer != null))
            .Select(row => new { row.TeamId, PersonId = row.PersonId!.Value, CaseId = (Guid?)null, At = row.ReceivedAt }).ToListAsync(cancellation);
        return offered.Concat(again).ToLookup(row => (row.TeamId, row.PersonId), row => (row.CaseId, row.At));
    }
}

/// <param name="RaisedAgain">By anybody but them, while it held and in the quarter.</param>
/// <param name="Count">People who are alike.</param>
internal sealed record QuietLine(Guid TeamId, PersonDetails Person, bool RaisedAgain, int Count) : IAuditLine;
