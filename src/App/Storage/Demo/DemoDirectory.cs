using System.Globalization;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;

namespace Linkwork.Storage.Demo;

/// <summary>The invented organisations and services: some full, some not looked at for months, some that nobody has told us much about.</summary>
internal sealed class DemoDirectory
{
    private readonly DemoDice dice;
    private readonly List<IReadOnlyDictionary<string, string>> cards = [.. DemoWords.Table("cards")];
    private readonly Dictionary<string, (Organisation Organisation, string Postcode, string Street)> byKey = [];

    public DemoDirectory(DemoDice dice)
    {
        this.dice = dice;
        foreach (var row in DemoWords.Table("organisations")) byKey[row["key"]] = (Organisation(row, byKey.Count), row["postcode"], row["street"]);
        Services = [.. DemoWords.Table("services").Select(Service)];
    }

    public IReadOnlyList<Service> Services { get; }

    public IEnumerable<Organisation> Organisations => byKey.Values.Select(place => place.Organisation);

    /// <param name="key">The first column of organisations.csv.</param>
    public Organisation Organisation(string key) => byKey[key].Organisation;

    public Organisation Of(Guid organisationId) => byKey.Values.First(place => place.Organisation.Id == organisationId).Organisation;

    public string NameOf(Guid organisationId) => Of(organisationId).Name;

    /// <summary>Services for a need that somebody could have been sent to: not those that were full.</summary>
    public IReadOnlyList<Service> For(Need need) =>
        [.. Services.Where(service => service.Accepting is Accepting.Yes or Accepting.WaitingList && service.Needs[0].Need == need)];

    private static Organisation Organisation(IReadOnlyDictionary<string, string> row, int number) => new()
    {
        Name = row["name"], Description = row["description"], Kind = row["key"] == "borough" ? OrganisationKind.Council : OrganisationKind.Unknown, Phone = $"01632 960{number + 200:000}",
        Email = $"hello@{row["key"]}.example", Website = $"https://{row["key"]}.example",
    };

    private Service Service(IReadOnlyDictionary<string, string> row)
    {
        var (organisation, postcode, street) = byKey[row["org"]];
        var id = Guid.CreateVersion7();
        return new()
        {
            Id = id, OrganisationId = organisation.Id, Name = row["name"], Description = row["description"], Accepting = Taking(row["accepting"]),
            WaitWeeks = Number(row["wait"]), Cost = row["cost"].Said(), When = row["when"].Said(), WhoFor = row["who"].Said(),
            VerifiedAt = Number(row["verified"]) is { } days ? dice.Now.AddDays(-days) : null,
            VerifiedBy = row["verified"].Length > 0 ? "Grace Ashdown" : null,
            Reporting = row["reports"] switch
            {
                "yes" => BenefitsReporting.Yes, "no" => BenefitsReporting.No, "consent" => BenefitsReporting.OnlyWithConsent, _ => BenefitsReporting.Unknown,
            },
            EmploymentSupport = cards.Find(card => card["service"] == row["name"]) is { } told ? Card(id, told) : null,
            Phone = organisation.Phone, Email = organisation.Email, Website = organisation.Website,
            Needs = [.. row["needs"].Split(' ').Select(need => new ServiceNeed { ServiceId = id, Need = Enum.Parse<Need>(need) })],
            Locations = [.. Places(id, row["place"], postcode, organisation.Name, street)],
        };
    }

    private EmploymentSupport Card(Guid id, IReadOnlyDictionary<string, string> row) => new()
    {
        ServiceId = id, Voluntary = Answer(row["voluntary"]), Models = [.. row["models"].Split(' ').Select(Enum.Parse<SupportModel>).Order()], WhoDeclined = row["declines"].Said(),
        HoursAWeek = row["hours"].Length == 0 ? null : double.Parse(row["hours"], CultureInfo.InvariantCulture), InWorkSupport = Answer(row["inwork"]), InWorkWeeks = Number(row["weeks"]),
        FidelityScore = Number(row["score"]), FidelityReviewedOn = Number(row["reviewed"]) is { } days ? London.Date(dice.Now.AddDays(-days)) : null,
    };

    private static bool? Answer(string said) => said switch { "yes" => true, "no" => false, _ => null };

    /// <param name="id">The service's.</param>
    /// <param name="place">"home", "phone" and "online" have none; empty is where the organisation is.</param>
    private static IEnumerable<Location> Places(Guid id, string place, string postcode, string name, string street)
    {
        var at = place.Length == 0 ? postcode : place;
        if (at is "" or "home" or "phone" or "online") yield break;
        var (latitude, longitude) = DemoPostcodes.Point(at);
        yield return new()
        {
            ServiceId = id, Name = place.Length == 0 ? name : null, Address = place.Length == 0 ? $"{street}, {TownOf(at)}" : TownOf(at),
            Postcode = at, Latitude = latitude, Longitude = longitude,
        };
    }

    public static string TownOf(string postcode) => postcode[2] switch { '4' => "Marram Bay", '5' => "Brackenholme", _ => "Aldersea" };

    private static Accepting Taking(string said) => said.Length == 0 ? Accepting.Unknown : Enum.Parse<Accepting>(said);

    private static int? Number(string said) => said.Length == 0 ? null : int.Parse(said, CultureInfo.InvariantCulture);
}
