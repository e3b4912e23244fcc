using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

internal static class TeamRecords
{
    /// <summary>Every row about people: key (team, id), events not stored, versions checked on saving.</summary>
    public static void IsTeamRecord<T>(this EntityTypeBuilder<T> row)
        where T : TeamRecord
    {
        row.HasKey(r => new { r.TeamId, r.Id });
        row.Property(r => r.Id).ValueGeneratedNever();
        row.Ignore(r => r.Events);
        if (typeof(IVersioned).IsAssignableFrom(typeof(T))) row.Property(nameof(IVersioned.Version)).IsConcurrencyToken();
    }

    /// <summary>A row of one case, deleted only with it.</summary>
    public static void IsOfCase<T>(this EntityTypeBuilder<T> row, System.Linq.Expressions.Expression<Func<Case, IEnumerable<T>?>>? list)
        where T : TeamRecord, IOfCase
    {
        row.IsTeamRecord();
        row.HasOne<Case>().WithMany(list).HasForeignKey(r => new { r.TeamId, r.CaseId }).OnDelete(DeleteBehavior.Restrict);
    }
}
