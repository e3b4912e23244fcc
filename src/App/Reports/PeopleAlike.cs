using Linkwork.Domain.People;

namespace Linkwork.Reports;

/// <summary>Somebody by nothing but what figures are compared by (see <see cref="EqualityGroups"/>), so that a query groups people and nobody is read by themselves.</summary>
internal sealed record PeopleAlike
{
    public Guid TeamId { get; init; }
    public Guid Id { get; init; }

    /// <summary>The youngest of their age group.</summary>
    public int Age { get; init; }
    public string? Gender { get; init; }
    public string? Ethnicity { get; init; }
    public string? Language { get; init; }
    public bool AccessNeeds { get; init; }

    /// <param name="db">The database.</param>
    /// <param name="teams">Whose people.</param>
    /// <param name="day">On which they are as old as that: never a 29 February.</param>
    public static IQueryable<PeopleAlike> In(AppDb db, List<Guid> teams, DateOnly day)
    {
        var (at16, at25, at35, at50, at65) = (day.AddYears(-16), day.AddYears(-25), day.AddYears(-35), day.AddYears(-50), day.AddYears(-65));
        return db.People.ForTheSystem().Where(person => teams.Contains(person.TeamId)).Select(person => new PeopleAlike
        {
            TeamId = person.TeamId, Id = person.Id, Gender = person.Details.Gender, Ethnicity = person.Details.Ethnicity, Language = person.Details.Language,
            AccessNeeds = person.Details.AccessNeeds != null && person.Details.AccessNeeds.Trim() != "",
            Age = person.Details.BornOn > at16 ? 0 : person.Details.BornOn > at25 ? 16 : person.Details.BornOn > at35 ? 25 : person.Details.BornOn > at50 ? 35 : person.Details.BornOn > at65 ? 50 : 65,
        });
    }

    /// <summary>Details of somebody who is in the same groups.</summary>
    public PersonDetails AsDetails(DateOnly day) => new()
    {
        BornOn = day.AddYears(-Age), Gender = Gender, Ethnicity = Ethnicity, Language = Language, AccessNeeds = AccessNeeds ? "Some" : null,
    };
}
