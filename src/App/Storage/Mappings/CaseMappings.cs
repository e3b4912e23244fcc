using Linkwork.Domain.Caseload;
using Linkwork.Domain.Conversations;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Outcomes;
using Linkwork.Domain.People;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

internal sealed class CaseMapping : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> row)
    {
        row.IsTeamRecord();
        row.Ignore(c => c.CurrentClosure);
        row.Ignore(c => c.SupportBegan);
        row.Ignore(c => c.Wallet);
        row.Ignore(c => c.Checks);
        row.Ignore(c => c.ChecksTakenBack);
        row.Ignore(c => c.OpenLostBenefit);
        row.HasIndex(c => c.Reference).IsUnique();
        row.HasIndex(c => new { c.TeamId, c.Status, c.WorkerId, c.LastContactAt });
        row.HasOne<Person>().WithMany().HasForeignKey(c => new { c.TeamId, c.PersonId }).OnDelete(DeleteBehavior.Restrict);
        row.HasOne(c => c.WorkOffer).WithOne().HasForeignKey<WorkOffer>(o => new { o.TeamId, o.CaseId });
        row.HasMany(c => c.NamedReaders).WithOne().HasForeignKey(r => new { r.TeamId, r.CaseId });
    }
}

internal sealed class CaseRowMappings : IEntityTypeConfiguration<CaseNeed>, IEntityTypeConfiguration<Contact>, IEntityTypeConfiguration<Closure>,
    IEntityTypeConfiguration<Allocation>, IEntityTypeConfiguration<NamedReader>, IEntityTypeConfiguration<SafeguardingConcern>,
    IEntityTypeConfiguration<Conversation>, IEntityTypeConfiguration<WorkOffer>, IEntityTypeConfiguration<Goal>, IEntityTypeConfiguration<GoalReview>,
    IEntityTypeConfiguration<PlanAction>, IEntityTypeConfiguration<Ons4Response>, IEntityTypeConfiguration<LaterAnswer>, IEntityTypeConfiguration<LostBenefit>
{
    public void Configure(EntityTypeBuilder<CaseNeed> need)
    {
        need.IsOfCase(c => c.Needs);
        // A need taken off its case's list is a row removed; deleting a case is still refused by the database.
        need.HasOne<Case>().WithMany(c => c.Needs).HasForeignKey(n => new { n.TeamId, n.CaseId }).OnDelete(DeleteBehavior.ClientCascade);
    }

    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.IsOfCase(c => c.Contacts);
        contact.Ignore(c => c.Reached);
        contact.HasIndex(c => new { c.TeamId, c.CaseId, c.HappenedAt });
    }

    public void Configure(EntityTypeBuilder<Closure> closure) => closure.IsOfCase(c => c.Closures);

    public void Configure(EntityTypeBuilder<Allocation> allocation) => allocation.IsOfCase(c => c.Allocations);

    public void Configure(EntityTypeBuilder<NamedReader> reader) => reader.IsTeamRecord();

    public void Configure(EntityTypeBuilder<SafeguardingConcern> concern)
    {
        concern.IsTeamRecord();
        concern.HasOne<Case>().WithMany().HasForeignKey(c => new { c.TeamId, c.CaseId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Conversation> conversation)
    {
        conversation.IsOfCase(c => c.Conversations);
        conversation.Ignore(c => c.Said);
    }

    public void Configure(EntityTypeBuilder<WorkOffer> offer)
    {
        offer.IsTeamRecord();
        offer.HasMany(o => o.Later).WithOne().HasForeignKey(l => new { l.TeamId, l.WorkOfferId });
    }

    public void Configure(EntityTypeBuilder<LaterAnswer> later) => later.IsTeamRecord();

    public void Configure(EntityTypeBuilder<LostBenefit> lost)
    {
        lost.IsOfCase(c => c.LostBenefits);
        lost.Ignore(l => l.Open);
        lost.HasIndex(l => new { l.TeamId, l.CaseId }).IsUnique().HasFilter("sorted_at IS NULL");
    }

    public void Configure(EntityTypeBuilder<Goal> goal)
    {
        goal.IsOfCase(c => c.Goals);
        goal.Ignore(g => g.Latest);
        goal.HasMany(g => g.Reviews).WithOne().HasForeignKey(r => new { r.TeamId, r.GoalId });
    }

    public void Configure(EntityTypeBuilder<GoalReview> review) => review.IsTeamRecord();

    public void Configure(EntityTypeBuilder<PlanAction> action)
    {
        action.IsOfCase(c => c.Actions);
        action.Ignore(a => a.Open);
    }

    public void Configure(EntityTypeBuilder<Ons4Response> response)
    {
        response.IsOfCase(c => c.Ons4Responses);
        response.Ignore(r => r.Answers);
    }
}

internal sealed class SupportRowMappings : IEntityTypeConfiguration<Signpost>, IEntityTypeConfiguration<OnwardReferral>,
    IEntityTypeConfiguration<OnwardStep>, IEntityTypeConfiguration<Share>, IEntityTypeConfiguration<Sending>, IEntityTypeConfiguration<LawfulOverride>,
    IEntityTypeConfiguration<DiaryEntry>, IEntityTypeConfiguration<Cover>
{
    public void Configure(EntityTypeBuilder<Signpost> signpost) => signpost.IsOfCase(c => c.Signposts);

    public void Configure(EntityTypeBuilder<OnwardReferral> onward)
    {
        onward.IsTeamRecord();
        onward.HasOne<Case>().WithMany(c => c.OnwardReferrals).HasForeignKey(o => new { o.TeamId, o.CaseId }).OnDelete(DeleteBehavior.Restrict);
        onward.Ignore(o => o.Over);
        onward.Property(o => o.Sent).AsJson();
        onward.HasIndex(o => o.Reference).IsUnique();
        onward.HasIndex(o => new { o.OrganisationId, o.Status, o.At });
        onward.HasIndex(o => new { o.TeamId, o.ServiceId, o.Status });
        onward.HasIndex(o => new { o.ServiceId, o.At });
        onward.HasMany(o => o.Steps).WithOne().HasForeignKey(s => new { s.TeamId, s.OnwardReferralId });
    }

    public void Configure(EntityTypeBuilder<OnwardStep> step) => step.IsTeamRecord();

    public void Configure(EntityTypeBuilder<Share> share)
    {
        share.IsOfCase(c => c.Shares);
        share.Property(s => s.Categories).AsWords();
        share.Property(s => s.Lines).AsLines();
    }

    public void Configure(EntityTypeBuilder<Sending> sending)
    {
        sending.IsTeamRecord();
        sending.Property(s => s.Disclosure).AsJson();
        sending.HasOne<Case>().WithMany().HasForeignKey(s => new { s.TeamId, s.CaseId }).OnDelete(DeleteBehavior.Restrict);
        sending.HasIndex(s => new { s.TeamId, s.ReferralId });
    }

    public void Configure(EntityTypeBuilder<LawfulOverride> decided)
    {
        decided.IsOfCase(null);
        decided.Ignore(o => o.Recipient);
        decided.HasOne<Sending>().WithOne().HasForeignKey<LawfulOverride>(o => new { o.TeamId, o.Id }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DiaryEntry> entry)
    {
        entry.IsTeamRecord();
        entry.Ignore(e => e.Open);
        entry.HasOne<Case>().WithMany().HasForeignKey(e => new { e.TeamId, e.CaseId }).OnDelete(DeleteBehavior.Restrict);
        entry.HasIndex(e => new { e.TeamId, e.UserId, e.On });
    }

    public void Configure(EntityTypeBuilder<Cover> cover)
    {
        cover.Property(c => c.Id).ValueGeneratedNever();
        cover.HasIndex(c => new { c.TeamId, c.CoveringUserId });
    }
}
