using Linkwork.Domain.Caseload;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>Reading the access log and the audit without reading anybody's record.</summary>
public static class AccessLog
{
    /// <summary>Everything that is about the same person as this reference: a person's, referral's, case's or onward referral's.</summary>
    public static async Task<IReadOnlyList<(string Reference, Guid Id)>> AboutTheSameAsync(AppDb db, string reference, CancellationToken cancellation)
    {
        var people = await db.Set<Person>().Where(row => row.Reference == reference).Select(row => new { row.TeamId, row.Id })
            .Union(db.Set<Case>().Where(row => row.Reference == reference).Select(row => new { row.TeamId, Id = row.PersonId }))
            .Union(db.Set<Referral>().Where(row => row.Reference == reference && row.PersonId != null).Select(row => new { row.TeamId, Id = row.PersonId!.Value }))
            .Union(db.Set<OnwardReferral>().Where(row => row.Reference == reference)
                .Join(db.Set<Case>(), row => new { row.TeamId, Id = row.CaseId }, its => new { its.TeamId, its.Id }, (row, its) => new { its.TeamId, Id = its.PersonId }))
            .ToListAsync(cancellation);
        List<(string, Guid)> all = [(reference, Guid.Empty)];
        foreach (var person in people)
        {
            var rows = await db.Set<Person>().Where(row => row.TeamId == person.TeamId && row.Id == person.Id).Select(row => new { row.Reference, row.Id })
                .Concat(db.Set<Case>().Where(row => row.TeamId == person.TeamId && row.PersonId == person.Id).Select(row => new { row.Reference, row.Id }))
                .Concat(db.Set<Referral>().Where(row => row.TeamId == person.TeamId && row.PersonId == person.Id).Select(row => new { row.Reference, row.Id }))
                .Concat(db.Set<OnwardReferral>().Where(row => row.TeamId == person.TeamId
                    && db.Set<Case>().Any(its => its.TeamId == row.TeamId && its.Id == row.CaseId && its.PersonId == person.Id)).Select(row => new { row.Reference, row.Id }))
                .ToListAsync(cancellation);
            all.AddRange(rows.Select(row => (row.Reference, row.Id)));
        }

        return all;
    }
}
