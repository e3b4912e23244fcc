using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;

namespace Linkwork.Storage.Demo;

/// <summary>What an editor has put right: a refuge whose address is hidden, a clinic in three places with its hours in term time, and a volunteer's own phone.</summary>
internal static class DemoParts
{
    public static void PutRight(DemoDirectory directory, DateTimeOffset now)
    {
        var at = now.AddDays(-9);
        var (refuge, clinic, dropIn) = (Named("Recovery group"), Named("Free legal half-hour"), Named("Women’s drop-in"));
        refuge.Put([Place(refuge, 0, "Lantern House", "3 Lantern Court", "ZQ1 4BD", "The 6 from the harbour, second stop. Never write it down for them", Visibility.AddressHidden)], at);
        clinic.Put(
        [
            .. clinic.Locations,
            Place(clinic, 1, "Northfield Library", "1 Orchard Parade", "ZQ3 1AD", "The 12 and the 14 stop at the door", Visibility.Public),
            Place(clinic, 2, "Marram Bay Library", "Shore Road", "ZQ4 2DE", "The 30, every hour until 7pm", Visibility.Public),
        ], at);
        clinic.Put(
        [
            new Schedule { Id = Id(now, 0), ServiceId = clinic.Id, Frequency = Frequency.Weekly, ByDay = "WE", OpensAt = new(18, 0), ClosesAt = new(20, 0), TermTimeOnly = true, Description = "Law students with a solicitor beside them" },
            new Schedule { Id = Id(now, 1), ServiceId = clinic.Id, Frequency = Frequency.Monthly, ByDay = "1SA", OpensAt = new(10, 0), ClosesAt = new(12, 0), Description = "In Marram Bay" },
            new Schedule { Id = Id(now, 2), ServiceId = clinic.Id, StartsOn = London.Date(now).AddDays(24), OpensAt = new(9, 30), ClosesAt = new(15, 0), Description = "Open day" },
        ], at);
        dropIn.Put(
        [
            new ServiceContact { Id = Id(now, 0), ServiceId = dropIn.Id, Name = "Shirin Falk", Role = "Coordinator", Phone = "01632 960318", Email = "shirin@women.example" },
            new ServiceContact { Id = Id(now, 1), ServiceId = dropIn.Id, Name = "Dot Marlow", Role = "Volunteer who has the key", Phone = "07700 900461", Visibility = Visibility.StaffOnly },
        ], at);

        Service Named(string name) => directory.Services.First(service => service.Name == name);

        Location Place(Service service, int number, string name, string street, string postcode, string bus, Visibility visibility)
        {
            var (latitude, longitude) = DemoPostcodes.Point(postcode);
            return new()
            {
                Id = Id(now, number), ServiceId = service.Id, Name = name, Address = $"{street}, {DemoDirectory.TownOf(postcode)}", Postcode = postcode, Latitude = latitude, Longitude = longitude, BusNote = bus, Visibility = visibility,
            };
        }
    }

    // In the order they are written in, after what was there.
    private static Guid Id(DateTimeOffset now, int number) => Guid.CreateVersion7(now.AddMinutes(1 + number));
}
