using Linkwork.Domain.People;
using Linkwork.Domain.Shared;

namespace Linkwork.Domain.Tests.People;

public class PersonTests
{
    [Fact]
    public void A_death_is_recorded_once()
    {
        var person = Person.From(Made.Team, Made.Details, Made.At);

        person.RecordDeath(Made.Today, "their sister", Made.Worker, Made.At);

        Assert.Equal(Made.Today, person.Death!.On);
        Assert.Single(person.Events.OfType<PersonDied>());
        Assert.Throws<Refusal>(() => person.RecordDeath(Made.Today, "their sister", Made.Worker, Made.At));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-40_000)]
    public void A_death_is_neither_in_the_future_nor_before_birth(int days) =>
        Assert.NotNull(Person.From(Made.Team, Made.Details, Made.At).DeathProblem(Made.Today.AddDays(days), Made.Today));

    [Fact]
    public void A_death_recorded_by_mistake_can_be_taken_back()
    {
        var person = Person.From(Made.Team, Made.Details, Made.At);
        Assert.Throws<Refusal>(() => person.TakeBackDeath(Made.At));
        person.RecordDeath(Made.Today, "a letter", Made.Worker, Made.At);

        person.TakeBackDeath(Made.At);

        Assert.Null(person.Death);
        Assert.Null(person.DeathProblem(Made.Today, Made.Today));
    }
}
