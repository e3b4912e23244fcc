using System.Globalization;
using Linkwork.Domain.Caseload;

namespace Linkwork.Pages.Cases;

/// <summary>Contacts and conversations of a case, newest first, a page at a time.</summary>
public sealed record Timeline(IReadOnlyList<TimelineItem> Items, Place? Older, bool IsNewest)
{
    public const int PageSize = 30;

    /// <summary>Puts a page of contacts together with the conversations that happened between them.</summary>
    /// <param name="contacts">One more than a page when there are older ones.</param>
    public static Timeline Of(IReadOnlyList<ContactLine> contacts, IEnumerable<ConversationLine> conversations, Place? before)
    {
        var shown = contacts.Take(PageSize).ToList();
        var older = contacts.Count > PageSize ? new Place(shown[^1].HappenedAt, shown[^1].Id) : null;
        var between = conversations.Where(talk => (before is null || talk.HappenedAt < before.At) && (older is null || talk.HappenedAt >= older.At));
        // A conversation is written down as a contact too; they show as one.
        var talks = between.ToList();
        var items = shown.Where(contact => !talks.Exists(talk => contact.Outcome == ContactOutcome.Spoke && contact.MovedToCaseId is null && (contact.HappenedAt, contact.By) == (talk.HappenedAt, talk.By)))
            .Select(contact => new TimelineItem(contact.HappenedAt, contact, null))
            .Concat(talks.Select(talk => new TimelineItem(talk.HappenedAt, null, talk))).OrderByDescending(item => item.At);
        return new([.. items], older, before is null);
    }
}

public sealed record TimelineItem(DateTimeOffset At, ContactLine? Contact, ConversationLine? Conversation);

public sealed record ContactLine(Guid Id, ContactWith How, ContactOutcome Outcome, string? Note, DateTimeOffset HappenedAt, Guid By,
    Guid? MovedFromCaseId, Guid? MovedToCaseId, DateTimeOffset? MovedAt, DateTimeOffset? TakenBackAt)
{
    /// <summary>One click too many, to be taken back by whoever clicked.</summary>
    public bool IsTryOf(Guid userId) => By == userId && Outcome == ContactOutcome.TriedNoAnswer && Note is null && TakenBackAt is null && MovedToCaseId is null;
}

/// <summary>Where a page of a timeline ends: says nothing about anybody, so it may stand in an address.</summary>
public sealed record Place(DateTimeOffset At, Guid Id)
{
    public override string ToString() => $"{(At - DateTimeOffset.UnixEpoch).Ticks / 10}.{Id:N}";

    /// <summary>Reads what <see cref="ToString"/> wrote; anything else is the start.</summary>
    public static Place? Read(string? text) =>
        text?.Split('.') is [var time, var id] && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var micros)
            && micros < 253_402_300_800_000_000 && Guid.TryParseExact(id, "N", out var key)
            ? new(DateTimeOffset.UnixEpoch.AddTicks(micros * 10), key) : null;
}
