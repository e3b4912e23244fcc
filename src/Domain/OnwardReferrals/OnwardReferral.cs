using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.OnwardReferrals;

/// <summary>Sending a person, with their consent, to a service, and following it to its end. What was sent is the disclosure; the provider sees nothing else.</summary>
public sealed class OnwardReferral : TeamRecord, IVersioned, IAboutAPerson
{
    public string Reference { get; init; } = Shared.Reference.New('W');
    public required Guid CaseId { get; init; }
    public required Guid ServiceId { get; init; }
    public required string ServiceName { get; init; }
    public required Guid OrganisationId { get; init; }
    public required string OrganisationName { get; init; }
    public Need? Need { get; init; }

    /// <summary>Exactly what went, made by the gate.</summary>
    public required Disclosure Sent { get; init; }

    /// <summary>Why somebody was sent although the service was full or closed.</summary>
    public string? UrgentReason { get; init; }

    /// <summary>For a programme that needs it, until this is over; what was sent holds it masked. The service reads it where the gate lets that item through.</summary>
    public string? NationalInsuranceNumber { get; private set; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
    public int Version { get; private set; }
    public List<OnwardStep> Steps { get; } = [];

    /// <summary>Projected from the newest step that moves it; a test recomputes it.</summary>
    public OnwardStatus Status { get; private set; } = OnwardStatus.Sent;

    public string? StepProblem(OnwardStepKind kind, string? note) => kind switch
    {
        OnwardStepKind.Accepted or OnwardStepKind.WaitingList when Status is not (OnwardStatus.Sent or OnwardStatus.WaitingList) => NotNow,
        OnwardStepKind.Declined when Status is not (OnwardStatus.Sent or OnwardStatus.WaitingList) => NotNow,
        OnwardStepKind.Declined when note.Said() is null => "Say why, so that the link worker can find something that fits",
        OnwardStepKind.Started when Status is not (OnwardStatus.Accepted or OnwardStatus.Sent or OnwardStatus.WaitingList) => NotNow,
        OnwardStepKind.Ended when Status is not (OnwardStatus.Started or OnwardStatus.Accepted) => NotNow,
        OnwardStepKind.Withdrawn when Status is OnwardStatus.Declined or OnwardStatus.Ended or OnwardStatus.Withdrawn => NotNow,
        OnwardStepKind.ProviderSaysHelped or OnwardStepKind.PersonSaysHelped when Status is OnwardStatus.Sent or OnwardStatus.Declined => NotNow,
        _ => null,
    };

    private string NotNow => $"That doesn’t fit where this onward referral is now: {Status.InWords().ToLowerInvariant()}";

    /// <summary>The provider, or the link worker who phoned them, says what happened; the person's own answer is a step of its own.</summary>
    /// <exception cref="Refusal">It doesn't fit where the onward referral is.</exception>
    public OnwardStep Take(OnwardStepKind kind, Helped? helped, string? note, bool byProvider, Guid by, DateTimeOffset at)
    {
        Refusal.If(StepProblem(kind, note));
        var step = new OnwardStep
        {
            TeamId = TeamId, OnwardReferralId = Id, Kind = kind, Helped = helped, Note = note.Said(), ByProvider = byProvider, By = by, At = at,
        };
        Steps.Add(step);
        Status = StatusAfter(kind) ?? Status;
        if (Over) ForgetNationalInsuranceNumber();
        Raise(new OnwardReferralMoved(Id, CaseId, kind, at));
        return step;
    }

    /// <param name="number">As <see cref="People.NationalInsuranceNumber.Read"/> gives it.</param>
    internal void KeepNationalInsuranceNumber(string number) => NationalInsuranceNumber = number;

    /// <summary>Nobody may read it any more: over, or what they agreed to has ended.</summary>
    public void ForgetNationalInsuranceNumber() => NationalInsuranceNumber = null;

    /// <summary>Nothing more is expected of the provider.</summary>
    public bool Over => Status is OnwardStatus.Declined or OnwardStatus.Ended or OnwardStatus.Withdrawn;

    public OnwardStatus StatusFromRows() => Steps.OrderBy(step => step.At).ThenBy(step => step.Id)
        .Select(step => StatusAfter(step.Kind)).LastOrDefault(status => status is not null) ?? OnwardStatus.Sent;

    private static OnwardStatus? StatusAfter(OnwardStepKind kind) => kind switch
    {
        OnwardStepKind.Accepted => OnwardStatus.Accepted,
        OnwardStepKind.WaitingList => OnwardStatus.WaitingList,
        OnwardStepKind.Declined => OnwardStatus.Declined,
        OnwardStepKind.Started => OnwardStatus.Started,
        OnwardStepKind.Ended => OnwardStatus.Ended,
        OnwardStepKind.Withdrawn => OnwardStatus.Withdrawn,
        _ => null,
    };
}

public enum OnwardStatus { Sent, Accepted, WaitingList, Declined, Started, Ended, Withdrawn }

public enum OnwardStepKind { Accepted, WaitingList, Declined, Started, Ended, ProviderSaysHelped, PersonSaysHelped, Withdrawn }

public enum Helped { Yes, ALittle, No, TooSoonToSay }

public sealed class OnwardStep : TeamRecord, IAboutAPerson
{
    public required Guid OnwardReferralId { get; init; }
    public required OnwardStepKind Kind { get; init; }
    public Helped? Helped { get; init; }
    public string? Note { get; init; }

    /// <summary>True when the provider's own user said it; false when the link worker wrote it down.</summary>
    public required bool ByProvider { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}

public sealed record OnwardReferralSent(Guid OnwardReferralId, Guid CaseId, DateTimeOffset At) : DomainEvent(At);

public sealed record OnwardReferralMoved(Guid OnwardReferralId, Guid CaseId, OnwardStepKind Kind, DateTimeOffset At) : DomainEvent(At);
