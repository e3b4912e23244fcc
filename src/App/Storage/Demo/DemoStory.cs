using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;

namespace Linkwork.Storage.Demo;

/// <summary>Why somebody was referred and what came of it: a row of stories.csv.</summary>
/// <param name="Gender">Whose story it can be, when not anybody's.</param>
/// <param name="Work">How things stand with work, when the story says.</param>
internal sealed record DemoStory(Need Need, Ages Ages, string? Gender, WorkSituation? Work, string Told, string Hopes, string Goal, string Theirs, string Ours, string Note)
{
    public static IReadOnlyList<DemoStory> All { get; } =
    [
        .. DemoWords.Table("stories").Select(row => new DemoStory(Enum.Parse<Need>(row["need"]), Ages.Read(row["ages"]), row["gender"].Said(),
            row["work"].Said() is { } work ? Enum.Parse<WorkSituation>(work) : null, row["story"], row["hopes"], row["goal"], row["theirs"], row["ours"], row["note"])),
    ];

    /// <summary>Stories that somebody like that could tell.</summary>
    public static IReadOnlyList<DemoStory> Of(PersonDetails details, DateTimeOffset at) =>
        [.. All.Where(story => story.Ages.Fit(Ages.Of(details.BornOn, at)) && (story.Gender is null || story.Gender == details.Gender))];
}

/// <summary>A case that is going to be lived through.</summary>
/// <param name="Ends">When it closes; null while it is open.</param>
internal sealed record DemoEpisode(Case Case, Person Person, Referral Referral, DemoStory Story, DateTimeOffset Opened, DateTimeOffset? Ends)
{
    public int AgeAt(DateTimeOffset at) => Ages.Of(Person.Details.BornOn, at);

    public bool OpenOn(DateTimeOffset at) => Opened <= at && (Ends is null || Ends > at);
}
