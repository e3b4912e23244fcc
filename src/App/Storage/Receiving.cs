using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>Brings a referral into its team: looks up who it might be, and lets the domain decide.</summary>
public static class Receiving
{
    /// <summary>Adds the referral, and the person or the new reasons on an open case, to what the next save writes.</summary>
    public static async Task ReceiveAsync(this AppDb db, Referral referral, DateTimeOffset at, CancellationToken cancellation)
    {
        var known = await KnownAsync(db, referral, cancellation);
        if (Reception.Receive(referral, known, at) is { } made) db.People.Add(made);
        db.Referrals.Add(referral);
    }

    /// <summary>Undoes a wrong match; see <see cref="Reception.Undo"/>. What changed goes with the next save.</summary>
    /// <param name="referral">With its attachment, acceptance, decline, transfer and questions.</param>
    public static async Task UndoMatchAsync(this AppDb db, Referral referral, Guid by, DateTimeOffset at, CancellationToken cancellation)
    {
        var caseId = referral.Attachment?.CaseId;
        var its = await db.Set<Case>().Include(row => row.Needs).Include(row => row.WorkOffer).ThenInclude(offer => offer!.Later).AsSplitQuery().SingleOrDefaultAsync(
            row => row.TeamId == referral.TeamId && (row.ReferralId == referral.Id || row.Id == caseId), cancellation);
        var others = its is null ? [] : await db.Set<Referral>().Include(row => row.Reasons).Include(row => row.Attachment).Include(row => row.Acceptance)
            .Include(row => row.Questions).AsSplitQuery()
            .Where(row => row.TeamId == referral.TeamId && row.Id != referral.Id && (row.Id == its.ReferralId || row.Attachment!.CaseId == its.Id)).ToListAsync(cancellation);
        var (last, now) = (referral.MatchDecisions.MaxBy(decision => decision.At)?.UndoesPersonId, referral.PersonId);
        var before = await db.Set<Person>().SingleOrDefaultAsync(row => row.TeamId == referral.TeamId && row.Id == last && row.SameAs == now, cancellation);
        var (person, removed) = Reception.Undo(referral, await db.NumberTakenAsync(referral, cancellation), its, others, by, at, before);
        if (before is null) db.People.Add(person);
        db.RemoveRange(removed);
    }

    /// <summary>Two records that may be one person's, with all that would move; see <see cref="Reception.Same"/>.</summary>
    public static async Task<TwoRecords> TwoRecordsAsync(this AppDb db, Guid team, Guid one, Guid known, CancellationToken cancellation)
    {
        var people = await db.Set<Person>().Include(row => row.Death).Where(row => row.TeamId == team && (row.Id == one || row.Id == known)).ToListAsync(cancellation);
        return new(people.Single(row => row.Id == one), people.Single(row => row.Id == known),
            await db.Set<Referral>().Where(row => row.TeamId == team && row.PersonId == one).ToListAsync(cancellation),
            await db.Set<Case>().Where(row => row.TeamId == team && (row.PersonId == one || row.PersonId == known)).ToListAsync(cancellation),
            await db.Set<Referral>().Include(row => row.PossibleMatches)
                .Where(row => row.TeamId == team && row.PersonId == null && row.PossibleMatches.Any(match => match.PersonId == one)).ToListAsync(cancellation));
    }

    /// <summary>Does somebody in the team already have this NHS number?</summary>
    public static Task<bool> NumberTakenAsync(this AppDb db, Referral referral, CancellationToken cancellation) => referral.Details.NhsNumber is not { } number
        ? Task.FromResult(false)
        : db.Set<Person>().AnyAsync(person => person.TeamId == referral.TeamId && person.Details.NhsNumber == number, cancellation);

    /// <summary>The person's open case, as a decision on a referral needs it: a restricted one too, so that there are never two.</summary>
    public static Task<Case?> OpenCaseOfAsync(this AppDb db, Guid team, Guid? person, CancellationToken cancellation) => db.Set<Case>()
        .Include(row => row.Needs).Include(row => row.WorkOffer).AsSplitQuery()
        .SingleOrDefaultAsync(row => row.TeamId == team && row.PersonId == person && row.Status == CaseStatus.Open, cancellation);

    /// <summary>The person's restricted cases with those named on them, so that a new case opens to nobody else.</summary>
    public static Task<List<Case>> RestrictedCasesOfAsync(this AppDb db, Guid team, Guid? person, CancellationToken cancellation) => db.Set<Case>()
        .Include(row => row.NamedReaders).Where(row => row.TeamId == team && row.PersonId == person && row.Restricted).ToListAsync(cancellation);

    // A busy day's birthdays are dozens of people: only what is compared is read of them.
    private static IQueryable<Likely> Compared(IQueryable<Person> people) => people.Select(person => new Likely(person.Id, new()
    {
        GivenName = person.Details.GivenName, PreferredName = person.Details.PreferredName, FamilyName = person.Details.FamilyName, BornOn = person.Details.BornOn,
        Postcode = person.Details.Postcode, NhsNumber = person.Details.NhsNumber,
    }));

    private sealed record Likely(Guid Id, PersonDetails Details);

    // Wide enough for every pair that PersonMatch may call the same or unsure (a test says so); each part has its index.
    private static async Task<IReadOnlyList<(Person Person, Case? Open)>> KnownAsync(AppDb db, Referral referral, CancellationToken cancellation)
    {
        var details = referral.Details;
        var (team, number, near) = (referral.TeamId, details.NhsNumber, PersonMatch.NearDays(details.BornOn));
        var those = db.Set<Person>().AsNoTracking().Where(person => person.TeamId == team && person.SameAs == null);
        var compared = await Compared(those.Where(person => near.Contains(person.Details.BornOn))).ToListAsync(cancellation);
        if (number is not null)
            compared.AddRange(await Compared(those.Where(person => person.Details.NhsNumber == number && !near.Contains(person.Details.BornOn))).ToListAsync(cancellation));
        var ids = compared.Where(row => PersonMatch.Compare(details, row.Details) != Likeness.Different).Select(row => row.Id).ToList();
        if (ids.Count == 0) return [];
        var likely = await those.Where(person => ids.Contains(person.Id)).ToListAsync(cancellation);
        var open = await db.Set<Case>().Include(row => row.Needs).Include(row => row.WorkOffer).AsSplitQuery()
            .Where(row => row.TeamId == team && row.Status == CaseStatus.Open && ids.Contains(row.PersonId)).ToListAsync(cancellation);
        return likely.ConvertAll(person => (person, open.Find(row => row.PersonId == person.Id)));
    }
}

/// <param name="Referrals">About the one.</param>
/// <param name="Cases">Of both.</param>
/// <param name="Unsure">Might be about the one, still to be decided.</param>
public sealed record TwoRecords(Person One, Person Known, IReadOnlyList<Referral> Referrals, IReadOnlyList<Case> Cases, IReadOnlyList<Referral> Unsure)
{
    public string? Problem => Reception.SameProblem(One, Known, Cases);

    public void AreOne(Guid by, DateTimeOffset at) => Reception.Same(One, Known, Referrals, Cases, Unsure, by, at);
}
