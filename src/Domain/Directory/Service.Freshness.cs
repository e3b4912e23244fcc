namespace Linkwork.Domain.Directory;

/// <summary>Who confirmed it, how and when.</summary>
public sealed partial class Service
{
    /// <summary>The newest verification's, so that a list needs no other table. Null: nobody ever did.</summary>
    public DateTimeOffset? VerifiedAt { get; set; }
    public string? VerifiedBy { get; set; }
    public VerifiedHow? VerifiedHow { get; set; }

    public List<Verification> Verifications { get; init; } = [];
    public List<UnansweredCall> UnansweredCalls { get; init; } = [];

    public Freshness Freshness(DateTimeOffset now) => Fresh.Of(VerifiedAt, now);

    /// <summary>Whether it is for crisis, food or safety: never lowered or taken down by silence.</summary>
    public bool IsLifeline => Fresh.IsLifeline(Name, Needs.Select(need => need.Need));

    /// <summary>Somebody asked the service, and what is written here is right. An older check that becomes known later doesn't hide a newer one.</summary>
    public Verification Verify(string by, VerifiedHow how, DateTimeOffset at, string? note = null)
    {
        var made = new Verification { ServiceId = Id, By = by, How = how, At = at, Note = note.Said() };
        Verifications.Add(made);
        if (VerifiedAt is null || at >= VerifiedAt) (VerifiedAt, VerifiedBy, VerifiedHow) = (at, by, how);
        return made;
    }

    public string? CallProblem() => Status == ServiceStatus.Stopped ? "This service has stopped: there is nobody to phone" : null;

    /// <summary>Phoned, and nobody answered.</summary>
    /// <exception cref="Refusal">It has stopped.</exception>
    public UnansweredCall NoteUnansweredCall(string by, DateTimeOffset at)
    {
        Refusal.If(CallProblem());
        var call = new UnansweredCall { ServiceId = Id, By = by, At = at };
        UnansweredCalls.Add(call);
        return call;
    }
}
