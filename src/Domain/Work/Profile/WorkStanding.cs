namespace Linkwork.Domain.Work;

/// <summary>What somebody wants where work is concerned. Several may be true at once; "nothing now", "not for me" and "prefer not to say" stand alone.</summary>
public enum WorkWant { KeepMyJob, GoBackToMyJob, ChangeJob, StartWork, TrySomething, BecomeSelfEmployed, NothingNow, NotForMe, PreferNotToSay }

/// <summary>How things stand with work for one person, as they tell it. Every part may stay empty; "prefer not to say" is an answer.</summary>
public sealed record WorkStanding
{
    /// <summary>How many days before a fit note ends it counts as running out: time enough to ask for another and to talk with the employer.</summary>
    public const int FitNoteSoonDays = 14;

    /// <summary>How things are, in their words. Asked first.</summary>
    public string? InTheirWords { get; init; }
    public List<WorkSituation> Situations { get; init; } = [];

    /// <summary>With <see cref="WorkSituation.OffSick"/> only, like <see cref="FitNoteUntil"/>.</summary>
    public DateOnly? SickSince { get; init; }

    /// <summary>The last day that the newest fit note covers.</summary>
    public DateOnly? FitNoteUntil { get; init; }

    /// <summary>With <see cref="WorkSituation.OutOfWork"/> only.</summary>
    public DateOnly? OutOfWorkSince { get; init; }
    public List<WorkWant> Wants { get; init; } = [];
    public string? WantWords { get; init; }

    /// <summary>1–10, or null when not asked or not said.</summary>
    public int? Importance { get; init; }
    public string? ImportanceWhy { get; init; }

    /// <summary>1–10, or null when not asked or not said. Shown beside importance; the two are never made into one number.</summary>
    public int? Confidence { get; init; }
    public string? ConfidenceWhy { get; init; }
    public List<WorkBarrier> Barriers { get; init; } = [];
    public string? BarrierWords { get; init; }
    public string? Strengths { get; init; }

    /// <summary>What good work means to them.</summary>
    public string? GoodWork { get; init; }
    public List<GoodWorkDimension> Matters { get; init; } = [];
    public string? DealBreakers { get; init; }

    /// <summary>Hours a week, 1–80.</summary>
    public int? HoursLeast { get; init; }

    /// <inheritdoc cref="HoursLeast"/>
    public int? HoursMost { get; init; }
    public string? HoursWords { get; init; }
    public string? Worries { get; init; }

    public bool IsEmpty => this is { SickSince: null, FitNoteUntil: null, OutOfWorkSince: null, Importance: null, Confidence: null, HoursLeast: null, HoursMost: null }
        && Situations.Count + Wants.Count + Barriers.Count + Matters.Count == 0
        && new[] { InTheirWords, WantWords, ImportanceWhy, ConfidenceWhy, BarrierWords, Strengths, GoodWork, DealBreakers, HoursWords, Worries }.All(words => words.Said() is null);

    /// <summary>What this says to the offer of talking about work.</summary>
    public WorkAnswer Answer => Wants.Contains(WorkWant.NotForMe) ? WorkAnswer.NotForMe : Wants.Contains(WorkWant.NothingNow) ? WorkAnswer.NotNow
        : Wants.Contains(WorkWant.KeepMyJob) ? WorkAnswer.KeepTheJobIHave : WorkAnswer.Yes;

    /// <summary>They may lose a job they have: off sick, or they say so. Urgent, as there is time to do something.</summary>
    public bool JobAtRisk => Situations.Contains(WorkSituation.JobAtRisk) || Situations.Contains(WorkSituation.OffSick);

    /// <summary>Why the keep-the-job path is offered on that day; empty when nothing calls for it.</summary>
    public IEnumerable<JobRisk> RisksOn(DateOnly today)
    {
        if (Situations.Contains(WorkSituation.JobAtRisk)) yield return JobRisk.TheySaySo;
        if (Situations.Contains(WorkSituation.OffSick))
        {
            if (FitNoteUntil is null) yield return JobRisk.FitNoteNotKnown;
            else if (FitNoteUntil < today) yield return JobRisk.FitNoteEnded;
            else if (FitNoteUntil <= today.AddDays(FitNoteSoonDays)) yield return JobRisk.FitNoteEnds;
        }

        if (Situations.Contains(WorkSituation.EmployedAndStruggling)) yield return JobRisk.Struggling;
    }

