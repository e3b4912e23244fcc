using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Caseload;

/// <summary>What helps at work, who may read of it, coming back week by week, and fit notes. None of it while the person asked for quiet.</summary>
public sealed partial class Case
{
    public List<Adjustment> Adjustments { get; } = [];
    public List<EmployerSheet> EmployerSheets { get; } = [];
    public List<PhasedReturn> PhasedReturns { get; } = [];
    public List<FitNote> FitNotes { get; } = [];

    /// <summary>What is on the list of what helps, in the order it was said.</summary>
    public IReadOnlyList<Adjustment> Wallet => [.. Adjustments.Where(row => row.TakenBackAt is null).OrderBy(row => row.At).ThenBy(row => row.Id)];

    private bool HealthGetsInTheWay => Wallet.Count > 0 || NewestProfile?.Said.Barriers.Any(barrier => barrier.Kind is WorkBarrierKind.Health or WorkBarrierKind.PainOrFatigue) == true;

    /// <summary>Access to Work may pay for something in this job: it is paid and goes on, and something about their health gets in its way, or the job doesn't
    /// look after it. Never while they asked for quiet.</summary>
    public bool AccessToWorkMayHelp(Job job, DateOnly today) => WorkProblem(today) is null && job is { TakenBackAt: null, Ended: false } && JobHistory.IsWork(job.Kind)
        && (HealthGetsInTheWay || Checks.LastOrDefault(check => check.JobId == job.Id)?.HealthIsntLookedAfter == true);

    /// <summary>The same of what answers are about. An offer that says it is volunteering isn't paid.</summary>
    public bool AccessToWorkMayHelp(GoodWorkCheck check, DateOnly today) => JobOf(check) is { } job ? AccessToWorkMayHelp(job, today)
        : WorkProblem(today) is null && check is { TakenBackAt: null, Offer: { } offer } && !offer.Contains("volunt", StringComparison.OrdinalIgnoreCase)
            && (HealthGetsInTheWay || check.HealthIsntLookedAfter);

    /// <exception cref="Refusal">Closed, quiet, never talked about; or a part is missing.</exception>
    public Adjustment AddAdjustment(string? what, string? why, AdjustmentState? state, Guid by, DateTimeOffset at)
    {
        Refusal.If(WorkProblem(London.Date(at)) ?? Adjustment.Problems(what, why, state).FirstOrDefault()?.Sentence);
        var row = new Adjustment { TeamId = TeamId, CaseId = Id, By = by, At = at };
        row.Write(what!, why, state!.Value);
        Adjustments.Add(row);
        return row;
    }

    /// <summary>Puts it right, or says how far it has come. Sheets that employers have already stay as they were agreed to.</summary>
    /// <exception cref="Refusal">Closed, quiet, taken off the list; or a part is missing.</exception>
    public void ChangeAdjustment(Adjustment row, string? what, string? why, AdjustmentState? state, DateOnly today)
    {
        Refusal.If(WorkProblem(today) ?? row.ChangeProblem() ?? Adjustment.Problems(what, why, state).FirstOrDefault()?.Sentence);
        row.Write(what!, why, state!.Value);
    }

    /// <summary>Off the list: it helps no longer, or was written by mistake.</summary>
    /// <exception cref="Refusal">Closed, quiet, or off the list already.</exception>
    public void TakeBackAdjustment(Adjustment row, DateTimeOffset at)
    {
        Refusal.If(WorkProblem(London.Date(at)) ?? row.ChangeProblem());
        row.TakeBack(at);
    }

    /// <summary>The person agrees that one employer may read these lines: their share, and the sheet that goes by it. Nothing has left yet.</summary>
    /// <exception cref="Refusal">Closed, quiet, or the choice can't be.</exception>
    public EmployerSheet AgreeToSheet(SheetChoice choice, Guid by, DateTimeOffset at)
    {
        var today = London.Date(at);
        Refusal.If(WorkProblem(today) ?? choice.Problems(Adjustments, today).FirstOrDefault()?.Sentence);
        var sheet = Sheet(choice, by, at);
        Shares.Add(sheet.ShareUntil(choice.Until!.Value));
        EmployerSheets.Add(sheet);
        return sheet;
    }

