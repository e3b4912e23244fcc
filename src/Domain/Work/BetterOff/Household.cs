namespace Linkwork.Domain.Work;

/// <summary>What all money of a household is given and answered in. The number is the months in it.</summary>
public enum Period { Month = 1, Year = 12 }

/// <summary>What a work capability assessment found. Limited capability for work exists only from claims before April 2017.</summary>
public enum Capability { None, Lcw, LcwraNew, LcwraProtected }

/// <summary>What a child's disability adds to Universal Credit.</summary>
public enum ChildDisability { None, Lower, Higher }

/// <summary>One adult. Pay is given as earnings, or as hours with hourly pay.</summary>
public sealed record Adult
{
    public required DateOnly Born { get; init; }

    /// <summary>Before tax, in the household's period, pounds; null when hours and hourly pay say it.</summary>
    public decimal? EmploymentIncome { get; init; }

    /// <summary>0 to 168; null when unknown.</summary>
    public decimal? HoursPerWeek { get; init; }
    public decimal? HourlyPay { get; init; }

    /// <summary>Profit before tax.</summary>
    public decimal SelfEmploymentIncome { get; init; }

    /// <summary>Of gross pay, 0 to 100, taken before tax (a net pay arrangement).</summary>
    public decimal PensionContributionPercent { get; init; }
    public Capability Capability { get; init; }

    /// <summary>Cares for a severely disabled person for 35 hours a week or more.</summary>
    public bool Carer { get; init; }

    /// <summary>Gets personal independence payment, disability living allowance or attendance allowance.</summary>
    public bool DisabilityBenefit { get; init; }
    public bool CarersAllowance { get; init; }

    public bool HasLcwra => Capability is Capability.LcwraNew or Capability.LcwraProtected;

    public bool CaresOrHasAllowance => Carer || CarersAllowance;

    public bool Works(Period period) => Pay(period) > 0 || SelfEmploymentIncome > 0;

    /// <summary>Gross pay of the period, 52/12 weeks to a month.</summary>
    public decimal Pay(Period period) => EmploymentIncome ?? Weekly * 52 * (int)period / 12;

    public int AgeOn(DateOnly day) => day.Year - Born.Year - (day < Born.AddYears(day.Year - Born.Year) ? 1 : 0);

    /// <summary>From 66 to 67 for those born between 6 April 1960 and 5 March 1961, a month later for each month.</summary>
    /// <remarks>Source: Pensions Act 1995, Schedule 4, as amended by the Pensions Act 2014, section 26.</remarks>
    public DateOnly PensionAgeFrom =>
        Born < new DateOnly(1960, 4, 6) ? Born.AddYears(66)
        : Born >= new DateOnly(1961, 3, 6) ? Born.AddYears(67)
        : Born.AddYears(66).AddMonths((Born.Year - 1960) * 12 + Born.Month - 4 + (Born.Day >= 6 ? 1 : 0));

    public bool OfPensionAge(DateOnly day) => PensionAgeFrom <= day;

    private decimal Weekly => (HoursPerWeek ?? 0) * (HourlyPay ?? 0);
}

public sealed record Child(DateOnly Born, ChildDisability Disability = ChildDisability.None)
{
    /// <summary>Those born before it are paid for without limit, and the eldest more.</summary>
    public static readonly DateOnly Limited = new(2017, 4, 6);

    /// <summary>Childcare is paid for until the September after the sixteenth birthday.</summary>
    public bool MayBeInChildcare(DateOnly day) => day < September(16);

    /// <summary>A young person in approved education counts until the September after the nineteenth birthday.</summary>
    public bool Counts(DateOnly day) => day < September(19);

    private DateOnly September(int age) => Born.AddYears(age) is var birthday && new DateOnly(birthday.Year, 9, 1) is var same && birthday <= same ? same : same.AddYears(1);
}

/// <summary>Who lives together as one claim for Universal Credit, in England, and their money. All of it in <see cref="Period"/>, pounds.</summary>
public sealed partial record Household
{
    public required Period Period { get; init; }
    public required bool InsideLondon { get; init; }
    public required IReadOnlyList<Adult> Adults { get; init; }
    public IReadOnlyList<Child> Children { get; init; } = [];

    /// <summary>Rent and service charges that Universal Credit would count.</summary>
    public decimal HousingCosts { get; init; }

    /// <summary>Savings of all adults together.</summary>
    public decimal Capital { get; init; }

