namespace Linkwork.Domain.Work;

/// <summary>What somebody says who was pressed about work. Only what happened has to be said.</summary>
public record PressureTold
{
    public const int LongestWords = 2000;
    public const int LongestLine = 200;

    /// <summary>Null: they don't know which team it was.</summary>
    public Guid? TeamId { get; init; }
    public string? WhatHappened { get; init; }

    /// <summary>As they say it: "last week".</summary>
    public string? WhenItWas { get; init; }

    /// <summary>Null: they don't mind.</summary>
    public PressureReader? Reader { get; init; }
    public bool? WantsAnswer { get; init; }
    public string? ReplyTo { get; init; }

    /// <summary>What must be put right, in words for the person.</summary>
    public IEnumerable<Problem> Problems()
    {
        if (WhatHappened.Said() is null) yield return new(nameof(WhatHappened), "Tell us what happened. A few words will do");
        if (WhatHappened?.Length > LongestWords) yield return new(nameof(WhatHappened), $"Please write less: {LongestWords:N0} letters at most");
        if (WhenItWas?.Length > LongestLine) yield return new(nameof(WhenItWas), $"Please write less: {LongestLine} letters at most");
        if (WantsAnswer == true && ReplyTo.Said() is null) yield return new(nameof(ReplyTo), "Tell us how to answer you, or choose “No”");
        if (ReplyTo?.Length > LongestLine) yield return new(nameof(ReplyTo), $"Please write less: {LongestLine} letters at most");
    }
}
