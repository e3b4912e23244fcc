using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Work;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Caseload;

/// <summary>One person on the list.</summary>
/// <param name="Urgency">As referred; urgent while a benefit has stopped or been cut, or a job may be lost.</param>
/// <param name="Died">Every clock has stopped.</param>
public sealed record CaseloadRow(string Reference, string? Preferred, string Given, string Family, Urgency Urgency, bool Restricted, bool Died, DateOnly NextOn, string? NextWhat,
    ActionOwner? NextWho, DateTimeOffset? LastContactAt, DateTimeOffset ReferredAt, WaitingOn WaitingOn, Guid? WorkerId, int FirstContactDays)
{
    public string Name => PersonDetails.NameOf(Preferred, Given, Family);
}

/// <summary>How many people, and how many of them want something done.</summary>
public sealed record CaseloadCounts(int People, int Overdue, int Today, int Nothing);

/// <summary>The caseload's one query, and the counts above it. Open cases only; what somebody may not see is neither listed nor counted.</summary>
public sealed class CaseloadQuery(AppDb db, Viewer viewer, DateOnly today)
{
    public const int PageSize = 25;

    /// <summary>Whose: one's own and those one covers for today, the team's, nobody's, or one colleague's.</summary>
    public IQueryable<Case> Of(CaseloadFilter filter, IReadOnlyCollection<Guid> covered)
    {
        var open = db.Cases.VisibleTo(viewer).Where(row => row.Status == CaseStatus.Open);
        return filter.Who switch
        {
            CaseloadFilter.Team => open,
            CaseloadFilter.Nobody => open.Where(row => row.WorkerId == null),
            CaseloadFilter.Covering => open.Where(row => covered.Contains(row.WorkerId!.Value)),
            CaseloadFilter.Mine when covered.Count > 0 => Of(open, [viewer.UserId, .. covered]),
            _ => Of(open, filter.Colleague ?? viewer.UserId),
        };
    }

    public async Task<CaseloadCounts> CountAsync(IQueryable<Case> cases, CancellationToken cancellation) =>
        await (from row in cases
               join person in db.People.VisibleTo(viewer) on new { row.TeamId, Id = row.PersonId } equals new { person.TeamId, person.Id }
               group row.NextOn by 1 into all
               select new CaseloadCounts(all.Count(), all.Count(day => day < today), all.Count(day => day == today), all.Count(day => day == Case.NothingPlanned))).SingleOrDefaultAsync(cancellation) ?? new(0, 0, 0, 0);

    public async Task<List<CaseloadRow>> PageAsync(IQueryable<Case> cases, CaseloadFilter filter, CancellationToken cancellation)
    {
        var rows = from row in Narrowed(cases, filter)
                   join person in db.People.VisibleTo(viewer) on new { row.TeamId, Id = row.PersonId } equals new { person.TeamId, person.Id }
                   select new Pair
                   {
                       Row = row, Person = person,
                       Urgency = row.LostBenefits.Any(lost => lost.SortedAt == null)
                           || (row.WorkOffer != null && (row.WorkOffer.Says == WorkAnswer.Yes || row.WorkOffer.Says == WorkAnswer.KeepTheJobIHave || row.WorkOffer.SaysUntil <= today)
                               && row.WorkProfiles.OrderByDescending(profile => profile.Number).Select(profile => profile.JobAtRisk).FirstOrDefault()) ? Urgency.Urgent : row.Urgency,
                   };
        if (filter.Urgency is { } urgency) rows = rows.Where(its => its.Urgency == urgency);
        if (filter.Quiet is not null) rows = rows.Where(its => its.Person.Death == null);
        var sorted = filter.Sort switch
        {
            CaseloadSort.Contact => ByContact(rows, filter.After),
            CaseloadSort.Referred => ByReferral(rows, filter.After),
            CaseloadSort.Name => await ByNameAsync(rows, filter.After, cancellation),
            _ => ByNext(rows, filter.After),
        };
        return await (from its in sorted
                      join team in db.Teams.Rows on its.Row.TeamId equals team.Id
                      select new CaseloadRow(its.Row.Reference, its.Person.Details.PreferredName, its.Person.Details.GivenName, its.Person.Details.FamilyName,
                          its.Urgency, its.Row.Restricted, its.Person.Death != null, its.Row.NextOn, its.Row.NextWhat, its.Row.NextWho, its.Row.LastContactAt, its.Row.ReferredAt,
                          its.Row.WaitingOn, its.Row.WorkerId, team.FirstContactDays)).Take(PageSize + 1).AsNoTracking().ToListAsync(cancellation);
    }

