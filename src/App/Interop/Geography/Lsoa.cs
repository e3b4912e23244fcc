namespace Linkwork.Interop.Geography;

/// <summary>A lower-layer super output area of 2021: its deprivation and its integrated care board, each null until its feed is imported.</summary>
public sealed class Lsoa
{
    /// <summary>ONS code: E01000001.</summary>
    public required string Code { get; init; }

    /// <summary>Index of Multiple Deprivation 2025: 1 is the most deprived tenth of England, 10 the least.</summary>
    public short? ImdDecile { get; init; }

    /// <summary>1 is the most deprived of all.</summary>
    public int? ImdRank { get; init; }

    /// <summary>Higher is more deprived; only the order means something.</summary>
    public double? ImdScore { get; init; }

    /// <summary>Decile of the index's employment part: people kept from work who would like to work.</summary>
    public short? EmploymentDecile { get; init; }

    /// <summary>ODS code of the integrated care board: QYG.</summary>
    public string? IcbCode { get; init; }
    public string? IcbName { get; init; }
}
