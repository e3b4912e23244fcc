using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

/// <summary>Who confirmed, phoned, asked, answered, proposed and complained.</summary>
internal sealed class FreshnessMappings : IEntityTypeConfiguration<Verification>, IEntityTypeConfiguration<UnansweredCall>, IEntityTypeConfiguration<ProblemReport>,
    IEntityTypeConfiguration<ProblemSettlement>, IEntityTypeConfiguration<Enquiry>, IEntityTypeConfiguration<EnquiryAnswer>,
    IEntityTypeConfiguration<ProposedChange>, IEntityTypeConfiguration<ProposalDecision>
{
    public void Configure(EntityTypeBuilder<Verification> verification)
    {
        verification.Property(v => v.Id).ValueGeneratedNever();
        verification.HasOne<Service>().WithMany(s => s.Verifications).HasForeignKey(v => v.ServiceId);
    }

    public void Configure(EntityTypeBuilder<UnansweredCall> call)
    {
        call.Property(c => c.Id).ValueGeneratedNever();
        call.HasOne<Service>().WithMany(s => s.UnansweredCalls).HasForeignKey(c => c.ServiceId);
    }

    public void Configure(EntityTypeBuilder<ProblemReport> report)
    {
        report.Property(r => r.Id).ValueGeneratedNever();
        report.HasOne<Service>().WithMany().HasForeignKey(r => r.ServiceId);
        report.HasOne(r => r.Settlement).WithOne().HasForeignKey<ProblemSettlement>(s => s.ReportId);
        report.HasIndex(r => new { r.Open, r.At, r.Id });
    }

    public void Configure(EntityTypeBuilder<ProblemSettlement> settlement) => settlement.HasKey(s => s.ReportId);

    public void Configure(EntityTypeBuilder<Enquiry> enquiry)
    {
        enquiry.Property(e => e.Id).ValueGeneratedNever();
        enquiry.HasOne<Organisation>().WithMany().HasForeignKey(e => e.OrganisationId);
        enquiry.HasMany(e => e.Answers).WithOne().HasForeignKey(a => a.EnquiryId);
        enquiry.HasIndex(e => new { e.OrganisationId, e.Quarter, e.Round }).IsUnique();
        enquiry.HasIndex(e => e.TokenHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<EnquiryAnswer> answer)
    {
        answer.HasKey(a => new { a.EnquiryId, a.ServiceId });
        answer.HasOne<Service>().WithMany().HasForeignKey(a => a.ServiceId);
    }

    public void Configure(EntityTypeBuilder<ProposedChange> change)
    {
        change.Property(c => c.Id).ValueGeneratedNever();
        change.HasOne<Service>().WithMany().HasForeignKey(c => c.ServiceId);
        change.HasOne<Enquiry>().WithMany().HasForeignKey(c => c.EnquiryId);
        change.HasOne(c => c.Decision).WithOne().HasForeignKey<ProposalDecision>(d => d.ProposalId);
        change.HasIndex(c => new { c.Open, c.At, c.SittingId });
        change.HasIndex(c => c.SittingId);
    }

    public void Configure(EntityTypeBuilder<ProposalDecision> decision) => decision.HasKey(d => d.ProposalId);
}
