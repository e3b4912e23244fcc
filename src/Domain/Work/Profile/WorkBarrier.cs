namespace Linkwork.Domain.Work;

/// <summary>What gets in the way of work.</summary>
public enum WorkBarrierKind
{
    Health, Confidence, PainOrFatigue, Caring, Travel, Childcare, MoneyAndBenefits, Employer, Skills, Language, Digital, Record, Housing, Debt,
    Discrimination, SomethingElse,
}

/// <summary>Something that gets in the way, and the need of the case by which support is found for it, if they want that.</summary>
public sealed record WorkBarrier(WorkBarrierKind Kind, Need? Need = null)
{
    /// <summary>The needs that this usually is part of, the likeliest first. A start for a form; whoever fills it in decides.</summary>
    public static IReadOnlyList<Need> UsualNeeds(WorkBarrierKind kind) => kind switch
    {
        WorkBarrierKind.Health => [Shared.Need.LongTermCondition, Shared.Need.MentalWellbeing],
        WorkBarrierKind.Confidence => [Shared.Need.MentalWellbeing, Shared.Need.Loneliness],
        WorkBarrierKind.PainOrFatigue => [Shared.Need.LongTermCondition, Shared.Need.PhysicalActivity],
        WorkBarrierKind.Caring => [Shared.Need.Caring],
        WorkBarrierKind.Travel => [Shared.Need.Transport],
        WorkBarrierKind.Childcare => [Shared.Need.Family],
        WorkBarrierKind.MoneyAndBenefits => [Shared.Need.Benefits, Shared.Need.Money],
        WorkBarrierKind.Employer or WorkBarrierKind.Discrimination => [Shared.Need.LegalAdvice, Shared.Need.Work],
        WorkBarrierKind.Skills or WorkBarrierKind.Language => [Shared.Need.Learning],
        WorkBarrierKind.Digital => [Shared.Need.Digital],
        WorkBarrierKind.Record => [Shared.Need.Work, Shared.Need.LegalAdvice],
        WorkBarrierKind.Housing => [Shared.Need.Housing],
        WorkBarrierKind.Debt => [Shared.Need.Money],
        _ => [Shared.Need.SomethingElse],
    };
}
