namespace Linkwork.Domain.Caseload;

/// <summary>A benefit that has stopped or been cut, as the person told it: an urgent need for money until somebody writes that it is sorted. It is
/// about money, so it goes to nobody without a share for that.</summary>
/// <remarks>Why a benefits authority stopped it is never asked: what the person did or didn't do for it is between them.</remarks>
public sealed class LostBenefit : TeamRecord, IVersioned, IOfCase
{
    public required Guid CaseId { get; init; }

    /// <summary>Which, since when, what they live on: as they said it.</summary>
    public string? InTheirWords { get; private set; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
    public int Version { get; private set; }
    public string? HowSorted { get; private set; }
    public Guid? SortedBy { get; private set; }
    public DateTimeOffset? SortedAt { get; private set; }

    public bool Open => SortedAt is null;

    public string? SortingProblem(string? how) => !Open ? "This was marked as sorted already" : how.Said() is null ? "Write in a few words how it stands now" : null;

    /// <summary>It is paid again, decided, or no longer urgent.</summary>
    /// <exception cref="Refusal">Sorted already, or no word how.</exception>
    public void Sort(string? how, Guid by, DateTimeOffset at)
    {
        Refusal.If(SortingProblem(how));
        (HowSorted, SortedBy, SortedAt) = (how!.Trim(), by, at);
    }

    // Told twice, nothing of either is lost.
    internal void Add(string? words)
    {
        if (words.Said() is { } said && InTheirWords?.Contains(said, StringComparison.OrdinalIgnoreCase) != true)
            InTheirWords = InTheirWords is { } before ? $"{before}\n{said}" : said;
    }
}
