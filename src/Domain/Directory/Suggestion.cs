namespace Linkwork.Domain.Directory;

/// <summary>A service that somebody asked to have listed. It never shows by itself: a named editor lists it or refuses it, and looks up the registers that what it does needs.</summary>
public sealed class Suggestion : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required DateTimeOffset At { get; init; }
    public required string Organisation { get; init; }
    public required string Name { get; init; }
    public required string Description { get; init; }
    public string? Website { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? When { get; init; }
    public string? Cost { get; init; }
    public string? WhoFor { get; init; }

    /// <summary>Where, as typed, and its postcode.</summary>
    public string? Address { get; init; }
    public string? Postcode { get; init; }

    /// <summary>Register numbers as free text.</summary>
    public string? Registration { get; init; }
    public List<Need> Needs { get; init; } = [];

    /// <summary>Who sent it; never shown to the public.</summary>
    public required string SentBy { get; init; }
    public required string SenderEmail { get; init; }

    /// <summary>What the screen made of it when it came, and why: sentences, one a line.</summary>
    public required Verdict Verdict { get; init; }
    public required string Reasons { get; init; }

    /// <summary>Projected from the decision.</summary>
    public SuggestionStatus Status { get; private set; } = SuggestionStatus.Waiting;
    public int Version { get; private set; }

    public List<RegisterLookUp> LookUps { get; init; } = [];
    public List<SuggestionDecision> Decisions { get; init; } = [];

    /// <summary>The decision that stands, or null while it waits.</summary>
    public SuggestionDecision? Decision => Decisions.Where(decision => decision.TakenBackAt is null).MaxBy(decision => decision.At);

    public Submission AsSubmission() => new()
    {
        Id = Id.ToString(), Name = $"{Name}, {Organisation}", Description = string.Join("\n", new[] { Description, WhoFor, When }.OfType<string>()), Url = Website, Email = Email, Phone = Phone,
        Cost = Cost, Registration = Registration, Needs = [.. Needs.Select(need => need.ToString())],
    };

    /// <summary>The registers that must be looked up before it may be listed.</summary>
    public IReadOnlyList<RegisterCheck> Checks => Screening.Of(AsSubmission()).Checks;

    public static string? LookUpProblem(string? found) => found.Said() is null ? "Say what the register shows: the name, and that it may do this" : null;

    /// <summary>An editor looked it up in the register themselves, and says what is there.</summary>
    /// <exception cref="Refusal">Nothing was found or said.</exception>
    public void LookUp(Register register, string? number, string? found, string by, DateTimeOffset at)
    {
        Refusal.If(LookUpProblem(found));
        LookUps.Add(new() { SuggestionId = Id, Register = register, Number = number.Said(), Found = found!.Trim(), By = by, At = at });
    }

    public string? ListingProblem()
    {
        if (Status != SuggestionStatus.Waiting) return Decided;
        if (Verdict == Verdict.Block) return "The screen blocked this one. If it is honest after all, add it to the directory yourself once you have spoken to them";
        var missing = Checks.FirstOrDefault(check => !LookUps.Exists(done => done.Register == check.Register));
        return missing is null ? null : $"Look it up in the {missing.Register.Label()} first, because of {missing.Activity}";
    }

    /// <summary>An editor lists it; what comes into the directory is made from it.</summary>
    /// <exception cref="Refusal">It was decided already, was blocked, or a register wasn't looked up.</exception>
    public Service List(Guid organisationId, string by, DateTimeOffset at)
    {
        Refusal.If(ListingProblem());
        var service = new Service
        {
            OrganisationId = organisationId, Name = Name, Description = Description, Website = Website, Email = Email, Phone = Phone, When = When, Cost = Cost, WhoFor = WhoFor, EditedAt = at,
        };
        service.Needs.AddRange(Needs.Select(need => new ServiceNeed { ServiceId = service.Id, Need = need }));
        Decide(SuggestionStatus.Listed, null, by, at, service.Id);
        return service;
    }

    public string? RefusalProblem(string? reason) =>
        Status != SuggestionStatus.Waiting ? Decided : reason.Said() is null ? "Say why, for the next editor who meets the same sender" : null;

    /// <exception cref="Refusal">It was decided already, or no reason is given.</exception>
    public void Refuse(string? reason, string by, DateTimeOffset at)
    {
        Refusal.If(RefusalProblem(reason));
        Decide(SuggestionStatus.Refused, reason!.Trim(), by, at, null);
    }

    public string? TakingBackProblem() => Status == SuggestionStatus.Refused ? null : "Only a refusal can be taken back. A service that was listed is changed in the directory";

    /// <summary>It waits again; the refusal and its reason stay on record.</summary>
    /// <exception cref="Refusal">It wasn't refused.</exception>
    public void TakeBack(DateTimeOffset at)
    {
        Refusal.If(TakingBackProblem());
        Decision!.TakenBackAt = at;
        Status = SuggestionStatus.Waiting;
    }

    private const string Decided = "Somebody has decided on this already";

    private void Decide(SuggestionStatus status, string? reason, string by, DateTimeOffset at, Guid? serviceId)
    {
        Decisions.Add(new() { SuggestionId = Id, Status = status, Reason = reason, By = by, At = at, ServiceId = serviceId });
        Status = status;
    }
}

public enum SuggestionStatus { Waiting, Listed, Refused }

/// <summary>A named editor looked in a register on a day.</summary>
public sealed class RegisterLookUp
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SuggestionId { get; init; }
    public required Register Register { get; init; }
    public string? Number { get; init; }

    /// <summary>What the register shows, as the editor read it.</summary>
    public required string Found { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>What an editor decided, when and why.</summary>
public sealed class SuggestionDecision
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SuggestionId { get; init; }
    public required SuggestionStatus Status { get; init; }
    public string? Reason { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>What was made of it.</summary>
    public Guid? ServiceId { get; init; }
    public DateTimeOffset? TakenBackAt { get; set; }
}
