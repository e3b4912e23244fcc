using CsvHelper;
using Linkwork.Domain.People;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Geography;

/// <summary>Which small area a postcode lies in, and which integrated care board a small area. Two files, told apart by their columns.</summary>
public static class AreaFeeds
{
    private static readonly string[] OfPostcodes = ["pc", "lat", "lon", "lsoa21", "lad", "ward"];
    private static readonly string[] OfBoards = ["lsoa21_code", "icb24_code_nhs", "icb24_name"];

    /// <summary>Whether the file says where postcodes lie; otherwise it is about care boards, or refused when read.</summary>
    public static bool IsAboutPostcodes(string path)
    {
        using var table = new CsvTable(FeedFile.Open(path, new FeedProgress()), Path.GetFileName(path), header: true);
        table.Columns();
        return table.Headers.Contains(OfPostcodes[0], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Postcodes of England with their LSOA of 2021, district and ward.</summary>
    /// <exception cref="FeedRefused">While reading: columns are missing, it is broken, or holds nothing.</exception>
    public static IEnumerable<FeedRecord<PostcodePoint>> ReadPostcodes(string path, FeedProgress progress)
    {
        var seen = new SeenPostcodes();
        return Read<PostcodePoint>(path, progress, OfPostcodes, (row, remarks, columns) => ParsePostcode(row, remarks, columns, seen));
    }

    /// <summary>LSOAs with their integrated care board.</summary>
    /// <exception cref="FeedRefused">While reading: columns are missing, it is broken, or holds nothing.</exception>
    public static IEnumerable<FeedRecord<Lsoa>> ReadBoards(string path, FeedProgress progress)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Read<Lsoa>(path, progress, OfBoards, (row, remarks, columns) => ParseBoard(row, remarks, columns, seen));
    }

    private static IEnumerable<FeedRecord<T>> Read<T>(string path, FeedProgress progress, string[] names, Func<CsvReader, Remarks, int[], T?> parse)
        where T : class
    {
        var file = Path.GetFileName(path);
        using var table = new CsvTable(FeedFile.Open(path, progress), file, header: true);
        var columns = table.Columns(names);
        foreach (var record in table.Rows<T>(table.Headers.Count, (row, remarks) => parse(row, remarks, columns)).NotInVain(file))
            yield return record;
    }

    private static PostcodePoint? ParsePostcode(CsvReader row, Remarks remarks, int[] columns, SeenPostcodes seen)
    {
        if (Postcode.Read(row.GetString(columns[0])) is not { } postcode)
            return remarks.Reject<PostcodePoint>($"'{row.GetString(columns[0])}' is no postcode");
        if (!seen.Add(postcode))
            return remarks.Reject<PostcodePoint>($"{postcode} was in the feed before");
        if (!row.TryParse<double>(columns[1], out var latitude) || latitude is not (>= 49 and <= 61)
            || !row.TryParse<double>(columns[2], out var longitude) || longitude is not (>= -9 and <= 2))
            return remarks.Reject<PostcodePoint>($"{postcode} lies outside Great Britain");
        if (OnsCode.Read(row, columns[3]) is not { } lsoa || lsoa[0] != 'E')
            return remarks.Reject<PostcodePoint>($"{postcode} has no English LSOA code");
        return new PostcodePoint
        {
            Postcode = postcode,
            Latitude = latitude,
            Longitude = longitude,
            Country = OnsCode.England,
            Lsoa = lsoa,
            District = OnsCode.Read(row, columns[4]),
            Ward = OnsCode.Read(row, columns[5]),
        };
    }

    private static Lsoa? ParseBoard(CsvReader row, Remarks remarks, int[] columns, HashSet<string> seen)
    {
        if (OnsCode.Read(row, columns[0]) is not { } code)
            return remarks.Reject<Lsoa>($"'{row.GetString(columns[0])}' is no LSOA code");
        if (!seen.Add(code))
            return remarks.Reject<Lsoa>($"{code} was in the feed before");
        if (row.GetString(columns[1]).Trim() is not { Length: > 0 } board || row.GetString(columns[2]).Trim() is not { Length: > 0 } name)
            return remarks.Reject<Lsoa>($"{code} has no care board");
        return new Lsoa { Code = code, IcbCode = board, IcbName = name };
    }
}
