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

    private Service Service(IReadOnlyDictionary<string, string> row, int number)
    {
        var (organisation, postcode, street) = byKey[row["org"]];
        var id = Guid.CreateVersion7();
        var feed = DemoFeeds.Of(number);
        var service = new Service
        {
            Id = id, OrganisationId = organisation.Id, Name = row["name"], Description = row["description"], Accepting = Taking(row["accepting"]),
            WaitWeeks = Number(row["wait"]), Cost = row["cost"].Said(), When = row["when"].Said(), WhoFor = row["who"].Said(),
            Reporting = row["reports"] switch
            {
                "yes" => BenefitsReporting.Yes, "no" => BenefitsReporting.No, "consent" => BenefitsReporting.OnlyWithConsent, _ => BenefitsReporting.Unknown,
            },
            EmploymentSupport = cards.Find(card => card["service"] == row["name"]) is { } told ? Card(id, told) : null,
            Source = feed?.Source, SourceId = feed?.Id, ImportedAt = feed is null ? null : DemoFeeds.ImportedAt(dice.Now),
            Phone = organisation.Phone, Email = organisation.Email, Website = organisation.Website,
            Needs = [.. row["needs"].Split(' ').Select(need => new ServiceNeed { ServiceId = id, Need = Enum.Parse<Need>(need) })],
            Locations = [.. Places(id, row["place"], postcode, organisation.Name, street)],
        };
        if (Number(row["verified"]) is { } days) Check(service, days, organisation.Name);
        return service;
    }

    private EmploymentSupport Card(Guid id, IReadOnlyDictionary<string, string> row) => new()
    {
        ServiceId = id, Voluntary = Answer(row["voluntary"]), Models = [.. row["models"].Split(' ').Select(Enum.Parse<SupportModel>).Order()], WhoDeclined = row["declines"].Said(),
        HoursAWeek = row["hours"].Length == 0 ? null : double.Parse(row["hours"], CultureInfo.InvariantCulture), InWorkSupport = Answer(row["inwork"]), InWorkWeeks = Number(row["weeks"]),
        NeedsNationalInsurance = Answer(row["number"]), FidelityScore = Number(row["score"]), FidelityReviewedOn = Number(row["reviewed"]) is { } days ? London.Date(dice.Now.AddDays(-days)) : null,
    };

    private static bool? Answer(string said) => said switch { "yes" => true, "no" => false, _ => null };

    /// <summary>Confirmed by whoever would have, so many days ago; one phoned now and then without an answer.</summary>
    private void Check(Service service, int daysAgo, string organisation)
    {
        var at = dice.Now.AddDays(-daysAgo);
        var (by, how) = (daysAgo % 4) switch
        {
            0 => (organisation, VerifiedHow.EmailLink), 1 => ("Sam Okafor", VerifiedHow.Phone), 2 => ("Grace Ashdown", VerifiedHow.Editor), _ => ("Priya Nandakumar", VerifiedHow.Visit),
        };
        service.Verify(by, how, at);
        if (service.Accepting == Accepting.Full) service.Say(Accepting.Full, null, London.Date(dice.Now).AddDays(21), organisation, at);
        if (daysAgo > 200) service.NoteUnansweredCall("Sam Okafor", dice.Now.AddDays(-8));
    }

    /// <summary>What waits for an editor: a report, and what an organisation proposed by its link.</summary>
    public IEnumerable<object> Waiting()
    {
        var pantry = Named("Northfield Pantry membership");
        yield return new ProblemReport { ServiceId = pantry.Id, Words = "The phone number rings out. Somebody at the school says that they have a new one.", At = dice.Now.AddDays(-3) };
        var (choir, at) = (Named("Come and sing"), dice.Now.AddDays(-2));
        // A hash of nothing anybody has: this link opens for nobody.
        var enquiry = Enquiry.Of(choir.OrganisationId, 0, new string('0', 64), at);
        yield return enquiry;
        foreach (var change in enquiry.Change(choir, new Dictionary<ProposedField, string?> { [ProposedField.When] = "Wednesdays 7pm, not in August" }, NameOf(choir.OrganisationId), at)) yield return change;
    }

    private Service Named(string name) => Services.First(service => service.Name == name);

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