    private IQueryable<Case> Narrowed(IQueryable<Case> cases, CaseloadFilter filter)
    {
        cases = filter.Due switch
        {
            CaseloadDue.Overdue => cases.Where(row => row.NextOn < today),
            CaseloadDue.Today => cases.Where(row => row.NextOn == today),
            CaseloadDue.Week => Until(cases, today.AddDays(6)),
            CaseloadDue.Nothing => cases.Where(row => row.NextOn == Case.NothingPlanned),
            _ => cases,
        };
        if (filter.Waiting is { } waiting) cases = cases.Where(row => row.WaitingOn == waiting);
        return filter.Quiet is { } days ? Before(cases, Format.StartOf(today.AddDays(1 - days))) : cases;
    }

    private static IQueryable<Case> Of(IQueryable<Case> open, Guid worker) => open.Where(row => row.WorkerId == worker);

    private static IQueryable<Case> Of(IQueryable<Case> open, Guid[] workers) => open.Where(row => workers.Contains(row.WorkerId!.Value));

    private static IQueryable<Case> Until(IQueryable<Case> cases, DateOnly day) => cases.Where(row => row.NextOn <= day);

    private static IQueryable<Case> Before(IQueryable<Case> cases, DateTimeOffset moment) => cases.Where(row => (row.LastContactAt ?? row.ReferredAt) < moment);

    private static IQueryable<Pair> ByNext(IQueryable<Pair> rows, CaseloadPlace? after)
    {
        if (after is (var day, _, var reference)) rows = rows.Where(its => its.Row.NextOn > day || (its.Row.NextOn == day && its.Row.Reference.CompareTo(reference) > 0));
        return rows.OrderBy(its => its.Row.NextOn).ThenBy(its => its.Row.Reference);
    }

    private static IQueryable<Pair> ByContact(IQueryable<Pair> rows, CaseloadPlace? after)
    {
        if (after is (_, var at, var reference))
            rows = rows.Where(its => (its.Row.LastContactAt ?? its.Row.ReferredAt) > at
                || ((its.Row.LastContactAt ?? its.Row.ReferredAt) == at && its.Row.Reference.CompareTo(reference) > 0));
        return rows.OrderBy(its => its.Row.LastContactAt ?? its.Row.ReferredAt).ThenBy(its => its.Row.Reference);
    }

    private static IQueryable<Pair> ByReferral(IQueryable<Pair> rows, CaseloadPlace? after)
    {
        if (after is (_, var at, var reference))
            rows = rows.Where(its => its.Row.ReferredAt > at || (its.Row.ReferredAt == at && its.Row.Reference.CompareTo(reference) > 0));
        return rows.OrderBy(its => its.Row.ReferredAt).ThenBy(its => its.Row.Reference);
    }

    private async Task<IQueryable<Pair>> ByNameAsync(IQueryable<Pair> rows, CaseloadPlace? after, CancellationToken cancellation)
    {
        if (after is not null && await NameOfAsync(after.Reference, cancellation) is var (family, given))
            rows = rows.Where(its => its.Person.FamilyKey.CompareTo(family) > 0 || (its.Person.FamilyKey == family && (its.Person.GivenKey.CompareTo(given) > 0
                || (its.Person.GivenKey == given && its.Row.Reference.CompareTo(after.Reference) > 0))));
        return rows.OrderBy(its => its.Person.FamilyKey).ThenBy(its => its.Person.GivenKey).ThenBy(its => its.Row.Reference);
    }

    private async Task<Tuple<string, string>?> NameOfAsync(string reference, CancellationToken cancellation) =>
        await (from row in db.Cases.VisibleTo(viewer)
               where row.Reference == reference
               join person in db.People.VisibleTo(viewer) on new { row.TeamId, Id = row.PersonId } equals new { person.TeamId, person.Id }
               select Tuple.Create(person.FamilyKey, person.GivenKey)).SingleOrDefaultAsync(cancellation);

    private sealed class Pair
    {
        public required Case Row { get; init; }
        public required Person Person { get; init; }
        public required Urgency Urgency { get; init; }
    }
}
