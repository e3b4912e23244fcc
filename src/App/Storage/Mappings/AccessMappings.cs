using Linkwork.Domain.Access;
using Linkwork.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

internal sealed class AccessMappings : IEntityTypeConfiguration<Team>, IEntityTypeConfiguration<User>, IEntityTypeConfiguration<UserMembership>
{
    public void Configure(EntityTypeBuilder<Team> team)
    {
        team.Property(t => t.Id).ValueGeneratedNever();
        team.HasIndex(t => t.Slug).IsUnique();
    }

    public void Configure(EntityTypeBuilder<User> user)
    {
        user.Property(u => u.Id).ValueGeneratedNever();
        user.HasIndex(u => u.InviteCodeHash).IsUnique();
        user.HasMany(u => u.Memberships).WithOne().HasForeignKey(m => m.UserId);
    }

    public void Configure(EntityTypeBuilder<UserMembership> membership) => membership.Property(m => m.Id).ValueGeneratedNever();
}