    public IEnumerable<Problem> Problems(DateOnly today)
    {
        if (IsEmpty) yield return new(nameof(InTheirWords), "Nothing is written yet. One line in their words is enough");
        if (Situations.Count > 1 && Situations.Contains(WorkSituation.PreferNotToSay)) yield return new(nameof(Situations), "“Prefer not to say” goes by itself");
        if (Wants.Count > 1 && Wants.Any(Alone)) yield return new(nameof(Wants), "“Nothing now”, “not for me” and “prefer not to say” each go by themselves");
        foreach (var problem in DateProblems(today)) yield return problem;
        if (Importance is not (null or (>= 1 and <= 10))) yield return new(nameof(Importance), "How much it matters is a number from 1 to 10, or leave it empty");
        if (Confidence is not (null or (>= 1 and <= 10))) yield return new(nameof(Confidence), "How sure they feel is a number from 1 to 10, or leave it empty");
        if (HoursLeast is not (null or (>= 1 and <= 80))) yield return new(nameof(HoursLeast), "Hours a week are a whole number from 1 to 80, or leave it empty");
        if (HoursMost is not (null or (>= 1 and <= 80))) yield return new(nameof(HoursMost), "Hours a week are a whole number from 1 to 80, or leave it empty");
        else if (HoursMost < HoursLeast) yield return new(nameof(HoursMost), "The most hours can’t be fewer than the least");
        if (Barriers.Count != Barriers.DistinctBy(barrier => barrier.Kind).Count()) yield return new(nameof(Barriers), "Each thing that gets in the way is ticked once");
    }

    /// <summary>Spaces at the ends gone, empty boxes nothing, each choice once and in the order of its list.</summary>
    public WorkStanding Tidy() => this with
    {
        InTheirWords = InTheirWords.Said(), WantWords = WantWords.Said(), ImportanceWhy = ImportanceWhy.Said(), ConfidenceWhy = ConfidenceWhy.Said(),
        BarrierWords = BarrierWords.Said(), Strengths = Strengths.Said(), GoodWork = GoodWork.Said(), DealBreakers = DealBreakers.Said(),
        HoursWords = HoursWords.Said(), Worries = Worries.Said(), Situations = [.. Situations.Distinct().Order()], Wants = [.. Wants.Distinct().Order()],
        Matters = [.. Matters.Distinct().Order()], Barriers = [.. Barriers.OrderBy(barrier => barrier.Kind)],
    };

    private IEnumerable<Problem> DateProblems(DateOnly today)
    {
        var (sick, out_) = (Situations.Contains(WorkSituation.OffSick), Situations.Contains(WorkSituation.OutOfWork));
        if (!sick && (SickSince is not null || FitNoteUntil is not null)) yield return new(nameof(Situations), "You gave a day for “off sick”: tick it, or empty the day");
        if (!out_ && OutOfWorkSince is not null) yield return new(nameof(Situations), "You gave a day for “out of work”: tick it, or empty the day");
        if (SickSince > today) yield return new(nameof(SickSince), "The day they went off sick can’t be in the future");
        if (FitNoteUntil < SickSince) yield return new(nameof(FitNoteUntil), "The fit note can’t end before they went off sick");
        if (OutOfWorkSince > today) yield return new(nameof(OutOfWorkSince), "The day they were last in work can’t be in the future");
    }

    private static bool Alone(WorkWant want) => want is WorkWant.NothingNow or WorkWant.NotForMe or WorkWant.PreferNotToSay;
}

/// <summary>Why a job may be lost soon. A fit note whose end nobody knows counts: not knowing isn't time.</summary>
public enum JobRisk { TheySaySo, FitNoteEnds, FitNoteEnded, FitNoteNotKnown, Struggling }
