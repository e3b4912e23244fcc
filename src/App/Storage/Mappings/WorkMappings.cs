using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

internal sealed class WorkMappings : IEntityTypeConfiguration<WorkProfile>, IEntityTypeConfiguration<WorkStep>
{
    public void Configure(EntityTypeBuilder<WorkProfile> profile)
    {
        profile.IsOfCase(c => c.WorkProfiles);
        profile.HasIndex(p => new { p.TeamId, p.CaseId, p.Number }).IsUnique();
        profile.ComplexProperty(p => p.Said, said =>
        {
            said.IsRequired();
            said.Ignore(s => s.IsEmpty);
            said.Ignore(s => s.Answer);
            said.Ignore(s => s.JobAtRisk);
            said.Property(s => s.Situations).AsWords();
            said.Property(s => s.Wants).AsWords();
            said.Property(s => s.Matters).AsWords();
            said.Property(s => s.Barriers).AsWords();
        });
    }

    public void Configure(EntityTypeBuilder<WorkStep> step)
    {
        step.IsOfCase(c => c.WorkSteps);
        step.HasIndex(s => new { s.TeamId, s.CaseId });
    }
}
