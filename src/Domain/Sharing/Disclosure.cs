namespace Linkwork.Domain.Sharing;

/// <summary>What the gate let through for one recipient, and what it withheld and why. Only <see cref="Gate"/> makes one from a
/// person's record; everything that leaves Linkwork is written from one.</summary>
public sealed class Disclosure
{
    internal Disclosure() { }

    public required Recipient Recipient { get; init; }
    public required SharingPurpose Purpose { get; init; }
    public required DateTimeOffset At { get; init; }
    public required IReadOnlyList<SharedItem> Items { get; init; }

    /// <summary>For the sender's eyes: never part of what is sent.</summary>
    public required IReadOnlyList<Withheld> Withheld { get; init; }

    /// <summary>A risk was withheld from somebody who will meet the person.</summary>
    public bool SpeakBeforeVisiting { get; init; }

    public const string SpeakBeforeVisitingText = "Speak to the link worker before visiting";

    public string? Text(string label) => Items.FirstOrDefault(item => item.Label == label)?.Text;

    /// <summary>Puts a stored disclosure back together, as it was made.</summary>
    public static Disclosure FromStorage(Recipient recipient, SharingPurpose purpose, DateTimeOffset at, IReadOnlyList<SharedItem> items,
        IReadOnlyList<Withheld> withheld, bool speakBeforeVisiting) =>
        new() { Recipient = recipient, Purpose = purpose, At = at, Items = items, Withheld = withheld, SpeakBeforeVisiting = speakBeforeVisiting };
}

/// <summary>One thing that stayed behind, and why. The words themselves aren't repeated.</summary>
public sealed record Withheld(DataCategory Category, string Label, WithheldReason Why);

public enum WithheldReason { NoShare, Never }
