using Linkwork.Domain.Work;
using static Linkwork.Domain.Tests.Work.Households;

namespace Linkwork.Domain.Tests.Work;

/// <summary>Cases worked out by hand from the regulations; the sums stand beside them.</summary>
public class EstimateTests
{
    [Fact]
    public void A_single_parent_who_rents_and_earns_1200_a_month()
    {
        var its = Single(1200, 650, Child("2015-05-01")).Estimate();
        Assert.Equal(30.50m, its.IncomeTax); // (1200 - 12570 / 12) x 20%
        Assert.Equal(12.16m, its.NationalInsurance); // (1200 - 1048) x 8%
        Assert.Equal(1157.34m, its.EarnedIncome);
        Assert.Equal(1426.78m, its.MaximumAmount); // 424.90 + 351.88 + 650
        Assert.Equal(401.69m, its.TaperedReduction); // (1157.34 - 427) x 55%
        Assert.Equal(1025.09m, its.UniversalCredit);
        Assert.Equal(2182.43m, its.NetIncome); // 1200 + 1025.09 - 30.50 - 12.16
    }

    [Fact]
    public void The_same_year_in_years_uses_the_yearly_limits()
    {
        var its = (Single(14_400, 7800, Child("2015-05-01")) with { Period = Period.Year }).Estimate();
        Assert.Equal(366.00m, its.IncomeTax); // (14400 - 12570) x 20%
        Assert.Equal(146.40m, its.NationalInsurance); // (14400 - 12570) x 8%
        Assert.Equal(5124m, its.WorkAllowance);
        Assert.Equal(4819.98m, its.TaperedReduction); // (14400 - 366 - 146.40 - 5124) x 55%
        Assert.Equal(12_301.38m, its.UniversalCredit); // 12 x (424.90 + 351.88) + 7800 - 4819.98
    }

    [Theory]
    [InlineData(false, "2002-04-07", 338.58)] // 23 on 6 April 2026
    [InlineData(false, "2001-04-06", 424.90)] // 25 that day
    [InlineData(false, "2001-04-07", 338.58)] // 25 the day after
    [InlineData(true, "2002-04-07", 528.34)]
    [InlineData(true, "1990-04-01", 666.97)]
    public void The_standard_allowance_follows_age_and_being_a_couple(bool couple, string born, double expected)
    {
        var household = Single() with { Adults = couple ? [Adult(0, "2003-01-01"), Adult(0, born)] : [Adult(0, born)] };
        Assert.Equal((decimal)expected, household.Estimate().StandardAllowance);
    }

    [Fact]
    public void The_two_child_limit_held_until_april_2026()
    {
        Child[] three = [Child("2014-01-01"), Child("2018-01-01"), Child("2020-01-01")];
        Assert.Equal(631.81m, Single(0, 0, three).Estimate(LastYear).ChildElement); // 339 + 292.81
        Assert.Contains("Two-child limit", string.Join('|', Single(0, 0, three).Estimate(LastYear).Warnings), StringComparison.Ordinal);
        Assert.Equal(959.76m, Single(0, 0, three).Estimate().ChildElement); // 351.88 + 2 x 303.94
        Assert.Equal(924.62m, Single(0, 0, Child("2014-01-01"), Child("2015-01-01"), Child("2016-01-01")).Estimate(LastYear).ChildElement); // all from before
    }

    [Fact]
    public void A_disabled_childs_addition_is_paid_beyond_the_limit_too()
    {
        var its = Single(0, 0, Child("2018-01-01"), Child("2019-01-01"), new Child(new(2020, 1, 1), ChildDisability.Higher)).Estimate(LastYear);
        Assert.Equal(1081.49m, its.ChildElement); // 2 x 292.81 + 495.87
    }

    [Theory]
    [InlineData(Capability.LcwraNew, 217.26, 0, 0)] // more than the carer element, and instead of it
    [InlineData(Capability.LcwraProtected, 429.80, 0, 0)]
    [InlineData(Capability.Lcw, 0, 0, 209.34)] // the carer element is more
    [InlineData(Capability.None, 0, 0, 209.34)]
    public void One_adult_never_gets_both_for_their_health_and_for_caring(Capability capability, double lcwra, double lcw, double carer)
    {
        var its = (Single() with { Adults = [Adult() with { Capability = capability, Carer = true }] }).Estimate();
        Assert.Equal(((decimal)lcwra, (decimal)lcw, (decimal)carer), (its.LcwraElement, its.LcwElement, its.CarerElement));
    }

    [Fact]
    public void Of_a_couple_both_ill_the_one_who_cares_is_paid_for_caring()
    {
        var its = (Couple() with { Adults = [Adult() with { Capability = Capability.LcwraNew, Carer = true }, Adult() with { Capability = Capability.LcwraProtected }] }).Estimate();
        Assert.Equal((429.80m, 209.34m), (its.LcwraElement, its.CarerElement));
    }

    [Theory]
    [InlineData(6000, 0)]
    [InlineData(6000.01, 4.35)]
    [InlineData(6250, 4.35)]
    [InlineData(6251, 8.70)]
    [InlineData(16_000, 174)] // 40 steps
    public void Savings_count_in_steps(double capital, double tariff) => Assert.Equal((decimal)tariff, (Single() with { Capital = (decimal)capital }).Estimate().TariffIncome);

