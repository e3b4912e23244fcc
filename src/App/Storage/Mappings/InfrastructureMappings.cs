using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

internal sealed class InfrastructureMappings : IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditSeal>,
    IEntityTypeConfiguration<ViewEntry>, IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<SentEmail>,
    IEntityTypeConfiguration<FormPost>, IEntityTypeConfiguration<Setting>, IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.HasKey(e => e.Seq);
        entry.HasIndex(e => new { e.Entity, e.EntityKey });
    }

    public void Configure(EntityTypeBuilder<AuditSeal> seal)
    {
        seal.HasKey(s => s.ToSeq);
        seal.Property(s => s.ToSeq).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<ViewEntry> view)
    {
        view.HasKey(v => v.Seq);
        view.HasIndex(v => new { v.Subject, v.Seq });
    }

    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.Property(m => m.Id).ValueGeneratedNever();
        message.HasIndex(m => m.DueAt).HasFilter("done_at IS NULL");
    }

    public void Configure(EntityTypeBuilder<SentEmail> email) => email.Property(e => e.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<FormPost> post)
    {
        post.HasKey(p => p.Key);
        post.Property(p => p.Key).ValueGeneratedNever();
        post.HasIndex(p => p.At);
    }

    public void Configure(EntityTypeBuilder<Setting> setting) => setting.HasKey(s => s.Key);

    public void Configure(EntityTypeBuilder<DataProtectionKey> key) => key.HasKey(k => k.Name);
}
