namespace Linkwork.Domain.Directory;

/// <summary>One thing that an organisation says should read differently. It shows when an editor has accepted it.</summary>
public sealed class ProposedChange
{
    public const int LongestWords = 4000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ServiceId { get; init; }

    /// <summary>By which link it came.</summary>
    public required Guid EnquiryId { get; init; }
    public required ProposedField Field { get; init; }

    /// <summary>What it said when they proposed it: if it differs by now, the editor sees both.</summary>
    public string? Before { get; init; }
    public string? After { get; init; }

    /// <summary>The organisation's name.</summary>
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    public ProposalDecision? Decision { get; private set; }

    /// <summary>Kept beside the decision for the list.</summary>
    public bool Open { get; private set; } = true;

    public string? DecisionProblem() => Open ? null : "Somebody has decided this already";

    /// <summary>An editor takes it over: the service reads so now, and counts as confirmed when the organisation said it.</summary>
    /// <exception cref="Refusal">It is decided.</exception>
    public void Accept(Service service, string by, DateTimeOffset at)
    {
        Decide(true, by, at);
        service.Write(Field, After);
        service.EditedAt = at;
        if (Field == ProposedField.Status) service.SaidStoppedAt = null;
        service.Verify(By, VerifiedHow.EmailLink, At);
    }

    /// <summary>It stays as it is; a service that was paused because it was said to have stopped runs again.</summary>
    /// <exception cref="Refusal">It is decided.</exception>
    public void Decline(Service service, string by, DateTimeOffset at)
    {
        Decide(false, by, at);
        if (Field != ProposedField.Status) return;
        service.SaidStoppedAt = null;
        if (service.Status == ServiceStatus.Inactive) service.Write(Field, Before);
    }

    private void Decide(bool accepted, string by, DateTimeOffset at)
    {
        Refusal.If(DecisionProblem());
        (Decision, Open) = (new() { ProposalId = Id, Accepted = accepted, By = by, At = at }, false);
    }
}

/// <summary>What an organisation may propose to change. Names are stored.</summary>
public enum ProposedField { When, Cost, Phone, Email, Description, Status }

/// <summary>What an editor decided.</summary>
public sealed class ProposalDecision
{
    public required Guid ProposalId { get; init; }
    public required bool Accepted { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}
