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

    public WhatWasSaid Said => new(WhatMatters, Strengths, WhatWouldHelp, Work, Money, Health);

    public static string? Problem(string? whatMatters) => whatMatters.Said() is null ? "Write what matters to the person, in their words" : null;

    /// <summary>Writes it down, or puts it right later.</summary>
    /// <exception cref="Refusal">Nothing of what matters to the person.</exception>
    public void Write(WhatWasSaid said)
    {
        Refusal.If(Problem(said.WhatMatters));
        (WhatMatters, Strengths, WhatWouldHelp) = (said.WhatMatters.Said(), said.Strengths.Said(), said.WhatWouldHelp.Said());
        (Work, Money, Health) = (said.Work.Said(), said.Money.Said(), said.Health.Said());
    }
}

/// <summary>The words of one conversation. Work, money and health stand apart: each is a category of its own when anything is shared.</summary>
public sealed record WhatWasSaid(string? WhatMatters, string? Strengths = null, string? WhatWouldHelp = null, string? Work = null,
    string? Money = null, string? Health = null);
