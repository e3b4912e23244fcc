using Linkwork.Domain.People;

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

    /// <summary>The youngest of their age group, years; null, like the three below, when they would rather not say.</summary>
    public int? AboutAge { get; init; }

    /// <summary>NHS code.</summary>
    public string? AboutGender { get; init; }

    /// <summary>NHS code.</summary>
    public string? AboutEthnicity { get; init; }

    /// <summary>Disabled, or in need of help to use services.</summary>
    public bool? AboutAccess { get; init; }

    public static IReadOnlyList<int> AgesFrom { get; } = [0, 16, 25, 35, 50, 65];

    /// <summary>What must be put right, in words for the person.</summary>
    public IEnumerable<Problem> Problems()
    {
        if (WhatHappened.Said() is null) yield return new(nameof(WhatHappened), "Tell us what happened. A few words will do");
        if (WhatHappened?.Length > LongestWords) yield return new(nameof(WhatHappened), $"Please write less: {LongestWords:N0} letters at most");
        if (AboutAge is { } age && !AgesFrom.Contains(age)) yield return new(nameof(AboutAge), "Choose an age group from the list, or leave it");
        if (AboutGender.Said() is { } gender && NationalCodes.Genders.Label(gender) is null) yield return new(nameof(AboutGender), "Choose from the list, or leave it");
        if (AboutEthnicity.Said() is { } ethnicity && NationalCodes.Ethnicities.Label(ethnicity) is null) yield return new(nameof(AboutEthnicity), "Choose from the list, or leave it");
        if (WhenItWas?.Length > LongestLine) yield return new(nameof(WhenItWas), $"Please write less: {LongestLine} letters at most");
        if (WantsAnswer == true && ReplyTo.Said() is null) yield return new(nameof(ReplyTo), "Tell us how to answer you, or choose “No”");
        if (ReplyTo?.Length > LongestLine) yield return new(nameof(ReplyTo), $"Please write less: {LongestLine} letters at most");
    }
}
