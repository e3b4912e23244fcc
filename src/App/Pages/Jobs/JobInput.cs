using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Work;

namespace Linkwork.Pages.Jobs;

/// <summary>A job as a form has it.</summary>
public sealed class JobInput
{
    public string? Role { get; set; }

    public string? Employer { get; set; }

    public JobKind? Kind { get; set; }

    public JobOrigin? Origin { get; set; }

    [Display(Name = "hours a week")]
    public decimal? Hours { get; set; }

    [Display(Name = "the pay")]
    public decimal? Pay { get; set; }

    public PayPer? PayPer { get; set; }

    public Contract? Contract { get; set; }

    public FoundThrough? FoundThrough { get; set; }

    public Wanted? Wanted { get; set; }

    public DateOnly? StartedOn { get; set; }

    /// <summary>The day it ended, of a job they had before.</summary>
    public DateOnly? On { get; set; }

    public static JobInput Of(Job job) => new()
    {
        Role = job.Role, Employer = job.Employer, Kind = job.Kind, Origin = job.Origin, Hours = job.Hours, Pay = job.Pay, PayPer = job.PayPer,
        Contract = job.Contract, FoundThrough = job.FoundThrough, Wanted = job.Wanted, StartedOn = job.StartedOn,
    };

    public JobFacts Facts() => new()
    {
        Role = Role, Employer = Employer, Kind = Kind, Origin = Origin, Hours = Hours, Pay = Pay, PayPer = Pay is null ? null : PayPer,
        Contract = Contract, FoundThrough = FoundThrough, Wanted = Wanted, StartedOn = StartedOn,
    };
}
