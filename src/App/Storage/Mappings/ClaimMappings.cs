using Linkwork.Domain.Directory;
using Linkwork.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

/// <summary>Who looks after entries, and what became of each entry.</summary>
internal sealed class ClaimMappings : IEntityTypeConfiguration<ClaimCode>, IEntityTypeConfiguration<Claim>, IEntityTypeConfiguration<EntryChange>, IEntityTypeConfiguration<EntryChangeField>
{
    public void Configure(EntityTypeBuilder<ClaimCode> code)
    {
        code.Property(c => c.Id).ValueGeneratedNever();
        code.Property(c => c.Version).IsConcurrencyToken();
        code.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OrganisationId);
        code.HasIndex(c => c.TokenHash).IsUnique();
        // One e-mail a day for an organisation, however many ask at once.
        code.HasIndex(c => new { c.OrganisationId, c.Day }).IsUnique().HasFilter("given_by IS NULL");
    }

    public void Configure(EntityTypeBuilder<Claim> claim)
    {
        claim.Property(c => c.Id).ValueGeneratedNever();
        claim.Property(c => c.Version).IsConcurrencyToken();
        claim.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OrganisationId);
        claim.HasOne<User>().WithMany().HasForeignKey(c => c.UserId);
        claim.HasOne<ClaimCode>().WithMany().HasForeignKey(c => c.CodeId).OnDelete(DeleteBehavior.Restrict);
        claim.HasIndex(c => c.CodeId).IsUnique();
        claim.HasIndex(c => new { c.OrganisationId, c.UserId }).IsUnique().HasFilter("ended_at IS NULL");
        claim.HasIndex(c => new { c.At, c.Id });
    }

    public void Configure(EntityTypeBuilder<EntryChange> change)
    {
        change.Property(c => c.Id).ValueGeneratedNever();
        change.HasOne<Service>().WithMany().HasForeignKey(c => c.ServiceId);
        change.HasMany(c => c.Fields).WithOne().HasForeignKey(f => f.ChangeId);
        change.HasIndex(c => new { c.ServiceId, c.At, c.Id });
    }

    public void Configure(EntityTypeBuilder<EntryChangeField> field) => field.HasKey(f => new { f.ChangeId, f.Field, f.PartId });
}
