using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

/// <summary>Feeds that are fetched again and again, how each went, and what was asked.</summary>
internal sealed class FeedMappings : IEntityTypeConfiguration<KeptFeed>, IEntityTypeConfiguration<FeedHealth>, IEntityTypeConfiguration<FeedRun>,
    IEntityTypeConfiguration<FeedHold>, IEntityTypeConfiguration<FeedHoldService>, IEntityTypeConfiguration<Sighting>
{
    public void Configure(EntityTypeBuilder<KeptFeed> feed)
    {
        feed.Property(f => f.Id).ValueGeneratedNever();
        feed.Property(f => f.Version).IsConcurrencyToken();
        feed.Ignore(f => f.State);
        feed.Ignore(f => f.OpenHold);
        feed.Ignore(f => f.LastAnswer);
        feed.HasIndex(f => f.Source).IsUnique();
        feed.HasOne(f => f.Health).WithOne().HasForeignKey<FeedHealth>(h => h.FeedId);
        feed.HasMany(f => f.Holds).WithOne().HasForeignKey(h => h.FeedId);
    }

    public void Configure(EntityTypeBuilder<FeedHealth> health)
    {
        health.HasKey(h => h.FeedId);
        health.HasIndex(h => h.NextAt);
        // One at a time, whichever node.
        health.HasIndex(h => h.Running).IsUnique().HasFilter("running");
    }

    public void Configure(EntityTypeBuilder<FeedRun> run)
    {
        run.Property(r => r.Id).ValueGeneratedNever();
        run.HasOne<KeptFeed>().WithMany().HasForeignKey(r => r.FeedId);
        run.HasIndex(r => new { r.FeedId, r.StartedAt });
    }

    public void Configure(EntityTypeBuilder<FeedHold> hold)
    {
        hold.Property(h => h.Id).ValueGeneratedNever();
        hold.Property(h => h.Version).IsConcurrencyToken();
        hold.HasIndex(h => h.FeedId);
        hold.HasMany(h => h.Gone).WithOne().HasForeignKey(g => g.HoldId);
    }

    public void Configure(EntityTypeBuilder<FeedHoldService> gone)
    {
        gone.HasKey(g => new { g.HoldId, g.ServiceId });
        gone.HasOne<Service>().WithMany().HasForeignKey(g => g.ServiceId);
        gone.HasIndex(g => g.ServiceId);
    }

    public void Configure(EntityTypeBuilder<Sighting> sighting) => sighting.HasKey(s => new { s.Source, s.SourceId });
}
