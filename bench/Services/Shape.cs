namespace Linkwork.Bench.Services;

/// <summary>
/// The statistical shape of a real directory. Words, lengths and services per organisation were counted in the 819 services of Bristol's feed (Open Referral UK 1.0, see
/// shared/data/SOURCES.md), places in Trafford's tables; neither has schedules or named contacts, so what is said of those is assumed.
/// </summary>
internal static class Shape
{
    /// <summary>Words in a description: the logarithm's mean and spread. A median of 85 words, a tail beyond 1,000.</summary>
    public const double WordsMean = 4.44, WordsSpread = 1.07;

    public const int MostWords = 1_300;

    /// <summary>The word of rank r is in about 20 / (r + 20) of all services: "and" in nearly each, rank 100 in 13%, rank 1,000 in 1.3%.</summary>
    public const double RankOffset = 20;

    /// <summary>More words than a directory of 819 has (7,493), as a larger one has more.</summary>
    public const int Vocabulary = 60_000;

    public const double ServicesPerOrganisation = 1.38;

    public const double WithPlace = 0.92, WithSecondPlace = 0.05, WithPhone = 0.6, WithEmail = 0.6, WithWebsite = 0.91, WithCost = 0.3;

    /// <summary>Assumed.</summary>
    public const double WithSchedule = 0.4, WithContact = 0.3, WithAudience = 0.3;

    /// <summary>Words that people look for, and the part of Bristol's services that have them.</summary>
    public static IReadOnlyDictionary<string, double> LookedFor { get; } = new Dictionary<string, double>
    {
        ["support"] = 0.448, ["health"] = 0.260, ["group"] = 0.199, ["advice"] = 0.195, ["work"] = 0.170, ["mental"] = 0.158, ["skills"] = 0.109, ["carers"] = 0.093,
        ["benefits"] = 0.063, ["employment"] = 0.056, ["housing"] = 0.050, ["volunteer"] = 0.039, ["anxiety"] = 0.034, ["autism"] = 0.026, ["gardening"] = 0.024,
        ["money"] = 0.024, ["walking"] = 0.022, ["job"] = 0.022, ["art"] = 0.022, ["debt"] = 0.013, ["lonely"] = 0.010,
    };

    /// <summary>What few services speak of, as somebody tired would type it, and what a program would be told to look for.</summary>
    public static IReadOnlyList<(string Typed, string Meant)> Rare { get; } = [("autism", "autism"), ("gardening", "gardening"), ("walking", "walking"), ("gardning", "gardening"), ("autsim", "autism")];

    /// <summary>What very many speak of.</summary>
    public static IReadOnlyList<(string Typed, string Meant)> Common { get; } =
        [("advice support", "advice support"), ("mental health", "mental health"), ("job skills", "job skills"), ("carers suport", "carers support"), ("money advice", "money advice")];
}
