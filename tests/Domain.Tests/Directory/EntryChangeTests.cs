using FsCheck.Xunit;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;

namespace Linkwork.Domain.Tests.Directory;

public class EntryChangeTests
{
    private static Service Club(string? cost = null) => new() { OrganisationId = Guid.CreateVersion7(), Name = "Tea club", Cost = cost };

    private static EntryChange Changed(Service now, params (MergeField Field, Guid Part, string? Before, string? After)[] fields)
    {
        var change = new EntryChange { ServiceId = now.Id, At = Made.At, By = "Grace", How = EntryChangeHow.Edited };
        foreach (var (field, part, before, after) in fields) change.Note(field, part, before, after);
        return change;
    }

    [Fact]
    public void A_field_goes_back_to_what_it_was_unless_somebody_changed_it_since()
    {
        var service = Club("£6");
        service.Phone = "01632 960333";
        var change = Changed(service, (MergeField.Cost, Guid.Empty, "£4", "£6"), (MergeField.Phone, Guid.Empty, "01632 960111", "01632 960222"));

        change.PutBack(service, change.Fields, "Sam", Made.At.AddDays(1));

        Assert.Equal(("£4", "01632 960333", Made.At.AddDays(1)), (service.Cost, service.Phone, service.EditedAt!.Value));
        Assert.StartsWith("There is nothing to put back", change.PutBackProblem(service), StringComparison.Ordinal);
        Assert.Throws<Refusal>(() => change.PutBack(service, change.Fields, "Sam", Made.At));
    }

    [Fact]
    public void A_place_taken_away_comes_back_as_hidden_as_it_was_and_one_put_in_goes()
    {
        var service = Club();
        var refuge = new Location { ServiceId = service.Id, Address = "4 Lane", Postcode = "ZQ1 1AA", Latitude = 53.4, Longitude = -2.25, Visibility = Visibility.AddressHidden, BusNote = "Bus 4" };
        var added = new Location { ServiceId = service.Id, Address = "5 Street" };
        service.Locations.Add(added);
        var change = Changed(service, (MergeField.Places, refuge.Id, EntryPart.Kept(refuge), null), (MergeField.Places, added.Id, null, EntryPart.Kept(added)));

        change.PutBack(service, change.Fields, "Sam", Made.At);

        var back = Assert.Single(service.Locations);
        Assert.Equal((refuge.Id, Visibility.AddressHidden, EntryPart.Kept(refuge)), (back.Id, back.Visibility, EntryPart.Kept(back)));
    }

    [Fact]
    public void Needs_ticked_since_stay_ticked()
    {
        var service = Club();
        foreach (var need in new[] { Need.Food, Need.Digital }) service.Needs.Add(new() { ServiceId = service.Id, Need = need });
        var change = Changed(service, (MergeField.Needs, Guid.Empty, "Money,Loneliness", "Money,Food"));

        Assert.Equal([Need.Loneliness, Need.Digital], change.Fields[0].NeedsBack(service));
        change.PutBack(service, change.Fields, "Sam", Made.At);

        Assert.Equal([Need.Loneliness, Need.Digital], service.Needs.Select(need => need.Need).Order());
    }

    [Fact]
    public void A_merge_and_an_entry_that_was_merged_are_for_undoing_the_merge()
    {
        var (service, other) = (Club("£6"), Club());
        var change = Changed(service, (MergeField.Cost, Guid.Empty, "£4", "£6"));

        Assert.Contains("Undo that merge first", change.PutBackProblem(other), StringComparison.Ordinal);
        Assert.Contains("undone as a whole", new EntryChange { ServiceId = service.Id, At = Made.At, By = "Grace", How = EntryChangeHow.Merged }.PutBackProblem(service), StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_that_was_stopped_by_mistake_runs_again_but_not_over_its_organisations_word()
    {
        var service = Club();
        service.Status = ServiceStatus.Stopped;
        var change = Changed(service, (MergeField.Status, Guid.Empty, "Active", "Stopped"));
        change.PutBack(service, change.Fields, "Sam", Made.At);
        Assert.Equal(ServiceStatus.Active, service.Status);

        service.SayStopped(new("Harbour"), Made.At);
        Assert.Contains("says that it has stopped", Changed(service, (MergeField.Status, Guid.Empty, "Active", "Inactive")).PutBackProblem(service), StringComparison.Ordinal);
    }

    [Property]
    public bool A_place_is_kept_and_put_back_whole_whatever_was_typed(string? name, string? address, string? note, double latitude, Visibility visibility)
    {
        var place = new Location { ServiceId = Guid.CreateVersion7(), Name = name, Address = address, BusNote = note, Visibility = visibility, Latitude = double.IsFinite(latitude) ? latitude : null };
        var back = EntryPart.Place(place.Id, place.ServiceId, EntryPart.Kept(place));

        return back.Visibility == visibility && back.Latitude == place.Latitude && back.Name == Plain(name) && back.Address == Plain(address) && back.BusNote == Plain(note);
    }

    [Fact]
    public void A_rule_and_a_contact_are_kept_whole()
    {
        var rule = new Schedule { ServiceId = Guid.CreateVersion7(), Frequency = Frequency.Monthly, Interval = 2, ByDay = "1MO", OpensAt = new(9, 30), ClosesAt = new(12, 0), StartsOn = Made.Today, TermTimeOnly = true, Description = "Ring first" };
        var contact = new ServiceContact { ServiceId = rule.ServiceId, Name = "Robin", Role = "Volunteer", Phone = "07700 900111", Visibility = Visibility.StaffOnly };

        Assert.Equal(EntryPart.Kept(rule), EntryPart.Kept(EntryPart.Rule(rule.Id, rule.ServiceId, EntryPart.Kept(rule))));
        Assert.Equal((Visibility.StaffOnly, "07700 900111"), (EntryPart.Contact(contact.Id, rule.ServiceId, EntryPart.Kept(contact)) is var back ? back.Visibility : default, back.Phone));
    }

    private static string? Plain(string? typed) => typed?.Replace('\u001f', ' ').Said();
}
