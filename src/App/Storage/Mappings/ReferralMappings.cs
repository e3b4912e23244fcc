using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

internal sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> referral)
    {
        referral.IsTeamRecord();
        referral.ComplexProperty(r => r.Details, details =>
        {
            details.IsRequired();
            details.Ignore(d => d.FullName);
            details.Ignore(d => d.NeedsCare);
        });
        referral.ComplexProperty(r => r.Referrer, referrer => referrer.IsRequired());
        referral.Property(r => r.WorkSituations).AsWords();
        referral.HasIndex(r => r.Reference).IsUnique();
        referral.HasIndex(r => new { r.TeamId, r.Status, r.ReceivedAt });
        referral.HasIndex(r => new { r.TeamId, r.PersonId });
        referral.HasOne<Person>().WithMany().HasForeignKey(r => new { r.TeamId, r.PersonId }).OnDelete(DeleteBehavior.Restrict);
        referral.HasOne(r => r.Acceptance).WithOne().HasForeignKey<Acceptance>(a => new { a.TeamId, a.ReferralId });
        referral.HasOne(r => r.Decline).WithOne().HasForeignKey<Decline>(d => new { d.TeamId, d.ReferralId });
        referral.HasOne(r => r.Transfer).WithOne().HasForeignKey<Transfer>(t => new { t.TeamId, t.ReferralId });
        referral.HasOne(r => r.Attachment).WithOne().HasForeignKey<Attachment>(a => new { a.TeamId, a.ReferralId });
        referral.HasMany(r => r.Reasons).WithOne().HasForeignKey(r => new { r.TeamId, r.ReferralId });
        referral.HasMany(r => r.Questions).WithOne().HasForeignKey(q => new { q.TeamId, q.ReferralId });
        referral.HasMany(r => r.PossibleMatches).WithOne().HasForeignKey(m => new { m.TeamId, m.ReferralId });
        referral.HasMany(r => r.MatchDecisions).WithOne().HasForeignKey(m => new { m.TeamId, m.ReferralId });
    }
}

internal sealed class ReferralRowMappings : IEntityTypeConfiguration<ReferralReason>, IEntityTypeConfiguration<Acceptance>,
    IEntityTypeConfiguration<Decline>, IEntityTypeConfiguration<Question>, IEntityTypeConfiguration<Transfer>,
    IEntityTypeConfiguration<PossibleMatch>, IEntityTypeConfiguration<MatchDecision>, IEntityTypeConfiguration<Attachment>,
    IEntityTypeConfiguration<ReferralDraft>
{
    public void Configure(EntityTypeBuilder<ReferralReason> reason) => reason.IsTeamRecord();

    public void Configure(EntityTypeBuilder<Acceptance> acceptance) => acceptance.IsTeamRecord();

    public void Configure(EntityTypeBuilder<Decline> decline) => decline.IsTeamRecord();

    public void Configure(EntityTypeBuilder<Question> question) => question.IsTeamRecord();

    public void Configure(EntityTypeBuilder<Transfer> transfer) => transfer.IsTeamRecord();

    public void Configure(EntityTypeBuilder<PossibleMatch> match) => match.IsTeamRecord();

    public void Configure(EntityTypeBuilder<MatchDecision> decision) => decision.IsTeamRecord();

    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.IsTeamRecord();
        attachment.HasOne<Case>().WithMany().HasForeignKey(a => new { a.TeamId, a.CaseId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReferralDraft> draft)
    {
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.HasIndex(d => d.UserId);
    }
}
