using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Work;

/// <summary>What one employer may read of what helps a person at work: the very lines they agreed to, under a share of its own. What changes in the
/// wallet later isn't on it, since nobody agreed to that.</summary>
public sealed class EmployerSheet : TeamRecord, IOfCase
{
    public const string WhatLabel = "What helps me at work";
    public const string WhyLabel = "Why it helps";

    public required Guid CaseId { get; init; }

    /// <summary>The share by which it goes, and no other: one given for other lines doesn't let these out.</summary>
    public required Guid ShareId { get; init; }
    public required string Employer { get; init; }
    public required List<string> Whats { get; init; }

    /// <summary>Empty unless they want the reasons told as well.</summary>
    public required List<string> Whys { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }

    public Recipient Recipient => RecipientOf(Employer);

    public static Recipient RecipientOf(string employer) => new(RecipientKind.Employer, People.PersonMatch.Key(employer), employer);

    /// <summary>What this needs consent for.</summary>
    public List<DataCategory> Categories => Whys.Count == 0 ? [DataCategory.Work] : [DataCategory.Work, DataCategory.Health];

    /// <summary>The consent by which it goes, once they give it.</summary>
    public Share ShareUntil(DateOnly until) => new()
    {
        Id = ShareId, TeamId = TeamId, CaseId = CaseId, Categories = Categories, RecipientKind = Recipient.Kind, RecipientKey = Recipient.Key, RecipientName = Employer,
        Purpose = SharingPurpose.AdjustmentsAtWork, GivenAt = At, Until = until, RecordedBy = By,
    };

    /// <summary>The sheet as the gate lets it out now: nothing once the person's word for it has ended or was taken back.</summary>
    public Disclosure For(Case its, DateTimeOffset now) =>
        Gate.Disclose(Items(), Recipient, SharingPurpose.AdjustmentsAtWork, its.Shares.Where(share => share.Id == ShareId), now);

    /// <summary>As it will read if they agree. A preview: it goes nowhere.</summary>
    public IEnumerable<SharedItem> Items() =>
        [new(DataCategory.Work, WhatLabel, string.Join('\n', Whats)), new(DataCategory.Health, WhyLabel, string.Join('\n', Whys))];
}

/// <summary>What somebody chooses for an employer to read.</summary>
/// <param name="Whats">Adjustments that the employer may read.</param>
/// <param name="Whys">Those among them whose reason may be read too.</param>
/// <param name="Until">The last day the share holds.</param>
public sealed record SheetChoice(string? Employer, IReadOnlyList<Guid> Whats, IReadOnlyList<Guid> Whys, DateOnly? Until)
{
    public IEnumerable<Problem> Problems(IReadOnlyCollection<Adjustment> wallet, DateOnly today)
    {
        if (Employer.Said() is null) yield return new(nameof(Employer), "Write which employer may read it");
        if (Whats.Count == 0 || Whats.Any(id => !wallet.Any(row => row.Id == id && row.TakenBackAt is null))) yield return new(nameof(Whats), "Choose at least one thing that they may read");
        if (Whys.Any(id => !Whats.Contains(id))) yield return new(nameof(Whys), "The reason goes only with what it is the reason for: tick both, or neither");
        if (Share.Problem([DataCategory.Work], Until, today) is { } problem) yield return new(nameof(Until), problem);
    }
}
