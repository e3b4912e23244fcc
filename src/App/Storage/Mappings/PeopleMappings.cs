using Linkwork.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.IsTeamRecord();
        person.ComplexProperty(p => p.Details, details =>
        {
            details.IsRequired();
            details.Ignore(d => d.FullName);
            details.Ignore(d => d.NeedsCare);
        });
        person.HasIndex(p => p.Reference).IsUnique();
        person.HasIndex(p => new { p.TeamId, p.FamilyKey, p.GivenKey });
        person.HasOne(p => p.Death).WithOne().HasForeignKey<Death>(d => new { d.TeamId, d.PersonId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DeathMapping : IEntityTypeConfiguration<Death>
{
    public void Configure(EntityTypeBuilder<Death> death) => death.IsTeamRecord();
}
