namespace Linkwork.Interop.Feeds;

/// <summary>A feed that has been imported: where from, on what terms, when last, and how it went.</summary>
public sealed class FeedSource
{
    /// <summary>Its name, which each of its services carries too.</summary>
    public required string Source { get; init; }

    /// <summary>The terms of use as its publisher says them.</summary>
    public string? Licence { get; set; }

    /// <summary>The web address, or the name of the file.</summary>
    public required string Address { get; set; }
    public required DateTimeOffset ImportedAt { get; set; }

    /// <summary>Records that were kept the last time.</summary>
    public required int Records { get; set; }
    public required int Rejected { get; set; }
}
