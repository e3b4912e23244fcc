using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Work;
using Linkwork.Ui;

namespace Linkwork.Pages.BetterOff;

/// <summary>A household as the form has it: money a month, before tax. What isn't known for sure may be given from and to.</summary>
public sealed class BetterOffInput
{
    [Display(Name = "Date of birth")]
    public DateOnly? Born { get; set; }

    /// <summary>A name of <see cref="Capability"/>, or <see cref="NotSure"/>.</summary>
    public string? Capability { get; set; }
    public bool Carer { get; set; }
    public bool DisabilityBenefit { get; set; }
    public bool CarersAllowance { get; set; }

    [Display(Name = "Pay an hour")]
    public Between? HourlyPay { get; set; }

    /// <summary>For <see cref="HoursThen"/>, when the pay an hour isn't known.</summary>
    [Display(Name = "Earnings a month")]
    public Between? MonthlyPay { get; set; }

    [Display(Name = "Profit from self-employment")]
    public Between? Profit { get; set; }

    [Display(Name = "Hours now")]
    public decimal? HoursNow { get; set; }

    [Display(Name = "Hours then")]
    public decimal? HoursThen { get; set; }

    [Display(Name = "Pension contributions")]
    public decimal? Pension { get; set; }
    public bool Couple { get; set; }

    [Display(Name = "Partner’s date of birth")]
    public DateOnly? PartnerBorn { get; set; }

    [Display(Name = "Partner’s earnings")]
    public Between? PartnerIncome { get; set; }

    [Display(Name = "Partner’s hours")]
    public decimal? PartnerHours { get; set; }

    [Display(Name = "Partner’s pay an hour")]
    public decimal? PartnerHourlyPay { get; set; }

    [Display(Name = "Partner’s profit from self-employment")]
    public decimal? PartnerProfit { get; set; }

    [Display(Name = "Partner’s pension contributions")]
    public decimal? PartnerPension { get; set; }
    public bool PartnerCarersAllowance { get; set; }
    public string? PartnerCapability { get; set; }
    public bool PartnerCarer { get; set; }
    public bool PartnerDisabilityBenefit { get; set; }

    /// <summary>Dates of birth, one on a line.</summary>
    public string? Children { get; set; }

    [Display(Name = "Children on the lower rate")]
    public int? DisabledLower { get; set; }

    [Display(Name = "Children on the higher rate")]
    public int? DisabledHigher { get; set; }
    public bool London { get; set; }
    public Between? Rent { get; set; }
    public Between? Savings { get; set; }
    public bool SavingsNotSure { get; set; }

    [Display(Name = "Other income")]
    public Between? OtherIncome { get; set; }
    public Between? Childcare { get; set; }
    public Between? Travel { get; set; }
    public decimal? Deductions { get; set; }
    public bool SupportedHousing { get; set; }
    public bool TransitionalProtection { get; set; }
    public string? Postcode { get; set; }

    public const string NotSure = "NotSure";

    public static IReadOnlyList<Choice> Capabilities { get; } =
    [
        new(nameof(Domain.Work.Capability.None), "None, or never assessed"),
        new(NotSure, "Waiting for a decision, or not sure", "You see both ways"),
        new(nameof(Domain.Work.Capability.Lcw), "Limited capability for work (LCW)", "Claims from before April 2017"),
        new(nameof(Domain.Work.Capability.LcwraNew), "Limited capability for work-related activity (LCWRA), found since April 2026"),
        new(nameof(Domain.Work.Capability.LcwraProtected), "LCWRA from before April 2026, under the severe conditions criteria, or near the end of life"),
    ];

    /// <summary>What must be there before anything can be worked out.</summary>
    public IEnumerable<Problem> Problems()
    {
        if (Born is null) yield return new(nameof(Born), "Enter the date of birth");
        if (HourlyPay is null && MonthlyPay is null) yield return new(nameof(HourlyPay), "Enter the pay an hour, like 12.71, or the earnings a month");
        if (HourlyPay is not null && MonthlyPay is not null) yield return new(nameof(MonthlyPay), "Give the pay an hour or the earnings a month, not both");
        if (HourlyPay is null && MonthlyPay is not null && HoursThen is not > 0) yield return new(nameof(HoursThen), "Enter for how many hours a week the earnings are");
        if (PartnerIncome is not null && (PartnerHours ?? PartnerHourlyPay) is not null) yield return new(nameof(PartnerIncome), "Give the partner’s earnings a month, or their hours and pay an hour, not both");
        if (PartnerHours is null != PartnerHourlyPay is null) yield return new(PartnerHours is null ? nameof(PartnerHours) : nameof(PartnerHourlyPay), "Enter the partner’s hours and their pay an hour");
        foreach (var (field, hours) in new[] { (nameof(HoursNow), HoursNow), (nameof(HoursThen), HoursThen), (nameof(PartnerHours), PartnerHours) })
            if (hours is < 0 or > 168) yield return new(field, "A week has 0 to 168 hours");
        if (Couple && PartnerBorn is null) yield return new(nameof(PartnerBorn), "Enter the partner’s date of birth");
        if (ChildLines.FirstOrDefault(line => Date(line) is null) is { } wrong) yield return new(nameof(Children), $"“{wrong}” is no date: write one on each line, like 1 5 2015");
        if (DisabledLower < 0 || DisabledHigher < 0 || (DisabledLower ?? 0) + (DisabledHigher ?? 0) > ChildLines.Length)
            yield return new(nameof(DisabledLower), "There are more disabled children than children");
    }

