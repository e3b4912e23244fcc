using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Linkwork.Domain.Shared;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Csv;

/// <summary>
/// Says how the columns of one spreadsheet become services: a small JSON file that whoever knows the sheet can write.
/// Every text is a <see cref="Template"/>. The words are explained in docs/maps/README.md.
/// </summary>
public sealed record CsvMap
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(), new TemplateConverter() },
    };

    /// <summary>What the feed is called here. A later import under the same name replaces what this one brought.</summary>
    public required string Source { get; init; }
    public string? Licence { get; init; }

    /// <summary>"utf-8" (also without saying so), "windows-1252" or "latin1".</summary>
    public string? Encoding { get; init; }

    /// <summary>What the sheet writes where it knows nothing: "NA", "Not known".</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    /// <summary>What tells two rows apart for good, from one column or several.</summary>
    public required Template Id { get; init; }
    public required Template Name { get; init; }
    public Template? Description { get; init; }
    public Template? Website { get; init; }
    public Template? Email { get; init; }
    public Template? Phone { get; init; }
    public Template? When { get; init; }
    public Template? Cost { get; init; }
    public Template? WhoFor { get; init; }
    public Template? Languages { get; init; }
    public Template? Access { get; init; }

    /// <summary>A date as 2026-11-23.</summary>
    public Template? Verified { get; init; }
    public MapOfPlace? Place { get; init; }

    /// <summary>Without it the service's own name is the organisation's.</summary>
    public MapOfOrganisation? Organisation { get; init; }

    /// <summary>Needs that every service of this sheet meets.</summary>
    public IReadOnlyList<Need> Needs { get; init; } = [];
    public IReadOnlyList<NeedRule> NeedsWhen { get; init; } = [];
    public IReadOnlyList<LeaveOutRule> LeaveOut { get; init; } = [];

    /// <exception cref="FeedRefused">There is no such file, or it isn't a map; the sentence says where.</exception>
    public static CsvMap Read(string path)
    {
        using var text = new StreamReader(FeedFile.Open(path, new FeedProgress(), limit: 1_000_000));
        return Parse(text.ReadToEnd(), Path.GetFileName(path));
    }

    /// <param name="text">A map.</param>
    /// <param name="name">What to call it in sentences.</param>
    /// <exception cref="FeedRefused">It isn't a map; the sentence says where.</exception>
    public static CsvMap Parse(string text, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<CsvMap>(text, Options) is { Source.Length: > 0 } map
                ? map
                : throw new FeedRefused($"The map {name} has no \"source\"; give the sheet a name there.");
        }
        catch (JsonException wrong)
        {
            throw new FeedRefused($"The map {name} is wrong at {wrong.Path ?? "its start"}, line {wrong.LineNumber + 1}: {Reason(wrong)}", wrong);
        }
    }

    /// <summary>Null: UTF-8, strictly.</summary>
    /// <exception cref="FeedRefused">The map names an encoding that no spreadsheet of ours has.</exception>
    internal Encoding? TextEncoding => (Encoding ?? "utf-8").ToLowerInvariant() switch
    {
        "utf-8" => null,
        "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
        "latin1" => System.Text.Encoding.Latin1,
        _ => throw new FeedRefused($"The map's encoding '{Encoding}' isn't one of utf-8, windows-1252 or latin1."),
    };

    /// <summary>System.Text.Json's sentence without its trailing technical note.</summary>
    private static string Reason(JsonException wrong) => wrong.Message.Split(" Path:")[0];
}

/// <summary>Where: an address, and a position from columns or from the postcode.</summary>
public sealed record MapOfPlace
{
    public Template? Name { get; init; }
    public Template? Address { get; init; }
    public Template? Postcode { get; init; }
    public Template? Latitude { get; init; }
    public Template? Longitude { get; init; }
}

/// <summary>Who runs it.</summary>
public sealed record MapOfOrganisation
{
    /// <summary>Without it, its name.</summary>
    public Template? Id { get; init; }
    public required Template Name { get; init; }
    public Template? Website { get; init; }
    public Template? CharityNumber { get; init; }
    public Template? CompanyNumber { get; init; }
}
