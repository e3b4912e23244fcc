using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

internal sealed class SuggestionMappings : IEntityTypeConfiguration<Suggestion>, IEntityTypeConfiguration<RegisterLookUp>, IEntityTypeConfiguration<SuggestionDecision>
{
    public void Configure(EntityTypeBuilder<Suggestion> suggestion)
    {
        suggestion.Property(s => s.Id).ValueGeneratedNever();
        suggestion.Property(s => s.Version).IsConcurrencyToken();
        suggestion.Property(s => s.Needs).AsWords();
        suggestion.Ignore(s => s.Decision);
        suggestion.Ignore(s => s.Checks);
        suggestion.HasIndex(s => new { s.Status, s.Verdict, s.Id });
        suggestion.HasMany(s => s.LookUps).WithOne().HasForeignKey(l => l.SuggestionId);
        suggestion.HasMany(s => s.Decisions).WithOne().HasForeignKey(d => d.SuggestionId);
    }

    public void Configure(EntityTypeBuilder<RegisterLookUp> lookUp) => lookUp.Property(l => l.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<SuggestionDecision> decision) => decision.Property(d => d.Id).ValueGeneratedNever();
}
