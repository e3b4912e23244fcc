using System.Globalization;

namespace Linkwork.Domain.Work;

/// <summary>What is said beside an estimate: what it takes for granted, what to look out for by name, and what it leaves out.</summary>
internal sealed class EstimateWords(Household household, Rates rates, UniversalCredit uc, IReadOnlyList<Takings> takings)
{
    private readonly int months = (int)household.Period;

    public required bool MarriageAllowance { get; init; }

    /// <summary>Universal Credit after the benefit cap, pounds in the period.</summary>
    public required decimal Award { get; init; }
    public required bool Capped { get; init; }
    public required decimal Earned { get; init; }

    /// <summary>Each of these would make the total another one, so that none is given.</summary>
    public IEnumerable<string> ChangesTheAnswer
    {
        get
        {
            if (household.SupportedHousing) yield return "Supported or temporary housing: housing benefit pays the rent there and goes down with earnings by rules of its own. No total is given";
            if (household.TransitionalProtection) yield return "Transitional protection: an amount from before the move to Universal Credit shrinks and can end. No total is given";
            if (household.Adults.All(adult => adult.OfPensionAge(rates.From))) yield return "Pension age: from then on it is Pension Credit, not Universal Credit. No total is given";
            if (household.Adults.Any(adult => adult.AgeOn(rates.From) < 18)) yield return "Under 18: Universal Credit is paid only in some circumstances. No total is given";
            if (uc.ChildcareMostUnknown) yield return $"Childcare for more than two children: the most that is paid rises with each child above two, by a figure that isn’t known here yet. No total is given";
            foreach (var (taking, at) in takings.Select((taking, at) => (taking, at)))
                if (FloorMayApply(taking) && Floor(taking.Adult) is var floor && taking.Net < floor)
                    yield return $"Minimum income floor: after their first 12 months of self-employment {Who(at)} may be treated as earning {Pounds(floor)} {Each} after tax, more than they do. No total is given";
        }
    }

    public IEnumerable<string> LeftOut =>
    [
        "Not counted, ask: council tax reduction, free school meals, healthy start, help with health costs",
        "Not counted: child benefit, personal independence payment and other payments that Universal Credit leaves alone",
        "Not counted: limits on the rent that is paid for (local housing allowance, spare bedrooms, other adults in the home)",
    ];

    public IEnumerable<string> Assumptions
    {
        get
        {
            yield return $"An estimate for England by the rates of {rates.TaxYear}, from {rates.From.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}; ages are those of that day";
            yield return household.Period == Period.Month
                ? "National insurance by the monthly limits; income tax as a twelfth of a year with the same pay each month"
                : "National insurance by the yearly limits; Universal Credit as twelve equal months";
            if (household.HousingCosts > 0) yield return "All of the rent given is paid for by Universal Credit";
            if (household.OtherIncome > 0) yield return "Other income comes off Universal Credit pound for pound and isn’t taxed";
            if (takings.Any(taking => taking.Pension > 0)) yield return "Pension contributions are a percentage of all pay, taken before tax (net pay arrangement)";
            if (MarriageAllowance) yield return "The couple are married or civil partners and have claimed marriage allowance";
            if (household.Adults.Any(adult => adult.Capability != Capability.None)) yield return "Limited capability for work has already been assessed";
            if (household.Adults.Any(adult => adult.Carer)) yield return "Each carer looks after somebody else, and nobody else is paid for the same person";
            if (household.Children.Any(child => child.Born.AddYears(16) <= rates.From)) yield return "Young people of 16 or over are in approved education or training";
            if (household.ChildcareCosts > 0) yield return "Childcare is registered, and for all children under 16";
            if (household.Adults.Any(adult => adult.CarersAllowance)) yield return "Carer’s allowance is counted only if it is in other income";
            if (takings.Any(taking => taking.Profit > 0)) yield return "Self-employment: class 4 national insurance on the profit alone, beside any job";
        }
    }

    public IEnumerable<string> Warnings => MoneyWarnings.Concat(takings.SelectMany(WarningsOf));

    private IEnumerable<string> MoneyWarnings
    {
        get
        {
            if (uc.TooMuchCapital) yield return $"Savings above {Pounds(rates.CapitalUpper)}: no Universal Credit is paid";
            if (uc.ChildrenLeftOut) yield return $"Two-child limit: Universal Credit pays for {rates.ChildLimit:0} children here. There are exceptions; ask a benefits adviser";
            if (household.ChildcareCosts > 0 && !uc.ChildcareConditionMet) yield return "Childcare: nothing is paid unless every adult works, or can’t because of health or caring";
            if (Capped) yield return $"Benefit cap: it takes some of this Universal Credit. It ends when the household earns {Pounds(rates.EarningsLimit * months)} {Each} after tax or more, and doesn’t apply for nine months after losing a job held for a year";
            if (household.Deductions > 0) yield return $"Deductions: {Pounds(household.Deductions)} {Each} is taken from the payment for debts; usually at most {rates.DeductionsMost:0%} of the standard allowance. It isn’t taken off here";
            if (household.Adults.Any(adult => adult.HasLcwra && adult.Carer) && uc.CarerElement < rates.CarerElement * months * household.Adults.Count(adult => adult.Carer))
                yield return "One adult never gets both the carer element and the one for limited capability for work-related activity: the higher is counted";
            if (household.Couple && !MarriageAllowance && takings.Any(taking => !IncomeTax.PaysBasicRateAtMost(Year(taking.Taxable), rates)) && takings.Any(taking => Year(taking.Taxable) < rates.PersonalAllowanceYear))
                yield return "Marriage allowance ends when one of a couple pays the higher rate of income tax";
        }
    }

