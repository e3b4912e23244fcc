using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;

namespace Linkwork.Storage.Demo;

/// <summary>How things stand with work for those who want to talk about it, and what they did around it: rows of work.csv, lived through.</summary>
/// <remarks>Dice of its own, so that everybody else's story stays as it was.</remarks>
internal sealed class DemoProfiles(DemoDice dice, DemoWork working)
{
    private static readonly ILookup<WorkSituation, IReadOnlyDictionary<string, string>> All =
        DemoWords.Table("work").ToLookup(row => Enum.Parse<WorkSituation>(row["situation"]));

    private static readonly (WorkStepKind Kind, int? DaysAgo, string Words)[] Way =
    [
        (WorkStepKind.JoinedGroup, 96, "The harbour choir"),
        (WorkStepKind.Volunteering, 68, "Teas at the lifeboat house"),
        (WorkStepKind.BenefitsAdvice, 51, "The advice centre worked out what a few hours would mean"),
        (WorkStepKind.CvDone, 33, "Half a page, and true"),
        (WorkStepKind.Interview, 16, "The café on the front"),
        (WorkStepKind.Application, null, "The garden centre, in spring"),
    ];

    private readonly Dictionary<Guid, IReadOnlyDictionary<string, string>> told = [];

    /// <summary>The first time they talk of it, with what they might do, if they want.</summary>
    public void Begin(DemoEpisode episode, Guid worker, DateTimeOffset at)
    {
        var its = episode.Case;
        if (its.WorkOffer?.Says is not (WorkAnswer.Yes or WorkAnswer.KeepTheJobIHave)) return;
        var situation = working.Of(episode.Person.Details, episode.Story, at);
        if (!All.Contains(situation)) return;
        var row = told[its.Id] = dice.Pick(All[situation].ToList());
        its.WriteProfile(Said(its, row, at), null, worker, at);
        Note(its, worker, at);
        if (row["might"].Split(':') is [var kind, var words]) its.AddStep(Enum.Parse<WorkStepKind>(kind), WorkStepState.MightDo, null, words, worker, at);
    }

