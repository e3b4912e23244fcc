using FsCheck.Xunit;
using Linkwork.Domain.People;

namespace Linkwork.Domain.Tests.People;

public class PersonMatchTests
{
    private static readonly PersonDetails Rowan = new() { GivenName = "Rowan", FamilyName = "Ashworth", BornOn = new(1980, 3, 7), Postcode = "M33 7ZZ" };

    [Fact]
    public void The_same_name_birthday_and_postcode_is_the_same_person() => Same(Rowan, Rowan with { Postcode = "m337zz" });

    [Theory]
    [InlineData("José", "Jose")]
    [InlineData("Łukasz", "LUKASZ")]
    [InlineData("Anne-Marie", "Anne Marie")]
    [InlineData("Søren", "Soren")]
    public void Accents_capitals_and_dashes_make_no_difference(string one, string other) => Same(Rowan with { GivenName = one }, Rowan with { GivenName = other });

    [Fact]
    public void An_apostrophe_makes_no_difference() => Same(Rowan with { FamilyName = "O’Neill" }, Rowan with { FamilyName = "ONeill" });

    [Fact]
    public void First_and_last_name_in_each_others_boxes_make_no_difference() => Same(Rowan, Rowan with { GivenName = "Ashworth", FamilyName = "Rowan" });

    [Fact]
    public void What_somebody_likes_to_be_called_counts_as_their_name() => Same(Rowan with { PreferredName = "Bobby" }, Rowan with { GivenName = "Bobby" });

    [Theory]
    [InlineData("Emma", "Emmy")]
    [InlineData("Jayden", "Kayden")]
    [InlineData("Sam", "Samantha")]
    [InlineData("Anna", "Hannah")]
    [InlineData("Rowan", "Willow")]
    public void Twins_at_one_address_are_never_joined_without_a_person(string one, string other) =>
        Assert.Equal(Likeness.Unsure, Either(Rowan with { GivenName = one }, Rowan with { GivenName = other }));

    [Fact]
    public void A_twin_written_down_with_the_others_number_goes_to_a_person() => Assert.Equal(Likeness.Unsure,
        Either(Rowan with { NhsNumber = "9990000018" }, Rowan with { GivenName = "Willow", NhsNumber = "9990000018" }));

    [Fact]
    public void The_same_number_with_another_name_goes_to_a_person() => Assert.Equal(Likeness.Unsure,
        Either(Rowan with { NhsNumber = "9990000018" }, new() { GivenName = "Idris", FamilyName = "Bell", BornOn = new(1951, 1, 1), NhsNumber = "9990000018" }));

    [Fact]
    public void The_same_number_and_name_is_the_same_person_wherever_they_moved() =>
        Same(Rowan with { NhsNumber = "9990000018" }, Rowan with { NhsNumber = "9990000018", Postcode = "BS1 1AA", GivenName = "Rowen" });

    [Fact]
    public void Two_numbers_are_two_people_and_only_a_person_may_say_otherwise()
    {
        Assert.Equal(Likeness.Unsure, Either(Rowan with { NhsNumber = "9990000018" }, Rowan with { NhsNumber = "9990000026" }));
        Assert.Equal(Likeness.Different, Either(Rowan with { NhsNumber = "9990000018" }, Rowan with { NhsNumber = "9990000026", Postcode = "BS1 1AA" }));
    }

    [Fact]
    public void The_same_name_and_birthday_elsewhere_goes_to_a_person() => Assert.Equal(Likeness.Unsure, Either(Rowan, Rowan with { Postcode = "BS1 1AA" }));

    [Theory]
    [InlineData(3, 7, 1980)]
    [InlineData(8, 3, 1980)]
    [InlineData(7, 8, 1980)]
    [InlineData(7, 3, 1981)]
    [InlineData(7, 3, 1990)]
    [InlineData(7, 3, 1908)]
    public void A_slip_in_the_birthday_goes_to_a_person(int day, int month, int year)
    {
        Assert.Equal(Likeness.Unsure, Either(Rowan, Rowan with { BornOn = new(year, month, day) }));
        Assert.Equal(Likeness.Unsure, Either(Rowan, Rowan with { BornOn = new(year, month, day), Postcode = null }));
        Assert.Equal(Likeness.Different, Either(Rowan, Rowan with { BornOn = new(year, month, day), Postcode = "BS1 1AA" }));
    }

    [Fact]
    public void Father_and_son_of_one_name_are_two_people() => Assert.Equal(Likeness.Different, Either(Rowan, Rowan with { BornOn = new(2005, 3, 12) }));

