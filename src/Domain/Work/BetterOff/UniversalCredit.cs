using static Linkwork.Domain.Work.Money;

namespace Linkwork.Domain.Work;

/// <summary>What Universal Credit adds up from, before any income: pounds in the household's period, each rounded to the penny.</summary>
/// <remarks>Source: Universal Credit Regulations 2013 (SI 2013/376), Part 4; regulation 6 rounds half a penny up.</remarks>
internal sealed class UniversalCredit(Household household, Rates rates)
{
    private readonly int months = (int)household.Period;

    public decimal StandardAllowance => For(
        (household.Couple, household.Adults.All(adult => adult.AgeOn(rates.From) < 25)) switch
        {
            (false, true) => rates.StandardAllowanceSingleUnder25,
            (false, false) => rates.StandardAllowanceSingle,
            (true, true) => rates.StandardAllowanceCoupleUnder25,
            _ => rates.StandardAllowanceCouple,
        });

    /// <summary>The children paid for, and each disabled child's addition whether paid for or not.</summary>
    public decimal ChildElement => For(PaidFor.Sum(child => child.Eldest && child.Born < Child.Limited ? rates.ChildElementFirst : rates.ChildElement)
        + household.Children.Sum(child => child.Disability switch
        {
            ChildDisability.Lower => rates.DisabledChildLower, ChildDisability.Higher => rates.DisabledChildHigher, _ => 0,
        }));

    public bool ChildrenLeftOut => PaidFor.Count() < household.Children.Count;

    public decimal LcwraElement => For(health.Where(adult => adult.HasLcwra).Select(Amount).SingleOrDefault());

    public decimal LcwElement => For(health.Where(adult => !adult.HasLcwra).Select(Amount).SingleOrDefault());

    public decimal CarerElement => For(Carers(health).Count() * rates.CarerElement);

    /// <summary>Only when every adult works, or can't because of their health or of caring.</summary>
    public bool ChildcareConditionMet => household.Adults.Any(Works) && household.Adults.All(adult => Works(adult) || adult.Capability != Capability.None || adult.CaresOrHasAllowance);

    public decimal ChildcareElement => ChildcareConditionMet ? Pence(Math.Min(household.ChildcareCosts * rates.ChildcareShare, ChildcareMost)) : 0;

    /// <summary>There are more than two children in childcare, their costs pass the most for two, and how much more is paid isn't known.</summary>
    public bool ChildcareMostUnknown => ChildcareConditionMet && InChildcare > 2 && rates.ChildcareMoreForEachFurther is null
        && household.ChildcareCosts * rates.ChildcareShare > rates.ChildcareMostForTwo * months;

    public decimal HousingCostsElement => Pence(household.HousingCosts);

    /// <summary>Only with a child, or with somebody found to have limited capability for work.</summary>
    public decimal WorkAllowance => household.Children.Count == 0 && household.Adults.All(adult => adult.Capability == Capability.None) ? 0
        : For(household.HousingCosts > 0 ? rates.WorkAllowanceWithHousing : rates.WorkAllowanceWithoutHousing);

    public bool TooMuchCapital => household.Capital > rates.CapitalUpper;

    public decimal TariffIncome => TooMuchCapital || household.Capital <= rates.CapitalLower ? 0
        : For(decimal.Ceiling((household.Capital - rates.CapitalLower) / rates.TariffStep) * rates.TariffForEachStep);

    /// <summary>What the cap takes off an award. It never takes what is for childcare.</summary>
    /// <remarks>Regulations 79 to 83. The nine months of grace after losing a job aren't known here.</remarks>
    public decimal CapReduction(decimal award, decimal earned)
    {
        if (award <= 0 || CapExempt || earned >= rates.EarningsLimit * months) return 0;
        var family = household.Couple || household.Children.Count > 0;
        var most = (family, household.InsideLondon) switch
        {
            (true, true) => rates.CapFamilyLondonYear, (true, false) => rates.CapFamilyYear, (false, true) => rates.CapSingleLondonYear, _ => rates.CapSingleYear,
        } * months / 12;
        return Math.Min(award, Pence(Math.Max(0, award + ChildBenefit - most - ChildcareElement)));
    }

    /// <summary>Someone's health, caring or disability keeps the cap away.</summary>
    public bool CapExempt => household.Adults.Any(adult => adult.HasLcwra || adult.CaresOrHasAllowance || adult.DisabilityBenefit)
        || household.Children.Any(child => child.Disability != ChildDisability.None);

    private decimal ChildBenefit => household.Children.Count == 0 ? 0
        : (rates.ChildBenefitFirstWeek + (household.Children.Count - 1) * rates.ChildBenefitOtherWeek) * 52 * months / 12;

    private int InChildcare => household.Children.Count(child => child.MayBeInChildcare(rates.From));

    private decimal ChildcareMost => months * (InChildcare switch
    {
        0 => 0,
        1 => rates.ChildcareMostForOne,
        var many => rates.ChildcareMostForTwo + (many - 2) * (rates.ChildcareMoreForEachFurther ?? 0),
    });

    private IEnumerable<(DateOnly Born, bool Eldest)> PaidFor => household.Children.OrderBy(child => child.Born)
        .Select((child, at) => (child.Born, Eldest: at == 0, At: at))
        .Where(child => child.Born < Child.Limited || rates.ChildLimit is not { } limit || child.At < limit).Select(child => (child.Born, child.Eldest));

    // Whose health is paid for: one in a claim, and never somebody who gets the carer element too. Of the ways that the rules allow, the one that pays most.
    private readonly Adult[] health = Ways(household.Adults).MaxBy(way => way.Sum(adult => AmountOf(adult, rates)) + Carers(household.Adults, way).Count() * rates.CarerElement)!;

    private static IEnumerable<Adult[]> Ways(IReadOnlyList<Adult> adults) =>
        adults.Any(adult => adult.HasLcwra) ? adults.Where(adult => adult.HasLcwra).Select(adult => new[] { adult })
        : adults.Where(adult => adult.Capability == Capability.Lcw).Select(adult => new[] { adult }).Append([]);

    /// <summary>Regulation 29(4): whoever has LCWRA isn't paid for as a carer, unless the element is paid for the other of a couple.</summary>
    private static IEnumerable<Adult> Carers(IReadOnlyList<Adult> adults, Adult[] health) =>
        adults.Where((adult, at) => adult.Carer && !health.Any(paid => ReferenceEquals(paid, adults[at])));

    private IEnumerable<Adult> Carers(Adult[] paid) => Carers(household.Adults, paid);

    private decimal Amount(Adult adult) => AmountOf(adult, rates);

    private static decimal AmountOf(Adult adult, Rates rates) => adult.Capability switch
    {
        Capability.LcwraProtected => rates.LcwraElementProtected, Capability.LcwraNew => rates.LcwraElementNew, Capability.Lcw => rates.LcwElement, _ => 0,
    };

    private bool Works(Adult adult) => adult.Works(household.Period);

    private decimal For(decimal month) => Pence(month * months);
}

internal static class Money
{
    /// <summary>Rounded to the penny, half a penny up.</summary>
    public static decimal Pence(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