    /// <summary>Income that isn't earned and counts in full, such as a pension or carer's allowance. Child benefit and disability benefits don't.</summary>
    public decimal OtherIncome { get; init; }
    public decimal ChildcareCosts { get; init; }
    public decimal TravelCosts { get; init; }

    /// <summary>What is taken from the payment for debts and advances.</summary>
    public decimal Deductions { get; init; }

    /// <summary>Lives in supported or temporary housing, where housing benefit pays the rent.</summary>
    public bool SupportedHousing { get; init; }

    /// <summary>Gets a transitional amount from before they moved to Universal Credit.</summary>
    public bool TransitionalProtection { get; init; }

    public bool Couple => Adults.Count == 2;

    /// <summary>What is wrong with what was given, each with the field it belongs to, in the words of the record: "Adults[0].HoursPerWeek".</summary>
    /// <param name="rates">Of the year asked about.</param>
    /// <param name="today">Nobody was born after it.</param>
    public IEnumerable<Problem> Problems(Rates rates, DateOnly today)
    {
        if (Adults.Count is < 1 or > 2) yield return new(nameof(Adults), "Give one adult, or two who live together as a couple");
        if (Children.Count > 20) yield return new(nameof(Children), "Give 20 children at most");
        foreach (var problem in Adults.SelectMany((adult, at) => AdultProblems(adult, $"{nameof(Adults)}[{at}].", rates, today))) yield return problem;
        foreach (var problem in Children.SelectMany((child, at) => ChildProblems(child, $"{nameof(Children)}[{at}].", rates, today))) yield return problem;
        foreach (var (field, amount) in new[]
        {
            (nameof(HousingCosts), HousingCosts), (nameof(Capital), Capital), (nameof(OtherIncome), OtherIncome), (nameof(ChildcareCosts), ChildcareCosts),
            (nameof(TravelCosts), TravelCosts), (nameof(Deductions), Deductions),
        })
            if (MoneyProblem(amount) is { } problem) yield return new(field, problem);
    }

    private IEnumerable<Problem> AdultProblems(Adult adult, string at, Rates rates, DateOnly today)
    {
        if (adult.Born > today) yield return new(at + nameof(Adult.Born), "A date of birth can’t be in the future");
        else if (adult.AgeOn(rates.Until) is < 16 or > 120) yield return new(at + nameof(Adult.Born), "Give the date of birth of somebody from 16 to 120");
        if (adult.HoursPerWeek is < 0 or > 168) yield return new(at + nameof(Adult.HoursPerWeek), "A week has 0 to 168 hours");
        if (adult.PensionContributionPercent is < 0 or > 100) yield return new(at + nameof(Adult.PensionContributionPercent), "Give a percentage from 0 to 100");
        foreach (var (field, amount) in new[] { (nameof(Adult.EmploymentIncome), adult.EmploymentIncome), (nameof(Adult.HourlyPay), adult.HourlyPay), (nameof(Adult.SelfEmploymentIncome), adult.SelfEmploymentIncome) })
            if (amount is { } given && MoneyProblem(given) is { } problem) yield return new(at + field, problem);
        if (adult.EmploymentIncome is null && (adult.HourlyPay is null || adult.HoursPerWeek is null))
            yield return new(at + nameof(Adult.EmploymentIncome), "Give earnings, or hours a week with hourly pay; 0 when not working");
        else if (adult is { EmploymentIncome: { } income, HourlyPay: { } hourly } && Math.Abs(income - (adult with { EmploymentIncome = null }).Pay(Period)) > 0.01m)
            yield return new(at + nameof(Adult.HourlyPay), adult.HoursPerWeek is null ? "Hourly pay needs hours a week" : $"{hourly:0.00} an hour doesn’t come to the earnings given: give one of the two and leave the other empty");
    }

    private static IEnumerable<Problem> ChildProblems(Child child, string at, Rates rates, DateOnly today)
    {
        if (child.Born > today) yield return new(at + nameof(Child.Born), "A date of birth can’t be in the future");
        else if (child.Born > rates.Until) yield return new(at + nameof(Child.Born), $"This child was born after the year {rates.TaxYear} ended");
        else if (!child.Counts(rates.From)) yield return new(at + nameof(Child.Born), "A child counts until the September after their nineteenth birthday, if in education: leave this one out");
    }

    private static string? MoneyProblem(decimal amount) => amount < 0 ? "An amount can’t be less than 0" : amount > 10_000_000 ? "Give an amount of at most 10,000,000" : null;
}
