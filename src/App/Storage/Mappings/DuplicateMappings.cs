using Linkwork.Domain.Directory;
using Linkwork.Storage.Duplicates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

internal sealed class DuplicateMappings : IEntityTypeConfiguration<EntryMerge>, IEntityTypeConfiguration<MergeChange>, IEntityTypeConfiguration<DuplicateDismissal>, IEntityTypeConfiguration<DuplicatePair>
{
    public void Configure(EntityTypeBuilder<EntryMerge> merge)
    {
        merge.Property(m => m.Id).ValueGeneratedNever();
        merge.Property(m => m.Version).IsConcurrencyToken();
        merge.Ignore(m => m.Carried);
        merge.HasOne<Service>().WithMany().HasForeignKey(m => m.ServiceId).OnDelete(DeleteBehavior.Restrict);
        merge.HasOne<Service>().WithMany().HasForeignKey(m => m.IntoId).OnDelete(DeleteBehavior.Restrict);
        merge.HasMany(m => m.Changes).WithOne().HasForeignKey(c => c.MergeId);
        merge.HasIndex(m => m.ServiceId).IsUnique().HasFilter("undone_at IS NULL");
        merge.HasIndex(m => new { m.At, m.Id });
    }

    public void Configure(EntityTypeBuilder<MergeChange> change) => change.HasKey(c => new { c.MergeId, c.Field, c.PartId });

    public void Configure(EntityTypeBuilder<DuplicateDismissal> dismissal) => dismissal.HasKey(d => new { d.FirstId, d.SecondId });

    public void Configure(EntityTypeBuilder<DuplicatePair> pair)
    {
        pair.HasKey(p => new { p.FirstId, p.SecondId });
        pair.HasIndex(p => new { p.Points, p.FirstId, p.SecondId });
        pair.HasIndex(p => p.SecondId);
    }
}
