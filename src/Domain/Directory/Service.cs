namespace Linkwork.Domain.Directory;

/// <summary>Something an organisation does that a person can be connected to. As in Open Referral UK. What nobody has told us is unknown, and says so.</summary>
public sealed partial class Service : IVersioned, IStamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; set; }
    public required string Name { get; set; }
    public string? Description { get; set; }
    public ServiceStatus Status { get; set; } = ServiceStatus.Active;
    public string? Website { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }

    /// <summary>When it runs, as the provider says it.</summary>
    public string? When { get; set; }

    /// <summary>What it costs the person; "free" is said, never assumed.</summary>
    public string? Cost
    {
        get;
        set => (field, Free) = (value, SaysFree(value));
    }

    /// <summary>Whether <see cref="Cost"/> says that it costs nothing. False: it costs something, or nobody has said.</summary>
    public bool Free { get; private set; }
    public string? WhoFor { get; set; }

    /// <summary>Years, from 0 to 120; null: no limit that we know of.</summary>
    public int? MinimumAge { get; set; }
    public int? MaximumAge { get; set; }

    /// <summary>"English, Urdu".</summary>
    public string? Languages { get; set; }
    public string? Access { get; set; }

    /// <summary>Ways that need no journey. False: nobody has said so.</summary>
    public bool Online { get; set; }
    public bool ByPhone { get; set; }
    public bool AtHome { get; set; }

    /// <summary>Does it tell a benefits authority about the people it works with? Null: nobody has answered.</summary>
    public bool? ReportsToBenefits { get; set; }

    /// <summary>Where it tells: only what the person agreed to. The gate makes no difference: a promise to ask first is theirs to keep, not ours to count on.</summary>
    public bool ReportsOnlyWithConsent { get; set; }

    /// <summary>The same as one answer.</summary>
    public BenefitsReporting Reporting
    {
        get => ReportsToBenefits switch
        {
            null => BenefitsReporting.Unknown, false => BenefitsReporting.No, true when ReportsOnlyWithConsent => BenefitsReporting.OnlyWithConsent, _ => BenefitsReporting.Yes,
        };
        set => (ReportsToBenefits, ReportsOnlyWithConsent) = (value switch { BenefitsReporting.Unknown => null, BenefitsReporting.No => false, _ => true }, value == BenefitsReporting.OnlyWithConsent);
    }

    /// <summary>Which feed or sheet it came from, and its id there.</summary>
    public string? Source { get; init; }
    public string? SourceId { get; init; }
    public DateTimeOffset? ImportedAt { get; set; }

    /// <summary>Set when an editor changed it here: a re-import then leaves it alone.</summary>
    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>When anything about it last changed, here or at its source. Kept by the save when nobody sets it.</summary>
    public DateTimeOffset ModifiedAt { get; set; }
    public int Version { get; private set; }

    public List<ServiceNeed> Needs { get; init; } = [];
    public List<Location> Locations { get; init; } = [];
    public List<Schedule> Schedules { get; init; } = [];
    public List<ServiceContact> Contacts { get; init; } = [];

    /// <summary>How it supports people into and in work; null where nobody has told us. Shown only for services listed under work.</summary>
    public EmploymentSupport? EmploymentSupport { get; set; }

    public bool IsForWork => Needs.Exists(need => need.Need == Need.Work);

    /// <summary>For work, skills and benefits, for whatever a council does, and where nobody knows what it does, a missing answer counts as yes until
    /// answered; for a choir or a food bank it doesn't arise.</summary>
    public bool CountsAsReporting(Organisation runBy) => ReportsToBenefits
        ?? (runBy.CountsAsCouncil || Needs.Count == 0 || Needs.Exists(need => need.Need is Need.Work or Need.Learning or Need.Benefits));

    private static bool SaysFree(string? cost) =>
        cost.Said() is { } said && said.StartsWith("free", StringComparison.OrdinalIgnoreCase) && !said.Contains('£', StringComparison.Ordinal);

    public static IEnumerable<Problem> Problems(string? name)
    {
        if (name.Said() is null) yield return new(nameof(Name), "Enter the service’s name");
    }
}

/// <summary>Does it tell a benefits authority about the people it works with?</summary>
public enum BenefitsReporting { Unknown, No, OnlyWithConsent, Yes }

public enum ServiceStatus { Active, Inactive, Stopped }

public sealed class ServiceNeed
{
    public required Guid ServiceId { get; init; }
    public required Need Need { get; init; }
}
