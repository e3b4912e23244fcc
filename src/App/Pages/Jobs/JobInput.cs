using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Work;
using Linkwork.Ui;

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

    public static JobInput Of(JobFacts job) => new()
    {
        Role = job.Role, Employer = job.Employer, Kind = job.Kind, Origin = job.Origin, Hours = job.Hours, Pay = job.Pay, PayPer = job.PayPer,
        Contract = job.Contract, FoundThrough = job.FoundThrough, Wanted = job.Wanted, StartedOn = job.StartedOn,
    };

    public JobFacts Facts() => new()
    {
        Role = Role, Employer = Employer, Kind = Kind, Origin = Origin, Hours = Hours, Pay = Pay, PayPer = Pay is null ? null : PayPer,
        Contract = Contract, FoundThrough = FoundThrough, Wanted = Wanted, StartedOn = StartedOn,
    };

    /// <summary>What somebody else saved of the same job, where it isn't what was typed.</summary>
    public Theirs Beside(Job saved)
    {
        var theirs = new Theirs();
        theirs.Compare(nameof(Role), Role, saved.Role);
        theirs.Compare(nameof(Employer), Employer, saved.Employer);
        theirs.Compare(nameof(Kind), Kind?.Words(), saved.Kind.Words());
        theirs.Compare(nameof(Origin), Origin?.Words(), saved.Origin.Words());
        theirs.Compare(nameof(StartedOn), Shown(StartedOn), Shown(saved.StartedOn));
        theirs.Compare(nameof(Hours), JobWords.Plain(Hours), JobWords.Plain(saved.Hours));
        theirs.Compare(nameof(Pay), JobWords.Plain(Pay), JobWords.Plain(saved.Pay));
        theirs.Compare(nameof(PayPer), PayPer?.Words(), saved.PayPer?.Words());
        theirs.Compare(nameof(Contract), Contract?.Words(), saved.Contract?.Words());
        theirs.Compare(nameof(FoundThrough), FoundThrough?.Words(), saved.FoundThrough?.Words());
        theirs.Compare(nameof(Wanted), Wanted?.Words(), saved.Wanted?.Words());
        return theirs;
    }

    private static string? Shown(DateOnly? day) => day is { } known ? Format.Date(known) : null;
}
