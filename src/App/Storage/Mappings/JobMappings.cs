using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

internal sealed class JobMappings : IEntityTypeConfiguration<Job>, IEntityTypeConfiguration<JobEnding>, IEntityTypeConfiguration<GoodWorkCheck>
{
    public void Configure(EntityTypeBuilder<Job> job)
    {
        job.IsOfCase(c => c.Jobs);
        job.Ignore(j => j.Name);
        job.Ignore(j => j.Ended);
        job.Ignore(j => j.PayAnHour);
        // Two who say at once that it ended: the unique key lets one of them.
        job.HasOne(j => j.Ending).WithOne().HasForeignKey<JobEnding>(e => new { e.TeamId, e.JobId });
    }

    public void Configure(EntityTypeBuilder<JobEnding> ending) => ending.IsTeamRecord();

    public void Configure(EntityTypeBuilder<GoodWorkCheck> check)
    {
        check.IsOfCase(c => c.GoodWorkChecks);
        check.Ignore(c => c.Result);
        check.Ignore(c => c.Taken);
        check.Ignore(c => c.HealthIsntLookedAfter);
        check.Property(c => c.Answers).AsAnswers();
        check.HasOne<Job>().WithMany().HasForeignKey(c => new { c.TeamId, c.JobId }).OnDelete(DeleteBehavior.Restrict);
    }
}
