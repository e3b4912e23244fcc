namespace Linkwork.Domain.Directory;

/// <summary>One thing that an organisation says should read differently. It shows when an editor has accepted it.</summary>
public sealed class ProposedChange
{
    public const int LongestWords = 4000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ServiceId { get; init; }

    /// <summary>What was proposed of one entry by one form.</summary>
    public required Guid SittingId { get; init; }

    /// <summary>By which link it came; null: by somebody signed in.</summary>
    public Guid? EnquiryId { get; init; }
    public Guid? UserId { get; init; }
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
        Decide(true, null, by, at);
        service.Write(Field, After);
        service.EditedAt = at;
        if (Field == ProposedField.Status) service.SaidStoppedAt = null;
        service.Verify(By, EnquiryId is null ? VerifiedHow.Organisation : VerifiedHow.EmailLink, At);
    }

    public string? DeclineProblem(string? reason) => DecisionProblem() ?? (reason.Said() is null ? "Say why you leave it as it is: the organisation reads it" : null);

    /// <summary>It stays as it is; a service that was paused because it was said to have stopped runs again.</summary>
    /// <exception cref="Refusal">It is decided, or no reason is given.</exception>
    public void Decline(Service service, string? reason, string by, DateTimeOffset at)
    {
        Refusal.If(DeclineProblem(reason));
        Leave(service, reason.Said(), by, at);
    }

    /// <summary>Its organisation says something else of the same field now, or nothing: an editor needn't read it.</summary>
    /// <exception cref="Refusal">It is decided.</exception>
    public void TakeBack(Service service, DateTimeOffset at) => Leave(service, TakenBack, By, at);

    public const string TakenBack = "You changed this again";

    private void Leave(Service service, string? reason, string by, DateTimeOffset at)
    {
        Decide(false, reason, by, at);
        if (Field != ProposedField.Status) return;
        service.SaidStoppedAt = null;
        if (service.Status == ServiceStatus.Inactive) service.Write(Field, Before);
    }

    private void Decide(bool accepted, string? reason, string by, DateTimeOffset at)
    {
        Refusal.If(DecisionProblem());
        (Decision, Open) = (new() { ProposalId = Id, Accepted = accepted, Reason = reason, By = by, At = at }, false);
    }
}

/// <summary>What an organisation may propose to change, in the order of its form. Names are stored.</summary>
public enum ProposedField { Name, Description, Needs, Places, When, Cost, WhoFor, Ages, Languages, Access, Ways, Phone, Email, Website, Reporting, Status }

public static class ProposedFields
{
    /// <summary>The same field of an entry; places have none, as only those that everybody may know are proposed.</summary>
    public static MergeField AsMerge(this ProposedField field) => Enum.Parse<MergeField>(field.ToString());
}

/// <summary>What an editor decided, or that the organisation said something else.</summary>
public sealed class ProposalDecision
{
    public required Guid ProposalId { get; init; }
    public required bool Accepted { get; init; }

    /// <summary>Why it stays as it is.</summary>
    public string? Reason { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}
