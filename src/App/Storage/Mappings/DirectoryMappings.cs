using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

internal sealed class DirectoryMappings : IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<Service>,
    IEntityTypeConfiguration<ServiceNeed>, IEntityTypeConfiguration<Location>, IEntityTypeConfiguration<Schedule>, IEntityTypeConfiguration<ServiceContact>,
    IEntityTypeConfiguration<EmploymentSupport>, IEntityTypeConfiguration<Gap>, IEntityTypeConfiguration<GapAnswer>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.Property(o => o.Id).ValueGeneratedNever();
        organisation.Property(o => o.Version).IsConcurrencyToken();
        organisation.Ignore(o => o.FullName);
        organisation.Ignore(o => o.CountsAsCouncil);
        organisation.HasIndex(o => new { o.Source, o.SourceId }).IsUnique();
        organisation.HasIndex(o => o.ModifiedAt);
    }

    public void Configure(EntityTypeBuilder<Service> service)
    {
        service.Property(s => s.Id).ValueGeneratedNever();
        service.Property(s => s.Version).IsConcurrencyToken();
        service.Ignore(s => s.Reporting);
        service.Ignore(s => s.IsForWork);
        service.Ignore(s => s.IsLifeline);
        service.HasIndex(s => new { s.Source, s.SourceId }).IsUnique();
        service.HasOne<Organisation>().WithMany().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        service.HasOne<Service>().WithMany().HasForeignKey(s => s.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        service.HasMany(s => s.Needs).WithOne().HasForeignKey(n => n.ServiceId);
        service.HasMany(s => s.Locations).WithOne().HasForeignKey(l => l.ServiceId);
        service.HasMany(s => s.Schedules).WithOne().HasForeignKey(l => l.ServiceId);
        service.HasMany(s => s.Contacts).WithOne().HasForeignKey(l => l.ServiceId);
        service.HasOne(s => s.EmploymentSupport).WithOne().HasForeignKey<EmploymentSupport>(e => e.ServiceId);
        service.HasIndex(s => new { s.ModifiedAt, s.Id });
    }

    public void Configure(EntityTypeBuilder<EmploymentSupport> card)
    {
        card.HasKey(e => e.ServiceId);
        card.Property(e => e.Models).AsWords();
        card.Ignore(e => e.Band);
        card.Ignore(e => e.Empty);
    }

    public void Configure(EntityTypeBuilder<Gap> gap)
    {
        gap.IsTeamRecord();
        gap.HasIndex(g => new { g.TeamId, g.At });
    }

    public void Configure(EntityTypeBuilder<GapAnswer> answer)
    {
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.HasIndex(a => new { a.PlaceCode, a.Need, a.Area });
    }

    public void Configure(EntityTypeBuilder<ServiceNeed> need) => need.HasKey(n => new { n.ServiceId, n.Need });

    public void Configure(EntityTypeBuilder<Location> location)
    {
        location.Property(l => l.Id).ValueGeneratedNever();
        location.HasIndex(l => new { l.Latitude, l.Longitude });
    }

    public void Configure(EntityTypeBuilder<Schedule> schedule) => schedule.Property(s => s.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<ServiceContact> contact) => contact.Property(c => c.Id).ValueGeneratedNever();
}
