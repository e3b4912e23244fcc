using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

internal sealed class PressureMappings : IEntityTypeConfiguration<PressureComplaint>, IEntityTypeConfiguration<PressureSettlement>, IEntityTypeConfiguration<PressureHandingOn>
{
    public void Configure(EntityTypeBuilder<PressureComplaint> complaint)
    {
        complaint.IsTeamRecord();
        complaint.HasIndex(c => c.Reference).IsUnique();
        complaint.HasOne(c => c.Settlement).WithOne().HasForeignKey<PressureSettlement>(s => new { s.TeamId, s.ComplaintId });
        complaint.HasOne(c => c.HandingOn).WithOne().HasForeignKey<PressureHandingOn>(h => new { h.TeamId, h.ComplaintId });
    }

    public void Configure(EntityTypeBuilder<PressureSettlement> settlement) => settlement.IsTeamRecord();

    public void Configure(EntityTypeBuilder<PressureHandingOn> handed) => handed.IsTeamRecord();
}