    /// <summary>What they did since, and how things stand now: a little surer or a little less.</summary>
    public void GoOn(Case its, Guid worker, DateTimeOffset at)
    {
        if (!told.TryGetValue(its.Id, out var row) || its.WorkProblem(London.Date(at)) is not null || its.NewestProfile is not { } then) return;
        foreach (var step in row["steps"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(step => step.Split(':')))
        {
            var (kind, on) = (Enum.Parse<WorkStepKind>(step[0]), London.Date(its.WorkProfiles[0].At).AddDays(int.Parse(step[1], System.Globalization.CultureInfo.InvariantCulture)));
            if (on <= London.Date(at) && its.WorkSteps.TrueForAll(known => known.Kind != kind)) its.AddStep(kind, WorkStepState.Done, on, step[2], worker, at);
        }

        if (its.WorkSteps.Find(step => step.State == WorkStepState.Done && step.Kind == WorkStepKind.Volunteering) is { } left && dice.Chance(0.15))
            left.PutDown(London.Date(at), "The winter; back when it is lighter", London.Date(at));
        its.WriteProfile(then.Said with
        {
            InTheirWords = row["later"], Confidence = Math.Clamp(then.Said.Confidence!.Value + dice.Between(-1, 3), 1, 10),
            Importance = Math.Clamp(then.Said.Importance!.Value + dice.Between(-1, 1), 1, 10),
            FitNoteUntil = then.Said.FitNoteUntil is null ? null : London.Date(at).AddDays(dice.Between(6, 40)),
        }, null, worker, at);
        Note(its, worker, at);
    }

    /// <summary>A long way in small steps, so that the map of one case on that worker's list has both sides, a rest and a might.</summary>
    public void Show(IEnumerable<DemoEpisode> episodes, Guid worker)
    {
        var its = episodes.Select(episode => episode.Case).FirstOrDefault(row => row.WorkerId == worker && told.ContainsKey(row.Id) && row.WorkProblem(dice.Today) is null);
        if (its is null) return;
        foreach (var (kind, daysAgo, words) in Way.Where(step => its.WorkSteps.TrueForAll(known => known.Kind != step.Kind)))
            its.AddStep(kind, daysAgo is null ? WorkStepState.MightDo : WorkStepState.Done, daysAgo is { } days ? dice.Today.AddDays(-days) : null, words, worker, dice.Now);
        if (its.WorkSteps.Find(step => step is { Kind: WorkStepKind.Interview, State: WorkStepState.Done }) is { } interview) interview.PutDown(null, "Not that one; the next can wait", dice.Today);
        Helps(its, worker);
    }

    /// <summary>What helps at work, which of it an employer may read, and a plan to come back.</summary>
    private void Helps(Case its, Guid worker)
    {
        List<Guid> helps =
        [
            .. new (string What, string? Why, AdjustmentState State)[]
            {
                ("Sitting down for part of the shift", "My knees give way after an hour", AdjustmentState.Agreed),
                ("One person to ask, the same each day", null, AdjustmentState.AskedFor),
                ("Starting after ten", "The tablets make the mornings slow", AdjustmentState.WouldHelp),
            }.Select(row => its.AddAdjustment(row.What, row.Why, row.State, worker, dice.Now).Id),
        ];
        its.AgreeToSheet(new("The Harbour Tea Room", helps[..2], [], dice.Today.AddMonths(4)), worker, dice.Now);
        its.PlanReturn(new()
        {
            Job = "Kitchen, The Harbour Tea Room", StartsOn = dice.Today.AddDays(10), ReviewOn = dice.Today.AddDays(24), Pay = ReturnPay.HoursWorkedAndSickPay,
            Weeks = [.. ReturnWeek.Ramp(8, 20, 4).Select((week, i) => week with { Days = i < 2 ? "Tuesday and Thursday, from ten" : "Four mornings, from ten", Duties = i == 0 ? "Cold dishes only" : null })],
        }, worker, dice.Now);
    }

    /// <summary>The fit note that the profile speaks of.</summary>
    private static void Note(Case its, Guid worker, DateTimeOffset at)
    {
        if (its.NewestProfile?.Said is not { FitNoteUntil: { } until } || its.WorkProblem(London.Date(at)) is not null) return;
        its.AddFitNote(new() { Says = FitNoteSays.MayBeFit, Options = [FitNoteOption.PhasedReturn, FitNoteOption.AmendedDuties], From = London.Date(at).AddDays(-3), Until = until, Writer = FitNoteWriter.Doctor }, worker, at);
    }

    private WorkStanding Said(Case its, IReadOnlyDictionary<string, string> row, DateTimeOffset at)
    {
        var (day, situation) = (London.Date(at), Enum.Parse<WorkSituation>(row["situation"]));
        return new()
        {
            InTheirWords = row["words"], Situations = [situation], SickSince = situation == WorkSituation.OffSick ? day.AddDays(-dice.Between(12, 80)) : null,
            FitNoteUntil = situation == WorkSituation.OffSick ? day.AddDays(dice.Between(5, 30)) : null,
            OutOfWorkSince = situation == WorkSituation.OutOfWork ? day.AddDays(-dice.Between(90, 1500)) : null,
            Wants = Choices<WorkWant>(row["wants"]), WantWords = row["wish"], Importance = Number(row["importance"]), ImportanceWhy = row["importance_why"],
            Confidence = Number(row["confidence"]), ConfidenceWhy = row["confidence_why"],
            Barriers = Choices<WorkBarrierKind>(row["barriers"]).ConvertAll(kind => new WorkBarrier(kind, Theirs(its, kind))), BarrierWords = row["barrier_words"],
            Strengths = row["strengths"], GoodWork = row["good_work"], Matters = Choices<GoodWorkDimension>(row["matters"]), DealBreakers = row["deal_breakers"].Said(),
            HoursLeast = row["hours"].Split('-') is [var least, _] ? Number(least) : null, HoursMost = row["hours"].Split('-') is [_, var most] ? Number(most) : null,
            HoursWords = row["hours_words"].Said(), Worries = row["worries"].Said(),
        };
    }

    /// <summary>Only what is a need of theirs already: a new one would change whom they are sent to.</summary>
    private static Need? Theirs(Case its, WorkBarrierKind kind) =>
        WorkBarrier.UsualNeeds(kind).Where(need => its.Needs.Exists(row => row.Need == need)).Select(need => (Need?)need).FirstOrDefault();

    private static List<T> Choices<T>(string text)
        where T : struct, Enum => [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<T>)];

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