    [Fact]
    public void Neighbours_are_two_people() =>
        Assert.Equal(Likeness.Different, Either(Rowan, Rowan with { GivenName = "Idris", FamilyName = "Bell", BornOn = new(1951, 1, 1) }));

    [Fact]
    public void Names_without_a_letter_never_agree() => Assert.NotEqual(Likeness.Same, Either(Rowan with { GivenName = "-", FamilyName = "-" }, Rowan with { GivenName = "?", FamilyName = "?" }));

    [Property(MaxTest = 3000)]
    public bool Comparing_is_symmetric(int seed)
    {
        var (one, other) = Pair(new(seed));
        return PersonMatch.Compare(one, other) == PersonMatch.Compare(other, one) && PersonMatch.Why(one, other) == PersonMatch.Why(other, one);
    }

    [Property(MaxTest = 3000)]
    public bool Everybody_is_like_themselves(int seed)
    {
        var (one, _) = Pair(new(seed));
        return PersonMatch.Compare(one, one) == (one.NhsNumber is not null || one.Postcode is not null ? Likeness.Same : Likeness.Unsure);
    }

    [Property(MaxTest = 3000)]
    public bool Whoever_is_alike_has_the_same_number_or_a_birthday_that_can_be_looked_up(int seed)
    {
        var (one, other) = Pair(new(seed));
        return PersonMatch.Compare(one, other) == Likeness.Different || (one.NhsNumber is not null && one.NhsNumber == other.NhsNumber)
            || PersonMatch.NearDays(one.BornOn).Contains(other.BornOn);
    }

    [Property(MaxTest = 3000)]
    public bool The_days_to_look_up_are_those_called_nearly_the_same(int seed)
    {
        var random = new Random(seed);
        var (one, other) = (AnyDay(random), NearDay(random, AnyDay(random)));
        return PersonMatch.NearDays(one).Contains(other) == PersonMatch.NearlySameDay(one, other)
            && PersonMatch.NearlySameDay(one, other) == PersonMatch.NearlySameDay(other, one)
            && PersonMatch.NearDays(one).All(day => PersonMatch.NearlySameDay(one, day));
    }

    private static void Same(PersonDetails one, PersonDetails other) => Assert.Equal(Likeness.Same, Either(one, other));

    private static Likeness Either(PersonDetails one, PersonDetails other)
    {
        Assert.Equal(PersonMatch.Compare(one, other), PersonMatch.Compare(other, one));
        return PersonMatch.Compare(one, other);
    }

    // Few names, days and places, so that many pairs nearly agree.
    private static (PersonDetails One, PersonDetails Other) Pair(Random random)
    {
        var one = new PersonDetails
        {
            GivenName = Of(random, Given), FamilyName = Of(random, Family), PreferredName = random.Next(3) == 0 ? Of(random, Given) : null,
            BornOn = AnyDay(random), Postcode = Of<string?>(random, Places), NhsNumber = Of<string?>(random, Numbers),
        };
        var other = one with
        {
            GivenName = random.Next(2) == 0 ? one.GivenName : Of(random, Given), FamilyName = random.Next(2) == 0 ? one.FamilyName : Of(random, Family),
            BornOn = random.Next(2) == 0 ? one.BornOn : NearDay(random, one.BornOn), Postcode = Of<string?>(random, Places), NhsNumber = Of<string?>(random, Numbers),
        };
        return random.Next(4) == 0 ? (one, other with { GivenName = one.FamilyName, FamilyName = one.GivenName }) : (one, other);
    }

    private static readonly string[] Given = ["Anna", "Hannah", "Emma", "Emmy", "José", "Jose", "Sam", "Samantha", "Li", "Łukasz"];
    private static readonly string[] Family = ["Smith", "Smyth", "O’Neill", "Oneil", "Khan", "Anna", "Ng", "Smith-Jones"];
    private static readonly string?[] Places = ["M33 7ZZ", "m337zz", "BS1 1AA", null];
    private static readonly string?[] Numbers = ["9990000018", "9990000026", null, null, null];

    private static DateOnly AnyDay(Random random) => new DateOnly(1930, 1, 1).AddDays(random.Next(33_000));

    private static DateOnly NearDay(Random random, DateOnly day) => random.Next(5) switch
    {
        0 => day.AddDays(random.Next(-20, 20)),
        1 => day.AddMonths(random.Next(-5, 5)),
        2 => day.AddYears(random.Next(-11, 12)),
        3 when day.Day <= 12 => new(day.Year, day.Day, day.Month),
        _ => AnyDay(random),
    };

    private static T Of<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
