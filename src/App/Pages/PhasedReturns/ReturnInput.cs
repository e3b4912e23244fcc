using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Work;

namespace Linkwork.Pages.PhasedReturns;

/// <summary>A phased return as its form has it.</summary>
public sealed class ReturnInput
{
    public sealed class Week
    {
        [Display(Name = "hours")]
        public decimal? Hours { get; set; }

        public string? Days { get; set; }

        public string? Duties { get; set; }
    }

    public string? Job { get; set; }

    [Display(Name = "First day back")]
    public DateOnly? StartsOn { get; set; }

    public List<Week> Weeks { get; set; } = [];

    [Display(Name = "The day to look at how it goes")]
    public DateOnly? ReviewOn { get; set; }

    public ReturnPay Pay { get; set; }

    public string? AlsoAsk { get; set; }

    public static ReturnInput Of(PhasedReturn plan) => new()
    {
        Job = plan.Job, StartsOn = plan.StartsOn, ReviewOn = plan.ReviewOn, Pay = plan.Pay, AlsoAsk = plan.AlsoAsk,
        Weeks = [.. plan.Weeks.Select(week => new Week { Hours = week.Hours, Days = week.Days, Duties = week.Duties })],
    };

    /// <summary>Hours left empty aren't none: they are asked for.</summary>
    public ReturnFacts Facts() => new()
    {
        Job = Job, StartsOn = StartsOn, ReviewOn = ReviewOn, Pay = Pay, AlsoAsk = AlsoAsk, Weeks = [.. Weeks.Select(week => new ReturnWeek(week.Hours ?? -1, week.Days, week.Duties))],
    };
}
