namespace Linkwork.Domain.Work;

/// <summary>How a complaint of pressure reached us.</summary>
public enum PressureWay { Link, Phone, Paper }

/// <summary>Who reads it: the team's manager, as long as they work no case; or whoever commissions the team.</summary>
public enum PressureReader { TeamManager, OutsideTheTeam }

/// <summary>Somebody says that they were pressed about work. It may be anybody, it names no case, and nobody who works cases reads it.</summary>
/// <remarks>Rows of a case never point here, nor does this row to one: a complaint can't be found from a record, nor a record from a complaint.</remarks>
public sealed class PressureComplaint : TeamRecord, IVersioned, IAboutAPerson
{
    /// <summary>The team of a complaint whose writer doesn't know which it was.</summary>
    public static readonly Guid NoTeam = Guid.Empty;

    private PressureComplaint()
    {
    }

    /// <summary>What somebody says who asks after it.</summary>
    public string Reference { get; init; } = Shared.Reference.New('T');
    public required PressureWay Way { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Who wrote it down from the phone or from paper; null when the person wrote it.</summary>
    public Guid? WrittenDownBy { get; init; }
    public PressureReader Reader { get; private set; }

    /// <summary>In their own words; null once it is forgotten.</summary>
    public string? WhatHappened { get; private set; }
    public string? WhenItWas { get; private set; }

    /// <summary>How to answer them, if they want it. Forgotten when it is settled.</summary>
    public string? ReplyTo { get; private set; }

    /// <summary>What they said of themselves, only to see whether some are pressed more than others: whoever reads the complaint doesn't see it. Years.</summary>
    public int? AboutAge { get; private set; }

    /// <inheritdoc cref="AboutAge"/>
    public string? AboutGender { get; private set; }

    /// <inheritdoc cref="AboutAge"/>
    public string? AboutEthnicity { get; private set; }

    /// <inheritdoc cref="AboutAge"/>
    public bool? AboutAccess { get; private set; }

    public PressureHandingOn? HandingOn { get; private set; }

    /// <summary>What was done; null while it waits.</summary>
    public PressureSettlement? Settlement { get; private set; }

    /// <summary>Kept beside the settlement for the list.</summary>
    public bool Open { get; private set; } = true;
    public int Version { get; private set; }
    public DateTimeOffset? ForgottenAt { get; private set; }

    /// <param name="told">What they said.</param>
    /// <param name="way">How it came.</param>
    /// <param name="managerReads">The team has a manager who works no case.</param>
    /// <param name="writtenDownBy">Who wrote it down for them, or null.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Refusal">Something has to be put right first; see <see cref="PressureTold.Problems"/>.</exception>
    public static PressureComplaint From(PressureTold told, PressureWay way, bool managerReads, Guid? writtenDownBy, DateTimeOffset at)
    {
        Refusal.If(told.Problems().FirstOrDefault()?.Sentence);
        var complaint = new PressureComplaint
        {
            TeamId = told.TeamId ?? NoTeam, Way = way, At = at, WrittenDownBy = writtenDownBy,
            WhatHappened = told.WhatHappened.Said(), WhenItWas = told.WhenItWas.Said(), ReplyTo = told.WantsAnswer == true ? told.ReplyTo.Said() : null,
            AboutAge = told.AboutAge, AboutGender = told.AboutGender.Said(), AboutEthnicity = told.AboutEthnicity.Said(), AboutAccess = told.AboutAccess,
            Reader = told.TeamId is not null && told.Reader != PressureReader.OutsideTheTeam && managerReads ? PressureReader.TeamManager : PressureReader.OutsideTheTeam,
        };
        complaint.Raise(new PressureWaits(complaint.Id, at));
        return complaint;
    }

    public string? HandingOnProblem() => !Open ? "It is settled already" : Reader == PressureReader.OutsideTheTeam ? "It is with somebody outside the team already" : null;

    /// <summary>From the manager to whoever commissions the team: it is about the manager, or no manager of the team may read it any more.</summary>
    /// <exception cref="Refusal">It is settled, or outside already.</exception>
    public void HandOn(Guid by, DateTimeOffset at)
    {
        Refusal.If(HandingOnProblem());
        HandingOn = new() { TeamId = TeamId, ComplaintId = Id, By = by, At = at };
        Reader = PressureReader.OutsideTheTeam;
        Raise(new PressureWaits(Id, at));
    }

    public string? SettlementProblem(string? how) =>
        !Open ? "Somebody has settled it already"
        : how.Said() is null ? "Say what was done, and what the person was told"
        : how!.Length > PressureTold.LongestWords ? $"Say it in {PressureTold.LongestWords:N0} letters or fewer"
        : null;

    /// <summary>It was looked into and, where they wanted it, answered. How to reach them is forgotten with that.</summary>
    /// <exception cref="Refusal">It is settled, or nothing is said.</exception>
    public void Settle(string? how, Guid by, DateTimeOffset at)
    {
        Refusal.If(SettlementProblem(how));
        (Settlement, Open, ReplyTo) = (new() { TeamId = TeamId, ComplaintId = Id, HowSettled = how.Said(), By = by, At = at }, false, null);
    }

    /// <summary>What they said of themselves is needed as long as the quarter is shown.</summary>
    public void ForgetAbout() => (AboutAge, AboutGender, AboutEthnicity, AboutAccess) = (null, null, null, null);

    public string? ForgettingProblem() => Open ? "It isn’t settled yet" : ForgottenAt is not null ? "It is forgotten already" : null;

    /// <summary>The words go; that there was one, when, by which way and that it was settled stays, for the count.</summary>
    /// <exception cref="Refusal">It isn't settled, or is forgotten already.</exception>
    public void Forget(DateTimeOffset at)
    {
        Refusal.If(ForgettingProblem());
        (WhatHappened, WhenItWas, ForgottenAt) = (null, null, at);
        Settlement!.Forget();
    }
}

/// <summary>What was done about a complaint of pressure, by whom and when.</summary>
public sealed class PressureSettlement : TeamRecord, IAboutAPerson
{
    public required Guid ComplaintId { get; init; }

    /// <summary>Null once it is forgotten.</summary>
    public string? HowSettled { get; internal set; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }

    internal void Forget() => HowSettled = null;
}

/// <summary>A complaint went from the team's manager to somebody outside the team.</summary>
public sealed class PressureHandingOn : TeamRecord, IAboutAPerson
{
    public required Guid ComplaintId { get; init; }

    /// <summary>The manager; empty when no manager of the team could read it any more.</summary>
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>A complaint waits for its reader.</summary>
public sealed record PressureWaits(Guid ComplaintId, DateTimeOffset At) : DomainEvent(At);
