using FsCheck.Xunit;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;

namespace Linkwork.Domain.Tests.Directory;

public class ProposalReviewTests
{
    private static readonly Organisation Harbour = new() { Name = "Harbour Singers" };

    private static Service Choir() => new() { OrganisationId = Harbour.Id, Name = "Come and sing", Description = "Songs and tea on Tuesdays.", Phone = "01632 960111", Reporting = BenefitsReporting.Unknown };

    private static IReadOnlyList<string> Flags(Service service, ProposedField field, string? after, Action<Service>? before = null)
    {
        before?.Invoke(service);
        var changes = service.Propose(new Dictionary<ProposedField, string?> { [field] = after }, new("Harbour Singers"), Made.At);
        return ProposalReview.Of(service, Harbour, changes).GetValueOrDefault(Assert.Single(changes).Id) ?? [];
    }

    [Theory]
    [InlineData("We lend you money today, no credit check, pay the £40 release fee by gift card first.")]
    [InlineData("We give debt advice and write to the people you owe.")]
    [InlineData("We help with visa applications and asylum appeals.")]
    [InlineData("Earn £900 a week from home, no experience. Pay £60 for your training pack before you start.")]
    public void What_preys_on_people_or_needs_a_register_is_flagged_with_its_reasons(string description) => Assert.NotEmpty(Flags(Choir(), ProposedField.Description, description));

    [Fact]
    public void Another_time_for_singing_needs_no_care() => Assert.Empty(Flags(Choir(), ProposedField.When, "Wednesdays at 7pm"));

    [Fact]
    public void Another_phone_number_is_asked_about_by_the_old_one() => Assert.Contains(Flags(Choir(), ProposedField.Phone, "0909 879 0000"), flag => flag.Contains("stood there before", StringComparison.Ordinal));

    [Fact]
    public void A_scam_cut_into_pieces_is_read_as_a_whole()
    {
        var service = Choir();
        var changes = service.Propose(new Dictionary<ProposedField, string?> { [ProposedField.Description] = "Guaranteed loans for anyone, bad credit no problem.", [ProposedField.Cost] = "£45 release fee by gift card first" }, new("Harbour Singers"), Made.At);

        Assert.Equal(changes.Select(change => change.Id).Order(), ProposalReview.Of(service, Harbour, changes).Keys.Order());
    }

    [Fact]
    public void Towards_no_on_benefits_waits_for_care_and_towards_yes_holds_at_once()
    {
        var service = Choir();
        service.Reporting = BenefitsReporting.Yes;
        Assert.Contains(Flags(service, ProposedField.Reporting, nameof(BenefitsReporting.No)), flag => flag.StartsWith("Less would be kept from a benefits authority", StringComparison.Ordinal));
        Assert.Equal(BenefitsReporting.Yes, service.Reporting);

        var open = Choir();
        Assert.Empty(open.Propose(new Dictionary<ProposedField, string?> { [ProposedField.Reporting] = nameof(BenefitsReporting.OnlyWithConsent) }, new("Harbour Singers"), Made.At));
        Assert.Equal(BenefitsReporting.OnlyWithConsent, open.Reporting);
    }

    [Fact]
    public void A_place_proposed_for_a_refuge_is_hidden_as_much_as_the_one_it_hides()
    {
        var refuge = Choir();
        refuge.Locations.Add(new() { ServiceId = refuge.Id, Address = "4 Lane", Postcode = "ZQ1 1AA", Visibility = Visibility.AddressHidden });
        Assert.Null(refuge.Read(ProposedField.Places));
        var proposed = Assert.Single(refuge.Propose(new Dictionary<ProposedField, string?> { [ProposedField.Places] = "5 Street, ZQ2 1AA" }, new("Harbour Singers"), Made.At));

        Assert.NotEmpty(ProposalReview.Of(refuge, Harbour, [proposed]));
        proposed.Accept(refuge, "Grace", Made.At);

        Assert.Equal(2, refuge.Locations.Count);
        Assert.All(refuge.Locations, place => Assert.Equal(Visibility.AddressHidden, place.Visibility));
        Assert.Contains(Flags(refuge, ProposedField.Description, "Come to 4, Lane (zq11aa)."), flag => flag.Contains("the entry hides", StringComparison.Ordinal));
    }

    [Property]
    public bool Whatever_is_proposed_and_taken_over_no_place_shows_more_than_before(Visibility visibility, string? lines)
    {
        var service = Choir();
        service.Locations.Add(new() { ServiceId = service.Id, Address = "4 Lane", Postcode = "ZQ1 1AA", Visibility = visibility });
        foreach (var change in service.Propose(new Dictionary<ProposedField, string?> { [ProposedField.Places] = lines }, new("Harbour Singers"), Made.At)) change.Accept(service, "Grace", Made.At);

        return visibility == Visibility.Public || (service.Locations.TrueForAll(place => place.Visibility == visibility) && service.Locations.Exists(place => place.Address == "4 Lane"));
    }

    [Fact]
    public void Lines_that_end_another_way_are_no_change()
    {
        var service = Choir();
        service.Description = "One\r\nTwo";

        Assert.Empty(service.Propose(new Dictionary<ProposedField, string?> { [ProposedField.Description] = "One\nTwo" }, new("Harbour Singers"), Made.At));
    }
}
