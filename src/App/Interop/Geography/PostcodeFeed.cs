using CsvHelper;
using Linkwork.Domain.People;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Geography;

/// <summary>OS Code-Point Open: every postcode of Great Britain with its position on the National Grid.</summary>
/// <remarks>
/// Columns, without a header: postcode, positional quality, easting, northing, country, NHS region, NHS health authority,
/// county, district, ward. Source: Ordnance Survey, Code-Point Open (OGL v3).
/// </remarks>
public static class PostcodeFeed
{
    private const int Width = 10;

    /// <exception cref="FeedRefused">While reading: it is no Code-Point Open, is broken, or holds nothing.</exception>
    public static IEnumerable<FeedRecord<PostcodePoint>> Read(string path, FeedProgress progress) =>
        Files(path, progress).NotInVain(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)));

    private static IEnumerable<FeedRecord<PostcodePoint>> Files(string path, FeedProgress progress)
    {
        var seen = new SeenPostcodes();
        foreach (var (name, content) in CodePointFiles.In(path, progress))
        {
            using var table = new CsvTable(content, name, header: false);
            foreach (var record in table.Rows(Width, (row, remarks) => Parse(row, remarks, seen)))
                yield return record;
        }
    }

    private static PostcodePoint? Parse(CsvReader row, Remarks remarks, SeenPostcodes seen)
    {
        if (Postcode.Read(row.GetString(0)) is not { } postcode)
            return remarks.Reject<PostcodePoint>($"'{Start(row.GetString(0))}' is no postcode");
        if (!seen.Add(postcode))
            return remarks.Reject<PostcodePoint>($"{postcode} was in the feed before");
        if (!row.TryParse<short>(1, out var quality) || !row.TryParse<int>(2, out var easting) || !row.TryParse<int>(3, out var northing))
            return remarks.Reject<PostcodePoint>($"{postcode} has a quality, easting or northing that is no whole number");
        if (OnsCode.Read(row, 4) is not { } country)
            return remarks.Reject<PostcodePoint>($"{postcode} has no country code");
        var onGrid = NationalGrid.Holds(easting, northing);
        if (!onGrid && (easting, northing) != (0, 0))
            return remarks.Reject<PostcodePoint>($"{postcode} lies outside Great Britain ({easting}, {northing})");
        if (!onGrid)
            remarks.Warn($"{postcode} has no position");
        var (latitude, longitude) = onGrid ? NationalGrid.ToDegrees(easting, northing) : default;
        return new PostcodePoint
        {
            Postcode = postcode,
            Latitude = onGrid ? latitude : null,
            Longitude = onGrid ? longitude : null,
            Quality = quality,
            Country = country,
            District = OnsCode.Read(row, 8),
            Ward = OnsCode.Read(row, 9),
        };
    }

    private static string Start(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
