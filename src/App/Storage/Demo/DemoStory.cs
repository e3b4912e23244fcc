using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;

namespace Linkwork.Storage.Demo;

/// <summary>Why somebody was referred and what came of it: a row of stories.csv.</summary>
internal sealed record DemoStory(Need Need, string Told, string Hopes, string Goal, string Theirs, string Ours, string Note)
{
    public static IReadOnlyList<DemoStory> All { get; } =
    [
        .. DemoWords.Table("stories").Select(row =>
            new DemoStory(Enum.Parse<Need>(row["need"]), row["story"], row["hopes"], row["goal"], row["theirs"], row["ours"], row["note"])),
    ];
}

/// <summary>A case that is going to be lived through.</summary>
/// <param name="Ends">When it closes; null while it is open.</param>
internal sealed record DemoEpisode(Case Case, Person Person, Referral Referral, DemoStory Story, DateTimeOffset Opened, DateTimeOffset? Ends)
{
    public bool OpenOn(DateTimeOffset at) => Opened <= at && (Ends is null || Ends > at);
}
