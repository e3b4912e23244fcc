namespace Linkwork.Storage;

/// <summary>Who did what to which row, in the order written. Never changed; sealed by <see cref="AuditSeal"/>.</summary>
public sealed class AuditEntry
{
    public long Seq { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Actor { get; init; }
    public Guid? TeamId { get; init; }
    public required string Entity { get; init; }
    public required string EntityKey { get; init; }

    /// <summary>Added, Changed or Removed.</summary>
    public required string Action { get; init; }

    /// <summary>For changes: each field with what it was and what it became, as JSON. What was added is in the row itself.</summary>
    public string? Changes { get; init; }
}

/// <summary>A run of audit entries, hashed together with the seal before it: changing one breaks every later seal.</summary>
public sealed class AuditSeal
{
    public required long ToSeq { get; init; }
    public required long FromSeq { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>SHA-256, hexadecimal, over the previous seal's hash and each entry.</summary>
    public required string Hash { get; init; }

    /// <summary>Each entry's number and the beginning of its own hash, so that a broken seal can say which entry was changed.</summary>
    public required string Entries { get; init; }
}

/// <summary>Who looked at what. Durable before the page is sent.</summary>
public sealed class ViewEntry
{
    public long Seq { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Actor { get; init; }
    public required string Page { get; init; }

    /// <summary>The reference in the address, when the page is about one record.</summary>
    public string? Subject { get; init; }

    /// <summary>For a list: what it was filtered by.</summary>
    public string? Query { get; init; }
}

/// <summary>Something to send, written with the change that caused it. What it says is made by the gate when it is sent, not before.</summary>
public sealed class OutboxMessage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid? TeamId { get; init; }

    /// <summary>The event's name, or the kind of e-mail.</summary>
    public required string Kind { get; init; }

    /// <summary>The event as JSON: ids, no words about anyone.</summary>
    public required string Payload { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset DueAt { get; set; }
    public DateTimeOffset? LeasedUntil { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>What became of it; null while it waits.</summary>
    public OutboxOutcome? Outcome { get; set; }

    /// <summary>Why it failed, or why it was not sent.</summary>
    public string? LastError { get; set; }
}

/// <summary>WouldHaveBeenSent: there is no mail server. NotSent: the gate or a death stopped it. NothingToSend: nobody is told by e-mail.</summary>
public enum OutboxOutcome { Sent, WouldHaveBeenSent, NothingToSend, NotSent, GaveUp }

/// <summary>An e-mail as it left (or, without a mail server, as it would have).</summary>
public sealed class SentEmail
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid MessageId { get; init; }
    public required string To { get; init; }
    public required string Subject { get; init; }
    public required string Body { get; init; }
    public required DateTimeOffset At { get; init; }
    public required bool Delivered { get; init; }
}

/// <summary>A form that has done its work: sent again, it leads to the same place and does nothing.</summary>
public sealed class FormPost
{
    public required Guid Key { get; init; }
    public required string Location { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>One setting of the whole installation.</summary>
public sealed class Setting
{
    public required string Key { get; init; }
    public required string Value { get; set; }
    public required DateTimeOffset At { get; set; }
    public required string By { get; set; }
}

/// <summary>A data-protection key, so that every node can read every cookie.</summary>
public sealed class DataProtectionKey
{
    public required string Name { get; init; }
    public required string Xml { get; init; }
}
