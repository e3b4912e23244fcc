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

    // Wide enough for every pair that PersonMatch may call the same or unsure; each part has its index.
    private static async Task<IReadOnlyList<(Person Person, Case? Open)>> KnownAsync(AppDb db, Referral referral, CancellationToken cancellation)
    {
        var details = referral.Details;
        var (team, number, born, postcode) = (referral.TeamId, details.NhsNumber, details.BornOn, Postcode.Read(details.Postcode));
        var people = await db.Set<Person>().Where(person => person.TeamId == team
            && (person.Details.BornOn == born
                || (number != null && person.Details.NhsNumber == number)
                || (postcode != null && person.Details.Postcode == postcode))).ToListAsync(cancellation);
        var likely = people.Where(person => PersonMatch.Compare(details, person.Details) != Likeness.Different).ToList();
        var ids = likely.ConvertAll(person => person.Id);
        var open = await db.Set<Case>().Include(row => row.Needs)
            .Where(row => row.TeamId == team && row.Status == CaseStatus.Open && ids.Contains(row.PersonId)).ToListAsync(cancellation);
        return likely.ConvertAll(person => (person, open.Find(row => row.PersonId == person.Id)));
    }
}
