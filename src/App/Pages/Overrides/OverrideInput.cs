using Linkwork.Domain.Sharing;
using Linkwork.Ui;

namespace Linkwork.Pages.Overrides;

/// <summary>A lead's decision as it is typed.</summary>
public sealed class OverrideInput
{
    public OverrideGround? Ground { get; set; }

    public OverrideTo? To { get; set; }

    public string? Name { get; set; }

    public DataCategory? Category { get; set; }

    public string? Words { get; set; }

    public string? Why { get; set; }

    public Telling? Telling { get; set; }

    public string? TellingHow { get; set; }

    /// <summary>The seal of what was shown: what goes is what was seen, or it is shown again.</summary>
    public string? Seen { get; set; }

    /// <summary>Back from the preview to the form.</summary>
    public bool Change { get; set; }

    public bool IsNamed => To is OverrideTo.Police or OverrideTo.SocialServices or OverrideTo.HealthService or OverrideTo.Court or OverrideTo.BenefitsAuthority;

    /// <summary>The fields to carry from the preview to the decision.</summary>
    public IEnumerable<(string Name, object? Value)> Kept =>
        [(nameof(Ground), Ground), (nameof(To), To), (nameof(Name), Name), (nameof(Category), Category), (nameof(Words), Words), (nameof(Why), Why), (nameof(Telling), Telling), (nameof(TellingHow), TellingHow)];

    public OverrideDraft Draft(Recipient? to) => new(Ground, to, Category, Words, Why, Telling, TellingHow);

    public static IReadOnlyList<Choice> Grounds { get; } = Choice.From<OverrideGround>(ground => ground.Words());

    /// <summary>Whoever has died can't be told, so it is no choice.</summary>
    public static IReadOnlyList<Choice> Tellings { get; } =
    [
        new(nameof(Domain.Sharing.Telling.Told), "Yes, they have been told"),
        new(nameof(Domain.Sharing.Telling.WillBeTold), "Not yet, but they will be", "Until then only safeguarding leads can see that it went"),
        new(nameof(Domain.Sharing.Telling.Unsafe), "No: telling them would be unsafe", "Only safeguarding leads can see that it went"),
    ];
}

/// <summary>Who can be told without consent: never an employer, and nobody the person merely knows.</summary>
public enum OverrideTo { Referrer, Practice, Police, SocialServices, HealthService, Court, BenefitsAuthority }

/// <summary>One thing that went without consent, as its reader sees it.</summary>
public sealed record OverrideLetter(Disclosure Went, string Team, string? Phone, string DecidedBy);