    /// <summary>What an hour brings, when nothing is missing.</summary>
    public Between Hour() => HourlyPay ?? new(MonthlyPay!.Value.Low * 12 / 52 / HoursThen!.Value, MonthlyPay.Value.High * 12 / 52 / HoursThen.Value);

    /// <summary>Every way that it may be: one, unless something isn't known.</summary>
    public IReadOnlyList<Household> Ways(Rates rates) =>
    [
        .. from capability in Of(Capability) from partner in Couple ? Of(PartnerCapability) : [Domain.Work.Capability.None]
           from savings in SavingsNotSure ? new[] { 0, rates.CapitalUpper } : Ends(Savings)
           from hour in Hour().Ends from profit in Ends(Profit) from partners in Ends(PartnerIncome) from rent in Ends(Rent) from other in Ends(OtherIncome)
           from childcare in Ends(Childcare) from travel in Ends(Travel)
           select Household(capability, partner, hour, profit, partners) with { Capital = savings, HousingCosts = rent, OtherIncome = other, ChildcareCosts = childcare, TravelCosts = travel },
    ];

    /// <summary>What was left empty and so counts as nothing, as a sentence names it.</summary>
    public IReadOnlyList<string> CountedAsNothing() =>
    [
        .. from line in new[] { (Rent, "rent"), (Childcare, "childcare"), (Travel, "travel"), (SavingsNotSure ? new(0, 0) : Savings, "savings"), (OtherIncome, "other income"), (Profit, "self-employment") }
           where line.Item1 is null
           select line.Item2,
        .. Pension is null ? ["pension contributions"] : Array.Empty<string>(),
        .. Couple && PartnerIncome is null && PartnerHours is null ? ["the partner’s earnings"] : Array.Empty<string>(),
    ];

    /// <summary>The form's field for a field of the record.</summary>
    public static string FieldOf(string field) => field switch
    {
        "Adults[0].Born" => nameof(Born), "Adults[0].HourlyPay" or "Adults[0].EmploymentIncome" => nameof(HourlyPay), "Adults[0].HoursPerWeek" => nameof(HoursThen),
        "Adults[0].PensionContributionPercent" => nameof(Pension), "Adults[1].Born" => nameof(PartnerBorn), "Adults[1].EmploymentIncome" => nameof(PartnerIncome),
        "Adults[0].SelfEmploymentIncome" => nameof(Profit), "Adults[1].SelfEmploymentIncome" => nameof(PartnerProfit), "Adults[1].HoursPerWeek" => nameof(PartnerHours),
        "Adults[1].HourlyPay" => nameof(PartnerHourlyPay), "Adults[1].PensionContributionPercent" => nameof(PartnerPension),
        "HousingCosts" => nameof(Rent), "Capital" => nameof(Savings), "ChildcareCosts" => nameof(Childcare), "TravelCosts" => nameof(Travel),
        _ when field.StartsWith("Children", StringComparison.Ordinal) => nameof(Children),
        _ => field,
    };

    private Household Household(Capability capability, Capability partner, decimal hour, decimal profit, decimal partners)
    {
        var me = new Adult
        {
            Born = Born!.Value, HoursPerWeek = HoursThen ?? 0, HourlyPay = hour, SelfEmploymentIncome = profit, PensionContributionPercent = Pension ?? 0, Capability = capability, Carer = Carer,
            DisabilityBenefit = DisabilityBenefit, CarersAllowance = CarersAllowance,
        };
        var other = new Adult
        {
            Born = PartnerBorn ?? default, EmploymentIncome = PartnerHourlyPay is null ? partners : null, HoursPerWeek = PartnerHours, HourlyPay = PartnerHourlyPay,
            SelfEmploymentIncome = PartnerProfit ?? 0, PensionContributionPercent = PartnerPension ?? 0, Capability = partner, Carer = PartnerCarer,
            DisabilityBenefit = PartnerDisabilityBenefit, CarersAllowance = PartnerCarersAllowance,
        };
        return new()
        {
            Period = Period.Month, InsideLondon = London, Adults = Couple ? [me, other] : [me],
            Deductions = Deductions ?? 0, SupportedHousing = SupportedHousing, TransitionalProtection = TransitionalProtection,
            Children = [.. ChildLines.Select((line, at) => new Child(Date(line)!.Value,
                at < DisabledLower ? ChildDisability.Lower : at < (DisabledLower ?? 0) + (DisabledHigher ?? 0) ? ChildDisability.Higher : ChildDisability.None))],
        };
    }

    private static IReadOnlyList<decimal> Ends(Between? said) => said?.Ends ?? [0];

    private static Capability[] Of(string? chosen) => chosen == NotSure ? [Domain.Work.Capability.None, Domain.Work.Capability.LcwraNew]
        : [Enum.TryParse<Capability>(chosen, out var known) && Enum.IsDefined(known) ? known : Domain.Work.Capability.None];

    private string[] ChildLines => Children is null ? [] : Children.Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] Shapes = ["d M yyyy", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "yyyy-MM-dd", "d MMM yyyy", "d MMMM yyyy"];

    private static DateOnly? Date(string line) =>
        DateOnly.TryParseExact(line, Shapes, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AllowWhiteSpaces, out var date) ? date : null;
}
