namespace Linkwork.Domain.Work;

/// <summary>The figures of one tax year in England: what benefits pay, what tax and national insurance take. Monthly pounds unless the name or its
/// summary says otherwise; shares from 0 to 1. They are data, never code: rates.csv names the source of each.</summary>
public sealed record Rates
{
    /// <summary>"2026-27".</summary>
    public required string TaxYear { get; init; }

    public DateOnly From => new(int.Parse(TaxYear[..4], System.Globalization.CultureInfo.InvariantCulture), 4, 6);

    public DateOnly Until => From.AddYears(1).AddDays(-1);

    // Universal Credit
    public required decimal StandardAllowanceSingleUnder25 { get; init; }
    public required decimal StandardAllowanceSingle { get; init; }
    public required decimal StandardAllowanceCoupleUnder25 { get; init; }
    public required decimal StandardAllowanceCouple { get; init; }

    /// <summary>For the eldest child, if born before 6 April 2017.</summary>
    public required decimal ChildElementFirst { get; init; }
    public required decimal ChildElement { get; init; }

    /// <summary>How many children are paid for, where the later ones were born from 6 April 2017 on; null when there is no limit.</summary>
    public decimal? ChildLimit { get; init; }
    public required decimal DisabledChildLower { get; init; }
    public required decimal DisabledChildHigher { get; init; }
    public required decimal LcwElement { get; init; }

    /// <summary>For those first found to have it in this year.</summary>
    public required decimal LcwraElementNew { get; init; }

    /// <summary>For those who had it before April 2026, meet the severe conditions criteria or are near the end of life.</summary>
    public required decimal LcwraElementProtected { get; init; }
    public required decimal CarerElement { get; init; }

    /// <summary>Share of the costs of childcare.</summary>
    public required decimal ChildcareShare { get; init; }
    public required decimal ChildcareMostForOne { get; init; }
    public required decimal ChildcareMostForTwo { get; init; }

    /// <summary>How much the most rises with each child above two; null when that isn't known here.</summary>
    public decimal? ChildcareMoreForEachFurther { get; init; }
    public required decimal WorkAllowanceWithHousing { get; init; }
    public required decimal WorkAllowanceWithoutHousing { get; init; }

    /// <summary>Share of earnings above the work allowance that comes off.</summary>
    public required decimal Taper { get; init; }
    public required decimal CapitalLower { get; init; }
    public required decimal CapitalUpper { get; init; }
    public required decimal TariffStep { get; init; }
    public required decimal TariffForEachStep { get; init; }

    /// <summary>Most of the standard allowance that may be taken for debts. Share.</summary>
    public required decimal DeductionsMost { get; init; }

    // The benefit cap, pounds a year
    public required decimal CapSingleYear { get; init; }
    public required decimal CapFamilyYear { get; init; }
    public required decimal CapSingleLondonYear { get; init; }
    public required decimal CapFamilyLondonYear { get; init; }

    /// <summary>Pounds a week.</summary>
    public required decimal ChildBenefitFirstWeek { get; init; }
    public required decimal ChildBenefitOtherWeek { get; init; }

    // Earnings limits
    /// <summary>Pounds an hour, from 21 on.</summary>
    public required decimal MinimumWage { get; init; }

    /// <summary>Pounds an hour, at 18 to 20.</summary>
    public required decimal MinimumWage18 { get; init; }

    /// <summary>Pounds an hour, under 18 and for apprentices.</summary>
    public required decimal MinimumWage16 { get; init; }

    /// <summary>Hours a week at the minimum wage, from which the benefit cap ends and somebody not yet assessed counts as able to work.</summary>
    public required decimal EarningsLimitHours { get; init; }

    /// <summary>Pounds a week after tax, national insurance and half of the pension contributions.</summary>
    public required decimal CarersAllowanceLimitWeek { get; init; }

    /// <summary>Pounds a week, for Employment and Support Allowance only.</summary>
    public required decimal PermittedWorkLimitWeek { get; init; }

    /// <summary>Hours a week at the minimum wage that somebody self-employed is taken to earn at the least.</summary>
    public required decimal MinimumIncomeFloorHours { get; init; }

    // Income tax, pounds a year and shares
    public required decimal PersonalAllowanceYear { get; init; }
    public required decimal PersonalAllowanceTaperedFromYear { get; init; }
    public required decimal MarriageAllowanceYear { get; init; }

    /// <summary>Taxable income, after the personal allowance, up to which the basic rate holds.</summary>
    public required decimal BasicRateLimitYear { get; init; }

    /// <summary>Taxable income up to which the higher rate holds.</summary>
    public required decimal HigherRateLimitYear { get; init; }
    public required decimal BasicRate { get; init; }
    public required decimal HigherRate { get; init; }
    public required decimal AdditionalRate { get; init; }

    // National insurance
    public required decimal Class1From { get; init; }
    public required decimal Class1UpTo { get; init; }
    public required decimal Class1FromYear { get; init; }
    public required decimal Class1UpToYear { get; init; }
    public required decimal Class1Rate { get; init; }
    public required decimal Class1UpperRate { get; init; }
    public required decimal Class4FromYear { get; init; }
    public required decimal Class4UpToYear { get; init; }
    public required decimal Class4Rate { get; init; }
    public required decimal Class4UpperRate { get; init; }

    /// <summary>Pounds an hour at the age, without an apprenticeship.</summary>
    public decimal MinimumWageAt(int age) => age >= 21 ? MinimumWage : age >= 18 ? MinimumWage18 : MinimumWage16;

    /// <summary>A month's pay at the limit, whole pounds.</summary>
    /// <remarks>Rounded down: Universal Credit Regulations 2013, regulation 6(1A).</remarks>
    public decimal EarningsLimit => decimal.Floor(EarningsLimitHours * MinimumWage * 52 / 12);
}
