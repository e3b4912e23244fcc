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

    private Dictionary<string, Setting>? settings;

    public bool IsDemo => All.ContainsKey(DemoKey);

    public Setting? SafetyCase => All.GetValueOrDefault(SafetyCaseKey);

    public string Name => All.GetValueOrDefault(NameKey)?.Value ?? "Linkwork";

    /// <summary>Hexadecimal, "#005eb8".</summary>
    public string Colour => All.GetValueOrDefault(ColourKey)?.Value ?? "#005eb8";

    public string? Address => All.GetValueOrDefault(AddressKey)?.Value;

    public string? Logo => All.GetValueOrDefault(LogoKey)?.Value;

    // Read once a request, and only by requests that show a page.
    private Dictionary<string, Setting> All => settings ??= every.Settings(db);
}
