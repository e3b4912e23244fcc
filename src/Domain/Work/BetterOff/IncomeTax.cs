namespace Linkwork.Domain.Work;

/// <summary>Income tax in England on earnings and profits. Pounds a year in, pounds a year out, not rounded.</summary>
/// <remarks>Source: Income Tax Act 2007, sections 6 to 10, 35 and 55B.</remarks>
internal static class IncomeTax
{
    /// <summary>What a person's own allowance leaves to pay.</summary>
    /// <param name="passedOn">The part of the allowance that was passed on to a husband, wife or civil partner.</param>
    public static decimal Of(decimal income, Rates rates, decimal passedOn = 0)
    {
        var taxable = Math.Max(0, income - Allowance(income, rates) + passedOn);
        var basic = Math.Min(taxable, rates.BasicRateLimitYear);
        var higher = Math.Max(0, Math.Min(taxable, rates.HigherRateLimitYear) - rates.BasicRateLimitYear);
        var additional = Math.Max(0, taxable - rates.HigherRateLimitYear);
        return basic * rates.BasicRate + higher * rates.HigherRate + additional * rates.AdditionalRate;
    }

    /// <summary>The tax of each of a couple, with marriage allowance where it leaves them more.</summary>
    /// <returns>The taxes in the order of the incomes, and whether marriage allowance was used.</returns>
    public static (decimal[] Taxes, bool MarriageAllowance) OfCouple(decimal first, decimal second, Rates rates)
    {
        decimal[] own = [Of(first, rates), Of(second, rates)];
        var (giver, taker) = first <= second ? (0, 1) : (1, 0);
        var (less, more) = first <= second ? (first, second) : (second, first);
        if (!PaysBasicRateAtMost(more, rates)) return (own, false);
        decimal[] passed = [own[0], own[1]];
        passed[giver] = Of(less, rates, rates.MarriageAllowanceYear);
        passed[taker] = Math.Max(0, own[taker] - rates.MarriageAllowanceYear * rates.BasicRate);
        return passed.Sum() < own.Sum() ? (passed, true) : (own, false);
    }

    /// <summary>Who pays the higher rate can't take part of a partner's allowance.</summary>
    public static bool PaysBasicRateAtMost(decimal income, Rates rates) => income - Allowance(income, rates) <= rates.BasicRateLimitYear;

    private static decimal Allowance(decimal income, Rates rates) =>
        Math.Max(0, rates.PersonalAllowanceYear - Math.Max(0, income - rates.PersonalAllowanceTaperedFromYear) / 2);
}

/// <summary>National insurance of employees (class 1) and of the self-employed (class 4), not rounded.</summary>
/// <remarks>Source: Social Security Contributions and Benefits Act 1992, sections 8 and 15; nobody over pension age pays class 1, nor class 4 from the
/// tax year after.</remarks>
internal static class NationalInsurance
{
    /// <summary>By the month's limits for a month, the year's for a year.</summary>
    public static decimal Class1(decimal pay, Period period, Rates rates) => period == Period.Month
        ? Between(pay, rates.Class1From, rates.Class1UpTo, rates.Class1Rate, rates.Class1UpperRate)
        : Between(pay, rates.Class1FromYear, rates.Class1UpToYear, rates.Class1Rate, rates.Class1UpperRate);

    /// <summary>Always by the year's limits: a month's is a twelfth.</summary>
    public static decimal Class4(decimal profit, Period period, Rates rates)
    {
        var months = (int)period;
        return Between(profit, rates.Class4FromYear * months / 12, rates.Class4UpToYear * months / 12, rates.Class4Rate, rates.Class4UpperRate);
    }

    private static decimal Between(decimal amount, decimal from, decimal upTo, decimal rate, decimal upperRate) =>
        Math.Max(0, Math.Min(amount, upTo) - from) * rate + Math.Max(0, amount - upTo) * upperRate;
}
