namespace Linkwork.Domain.Conversations;

/// <summary>A recorded "what matters to you" talk, in the person's words first.</summary>
public sealed class Conversation : TeamRecord, IVersioned, IOfCase
{
    public required Guid CaseId { get; init; }
    public required DateTimeOffset HappenedAt { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
    public int Version { get; private set; }
    public string? WhatMatters { get; set; }
    public string? Strengths { get; set; }
    public string? WhatWouldHelp { get; set; }

    /// <summary>What was said about work, only when the person wanted to talk of it.</summary>
    public string? Work { get; set; }
    public string? Money { get; set; }
    public string? Health { get; set; }

    public static string? Problem(string? whatMatters) => whatMatters.Said() is null ? "Write what matters to the person, in their words" : null;
}
