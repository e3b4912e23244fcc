namespace Linkwork.Domain.Sharing;

/// <summary>A consent: these categories, to this recipient, for this purpose, until this date.</summary>
public sealed class Share : TeamRecord, IOfCase
{
    public required Guid CaseId { get; init; }
    public required List<DataCategory> Categories { get; init; }
    public required RecipientKind RecipientKind { get; init; }
    public required string RecipientKey { get; init; }
    public required string RecipientName { get; init; }
    public required SharingPurpose Purpose { get; init; }
    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>The lines that were read out to the person, where the yes is for those and none that come later; see <see cref="Work.WorkNews"/>.</summary>
    public List<string> Lines { get; init; } = [];

    /// <summary>The last day it holds.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The link worker who heard the person say so.</summary>
    public required Guid RecordedBy { get; init; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public Guid? WithdrawnBy { get; private set; }

    /// <summary>A share is for a limited time: from today, a year at most.</summary>
    public static string? Problem(IReadOnlyCollection<DataCategory> categories, DateOnly? until, DateOnly today) =>
        categories.Count == 0 ? "Choose at least one thing the person agrees to share"
        : categories.Contains(DataCategory.Attendance) ? "Whether somebody came, and how it ended, is shared with nobody"
        : categories.Contains(DataCategory.NationalInsurance) ? "The National Insurance number goes only with an onward referral to a programme that needs it"
        : until is null ? "Choose the day this ends"
        : until < today ? "The day this ends must not be in the past"
        : until > today.AddYears(1) ? "Choose a day within a year: people change their minds"
        : null;

    /// <summary>Does this consent cover that category, for that recipient and purpose, now? Every part must agree: a provider that
    /// has started reporting to a benefits authority is another kind of recipient, and an old share doesn't reach it.</summary>
    public bool Covers(DataCategory category, Recipient recipient, SharingPurpose purpose, DateTimeOffset now, DateOnly today) =>
        WithdrawnAt is null && GivenAt <= now && today <= Until && purpose == Purpose && recipient.Kind == RecipientKind
        && recipient.Key == RecipientKey && Categories.Contains(category);

    public string? WithdrawalProblem() => WithdrawnAt is null ? null : "This share was already withdrawn";

    /// <summary>Stops all future sharing at once. What already went can't be called back.</summary>
    /// <exception cref="Refusal">Already withdrawn.</exception>
    public void Withdraw(Guid by, DateTimeOffset at)
    {
        Refusal.If(WithdrawalProblem());
        (WithdrawnBy, WithdrawnAt) = (by, at);
        Raise(new ShareWithdrawn(Id, at));
    }
}

public sealed record ShareWithdrawn(Guid ShareId, DateTimeOffset At) : DomainEvent(At);
