namespace Linkwork.Domain.People;

/// <summary>Who is supported, as one team knows them.</summary>
public sealed class Person : TeamRecord, IVersioned, IAboutAPerson
{
    public string Reference { get; init; } = Shared.Reference.New('P');
    public required PersonDetails Details
    {
        get;
        set
        {
            field = value with { Postcode = Postcode.Read(value.Postcode) ?? value.Postcode };
            (FamilyKey, GivenKey) = (PersonMatch.Key(value.FamilyName), PersonMatch.Key(value.GivenName));
            if (ArrivalKey != KeyOnArrival) ArrivalKey = null;
        }
    }

    /// <summary>The name as a database can look it up; see <see cref="PersonMatch.Key"/>.</summary>
    public string FamilyKey { get; private set; } = "";
    public string GivenKey { get; private set; } = "";

    /// <summary>Unique in a team while it is set: of two referrals for the same new person at the same moment, one makes the person and the
    /// other finds them. Gone as soon as the details are put right, so that it never stands in anybody's way later.</summary>
    public string? ArrivalKey { get; private set; }
    public required DateTimeOffset KnownSince { get; init; }

    /// <summary>The other record of the same person, where everything of theirs is now. This one is kept, shown nowhere and matched with nobody.</summary>
    public Guid? SameAs { get; private set; }
    public int Version { get; private set; }

    /// <summary>Set when the person has died: every clock, task and letter stops.</summary>
    public Death? Death { get; private set; }

    public static Person From(Guid teamId, PersonDetails details, DateTimeOffset at) =>
        new() { TeamId = teamId, Details = details, KnownSince = at };

    /// <summary>Somebody new, taken for new without anyone deciding.</summary>
    public static Person Arriving(Guid teamId, PersonDetails details, DateTimeOffset at)
    {
        var person = From(teamId, details, at);
        person.ArrivalKey = person.KeyOnArrival;
        return person;
    }

    /// <summary>Leaves the number and the key of arrival free for the record that stays.</summary>
    internal void TurnOutToBe(Guid other)
    {
        Details = Details with { NhsNumber = null };
        (SameAs, ArrivalKey) = (other, null);
    }

    /// <summary>They weren't the same after all.</summary>
    internal void StandAlone(string? nhsNumber)
    {
        Details = Details with { NhsNumber = nhsNumber };
        SameAs = null;
    }

    private string KeyOnArrival => $"{FamilyKey} {GivenKey} {Details.BornOn:yyyy-MM-dd} {Details.Postcode}";

    public string? DeathProblem(DateOnly on, DateOnly today) =>
        Death is not null ? "This person is already recorded as having died"
        : on > today ? "The date of death must be today or earlier"
        : on < Details.BornOn ? "The date of death is before the date of birth"
        : null;

    /// <summary>Records that the person has died.</summary>
    /// <exception cref="Refusal">Already recorded, or the date can't be.</exception>
    public void RecordDeath(DateOnly on, string toldBy, Guid by, DateTimeOffset at)
    {
        Refusal.If(DeathProblem(on, London.Date(at)));
        Death = new() { TeamId = TeamId, PersonId = Id, On = on, ToldBy = toldBy, By = by, At = at };
        Raise(new PersonDied(Id, at));
    }

    /// <summary>Takes back a death recorded by mistake.</summary>
    /// <exception cref="Refusal">None is recorded.</exception>
    public void TakeBackDeath(DateTimeOffset at)
    {
        Refusal.If(Death is null ? "No death is recorded" : null);
        Death = null;
        Raise(new DeathTakenBack(Id, at));
    }
}

/// <summary>The fact that a person has died, who said so and when.</summary>
public sealed class Death : TeamRecord, IAboutAPerson
{
    public required Guid PersonId { get; init; }
    public required DateOnly On { get; init; }
    public required string ToldBy { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}

public sealed record PersonDied(Guid PersonId, DateTimeOffset At) : DomainEvent(At);

public sealed record DeathTakenBack(Guid PersonId, DateTimeOffset At) : DomainEvent(At);
