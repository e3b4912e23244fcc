using System.Globalization;
using Linkwork.Storage;

namespace Linkwork.Ui;

/// <summary>What this installation is called and may do. Settings live in the database, so that every node agrees.</summary>
public sealed class Installation(AppDb db, EveryRequest every)
{
    /// <summary>Only <c>seed demo</c> writes this, into an empty database; nothing else can turn it on.</summary>
    public const string DemoKey = "demo";

    /// <summary>When and by whom the clinical safety case was signed off; until then no real people.</summary>
    public const string SafetyCaseKey = "safety-case-signed-off";
    public const string NameKey = "name";
    public const string ColourKey = "colour";
    public const string LogoKey = "logo";

    /// <summary>Where people open it, for links in e-mails: "https://linkwork.example.org".</summary>
    public const string AddressKey = "address";

    /// <summary>Pictures of the ground under a map: where they are, whose they are, the postcode in the middle of the area and how many kilometres it is across.</summary>
    public const string TilesKey = "map-tiles", TilesCreditKey = "map-credit", TilesMiddleKey = "map-middle", TilesKmKey = "map-km";

    private Dictionary<string, Setting>? settings;

    public bool IsDemo => All.ContainsKey(DemoKey);

    public Setting? SafetyCase => All.GetValueOrDefault(SafetyCaseKey);

    public string Name => All.GetValueOrDefault(NameKey)?.Value ?? "Linkwork";

    /// <summary>Hexadecimal, "#005eb8".</summary>
    public string Colour => All.GetValueOrDefault(ColourKey)?.Value ?? "#005eb8";

    public string? Address => All.GetValueOrDefault(AddressKey)?.Value;

    public string? Logo => All.GetValueOrDefault(LogoKey)?.Value;

    /// <summary>Null until an administrator chooses some.</summary>
    public string? Tiles => All.GetValueOrDefault(TilesKey)?.Value;

    public string? TilesCredit => All.GetValueOrDefault(TilesCreditKey)?.Value;

    public string? TilesMiddle => All.GetValueOrDefault(TilesMiddleKey)?.Value;

    public int? TilesKm => int.TryParse(All.GetValueOrDefault(TilesKmKey)?.Value, CultureInfo.InvariantCulture, out var km) ? km : null;

    /// <summary>Null when none are chosen, or nobody knows where their middle is.</summary>
    public async Task<MapTiles?> MapTilesAsync(Postcodes postcodes, CancellationToken cancellation) =>
        MapTiles.OriginOf(Tiles) is not null && TilesCredit is { } credit && TilesKm is { } km && await postcodes.PointAsync(TilesMiddle, cancellation) is { } middle ? new(Tiles!, credit, middle, km) : null;

    // Read once a request, and only by requests that show a page.
    private Dictionary<string, Setting> All => settings ??= every.Settings(db);
}
