using Linkwork.Interop.Feeds;
using Linkwork.Interop.Geography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

internal sealed class GeographyMappings : IEntityTypeConfiguration<PostcodePoint>, IEntityTypeConfiguration<Practice>,
    IEntityTypeConfiguration<Lsoa>, IEntityTypeConfiguration<Boundary>, IEntityTypeConfiguration<FeedSource>
{
    public void Configure(EntityTypeBuilder<PostcodePoint> point) => point.HasKey(p => p.Postcode);

    public void Configure(EntityTypeBuilder<Practice> practice) => practice.HasKey(p => p.OdsCode);

    public void Configure(EntityTypeBuilder<Lsoa> lsoa) => lsoa.HasKey(l => l.Code);

    public void Configure(EntityTypeBuilder<Boundary> boundary) => boundary.HasKey(b => b.Code);

    public void Configure(EntityTypeBuilder<FeedSource> source) => source.HasKey(s => s.Source);
}
