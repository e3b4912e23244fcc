using System.Text.RegularExpressions;

namespace Linkwork.Ui;

/// <summary>Pictures of the ground under a map, from a server that the operator chose. Every map asks for the same few pictures, those of the operator's
/// whole area, whatever was searched for and wherever somebody looks: what is asked for tells that server nothing (docs/decisions/0014).</summary>
/// <param name="Address">"https://tiles.example.org/{z}/{x}/{y}.png".</param>
/// <param name="Credit">Whose pictures they are, as their terms of use want it said.</param>
/// <param name="Middle">Of the area.</param>
/// <param name="Km">How far across the area is.</param>
public sealed partial record MapTiles(string Address, string Credit, Point Middle, int Km)
{
    public const string AddressProblem = "Enter an address that begins with https:// and has {z}, {x} and {y} in it, like https://tiles.example.org/{z}/{x}/{y}.png";

    // Pictures along each side of the area: few enough for a poor connection.
    private const int Most = 3, Deepest = 16;
    private const double KmPerDegree = 111.19;

    public static IReadOnlyList<Choice> Widths { get; } = [.. new[] { 10, 20, 40, 80 }.Select(km => new Choice($"{km}", $"{km} km"))];

    /// <summary>The one server that a page may then show pictures of: "https://tiles.example.org".</summary>
    public string Origin => OriginOf(Address)!;

    /// <summary>Null when it isn't an address of pictures. It goes into a header, so that nothing but a name and a port may stand before the first slash.</summary>
    public static string? OriginOf(string? address) => address is not null && Shape().Match(address) is { Success: true } match
        && (string[])["{z}", "{x}", "{y}"] is var parts && parts.All(part => address.Split(part).Length == 2) && !Other().IsMatch(parts.Aggregate(address, (left, part) => left.Replace(part, "", StringComparison.Ordinal)))
        ? match.Groups["origin"].Value : null;

    /// <summary>All pictures of the area, and the corners between which each lies.</summary>
    public IEnumerable<Tile> All()
    {
        var (north, east) = (Km / 2.0 / KmPerDegree, Km / 2.0 / (KmPerDegree * Math.Cos(Middle.Latitude * Math.PI / 180)));
        var (zoom, left, right, top, bottom) = Enumerable.Range(0, Deepest + 1).Reverse()
            .Select(zoom => (Zoom: zoom, Left: X(Middle.Longitude - east, zoom), Right: X(Middle.Longitude + east, zoom), Top: Y(Middle.Latitude + north, zoom), Bottom: Y(Middle.Latitude - north, zoom)))
            .First(each => each.Right - each.Left < Most && each.Bottom - each.Top < Most);
        for (var x = left; x <= right; x++)
            for (var y = top; y <= bottom; y++)
                yield return new(Address.Replace("{z}", $"{zoom}", StringComparison.Ordinal).Replace("{x}", $"{x}", StringComparison.Ordinal).Replace("{y}", $"{y}", StringComparison.Ordinal),
                    [[Latitude(y + 1, zoom), Longitude(x, zoom)], [Latitude(y, zoom), Longitude(x + 1, zoom)]]);
    }

    // Spherical Mercator, as everybody numbers such pictures: 2^zoom along each side of the world, from its north-west.
    private static int X(double longitude, int zoom) => (int)Math.Floor((longitude + 180) / 360 * (1 << zoom));

    private static int Y(double latitude, int zoom) => (int)Math.Floor((1 - Math.Asinh(Math.Tan(latitude * Math.PI / 180)) / Math.PI) / 2 * (1 << zoom));

    private static double Longitude(int x, int zoom) => x * 360.0 / (1 << zoom) - 180;

    private static double Latitude(int y, int zoom) => Math.Atan(Math.Sinh(Math.PI * (1 - 2.0 * y / (1 << zoom)))) * 180 / Math.PI;

    [GeneratedRegex(@"^(?<origin>https://[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?(:[0-9]{1,5})?)/[!-~]{1,500}$", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Shape();

    [GeneratedRegex(@"[{}\\""'<>]", RegexOptions.None, 100)]
    private static partial Regex Other();
}

/// <param name="Src">Where the picture is.</param>
/// <param name="Corners">South-west, then north-east, degrees.</param>
public sealed record Tile(string Src, double[][] Corners);
