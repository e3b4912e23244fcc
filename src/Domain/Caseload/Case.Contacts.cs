using Linkwork.Domain.People;

namespace Linkwork.Domain.Caseload;

/// <summary>Calls, visits, texts and meetings.</summary>
public sealed partial class Case
{
    public List<Contact> Contacts { get; } = [];

    /// <summary>The newest contact in which the person was reached; projected, and a test recomputes it.</summary>
    public DateTimeOffset? LastContactAt { get; private set; }

    public string? ContactProblem(ContactOutcome outcome, string? note, DateTimeOffset happenedAt, DateTimeOffset now) =>
        Status == CaseStatus.Closed ? "This case is closed. Reopen it to record a contact"
        : happenedAt > now.AddMinutes(5) ? "The contact can’t be in the future. Put it in the diary instead"
        : outcome == ContactOutcome.Spoke && note.Said() is null ? "Write a short note of what was said"
        : null;

    /// <summary>A person who asked for no messages gets none, by any channel, unless they agreed to that very one.</summary>
    public static string? MessageProblem(PersonDetails person, ContactOutcome outcome, bool agreed) =>
        person.LeaveMessage == MessageSafety.No && !agreed && outcome is (ContactOutcome.MessageLeft or ContactOutcome.Sent)
            ? "This person asked for no messages. Tick to confirm that they had agreed to this one, or record “Tried, no answer”"
            : null;

    /// <summary>Writes down one contact.</summary>
    /// <exception cref="Refusal">Closed, in the future, or no note for a talk.</exception>
    public Contact RecordContact(ContactWith how, ContactOutcome outcome, string? note, DateTimeOffset happenedAt, Guid by, DateTimeOffset at)
    {
        Refusal.If(ContactProblem(outcome, note, happenedAt, at));
        var contact = new Contact
        {
            TeamId = TeamId, CaseId = Id, How = how, Outcome = outcome, Note = note.Said(), HappenedAt = happenedAt, By = by, At = at,
        };
        Contacts.Add(contact);
        if (contact.Reached && (LastContactAt is null || happenedAt > LastContactAt)) LastContactAt = happenedAt;
        WaitingOn = outcome switch
        {
            ContactOutcome.Spoke => WaitingOn.Us,
            ContactOutcome.MessageLeft or ContactOutcome.Sent => WaitingOn.Person,
            _ => WaitingOn,
        };
        Raise(new ContactRecorded(Id, contact.Id, at));
        return contact;
    }

    public string? MoveProblem(Contact contact, Case to) =>
        contact.CaseId != Id ? "That note isn’t on this case"
        : contact.MovedToCaseId is not null ? "That note has already been moved"
        : contact.TakenBackAt is not null ? "That contact was taken back"
        : to.Id == Id ? "Choose another case"
        : to.TeamId != TeamId ? "A note can only move within the team"
        : null;

    /// <summary>A note written on the wrong person moves to the right one. Here only the fact that it moved stays.</summary>
    /// <exception cref="Refusal">Not on this case, or moved already.</exception>
    public Contact MoveContact(Contact contact, Case to, Guid by, DateTimeOffset at)
    {
        Refusal.If(MoveProblem(contact, to));
        var moved = new Contact
        {
            TeamId = TeamId, CaseId = to.Id, How = contact.How, Outcome = contact.Outcome, Note = contact.Note,
            HappenedAt = contact.HappenedAt, By = contact.By, At = contact.At, MovedFromCaseId = Id, MovedBy = by, MovedAt = at,
        };
        to.Contacts.Add(moved);
        contact.MoveAway(to.Id, by, at);
        LastContactAt = Contacts.Where(c => c.Reached).Max(c => (DateTimeOffset?)c.HappenedAt);
        to.LastContactAt = to.Contacts.Where(c => c.Reached).Max(c => (DateTimeOffset?)c.HappenedAt);
        Raise(new ContactMoved(Id, to.Id, contact.Id, at));
        return moved;
    }

    public string? TakeBackProblem(Contact contact, Guid by) =>
        contact.CaseId != Id ? "That contact isn’t on this case"
        : contact.TakenBackAt is not null ? "That contact was taken back already"
        : contact.MovedToCaseId is not null ? "That note has been moved"
        : contact is not { Outcome: ContactOutcome.TriedNoAnswer, Note: null } ? "Only a try without a note can be taken back. A note on the wrong person can be moved"
        : contact.By != by ? "Only whoever recorded a try can take it back"
        : null;

    /// <summary>A try recorded by one click too many is taken back by whoever clicked; the fact stays.</summary>
    /// <exception cref="Refusal">Somebody else’s, not a try, with a note, moved, or taken back already.</exception>
    public void TakeBack(Contact contact, Guid by, DateTimeOffset at)
    {
        Refusal.If(TakeBackProblem(contact, by));
        contact.TakenBackAt = at;
        Raise(new ContactTakenBack(Id, contact.Id, at));
    }
}

public enum ContactWith { Phone, Visit, Text, Email, Video, Letter, Group, OtherProfessional }

public enum ContactOutcome { Spoke, TriedNoAnswer, MessageLeft, Sent, DidNotAttend }

/// <summary>A call, visit, text or meeting with its note.</summary>
public sealed class Contact : TeamRecord, IOfCase
{
    public required Guid CaseId { get; init; }
    public required ContactWith How { get; init; }
    public required ContactOutcome Outcome { get; init; }
    public string? Note { get; internal set; }
    public required DateTimeOffset HappenedAt { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? MovedFromCaseId { get; init; }
    public Guid? MovedToCaseId { get; private set; }
    public Guid? MovedBy { get; set; }
    public DateTimeOffset? MovedAt { get; set; }
    public DateTimeOffset? TakenBackAt { get; internal set; }

    public bool Reached => Outcome == ContactOutcome.Spoke && MovedToCaseId is null;

    internal void MoveAway(Guid toCaseId, Guid by, DateTimeOffset at) => (MovedToCaseId, MovedBy, MovedAt, Note) = (toCaseId, by, at, null);
}

public sealed record ContactRecorded(Guid CaseId, Guid ContactId, DateTimeOffset At) : DomainEvent(At);

public sealed record ContactTakenBack(Guid CaseId, Guid ContactId, DateTimeOffset At) : DomainEvent(At);

public sealed record ContactMoved(Guid FromCaseId, Guid ToCaseId, Guid ContactId, DateTimeOffset At) : DomainEvent(At);