    /// <summary>The sheet that a choice would make. It is of no case until it was agreed to.</summary>
    public EmployerSheet Sheet(SheetChoice choice, Guid by, DateTimeOffset at) => new()
    {
        TeamId = TeamId, CaseId = Id, ShareId = Guid.CreateVersion7(at), Employer = choice.Employer!.Trim(), By = by, At = at,
        Whats = [.. Wallet.Where(row => choice.Whats.Contains(row.Id)).Select(row => row.What)],
        Whys = [.. Wallet.Where(row => choice.Whys.Contains(row.Id) && row.Why is not null).Select(row => $"{row.What}: {row.Why}")],
    };

    /// <exception cref="Refusal">Closed, quiet, never talked about; or a part is missing or can't be.</exception>
    public PhasedReturn PlanReturn(ReturnFacts facts, Guid by, DateTimeOffset at)
    {
        var today = London.Date(at);
        Refusal.If(WorkProblem(today) ?? facts.Problems(today).FirstOrDefault()?.Sentence);
        var plan = new PhasedReturn { TeamId = TeamId, CaseId = Id, By = by, At = at };
        plan.Write(facts);
        PhasedReturns.Add(plan);
        return plan;
    }

    /// <exception cref="Refusal">Closed, quiet, taken back; or a part is missing or can't be.</exception>
    public void ChangeReturn(PhasedReturn plan, ReturnFacts facts, DateOnly today)
    {
        Refusal.If(WorkProblem(today) ?? plan.ChangeProblem() ?? facts.Problems(today).FirstOrDefault()?.Sentence);
        plan.Write(facts);
    }

    /// <exception cref="Refusal">Closed, quiet, or taken back already.</exception>
    public void TakeBackReturn(PhasedReturn plan, DateTimeOffset at)
    {
        Refusal.If(WorkProblem(London.Date(at)) ?? plan.ChangeProblem());
        plan.TakeBack(at);
    }

    /// <summary>A fit note: and with it how things stand with work, off sick until its last day, as a new version of the profile.</summary>
    /// <exception cref="Refusal">Closed, quiet, never talked about; or a part is missing or can't be.</exception>
    public FitNote AddFitNote(FitNoteFacts facts, Guid by, DateTimeOffset at)
    {
        var today = London.Date(at);
        Refusal.If(WorkProblem(today) ?? facts.Problems(today).FirstOrDefault()?.Sentence);
        var note = new FitNote
        {
            TeamId = TeamId, CaseId = Id, Says = facts.Says!.Value, Options = [.. facts.Options.Distinct().Order()], From = facts.From!.Value, Until = facts.Until!.Value,
            Writer = facts.Writer, Words = facts.Words.Said(), By = by, At = at,
        };
        FitNotes.Add(note);
        var known = NewestProfile?.Said.FitNoteUntil;
        if (known is null || note.Until > known) FitNotesHold(known, by, at);
        return note;
    }

    /// <summary>Written down wrongly. The profile goes by the notes that are left.</summary>
    /// <exception cref="Refusal">Closed, quiet, or taken back already.</exception>
    public void TakeBackFitNote(FitNote note, Guid by, DateTimeOffset at)
    {
        Refusal.If(WorkProblem(London.Date(at)) ?? note.TakeBackProblem());
        note.TakeBack(at);
        FitNotesHold(note.Until, by, at);
    }

    /// <summary>The profile says until when, as the fit note that ends last does. One for days long gone changes nothing of how it is now.</summary>
    private void FitNotesHold(DateOnly? before, Guid by, DateTimeOffset at)
    {
        var (known, today) = (NewestProfile?.Said ?? new(), London.Date(at));
        var last = FitNotes.Where(note => note.TakenBackAt is null).MaxBy(note => note.Until);
        if (known.FitNoteUntil != before || last?.Until == before || (before is null && last?.Until < today)) return;
        var since = known.SickSince ?? (last?.From <= today ? last?.From : null);
        WriteProfile(known with
        {
            Situations = [.. known.Situations.Where(row => row is not (WorkSituation.PreferNotToSay or WorkSituation.EmployedAndWell)).Append(WorkSituation.OffSick)],
            // They talk about work again, so what they said when they didn't want to isn't said again for them.
            Wants = [.. known.Wants.Where(want => want is not (WorkWant.NothingNow or WorkWant.NotForMe))],
            SickSince = since > last?.Until ? null : since, FitNoteUntil = last?.Until,
        }, null, by, at);
    }
}
