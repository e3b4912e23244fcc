namespace Linkwork.Domain.Work;

/// <summary>What people call each choice of a work profile.</summary>
public static class ProfileWords
{
    public const string PreferNotToSay = "Prefer not to say";

    public static string Words(this WorkSituation situation) => situation switch
    {
        WorkSituation.EmployedAndWell => "In work and well",
        WorkSituation.EmployedAndStruggling => "In work and struggling",
        WorkSituation.JobAtRisk => "Job at risk",
        WorkSituation.SelfEmployed => "Self-employed",
        WorkSituation.Caring => "Caring for someone",
        WorkSituation.PreferNotToSay => PreferNotToSay,
        _ => situation.InWords(),
    };

    public static string Words(this WorkWant want) => want switch
    {
        WorkWant.KeepMyJob => "Keep the job I have",
        WorkWant.GoBackToMyJob => "Go back to my job",
        WorkWant.TrySomething => "Try something: volunteering, a taster, a course",
        WorkWant.BecomeSelfEmployed => "Become self-employed",
        WorkWant.NotForMe => "It’s not for me",
        WorkWant.PreferNotToSay => PreferNotToSay,
        _ => want.InWords(),
    };

    public static string Words(this WorkBarrierKind kind) => kind switch
    {
        WorkBarrierKind.Health => "Health, and what I can do",
        WorkBarrierKind.PainOrFatigue => "Pain or tiredness on the day",
        WorkBarrierKind.Caring => "Caring for someone",
        WorkBarrierKind.Travel => "Getting there",
        WorkBarrierKind.MoneyAndBenefits => "Worry about money or benefits",
        WorkBarrierKind.Employer => "The employer",
        WorkBarrierKind.Digital => "Getting online",
        WorkBarrierKind.Record => "A criminal record",
        _ => kind.InWords(),
    };

    public static string Words(this JobRisk risk, DateOnly? fitNoteUntil, Func<DateOnly, string> day) => risk switch
    {
        JobRisk.TheySaySo => "They say their job is at risk",
        JobRisk.FitNoteEnds => $"Their fit note ends on {day(fitNoteUntil!.Value)}",
        JobRisk.FitNoteEnded => $"Their fit note ended on {day(fitNoteUntil!.Value)}",
        JobRisk.FitNoteNotKnown => "They are off sick, and nobody has written down when the fit note ends",
        _ => "They are in work and struggling",
    };
}
