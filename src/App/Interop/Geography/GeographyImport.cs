using Linkwork.Interop.Feeds;
using Linkwork.Storage.BulkLoad;

namespace Linkwork.Interop.Geography;

/// <summary>Brings the tables of places up to date with their feeds: each feed whole, or not at all.</summary>
public sealed class GeographyImport(AppDb db, TimeProvider time)
{
    private const string Open = "Open Government Licence v3";

    /// <summary>What places are called where their licences ask for it.</summary>
    public const string Attribution = "Contains OS data © Crown copyright and database right, Royal Mail data © Royal Mail copyright and database right, and National Statistics data © Crown copyright and database right.";

    /// <summary>OS Code-Point Open, as zip, tar.gz, tar.xz or folder.</summary>
    /// <exception cref="FeedRefused">Nothing was imported.</exception>
    public Task<BulkResult> PostcodesAsync(string path, FeedProgress progress, FeedReport report, CancellationToken cancellation) =>
        MergeAsync("OS Code-Point Open", path, PostcodeFeed.Read(path, progress), report, cancellation,
            nameof(PostcodePoint.Latitude), nameof(PostcodePoint.Longitude), nameof(PostcodePoint.Quality), nameof(PostcodePoint.Country),
            nameof(PostcodePoint.District), nameof(PostcodePoint.Ward));

    /// <summary>NHS ODS epraccur.</summary>
    /// <exception cref="FeedRefused">Nothing was imported.</exception>
    public Task<BulkResult> PracticesAsync(string path, FeedProgress progress, FeedReport report, CancellationToken cancellation) =>
        MergeAsync("NHS ODS prescribers", path, PracticeFeed.Read(path, progress), report, cancellation,
            nameof(Practice.Name), nameof(Practice.Address), nameof(Practice.Postcode), nameof(Practice.Phone),
            nameof(Practice.Active), nameof(Practice.IsGp), nameof(Practice.ClosedOn));

    /// <summary>The Indices of Deprivation by LSOA.</summary>
    /// <exception cref="FeedRefused">Nothing was imported.</exception>
    public Task<BulkResult> DeprivationAsync(string path, FeedProgress progress, FeedReport report, CancellationToken cancellation) =>
        MergeAsync("English Indices of Deprivation 2025", path, DeprivationFeed.Read(path, progress), report, cancellation,
            nameof(Lsoa.ImdDecile), nameof(Lsoa.ImdRank), nameof(Lsoa.ImdScore), nameof(Lsoa.EmploymentDecile));

    /// <summary>Boundaries of districts, as GeoJSON.</summary>
    /// <exception cref="FeedRefused">Nothing was imported.</exception>
    public Task<BulkResult> BoundariesAsync(string path, FeedProgress progress, FeedReport report, CancellationToken cancellation) =>
        MergeAsync("Boundaries of districts", path, BoundaryFeed.Read(path, progress), report, cancellation,
            nameof(Boundary.Name), nameof(Boundary.South), nameof(Boundary.North), nameof(Boundary.West), nameof(Boundary.East), nameof(Boundary.Lines));

    /// <summary>Postcodes by LSOA, or LSOAs by care board.</summary>
    /// <exception cref="FeedRefused">Nothing was imported.</exception>
    public Task<BulkResult> AreasAsync(string path, FeedProgress progress, FeedReport report, CancellationToken cancellation) =>
        AreaFeeds.IsAboutPostcodes(path)
            ? MergeAsync("Postcodes by neighbourhood", path, AreaFeeds.ReadPostcodes(path, progress), report, cancellation, nameof(PostcodePoint.Lsoa))
            : MergeAsync("Neighbourhoods by care board", path, AreaFeeds.ReadBoards(path, progress), report, cancellation, nameof(Lsoa.IcbCode), nameof(Lsoa.IcbName));

    private Task<BulkResult> MergeAsync<T>(string source, string path, IEnumerable<FeedRecord<T>> records, FeedReport report,
        CancellationToken cancellation, params string[] decided)
        where T : class =>
        new BulkMerge(db).MergeAsync(report.Sift(records), decided, () => new()
        {
            Source = source, Licence = Open, Address = Path.GetFileName(Path.TrimEndingDirectorySeparator(path)),
            ImportedAt = time.GetUtcNow(), Records = report.Good, Rejected = report.Rejected,
        }, cancellation);
}
