namespace Linkwork.Domain.Directory;

/// <summary>How far what is written of a service can be relied on, by when somebody last confirmed it.</summary>
public enum Freshness
{
    /// <summary>Nobody ever confirmed it to us.</summary>
    Never,

    /// <summary>Confirmed within the last 4 months: a quarter, and time to answer.</summary>
    Fresh,

    /// <summary>Within the last 12 months.</summary>
    Ageing,

    /// <summary>Longer ago: a year of silence.</summary>
    Stale,
}

/// <summary>Judges how fresh something is: one place, for lists, pages, filters and ranking.</summary>
public static class Fresh
{
    public const int FreshMonths = 4;
    public const int StaleMonths = 12;

    // What people in danger or hungry look for: an old number to try is better than none.
    private static readonly Need[] LifelineNeeds = [Need.Food, Need.Safety];

    public static Freshness Of(DateTimeOffset? verifiedAt, DateTimeOffset now) => verifiedAt switch
    {
        null => Freshness.Never,
        { } at when at.AddMonths(FreshMonths) > now => Freshness.Fresh,
        { } at when at.AddMonths(StaleMonths) > now => Freshness.Ageing,
        _ => Freshness.Stale,
    };

    /// <summary>Label, for a tag. What is fresh needs none.</summary>
    public static string? Label(this Freshness freshness) => freshness switch
    {
        Freshness.Ageing => "Check it soon", Freshness.Stale => "Stale: phone first", Freshness.Never => "Never checked", _ => null,
    };

    /// <summary>Needs whose services are never lowered, left out or taken down for want of a check.</summary>
    public static IReadOnlyList<Need> AlwaysShown => LifelineNeeds;

    /// <summary>Words in a name, in small letters, that say the same where the need isn't ticked.</summary>
    public static IReadOnlyList<string> CrisisWords { get; } = ["crisis", "suicid", "emergency", "samaritans"];

    /// <summary>Whether it is for crisis, food or safety.</summary>
    public static bool IsLifeline(string name, IEnumerable<Need> needs) =>
        needs.Any(LifelineNeeds.Contains) || CrisisWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a search multiplies by, from 0 to 1.</summary>
    public static double Weight(string name, IReadOnlyList<Need> needs, DateTimeOffset? verifiedAt, DateTimeOffset now) =>
        IsLifeline(name, needs) ? 1 : Of(verifiedAt, now) switch { Freshness.Fresh => 1, Freshness.Ageing => 0.96, _ => 0.9 };
}
