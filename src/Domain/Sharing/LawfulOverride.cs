namespace Linkwork.Domain.Sharing;

/// <summary>What the law lets somebody be told against or without the person's word.</summary>
public enum OverrideGround { RiskToLife, SafeguardingChild, SafeguardingAdult, LegalOrder }

/// <summary>What the person knows of it. Somebody who has died can't be told.</summary>
public enum Telling { Told, WillBeTold, Unsafe, HasDied }

/// <summary>What a safeguarding lead fills in before deciding.</summary>
/// <param name="Words">The minimum, exactly as it will be read.</param>
/// <param name="Why">Why it is needed, and why consent wasn't asked or was refused.</param>
/// <param name="TellingHow">Told or to be told by whom, or why telling them would be unsafe.</param>
public sealed record OverrideDraft(OverrideGround? Ground, Recipient? To, DataCategory? Category, string? Words, string? Why, Telling? Telling, string? TellingHow);

/// <summary>A safeguarding lead's decision to tell somebody something without consent: on one ground, to one recipient, in these words and no
/// others. Only <c>Case.OverrideConsent</c> makes one; its sending has the same id.</summary>
public sealed class LawfulOverride : TeamRecord, IOfCase
{
    internal LawfulOverride() { }

    public required Guid CaseId { get; init; }
    public required OverrideGround Ground { get; init; }
    public required RecipientKind RecipientKind { get; init; }
    public required string RecipientKey { get; init; }
    public required string RecipientName { get; init; }
    public required DataCategory Category { get; init; }
    public required string Words { get; init; }
    public required string Why { get; init; }
    public required Telling Telling { get; init; }

    /// <summary>As it was said when it was decided; null when the person had died.</summary>
    public string? TellingHow { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Until this is set, only the team's leads can tell that anything went.</summary>
    public DateTimeOffset? ToldAt { get; private set; }
    public Guid? ToldBy { get; private set; }
    public string? ToldHow { get; private set; }

    public Recipient Recipient => new(RecipientKind, RecipientKey, RecipientName);

    public string? TellingProblem(string? how) =>
        ToldAt is not null ? "It is already written down that they were told"
        : Telling == Telling.HasDied ? "This person has died: they can’t be told"
        : how.Said() is null ? "Write who told them, and how"
        : null;

    /// <summary>The person has been told, so their team may know of it too.</summary>
    /// <exception cref="Refusal">They know already, have died, or nothing was written.</exception>
    public void WasTold(string? how, Guid by, DateTimeOffset at)
    {
        Refusal.If(TellingProblem(how));
        (ToldHow, ToldBy, ToldAt) = (how!.Trim(), by, at);
    }
}

/// <summary>The ids only: the words and the reasons are in the rows.</summary>
public sealed record ConsentOverridden(Guid CaseId, Guid OverrideId, DateTimeOffset At) : DomainEvent(At);

public static class OverrideWords
{
    public static string Words(this OverrideGround ground) => ground switch
    {
        OverrideGround.SafeguardingChild => "Safeguarding of a child", OverrideGround.SafeguardingAdult => "Safeguarding of an adult",
        OverrideGround.LegalOrder => "A legal order", _ => "Risk to life",
    };
}
