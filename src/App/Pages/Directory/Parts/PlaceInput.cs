using Linkwork.Domain.Directory;
using Linkwork.Domain.People;
using Linkwork.Interop.Feeds;
using Linkwork.Ui;

namespace Linkwork.Pages.Directory.Parts;

/// <summary>A place as a form has it.</summary>
public sealed class PlaceInput : PartInput
{
    private const int Longest = 300;

    public string? Name { get; set; }
    public string? Address { get; set; }
    public string? Postcode { get; set; }
    public string? BusNote { get; set; }

    /// <summary>Null: nobody has chosen.</summary>
    public Visibility? Visibility { get; set; }

    public override bool Blank => (Name.Said() ?? Address.Said() ?? Postcode.Said() ?? BusNote.Said()) is null;

    public static IReadOnlyList<Choice> Visibilities { get; } =
    [
        new(nameof(Domain.Directory.Visibility.Public), "Anybody"),
        new(nameof(Domain.Directory.Visibility.AddressHidden), "Staff only, but anybody may know that there is a place", "For a refuge: the address is never shown, mapped or measured for anybody else"),
        new(nameof(Domain.Directory.Visibility.StaffOnly), "Staff only, and nobody else learns that there is a place"),
    ];

    public static PlaceInput Of(Location place) =>
        new() { Id = place.Id, Name = place.Name, Address = place.Address, Postcode = place.Postcode, BusNote = place.BusNote, Visibility = place.Visibility };

    public override IEnumerable<(string Field, string? Words)> Said() =>
    [
        (nameof(Name), Name), (nameof(Address), Address), (nameof(Postcode), Domain.People.Postcode.Read(Postcode) ?? Postcode), (nameof(BusNote), BusNote),
        (nameof(Visibility), Visibilities.FirstOrDefault(choice => choice.Value == $"{Visibility}")?.Label),
    ];

    public IEnumerable<Problem> Problems()
    {
        if ((Name.Said() ?? Address.Said() ?? Postcode.Said()) is null) yield return new(nameof(Address), Id is null ? "Enter an address, a postcode or a name" : "Enter an address, a postcode or a name, or tick “Remove this place”");
        foreach (var (field, words) in new[] { (nameof(Name), Name), (nameof(Address), Address), (nameof(BusNote), BusNote) })
            if (words?.Length > Longest) yield return new(field, $"Use {Longest} characters or fewer");
        if (Postcode.Said() is not null && Domain.People.Postcode.Read(Postcode) is null) yield return new(nameof(Postcode), "Enter a full postcode, like M33 7ZZ, or leave it empty");
        if (Visibility is null || !Enum.IsDefined(Visibility.Value)) yield return new(nameof(Visibility), "Say who may learn where it is");
    }

    /// <summary>The row that it stands for. Where it is stays known unless its postcode changes.</summary>
    public async Task<Location> PlaceAsync(Location? before, Guid serviceId, Guid id, Postcodes postcodes, CancellationToken cancellation)
    {
        var postcode = Domain.People.Postcode.Read(Postcode);
        var point = before is { Latitude: { } latitude, Longitude: { } longitude } && before.Postcode == postcode ? new(latitude, longitude) : await postcodes.PointAsync(postcode, cancellation);
        return new()
        {
            Id = id, ServiceId = serviceId, Name = PlainText.OneLine(Name), Address = PlainText.OneLine(Address), Postcode = postcode, BusNote = PlainText.OneLine(BusNote),
            Latitude = point?.Latitude, Longitude = point?.Longitude, Visibility = Visibility!.Value,
        };
    }
}
