namespace Linkwork.Domain.Directory;

/// <summary>The quality card of a service for work: how it works and for whom. What nobody has told us is null, and says unknown.</summary>
public sealed class EmploymentSupport
{
    public const int LowestFidelity = 25, HighestFidelity = 125;

    public required Guid ServiceId { get; init; }

    /// <summary>May people come and leave as they like, with nothing following from it?</summary>
    public bool? Voluntary { get; set; }

    /// <summary>Whom it doesn't take, in its own words.</summary>
    public string? WhoDeclined { get; set; }
    public List<SupportModel> Models { get; set; } = [];

    /// <summary>The day of the newest independent fidelity review.</summary>
    public DateOnly? FidelityReviewedOn { get; set; }

    /// <summary>IPS-25: 25 items of 1 to 5, so 25 to 125.</summary>
    public int? FidelityScore { get; set; }

    /// <summary>Hours a week that somebody usually gets, 0 to 40.</summary>
    public double? HoursAWeek { get; set; }

    /// <summary>Does it stay with people once they work?</summary>
    public bool? InWorkSupport { get; set; }

    /// <summary>For how many weeks, 0 to 520; null: no limit is told.</summary>
    public int? InWorkWeeks { get; set; }

    /// <summary>Can't it take somebody without their National Insurance number? Only a yes lets a link worker ask for it.</summary>
    public bool? NeedsNationalInsurance { get; set; }

    /// <summary>What the score is called.</summary>
    /// <remarks>Source: IPS-25 supported employment fidelity scale (2008): 115 and more exemplary, 100 to 114 good, 74 to 99 fair, below that not
    /// supported employment (verify against the reviewer's own bands).</remarks>
    public FidelityBand? Band => FidelityScore switch
    {
        null => null, >= 115 => FidelityBand.Exemplary, >= 100 => FidelityBand.Good, >= 74 => FidelityBand.Fair, _ => FidelityBand.NotSupportedEmployment,
    };

    /// <summary>Nobody has told us anything.</summary>
    public bool Empty => this is { Voluntary: null, WhoDeclined: null, Models.Count: 0, FidelityReviewedOn: null, FidelityScore: null, HoursAWeek: null, InWorkSupport: null, InWorkWeeks: null, NeedsNationalInsurance: null };

    public IEnumerable<Problem> Problems(DateOnly today)
    {
        if (FidelityScore is < LowestFidelity or > HighestFidelity) yield return new(nameof(FidelityScore), $"A fidelity score is a number from {LowestFidelity} to {HighestFidelity}");
        if (FidelityScore is not null && FidelityReviewedOn is null) yield return new(nameof(FidelityReviewedOn), "Enter the day of the review that gave this score");
        if (FidelityReviewedOn > today) yield return new(nameof(FidelityReviewedOn), "The day of the review must not be in the future");
        if (HoursAWeek is < 0 or > 40 or double.NaN) yield return new(nameof(HoursAWeek), "Hours a week is a number from 0 to 40");
        if (InWorkWeeks is < 0 or > 520) yield return new(nameof(InWorkWeeks), "Weeks of support in work is a number from 0 to 520");
        if (InWorkWeeks > 0 && InWorkSupport == false) yield return new(nameof(InWorkWeeks), "You said that there is no support in work: leave the weeks empty");
    }
}

/// <summary>How employment support is given. Names are stored, so never rename one.</summary>
public enum SupportModel { Ips, SupportedEmployment, JobClub, CareersAdvice, Volunteering, SocialEnterprise, Training, SelfEmployment, KeepingWork, Other }

public enum FidelityBand { Exemplary, Good, Fair, NotSupportedEmployment }
