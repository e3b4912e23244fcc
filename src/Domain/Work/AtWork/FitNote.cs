namespace Linkwork.Domain.Work;

/// <summary>What a fit note says. If an employer can't do what "may be fit" asks for, it counts as not fit.</summary>
public enum FitNoteSays { NotFit, MayBeFit }

/// <summary>The four boxes under "may be fit".</summary>
public enum FitNoteOption { PhasedReturn, AlteredHours, AmendedDuties, WorkplaceAdaptations }

/// <summary>Who may write one.</summary>
public enum FitNoteWriter { Doctor, Nurse, OccupationalTherapist, Pharmacist, Physiotherapist }

/// <summary>A fit note as it is written down.</summary>
public sealed record FitNoteFacts
{
    public FitNoteSays? Says { get; init; }
    public List<FitNoteOption> Options { get; init; } = [];
    public DateOnly? From { get; init; }

    /// <summary>The last day it covers.</summary>
    public DateOnly? Until { get; init; }
    public FitNoteWriter? Writer { get; init; }

    /// <summary>What else it says, in its words.</summary>
    public string? Words { get; init; }

    public IEnumerable<Problem> Problems(DateOnly today)
    {
        if (Says is null) yield return new(nameof(Says), "Choose what the note says");
        if (Says == FitNoteSays.NotFit && Options.Count > 0) yield return new(nameof(Options), "These go with “may be fit for work” only");
        if (From is null) yield return new(nameof(From), "Choose the first day it covers");
        else if (From < today.AddYears(-2) || From > today.AddMonths(3)) yield return new(nameof(From), "Look at the first day again");
        if (Until is null) yield return new(nameof(Until), "Choose the last day it covers");
        else if (Until < From) yield return new(nameof(Until), "The last day can’t be before the first");
        else if (Until > From?.AddYears(1)) yield return new(nameof(Until), "A fit note covers a year at most: look at the last day again");
    }
}

/// <summary>One fit note that the person told us of.</summary>
/// <remarks>Source: Department for Work and Pensions, fit note guidance for patients and employees; five professions since 1 July 2022.</remarks>
public sealed class FitNote : TeamRecord, IOfCase
{
    /// <summary>Days before the end on which the case's worker is asked to offer a talk.</summary>
    public const int OfferDays = 7;

    public required Guid CaseId { get; init; }
    public required FitNoteSays Says { get; init; }
    public required List<FitNoteOption> Options { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly Until { get; init; }
    public FitNoteWriter? Writer { get; init; }
    public string? Words { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Written down wrongly: a new one is written, and this stays shown as taken back.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    public string? TakeBackProblem() => TakenBackAt is null ? null : "This fit note was taken back";

    internal void TakeBack(DateTimeOffset at) => TakenBackAt = at;
}

public static class AtWorkWords
{
    public static string Words(this AdjustmentState state) => state switch
    {
        AdjustmentState.WouldHelp => "It would help",
        AdjustmentState.Agreed => "The employer agreed",
        AdjustmentState.TurnedDown => "The employer said no",
        _ => state.InWords(),
    };

    public static string Words(this ReturnPay pay) => pay switch
    {
        ReturnPay.AllHours => "Full pay, whatever the hours",
        ReturnPay.HoursWorked => "Pay for the hours worked",
        ReturnPay.HoursWorkedAndSickPay => "Pay for the hours worked, sick pay or leave for the rest",
        _ => "Not agreed yet",
    };

    public static string Words(this FitNoteSays says) => says == FitNoteSays.NotFit ? "Not fit for work" : "May be fit for work";

    public static string Words(this FitNoteOption option) => option switch
    {
        FitNoteOption.PhasedReturn => "A phased return",
        _ => option.InWords(),
    };
}
