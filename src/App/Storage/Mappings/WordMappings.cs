using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

/// <summary>Everyday words as editors have them, and what searches ended in.</summary>
internal sealed class WordMappings : IEntityTypeConfiguration<EverydayLine>, IEntityTypeConfiguration<SearchChoice>, IEntityTypeConfiguration<SettledWord>
{
    public void Configure(EntityTypeBuilder<EverydayLine> line)
    {
        line.Property(l => l.Id).ValueGeneratedNever();
        line.Property(l => l.Version).IsConcurrencyToken();
        line.Property(l => l.PeopleSay).AsLines();
        line.Property(l => l.ServicesSay).AsLines();
        line.Property(l => l.Needs).AsWords();
        line.Ignore(l => l.LeftOut);
        line.HasIndex(l => l.Replaces).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SearchChoice> choice)
    {
        choice.Property(c => c.Id).ValueGeneratedNever();
        choice.HasOne<Service>().WithMany().HasForeignKey(c => c.ServiceId);
        choice.HasIndex(c => c.Word);
        choice.HasIndex(c => c.On);
    }

    public void Configure(EntityTypeBuilder<SettledWord> word) => word.HasKey(w => w.Word);
}
