namespace Linkwork.Storage.Demo;

/// <summary>Postcodes in ZQ, an area that Royal Mail has never given out, and points for them in the North Sea off Yorkshire, where nobody lives.</summary>
internal static class DemoPostcodes
{
    private const string Letters = "ABDEFGHJ";
    private const double Latitude = 54.05, Longitude = 0.15;

    // Degrees from the middle of the town: Old Town, Harbour, Northfield, the villages, Brackenholme.
    private static readonly (double North, double East)[] Districts = [(0, 0), (0.008, 0.022), (-0.02, -0.018), (0.05, -0.012), (-0.03, -0.09)];

    /// <summary>Every postcode of the borough.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. from district in Enumerable.Range(1, 5)
           from sector in Enumerable.Range(1, 4)
           from first in Letters
           from second in Letters
           select $"ZQ{district} {sector}{first}{second}",
    ];

    public static IReadOnlyList<string> Aldersea { get; } = [.. All.Where(code => code[2] != '5')];
    public static IReadOnlyList<string> Brackenholme { get; } = [.. All.Where(code => code[2] == '5')];

    /// <summary>Degrees (WGS84), to about ten metres.</summary>
    /// <param name="postcode">One of <see cref="All"/>.</param>
    public static (double Latitude, double Longitude) Point(string postcode)
    {
        var (north, east) = Districts[postcode[2] - '1'];
        var sector = postcode[4] - '1';
        return (Math.Round(Latitude + north + (sector / 2 - 0.5) * 0.009 + (Letters.IndexOf(postcode[5]) - 3.5) * 0.0011, 4),
            Math.Round(Longitude + east + (sector % 2 - 0.5) * 0.015 + (Letters.IndexOf(postcode[6]) - 3.5) * 0.0018, 4));
    }
}