    [Fact]
    public void Above_16000_nothing_is_paid_and_it_says_so()
    {
        var its = (Single(500) with { Capital = 16_000.01m }).Estimate();
        Assert.Equal((0m, 500m), (its.UniversalCredit, its.NetIncome));
        Assert.Contains("Savings above £16,000", its.Warnings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_benefit_cap_bites_where_it_should_and_never_takes_the_childcare()
    {
        Child[] three = [Child("2014-01-01"), Child("2018-01-01"), Child("2020-01-01")];
        var capped = Single(0, 1000, three).Estimate();
        // 424.90 + 959.76 + 1000 = 2384.66; child benefit (27.05 + 2 x 17.90) x 52 / 12 = 272.35; less 22020 / 12 = 1835
        Assert.Equal(822.01m, capped.BenefitCapReduction);
        Assert.Equal(1562.65m, capped.UniversalCredit);
        Assert.Equal(546.76m, (Single(0, 1000, three) with { InsideLondon = true }).Estimate().BenefitCapReduction); // 25323 / 12 = 2110.25
        Assert.Equal(0, Single(881, 1000, three).Estimate().BenefitCapReduction); // 16 hours at the living wage
        Assert.True(Single(880.99m, 1000, three).Estimate().BenefitCapReduction > 0);
        Assert.Equal(0, (Single(0, 1000, three) with { Adults = [Adult() with { DisabilityBenefit = true }] }).Estimate().BenefitCapReduction);
        Assert.Equal(0, (Single(0, 1000, three) with { Adults = [Adult() with { Capability = Capability.LcwraNew }] }).Estimate().BenefitCapReduction);
        Assert.True((Single(0, 1000, three) with { Adults = [Adult() with { Capability = Capability.Lcw }] }).Estimate().BenefitCapReduction > 0);
        var caring = (Single(800, 1000, three) with { ChildcareCosts = 1000 }).Estimate();
        Assert.Equal(850, caring.ChildcareElement);
        Assert.True(caring.UniversalCredit >= 850);
    }

    [Theory]
    [InlineData(0, 0, 0)] // nobody works
    [InlineData(500, 0, 0)] // one of two works
    [InlineData(500, 500, 850)]
    public void Childcare_is_paid_only_when_every_adult_works(double first, double second, double expected) =>
        Assert.Equal((decimal)expected, (Couple((decimal)first, (decimal)second, 0, Child("2020-01-01")) with { ChildcareCosts = 1000 }).Estimate().ChildcareElement);

    [Fact]
    public void Childcare_has_a_most_and_beyond_what_is_known_no_total_is_given()
    {
        Assert.Equal(1071.09m, (Single(500, 0, Child("2020-01-01")) with { ChildcareCosts = 5000 }).Estimate().ChildcareElement);
        var three = Single(500, 0, Child("2020-01-01"), Child("2021-01-01"), Child("2022-01-01")) with { ChildcareCosts = 5000 };
        Assert.Equal((null, null), (three.Estimate().UniversalCredit, three.Estimate().NetIncome));
        Assert.Equal(1768.94m, three.Estimate(LastYear).ChildcareElement);
        Assert.NotNull((three with { ChildcareCosts = 2000 }).Estimate().UniversalCredit);
    }

    [Theory]
    [InlineData(12_570, 0)]
    [InlineData(50_270, 7540)] // 37,700 x 20%
    [InlineData(100_000, 27_432)] // + 49,730 x 40%
    [InlineData(125_140, 42_516)] // no allowance left: 37,700 x 20% + 87,440 x 40%
    [InlineData(150_000, 53_703)] // + 24,860 x 45%
    public void Income_tax_of_a_year(double income, double expected) =>
        Assert.Equal((decimal)expected, (Single((decimal)income) with { Period = Period.Year }).Estimate().IncomeTax);

    [Theory]
    [InlineData(1048, 0)]
    [InlineData(4189, 251.28)]
    [InlineData(5189, 271.28)]
    public void National_insurance_of_a_month(double income, double expected) => Assert.Equal((decimal)expected, Single((decimal)income).Estimate().NationalInsurance);

    [Fact]
    public void The_self_employed_pay_class_4_on_their_profit()
    {
        var its = (Single() with { Period = Period.Year, Adults = [Adult() with { SelfEmploymentIncome = 60_000 }] }).Estimate();
        Assert.Equal(2456.60m, its.NationalInsurance); // 37,700 x 6% + 9,730 x 2%
    }

    [Fact]
    public void Marriage_allowance_is_counted_where_it_leaves_a_couple_more_and_it_says_so()
    {
        var its = (Couple(20_000, 5000) with { Period = Period.Year }).Estimate();
        Assert.Equal(1234m, its.IncomeTax); // (20,000 - 12,570) x 20% - 1,260 x 20%
        Assert.Contains(its.Assumptions, line => line.Contains("marriage allowance", StringComparison.Ordinal));
        Assert.Equal(7540m + 0.4m, (Couple(50_271, 5000) with { Period = Period.Year }).Estimate().IncomeTax); // not for who pays the higher rate
        Assert.Equal(2 * 1486m, (Couple(20_000, 20_000) with { Period = Period.Year }).Estimate().IncomeTax);
    }

    [Fact]
    public void A_pension_contribution_goes_off_before_tax_but_not_before_national_insurance()
    {
        var its = (Single() with { Adults = [Adult(2000) with { PensionContributionPercent = 5 }] }).Estimate();
        Assert.Equal((100m, 170.50m, 76.16m), (its.PensionContribution, its.IncomeTax, its.NationalInsurance));
    }

    [Fact]
    public void Hours_with_hourly_pay_are_52_twelfths_of_a_week()
    {
        var its = Single().Working(16, 12.71m).Estimate();
        Assert.Equal(881.23m, its.Earnings);
    }
}