    private IEnumerable<string> WarningsOf(Takings taking, int at)
    {
        var adult = taking.Adult;
        if (HourlyPay(taking) is { } hourly && rates.MinimumWageAt(adult.AgeOn(rates.From)) is var least && hourly < least)
            yield return $"Minimum wage: {Pounds(hourly)} an hour is below {Pounds(least)}, the least at this age unless {Who(at)} is an apprentice. Ask ACAS";
        if (adult.Capability == Capability.None && !adult.DisabilityBenefit && taking.Pay + taking.Profit is var earnings && earnings >= rates.EarningsLimit * months)
            yield return $"Before a first work capability assessment: somebody who earns {Pounds(rates.EarningsLimit * months)} {Each} or more, and has no personal independence payment, disability living allowance or attendance allowance, is treated as able to work. If {Who(at)} waits for one, get advice first";
        if (adult.CarersAllowance && WeeklyForCarers(taking) is var weekly && weekly > rates.CarersAllowanceLimitWeek)
            yield return $"Carer’s allowance stops: {Who(at)} would earn {Pounds(weekly)} a week after tax, national insurance and half of the pension contributions, above the limit of {Pounds(rates.CarersAllowanceLimitWeek)}";
        if (adult.Capability == Capability.LcwraProtected && (Award <= 0 || Earned > uc.WorkAllowance))
            yield return Award <= 0
                ? "Protected LCWRA amount: Universal Credit stops at these earnings. Somebody who claims again later may get only the new, lower amount: get advice first"
                : "Protected LCWRA amount: it is kept while Universal Credit goes on. If the earnings end it, a later claim may bring only the new, lower amount";
        if (adult.Capability != Capability.None && taking.Pay > 0)
            yield return $"Employment and Support Allowance has limits of its own: if {Who(at)} gets it, permitted work is under 16 hours and at most {Pounds(rates.PermittedWorkLimitWeek)} a week. Universal Credit has no such limit";
    }

    public IEnumerable<string> Thresholds
    {
        get
        {
            yield return "Universal Credit has no limit on hours";
            if (uc.WorkAllowance > 0) yield return $"Work allowance: the first {Pounds(uc.WorkAllowance)} {Each} of earnings after tax leaves Universal Credit as it is; then {rates.Taper:0%} of every further pound comes off";
            else yield return $"There is no work allowance in this household: {rates.Taper:0%} of every pound after tax comes off Universal Credit from the first";
            yield return $"National insurance begins at {Pounds(household.Period == Period.Month ? rates.Class1From : rates.Class1FromYear)} {Each} before tax, income tax at {Pounds(Money.Pence(rates.PersonalAllowanceYear * months / 12))}";
            if (!uc.CapExempt) yield return $"Benefit cap: it doesn’t apply to a household that earns {Pounds(rates.EarningsLimit * months)} {Each} after tax or more";
            foreach (var (adult, at) in household.Adults.Select((adult, at) => (adult, at)))
            {
                if (adult.Capability == Capability.None && !adult.DisabilityBenefit) yield return $"Before a first work capability assessment: at {Pounds(rates.EarningsLimit * months)} {Each} {Who(at)} would be treated as able to work";
                if (adult.CarersAllowance) yield return $"Carer’s allowance of {Who(at)} stops above {Pounds(rates.CarersAllowanceLimitWeek)} a week after tax, national insurance and half of the pension contributions";
                if (adult.Capability == Capability.LcwraProtected) yield return $"Protected LCWRA amount of {Who(at)}: lost if Universal Credit ends and a later claim counts as new";
            }
        }
    }

    /// <summary>Whoever must look for any work; not those too ill, caring, or alone with a child under three.</summary>
    private bool FloorMayApply(Takings taking) => taking.Profit > 0 && taking.Adult is { Capability: Capability.None } adult && !adult.CaresOrHasAllowance && !adult.OfPensionAge(rates.From)
        && (household.Couple || !household.Children.Any(child => child.Born.AddYears(3) > rates.From));

    private decimal Floor(Adult adult) => new Takings(
        new() { Born = adult.Born, HoursPerWeek = rates.MinimumIncomeFloorHours, HourlyPay = rates.MinimumWageAt(adult.AgeOn(rates.From)) }, household.Period, rates).Net;

    private decimal? HourlyPay(Takings taking) => taking.Adult switch
    {
        { HourlyPay: { } hourly, HoursPerWeek: > 0 } => hourly,
        { HoursPerWeek: { } hours and > 0 } when taking.Pay > 0 => Money.Pence(taking.Pay * 12 / months / 52 / hours),
        _ => null,
    };

    private decimal WeeklyForCarers(Takings taking) => Money.Pence((taking.Net + taking.Pension / 2) * 12 / months / 52);

    private decimal Year(decimal amount) => amount * 12 / months;

    private string Who(int at) => !household.Couple ? "this person" : at == 0 ? "the first adult" : "the second adult";

    private string Each => household.Period == Period.Month ? "a month" : "a year";

    private static string Pounds(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"£{(amount == decimal.Truncate(amount) ? $"{amount:#,0}" : $"{amount:#,0.00}")}");
}
