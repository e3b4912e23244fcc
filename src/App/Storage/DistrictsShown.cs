using System.Text.Json;
using Linkwork.Interop.Geography;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>Districts whose boundaries a map shows.</summary>
/// <param name="Names">In the order of the alphabet.</param>
/// <param name="Lines">Each as its points of latitude and longitude.</param>
/// <param name="Invented">Those of a demo: nobody's data.</param>
public sealed record DistrictsShown(IReadOnlyList<string> Names, IReadOnlyList<double[][]> Lines, bool Invented)
{
    /// <summary>Of a larger area districts would be a scribble.</summary>
    private const int Most = 40;

    /// <summary>Degrees, about 10 km: a map shows more than its points.</summary>
    private const double Beside = 0.1;

    /// <summary>What lies about these points of latitude and longitude; null when no boundaries were imported, none is there, or too many are.</summary>
    public static async Task<DistrictsShown?> AboutAsync(AppDb db, IReadOnlyCollection<double[]> points, CancellationToken cancellation)
    {
        var (south, north, west, east) = (points.Min(at => at[0]) - Beside, points.Max(at => at[0]) + Beside, points.Min(at => at[1]) - Beside, points.Max(at => at[1]) + Beside);
        var districts = await db.Boundaries.Rows.AsNoTracking().Where(row => row.South <= north && row.North >= south && row.West <= east && row.East >= west)
            .OrderBy(row => row.Name).ThenBy(row => row.Code).Take(Most + 1).ToListAsync(cancellation);
        return districts.Count is 0 or > Most ? null : new([.. districts.Select(row => row.Name)], [.. districts.SelectMany(row => JsonSerializer.Deserialize<double[][][]>(row.Lines)!)],
            districts.TrueForAll(row => row.Code[0] == 'Z'));
    }

    /// <summary>What the lines are, as a sentence, with whose data they are.</summary>
    public string Credit => $"Lines: the boundaries of {(Names.Count == 1 ? Names[0] : $"{string.Join(", ", Names.SkipLast(1))} and {Names[^1]}")}.{(Invented ? "" : $" {GeographyImport.Attribution}")}";
}
