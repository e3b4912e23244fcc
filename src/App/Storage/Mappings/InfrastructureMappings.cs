using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

internal sealed class InfrastructureMappings : IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditSeal>,
    IEntityTypeConfiguration<ViewEntry>, IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<SentEmail>,
    IEntityTypeConfiguration<FormPost>, IEntityTypeConfiguration<Setting>, IEntityTypeConfiguration<DataProtectionKey>,
    IEntityTypeConfiguration<ReportFigure>, IEntityTypeConfiguration<ReportCount>
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
        seal.HasIndex(s => s.FromSeq).IsUnique();
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
        message.HasIndex(m => m.CreatedAt);
    }

    public void Configure(EntityTypeBuilder<SentEmail> email)
    {
        email.Property(e => e.Id).ValueGeneratedNever();
        email.HasIndex(e => e.MessageId);
    }

    public void Configure(EntityTypeBuilder<FormPost> post)
    {
        post.HasKey(p => p.Key);
        post.Property(p => p.Key).ValueGeneratedNever();
        post.HasIndex(p => p.At);
    }

    public void Configure(EntityTypeBuilder<Setting> setting) => setting.HasKey(s => s.Key);

    public void Configure(EntityTypeBuilder<DataProtectionKey> key) => key.HasKey(k => k.Name);

    public void Configure(EntityTypeBuilder<ReportFigure> figure)
    {
        figure.HasKey(f => new { f.TeamId, f.Month, f.Measure, f.What });
        figure.Property(f => f.What).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<ReportCount> count)
    {
        count.HasKey(c => c.TeamId);
        count.Property(c => c.TeamId).ValueGeneratedNever();
    }
}
