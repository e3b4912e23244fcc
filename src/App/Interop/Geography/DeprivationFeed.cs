using CsvHelper;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Geography;

/// <summary>The English Indices of Deprivation 2025 by LSOA: deciles, ranks and scores, with a header.</summary>
/// <remarks>Source: Ministry of Housing, Communities and Local Government, as tabled by humaniverse/IMD (OGL v3).</remarks>
public static class DeprivationFeed
{
    /// <exception cref="FeedRefused">While reading: columns are missing, it is broken, or holds nothing.</exception>
    public static IEnumerable<FeedRecord<Lsoa>> Read(string path, FeedProgress progress)
    {
        var name = Path.GetFileName(path);
        using var table = new CsvTable(FeedFile.Open(path, progress), name, header: true);
        var columns = table.Columns("lsoa21_code", "IMD_decile", "IMD_rank", "IMD_score", "Employment_decile");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in table.Rows(table.Headers.Count, (row, remarks) => Parse(row, remarks, columns, seen)).NotInVain(name))
            yield return record;
    }

    private static Lsoa? Parse(CsvReader row, Remarks remarks, int[] columns, HashSet<string> seen)
    {
        if (OnsCode.Read(row, columns[0]) is not { } code)
            return remarks.Reject<Lsoa>($"'{row.GetString(columns[0])}' is no LSOA code");
        if (!seen.Add(code))
            return remarks.Reject<Lsoa>($"{code} was in the feed before");
        if (!row.TryParse<short>(columns[1], out var decile) || decile is < 1 or > 10
            || !row.TryParse<short>(columns[4], out var employment) || employment is < 1 or > 10)
            return remarks.Reject<Lsoa>($"{code} has a decile that is not 1 to 10");
        if (!row.TryParse<int>(columns[2], out var rank) || rank < 1 || !row.TryParse<double>(columns[3], out var score) || !double.IsFinite(score))
            return remarks.Reject<Lsoa>($"{code} has no rank or no score");
        return new Lsoa { Code = code, ImdDecile = decile, ImdRank = rank, ImdScore = score, EmploymentDecile = employment };
    }
}
