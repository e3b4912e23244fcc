using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Linkwork.Ui;

namespace Linkwork.Pages.WorkProfiles;

/// <summary>How things stand with work, as a form has it.</summary>
public sealed class ProfileInput
{
    public string? InTheirWords { get; set; }

    public List<WorkSituation> Situations { get; set; } = [];

    [Display(Name = "The day they went off sick")]
    public DateOnly? SickSince { get; set; }

    [Display(Name = "The end of the fit note")]
    public DateOnly? FitNoteUntil { get; set; }

    [Display(Name = "The day they were last in work")]
    public DateOnly? OutOfWorkSince { get; set; }

    public List<WorkWant> Wants { get; set; } = [];

    public string? WantWords { get; set; }

    [Display(Name = "how much it matters")]
    public int? Importance { get; set; }

    public string? ImportanceWhy { get; set; }

    [Display(Name = "how sure they feel")]
    public int? Confidence { get; set; }

    public string? ConfidenceWhy { get; set; }

    public List<WorkBarrierKind> Barriers { get; set; } = [];

    /// <summary>The need that each thing is part of, when it is.</summary>
    public Dictionary<WorkBarrierKind, Need?> BarrierNeeds { get; set; } = [];

    public string? BarrierWords { get; set; }

    public string? Strengths { get; set; }

    public string? GoodWork { get; set; }

    public List<GoodWorkDimension> Matters { get; set; } = [];

    public string? DealBreakers { get; set; }

    [Display(Name = "the least hours")]
    public int? HoursLeast { get; set; }

    [Display(Name = "the most hours")]
    public int? HoursMost { get; set; }

    public string? HoursWords { get; set; }

    public string? Worries { get; set; }

    /// <summary>Asked only when this is the first that was said of work.</summary>
    public RaisedBy? RaisedBy { get; set; }

    public static ProfileInput Of(WorkStanding said) => new()
    {
        InTheirWords = said.InTheirWords, Situations = said.Situations, SickSince = said.SickSince, FitNoteUntil = said.FitNoteUntil, OutOfWorkSince = said.OutOfWorkSince,
        Wants = said.Wants, WantWords = said.WantWords, Importance = said.Importance, ImportanceWhy = said.ImportanceWhy, Confidence = said.Confidence,
        ConfidenceWhy = said.ConfidenceWhy, Barriers = said.Barriers.ConvertAll(barrier => barrier.Kind), BarrierNeeds = said.Barriers.ToDictionary(barrier => barrier.Kind, barrier => barrier.Need),
        BarrierWords = said.BarrierWords, Strengths = said.Strengths, GoodWork = said.GoodWork, Matters = said.Matters, DealBreakers = said.DealBreakers,
        HoursLeast = said.HoursLeast, HoursMost = said.HoursMost, HoursWords = said.HoursWords, Worries = said.Worries,
    };

    /// <summary>What was filled in. A day that the form began with goes when its box is unticked: it stands in the earlier version.</summary>
    public WorkStanding Said(WorkStanding? before)
    {
        var (sick, without) = (Situations.Contains(WorkSituation.OffSick), Situations.Contains(WorkSituation.OutOfWork));
        return new WorkStanding
        {
            InTheirWords = InTheirWords, Situations = Situations, SickSince = Kept(SickSince, before?.SickSince, sick), FitNoteUntil = Kept(FitNoteUntil, before?.FitNoteUntil, sick),
            OutOfWorkSince = Kept(OutOfWorkSince, before?.OutOfWorkSince, without), Wants = Wants, WantWords = WantWords, Importance = Importance, ImportanceWhy = ImportanceWhy,
            Confidence = Confidence, ConfidenceWhy = ConfidenceWhy, Barriers = [.. Barriers.Distinct().Select(kind => new WorkBarrier(kind, BarrierNeeds.GetValueOrDefault(kind)))],
            BarrierWords = BarrierWords, Strengths = Strengths, GoodWork = GoodWork, Matters = Matters, DealBreakers = DealBreakers, HoursLeast = HoursLeast, HoursMost = HoursMost,
            HoursWords = HoursWords, Worries = Worries,
        }.Tidy();
    }

    /// <summary>What this usually is part of and what the case has as needs: few enough to read. What was chosen before stays among them.</summary>
    public IEnumerable<Choice> NeedsFor(WorkBarrierKind kind, IEnumerable<Need> ofTheCase) => WorkBarrier.UsualNeeds(kind).Concat(ofTheCase)
        .Concat(BarrierNeeds.GetValueOrDefault(kind) is { } chosen ? [chosen] : []).Distinct().Select(need => new Choice(need.ToString(), need.Label()));

    private static DateOnly? Kept(DateOnly? typed, DateOnly? before, bool ticked) => ticked || typed != before ? typed : null;
}
