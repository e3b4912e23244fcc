using Linkwork.Domain.People;
using Linkwork.Domain.Work;

namespace Linkwork.Storage.Demo;

/// <summary>How things stand with work for each person, the same whenever it comes up; and what they may answer when it does.</summary>
internal sealed class DemoWork(DemoDice dice)
{
    /// <summary>State pension age, near enough: whoever is older isn't keeping a job.</summary>
    private const int Pension = 67;
    private readonly Dictionary<string, WorkSituation> situations = [];

    /// <param name="story">What they tell now; where it says something of work, that is how it is.</param>
    public WorkSituation Of(PersonDetails details, DemoStory story, DateTimeOffset at)
    {
        if (Ages.Of(details.BornOn, at) >= Pension) return WorkSituation.Retired;
        if (story.Work is { } told) return situations[details.FullName] = told;
        if (!situations.TryGetValue(details.FullName, out var known))
            situations[details.FullName] = known = dice.Weighed((WorkSituation.OutOfWork, 30), (WorkSituation.EmployedAndStruggling, 22), (WorkSituation.EmployedAndWell, 12),
                (WorkSituation.OffSick, 16), (WorkSituation.JobAtRisk, 6), (WorkSituation.Caring, 9), (WorkSituation.SelfEmployed, 5));
        return known;
    }

    public WorkAnswer Answer(WorkSituation situation, int age) => situation switch
    {
        WorkSituation.Retired when age >= 75 => dice.Weighed((WorkAnswer.NotForMe, 88), (WorkAnswer.NotNow, 12)),
        WorkSituation.Retired => dice.Weighed((WorkAnswer.NotForMe, 58), (WorkAnswer.NotNow, 17), (WorkAnswer.Yes, 25)),
        _ when HasAJob(situation) => dice.Weighed((WorkAnswer.KeepTheJobIHave, 48), (WorkAnswer.Yes, 22), (WorkAnswer.NotNow, 18), (WorkAnswer.NotForMe, 12)),
        _ => dice.Weighed((WorkAnswer.Yes, 45), (WorkAnswer.NotNow, 31), (WorkAnswer.NotForMe, 24)),
    };

    /// <summary>The kind of phrase for what they say about work, once they want to.</summary>
    public static string WordsFor(WorkSituation situation, WorkAnswer answer) =>
        answer == WorkAnswer.KeepTheJobIHave ? "working-keep" : situation == WorkSituation.Retired ? "working-retired" : "working";

    private static bool HasAJob(WorkSituation situation) => situation is WorkSituation.EmployedAndStruggling or WorkSituation.EmployedAndWell
        or WorkSituation.OffSick or WorkSituation.JobAtRisk or WorkSituation.SelfEmployed;
}
