using static Linkwork.Domain.Work.Money;

namespace Linkwork.Domain.Work;

/// <summary>An estimate, never a promise: what a household has in a period, part by part. Pounds, rounded to the penny.</summary>
public sealed record Estimate
{
    public required decimal StandardAllowance { get; init; }
    public required decimal ChildElement { get; init; }
    public required decimal LcwraElement { get; init; }
    public required decimal LcwElement { get; init; }
    public required decimal CarerElement { get; init; }
    public required decimal HousingCostsElement { get; init; }
    public required decimal ChildcareElement { get; init; }
    public required decimal MaximumAmount { get; init; }
    public required decimal WorkAllowance { get; init; }

    /// <summary>Pay and profit after tax, national insurance and pension contributions.</summary>
    public required decimal EarnedIncome { get; init; }
    public required decimal TaperedReduction { get; init; }
    public required decimal TariffIncome { get; init; }
    public required decimal BenefitCapReduction { get; init; }

    /// <summary>Null when something that isn't worked out here would change it: <see cref="NotModelled"/> says what.</summary>
    public required decimal? UniversalCredit { get; init; }
    public required decimal IncomeTax { get; init; }
    public required decimal NationalInsurance { get; init; }
    public required decimal PensionContribution { get; init; }

    /// <summary>Pay, profit, other income and Universal Credit, less tax, national insurance and pension contributions; null as Universal Credit is.</summary>
    public required decimal? NetIncome { get; init; }

    /// <summary>Pay and profit before anything.</summary>
    public required decimal Earnings { get; init; }
    public required DateOnly RatesDate { get; init; }
    public required IReadOnlyList<string> Assumptions { get; init; }
    public required IReadOnlyList<string> Warnings { get; init; }
    public required IReadOnlyList<string> NotModelled { get; init; }

    /// <summary>The earnings at which something changes for this household, with their figures.</summary>
    public required IReadOnlyList<string> Thresholds { get; init; }
}

public sealed partial record Household
{
    /// <summary>What they would have, by the rates of one year.</summary>
    /// <exception cref="Refusal">Something given can't be; <see cref="Problems"/> says what.</exception>
    public Estimate Estimate(Rates rates, DateOnly today)
    {
        Refusal.If(Problems(rates, today).FirstOrDefault()?.Sentence);
        var uc = new UniversalCredit(this, rates);
        var takings = Adults.Select(adult => new Takings(adult, Period, rates)).ToList();
        var (taxes, marriage) = Taxes(takings, rates);
        var (tax, insurance, pension) = (Pence(taxes.Sum()), takings.Sum(taking => taking.NationalInsurance), takings.Sum(taking => taking.Pension));
        var earnings = takings.Sum(taking => taking.Pay + taking.Profit);
        var earned = Math.Max(0, earnings - tax - insurance - pension);
        var most = uc.StandardAllowance + uc.ChildElement + uc.LcwraElement + uc.LcwElement + uc.CarerElement + uc.HousingCostsElement + uc.ChildcareElement;
        var tapered = Pence(Math.Max(0, earned - uc.WorkAllowance) * rates.Taper);
        var award = uc.TooMuchCapital ? 0 : Math.Max(0, most - tapered - uc.TariffIncome - Pence(OtherIncome));
        var cap = uc.CapReduction(award, earned);
        var words = new EstimateWords(this, rates, uc, takings) { MarriageAllowance = marriage, Award = award - cap, Capped = cap > 0, Earned = earned };
        decimal? paid = words.ChangesTheAnswer.Any() ? null : award - cap;
        return new()
        {
            StandardAllowance = uc.StandardAllowance, ChildElement = uc.ChildElement, LcwraElement = uc.LcwraElement, LcwElement = uc.LcwElement,
            CarerElement = uc.CarerElement, HousingCostsElement = uc.HousingCostsElement, ChildcareElement = uc.ChildcareElement, MaximumAmount = most,
            WorkAllowance = uc.WorkAllowance, EarnedIncome = earned, TaperedReduction = tapered, TariffIncome = uc.TariffIncome, BenefitCapReduction = cap,
            UniversalCredit = paid, IncomeTax = tax, NationalInsurance = insurance, PensionContribution = pension,
            NetIncome = paid is null ? null : earnings + Pence(OtherIncome) + paid - tax - insurance - pension,
            Earnings = earnings, RatesDate = rates.From,
            Assumptions = [.. words.Assumptions], Warnings = [.. words.Warnings], NotModelled = [.. words.ChangesTheAnswer, .. words.LeftOut],
            Thresholds = [.. words.Thresholds],
        };
    }

    private (decimal[] Taxes, bool MarriageAllowance) Taxes(List<Takings> takings, Rates rates)
    {
        var yearly = takings.Select(taking => taking.Taxable * 12 / (int)Period).ToList();
        var (taxes, marriage) = Couple ? IncomeTax.OfCouple(yearly[0], yearly[1], rates) : ([IncomeTax.Of(yearly[0], rates)], false);
        return ([.. taxes.Select(tax => Pence(tax * (int)Period / 12))], marriage);
    }
}

/// <summary>What one adult earns, and what goes off it before tax. Pounds in the period, rounded to the penny.</summary>
internal sealed class Takings(Adult adult, Period period, Rates rates)
{
    public Adult Adult { get; } = adult;

    public decimal Pay { get; } = Pence(adult.Pay(period));

    public decimal Profit { get; } = Pence(adult.SelfEmploymentIncome);

    public decimal Pension => Pence(Pay * Adult.PensionContributionPercent / 100);

    public decimal Taxable => Pay - Pension + Profit;

    public decimal NationalInsurance => Adult.OfPensionAge(rates.From) ? 0
        : Pence(Work.NationalInsurance.Class1(Pay, period, rates)) + Pence(Work.NationalInsurance.Class4(Profit, period, rates));

    /// <summary>After tax, as if there were no partner.</summary>
    public decimal Net => Pay + Profit - Pension - NationalInsurance - Pence(IncomeTax.Of(Taxable * 12 / (int)period, rates) * (int)period / 12);
}
