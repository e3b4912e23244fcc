using System.Reflection;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using static Linkwork.Domain.Tests.Work.Households;

namespace Linkwork.Domain.Tests.Work;

/// <summary>What is said by name, what is refused, and what holds for every household.</summary>
public partial class WarningTests
{
    private static string Said(Household household) => string.Join('|', household.Estimate().Warnings);

    [Fact]
    public void What_matters_is_named_with_its_figure()
    {
        Assert.Contains("£12 an hour is below £12.71", Said(Single().Working(10, 12)), StringComparison.Ordinal);
        Assert.DoesNotContain("Minimum wage", Said(Single().Working(10, 12.71m)), StringComparison.Ordinal);
        Assert.Contains("earns £881 a month or more", Said(Single(881)), StringComparison.Ordinal);
        Assert.DoesNotContain("first work capability assessment", Said(Single(880)), StringComparison.Ordinal);
        Assert.DoesNotContain("first work capability assessment", Said(Single() with { Adults = [Adult(900) with { DisabilityBenefit = true }] }), StringComparison.Ordinal);
        Assert.Contains("limit of £204", Said(Single() with { Adults = [Adult(900) with { CarersAllowance = true }] }), StringComparison.Ordinal);
        Assert.DoesNotContain("allowance stops", Said(Single() with { Adults = [Adult(850) with { CarersAllowance = true }] }), StringComparison.Ordinal);
        Assert.Contains("Protected LCWRA amount: Universal Credit stops", Said(Single() with { Adults = [Adult(4000) with { Capability = Capability.LcwraProtected }] }), StringComparison.Ordinal);
        Assert.Contains("at most £203.50 a week", Said(Single() with { Adults = [Adult(100) with { Capability = Capability.LcwraNew }] }), StringComparison.Ordinal);
        Assert.Contains("Childcare: nothing is paid", Said(Single(0, 0, Child("2020-01-01")) with { ChildcareCosts = 100 }), StringComparison.Ordinal);
        Assert.Contains("£90 a month is taken from the payment", Said(Single() with { Deductions = 90 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_something_left_out_would_change_the_answer_there_is_no_total_and_the_reason_comes_first()
    {
        foreach (var (household, reason) in new[]
        {
            (Single() with { SupportedHousing = true }, "Supported or temporary housing"),
            (Single() with { TransitionalProtection = true }, "Transitional protection"),
            (Single() with { Adults = [Adult(0, "1955-01-01")] }, "Pension age"),
            (Single() with { Adults = [Adult(0, "2009-01-01")] }, "Under 18"),
            (Single() with { Adults = [Adult() with { SelfEmploymentIncome = 800 }] }, "Minimum income floor"),
        })
        {
            var its = household.Estimate();
            Assert.Equal((null, null), (its.UniversalCredit, its.NetIncome));
            Assert.StartsWith(reason, its.NotModelled[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_minimum_income_floor_leaves_alone_those_who_need_not_look_for_work_and_those_who_earn_as_much()
    {
        Assert.NotNull((Single() with { Adults = [Adult() with { SelfEmploymentIncome = 2000 }] }).Estimate().UniversalCredit);
        Assert.NotNull((Single() with { Adults = [Adult() with { SelfEmploymentIncome = 300, Capability = Capability.LcwraNew }] }).Estimate().UniversalCredit);
        Assert.NotNull((Single(0, 0, Child("2025-01-01")) with { Adults = [Adult() with { SelfEmploymentIncome = 300 }] }).Estimate().UniversalCredit);
    }

    [Theory]
    [InlineData("1960-04-05", "2026-04-05")] // 66
    [InlineData("1960-04-06", "2026-05-06")] // 66 and a month
    [InlineData("1960-05-05", "2026-06-05")]
    [InlineData("1960-05-06", "2026-07-06")]
    [InlineData("1961-03-05", "2028-02-05")] // 66 and eleven months
    [InlineData("1961-03-06", "2028-03-06")] // 67
    public void Pension_age_rises_month_by_month(string born, string from) =>
        Assert.Equal(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), Adult(0, born).PensionAgeFrom);

    [Fact]
    public void Nonsense_is_refused_with_its_field()
    {
        foreach (var (household, field) in new[]
        {
            (Single().Working(-1, 12), "Adults[0].HoursPerWeek"), (Single().Working(200, 12), "Adults[0].HoursPerWeek"),
            (Single() with { Adults = [Adult(0, "2027-01-01")] }, "Adults[0].Born"), (Single(-5), "Adults[0].EmploymentIncome"),
            (Single() with { Adults = [] }, "Adults"), (Single() with { Adults = [Adult(), Adult(), Adult()] }, "Adults"),
            (Single(0, 0, Child("2027-01-01")), "Children[0].Born"), (Single(0, 0, Child("2004-01-01")), "Children[0].Born"), (Single(0, -1), "HousingCosts"),
            (Single() with { Adults = [Adult(100) with { HourlyPay = 12, HoursPerWeek = 20 }] }, "Adults[0].HourlyPay"),
            (Single() with { Adults = [Adult() with { EmploymentIncome = null, HoursPerWeek = 3 }] }, "Adults[0].EmploymentIncome"),
            (Single() with { Adults = [Adult() with { PensionContributionPercent = 101 }] }, "Adults[0].PensionContributionPercent"),
        })
        {
            Assert.Contains(household.Problems(Now, Today), problem => problem.Field == field);
            Assert.Throws<Refusal>(() => household.Estimate());
        }
    }

    [Property(MaxTest = 500)]
    public bool More_hours_never_silently_leave_less(int seed)
    {
        var household = Any(seed) with { OtherIncome = 0 };
        if (household.Problems(Now, Today).Any()) return true;
        Estimate? before = null;
        for (var hours = 0m; hours <= 60; hours += 2)
        {
            var now = household.Working(hours, 13).Estimate();
            // Each amount is rounded to the penny by itself, so that two pence may go either way.
            if (before?.NetIncome - now.NetIncome > 0.02m && Reasons(now).SetEquals(Reasons(before!))) return false;
            before = now;
        }

        return true;
    }

    // Without figures, which change with every hour: only a reason that wasn't there before excuses less.
    private static HashSet<string> Reasons(Estimate its) => [.. its.Warnings.Concat(its.NotModelled).Select(line => Figures().Replace(line, "#"))];

    [GeneratedRegex("[0-9][0-9,.]*", RegexOptions.None, 1000)]
    private static partial Regex Figures();

    [Property(MaxTest = 300)]
    public bool Nothing_earned_is_the_out_of_work_amount(int seed)
    {
        var household = Any(seed);
        household = household with { Capital = 0, OtherIncome = 0, ChildcareCosts = 0, Adults = [.. household.Adults.Select(adult => adult with { EmploymentIncome = 0, SelfEmploymentIncome = 0 })] };
        if (household.Problems(Now, Today).Any()) return true;
        var its = household.Estimate();
        return its.UniversalCredit is not { } paid || (paid == its.MaximumAmount - its.BenefitCapReduction && its.NetIncome == paid);
    }

    [Property(MaxTest = 300)]
    public bool A_couple_is_the_same_either_way_round(int seed)
    {
        var household = Any(seed);
        if (household.Problems(Now, Today).Any()) return true;
        var (one, other) = (household.Estimate(), (household with { Adults = [.. household.Adults.Reverse()] }).Estimate());
        return (one.UniversalCredit, one.NetIncome, one.IncomeTax, one.LcwraElement, one.CarerElement) == (other.UniversalCredit, other.NetIncome, other.IncomeTax, other.LcwraElement, other.CarerElement);
    }

    [Property(MaxTest = 300)]
    public bool The_parts_add_up(int seed)
    {
        var household = Any(seed);
        if (household.Problems(Now, Today).Any()) return true;
        var its = household.Estimate();
        var most = its.StandardAllowance + its.ChildElement + its.LcwraElement + its.LcwElement + its.CarerElement + its.HousingCostsElement + its.ChildcareElement;
        return most == its.MaximumAmount && its.BenefitCapReduction >= 0 && (its.UniversalCredit is not { } paid
            || (paid >= 0 && its.NetIncome == its.Earnings + household.OtherIncome + paid - its.IncomeTax - its.NationalInsurance - its.PensionContribution));
    }

    /// <summary>What a higher figure does to what a household keeps: 1 never less, -1 never more, 0 nothing, as it is only named.</summary>
    private static readonly Dictionary<string, int> Signs = new(StringComparer.Ordinal)
    {
        [nameof(Rates.StandardAllowanceSingleUnder25)] = 1, [nameof(Rates.StandardAllowanceSingle)] = 1, [nameof(Rates.StandardAllowanceCoupleUnder25)] = 1, [nameof(Rates.StandardAllowanceCouple)] = 1,
        [nameof(Rates.ChildElementFirst)] = 1, [nameof(Rates.ChildElement)] = 1, [nameof(Rates.ChildLimit)] = 1, [nameof(Rates.DisabledChildLower)] = 1, [nameof(Rates.DisabledChildHigher)] = 1,
        [nameof(Rates.LcwElement)] = 1, [nameof(Rates.LcwraElementNew)] = 1, [nameof(Rates.LcwraElementProtected)] = 1, [nameof(Rates.CarerElement)] = 1,
        [nameof(Rates.ChildcareShare)] = 1, [nameof(Rates.ChildcareMostForOne)] = 1, [nameof(Rates.ChildcareMostForTwo)] = 1, [nameof(Rates.ChildcareMoreForEachFurther)] = 1,
        [nameof(Rates.WorkAllowanceWithHousing)] = 1, [nameof(Rates.WorkAllowanceWithoutHousing)] = 1, [nameof(Rates.Taper)] = -1,
        [nameof(Rates.CapitalLower)] = 1, [nameof(Rates.CapitalUpper)] = 1, [nameof(Rates.TariffStep)] = 1, [nameof(Rates.TariffForEachStep)] = -1, [nameof(Rates.DeductionsMost)] = 0,
        [nameof(Rates.CapSingleYear)] = 1, [nameof(Rates.CapFamilyYear)] = 1, [nameof(Rates.CapSingleLondonYear)] = 1, [nameof(Rates.CapFamilyLondonYear)] = 1,
        // Counted against the benefit cap, and not itself part of the net income here.
        [nameof(Rates.ChildBenefitFirstWeek)] = -1, [nameof(Rates.ChildBenefitOtherWeek)] = -1,
        // The earnings that end the benefit cap rise with it.
        [nameof(Rates.MinimumWage)] = -1, [nameof(Rates.EarningsLimitHours)] = -1,
        [nameof(Rates.MinimumWage18)] = 0, [nameof(Rates.MinimumWage16)] = 0, [nameof(Rates.CarersAllowanceLimitWeek)] = 0, [nameof(Rates.PermittedWorkLimitWeek)] = 0, [nameof(Rates.MinimumIncomeFloorHours)] = 0,
        [nameof(Rates.PersonalAllowanceYear)] = 1, [nameof(Rates.PersonalAllowanceTaperedFromYear)] = 1, [nameof(Rates.MarriageAllowanceYear)] = 1, [nameof(Rates.BasicRateLimitYear)] = 1, [nameof(Rates.HigherRateLimitYear)] = 1,
        [nameof(Rates.BasicRate)] = -1, [nameof(Rates.HigherRate)] = -1, [nameof(Rates.AdditionalRate)] = -1,
        [nameof(Rates.Class1From)] = 1, [nameof(Rates.Class1FromYear)] = 1, [nameof(Rates.Class1UpTo)] = -1, [nameof(Rates.Class1UpToYear)] = -1, [nameof(Rates.Class1Rate)] = -1, [nameof(Rates.Class1UpperRate)] = -1,
        [nameof(Rates.Class4FromYear)] = 1, [nameof(Rates.Class4UpToYear)] = -1, [nameof(Rates.Class4Rate)] = -1, [nameof(Rates.Class4UpperRate)] = -1,
    };

    private static IEnumerable<PropertyInfo> EachRate => typeof(Rates).GetProperties().Where(rate => rate.CanWrite && (Nullable.GetUnderlyingType(rate.PropertyType) ?? rate.PropertyType) == typeof(decimal));

    [Fact]
    public void Every_rate_has_a_direction() => Assert.Equal(EachRate.Select(rate => rate.Name).Order(StringComparer.Ordinal), Signs.Keys.Order(StringComparer.Ordinal));

    [Property(MaxTest = 150)]
    public void A_higher_rate_never_pays_less_and_a_higher_tax_never_leaves_more(int seed)
    {
        var household = Any(seed);
        if (household.Problems(Now, Today).Any() || household.Estimate().NetIncome is not { } net) return;
        foreach (var rate in EachRate)
        {
            if ((decimal?)rate.GetValue(Now) is not { } value) continue;
            var rates = Now with { };
            rate.SetValue(rates, value < 1 ? value + 0.01m : value * 1.02m);
            if (household.Estimate(rates).NetIncome is not { } raised) continue;
            var gained = raised - net;
            Assert.True(Signs[rate.Name] switch { 1 => gained >= -0.02m, -1 => gained <= 0.02m, _ => gained == 0 }, $"{rate.Name}: {gained:0.00} for {household}");
        }
    }
}
