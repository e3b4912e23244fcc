using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;

namespace Linkwork.Domain.Tests.Directory;

/// <summary>Places, times and contacts that an editor puts right.</summary>
public class PartsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

    private static Service Refuge(Visibility visibility = Visibility.AddressHidden)
    {
        var service = new Service { OrganisationId = Guid.NewGuid(), Name = "Safe Harbour" };
        service.Locations.Add(new() { ServiceId = service.Id, Name = "Rosewood", Address = "9 Secret Lane", Postcode = "M33 3AA", Visibility = visibility });
        service.Contacts.Add(new() { ServiceId = service.Id, Name = "Vee", Phone = "07700 900123", Visibility = Visibility.StaffOnly });
        return service;
    }

    private static Location Like(Location had, Visibility visibility, Guid? id = null, string? address = null, string? postcode = null) =>
        new() { Id = id ?? had.Id, ServiceId = had.ServiceId, Name = had.Name, Address = address ?? had.Address, Postcode = postcode ?? had.Postcode, Visibility = visibility };

    [Theory]
    [InlineData(Visibility.AddressHidden, Visibility.Public, true)]
    [InlineData(Visibility.StaffOnly, Visibility.AddressHidden, true)]
    [InlineData(Visibility.AddressHidden, Visibility.AddressHidden, false)]
    [InlineData(Visibility.AddressHidden, Visibility.StaffOnly, false)]
    [InlineData(Visibility.Public, Visibility.StaffOnly, false)]
    public void A_place_opens_when_it_shows_to_more_people_than_before(Visibility before, Visibility after, bool opens)
    {
        var service = Refuge(before);
        Assert.Equal(opens, service.Opened([Like(service.Locations[0], after)]).Count == 1);
    }

    [Fact]
    public void A_hidden_place_typed_anew_opens_too_by_its_postcode_or_its_address()
    {
        var service = Refuge();
        Assert.Single(service.Opened([Like(service.Locations[0], Visibility.Public, Guid.NewGuid(), address: "Somewhere")]));
        Assert.Single(service.Opened([Like(service.Locations[0], Visibility.Public, Guid.NewGuid(), address: "9, secret lane.", postcode: "M33 7ZZ")]));
        Assert.Empty(service.Opened([Like(service.Locations[0], Visibility.Public, Guid.NewGuid(), address: "1 High Street", postcode: "M33 7ZZ")]));
        // A public place elsewhere that is moved to the hidden one opens it; one that always stood at the same postcode doesn't.
        var office = Like(service.Locations[0], Visibility.Public, Guid.NewGuid(), "1 High Street", "M33 7ZZ");
        service.Locations.Add(office);
        Assert.Single(service.Opened([Like(office, Visibility.Public, postcode: "M33 3AA")]));
        office.Postcode = "M33 3AA";
        Assert.Empty(service.Opened([Like(office, Visibility.Public)]));
    }

    [Fact]
    public void A_contact_opens_by_its_row_and_by_its_number()
    {
        var service = Refuge();
        var had = service.Contacts[0];
        Assert.Single(service.Opened([new ServiceContact { Id = had.Id, ServiceId = service.Id, Name = "Vee", Phone = "01632 960001", Visibility = Visibility.Public }]));
        Assert.Single(service.Opened([new ServiceContact { ServiceId = service.Id, Name = "Reception", Phone = "+44 7700 900123", Visibility = Visibility.Public }]));
        Assert.Empty(service.Opened([new ServiceContact { ServiceId = service.Id, Name = "Reception", Phone = "01632 960001", Visibility = Visibility.Public }]));
    }

    [Fact]
    public void Nobody_guesses_who_may_learn_where_a_safety_service_is()
    {
        var service = Refuge();
        Assert.Equal(Visibility.Public, service.UsualVisibility);
        service.Needs.Add(new() { ServiceId = service.Id, Need = Need.Safety });
        Assert.Null(service.UsualVisibility);
    }

    [Fact]
    public void Without_words_of_its_own_it_says_its_rules_and_with_some_it_keeps_them()
    {
        var (silent, told) = (Refuge(), Refuge());
        told.When = "Ask at the bar";
        foreach (var service in new[] { silent, told }) service.Put([new Schedule { ServiceId = service.Id, Frequency = Frequency.Weekly, ByDay = "MO", OpensAt = new(10, 0) }], Now);
        Assert.Equal(("Monday from 10:00", null), (silent.When, silent.OwnWhen));
        Assert.Equal(("Ask at the bar", "Ask at the bar"), (told.When, told.OwnWhen));
        foreach (var service in new[] { silent, told }) service.Put(Array.Empty<Schedule>(), Now);
        Assert.Equal((null, "Ask at the bar"), (silent.When, told.When));
    }

    [Theory]
    [InlineData(null, null, "Monday from 10:00")]
    [InlineData("2026-01-01", null, "Monday from 10:00")]
    [InlineData("2027-01-04", null, "Monday from 10:00 (from 4 January 2027)")]
    [InlineData("2027-01-04", "2027-03-01", "Monday from 10:00 (from 4 January 2027 until 1 March 2027)")]
    [InlineData("2026-01-01", "2027-03-01", "Monday from 10:00 (until 1 March 2027)")]
    [InlineData(null, "2026-11-29", "Monday from 10:00 (ended 29 November 2026)")]
    public void A_rule_says_from_when_until_when_as_far_as_it_matters(string? from, string? until, string words)
    {
        static DateOnly? Day(string? said) => said is null ? null : DateOnly.Parse(said, System.Globalization.CultureInfo.InvariantCulture);
        var rule = new Schedule { ServiceId = Guid.NewGuid(), Frequency = Frequency.Weekly, ByDay = "MO", OpensAt = new(10, 0), StartsOn = Day(from), EndsOn = Day(until) };
        Assert.Equal(words, rule.InWords(new DateOnly(2026, 11, 30)));
    }

    [Theory]
    [InlineData(18, 25, 0)]
    [InlineData(null, null, 0)]
    [InlineData(0, 120, 0)]
    [InlineData(-1, 25, 1)]
    [InlineData(18, 121, 1)]
    [InlineData(50, 18, 1)]
    public void Ages_are_years_of_a_life_and_in_order(int? from, int? to, int problems) => Assert.Equal(problems, Service.AgeProblems(from, to).Count());
}
