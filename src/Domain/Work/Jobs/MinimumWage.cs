namespace Linkwork.Domain.Work;

public enum WageAnswer { AtLeast, Below, NotKnown, NoMinimum }

/// <summary>Is a job's pay at or above the minimum wage, for somebody of that age on that day? An estimate from what was written down: pay for
/// accommodation, tips and unpaid time can change it.</summary>
/// <param name="Minimum">Pounds an hour that day; null when it couldn't be told.</param>
/// <remarks>National Minimum Wage Act 1998 and the National Minimum Wage Regulations 2015; rates as dated data.</remarks>
public sealed record MinimumWage(WageAnswer Answer, decimal? AnHour, decimal? Minimum, DateOnly On)
{
    /// <summary>The minimum wage changes on 1 April and the tax year on the 6th: the first days of April have the rates of the year to come.</summary>
    public static DateOnly RatesDay(DateOnly day) => day is { Month: 4, Day: < 6 } ? new(day.Year, 4, 6) : day;

    /// <param name="ratesOn">The rates of the tax year with that day; none for a year nobody has rates for.</param>
    public static MinimumWage Check(Job job, DateOnly bornOn, DateOnly day, Func<DateOnly, Rates?> ratesOn)
    {
        return job.Kind.HasMinimumWage() ? Compare(job, bornOn, day, ratesOn) : new(WageAnswer.NoMinimum, job.PayAnHour, null, day);
    }

    /// <summary>The same for work that has no minimum wage, where somebody wants to know whether it brings in as much.</summary>
    public static MinimumWage Compare(Job job, DateOnly bornOn, DateOnly day, Func<DateOnly, Rates?> ratesOn)
    {
        if (ratesOn(RatesDay(day)) is not { } rates) return new(WageAnswer.NotKnown, job.PayAnHour, null, day);
        var minimum = job.Kind == JobKind.Apprenticeship && Apprentice(job, bornOn, day) ? rates.MinimumWage16 : rates.MinimumWageAt(Age(bornOn, day));
        return new(job.PayAnHour switch { null => WageAnswer.NotKnown, { } pay when decimal.Round(pay, 2) >= minimum => WageAnswer.AtLeast, _ => WageAnswer.Below },
            job.PayAnHour, minimum, day);
    }

    // An apprentice's rate holds under 19, and in the first year of the apprenticeship.
    private static bool Apprentice(Job job, DateOnly bornOn, DateOnly day) => Age(bornOn, day) < 19 || (job.StartedOn is { } start && day < start.AddYears(1));

    private static int Age(DateOnly bornOn, DateOnly day) => day.Year - bornOn.Year - (day < bornOn.AddYears(day.Year - bornOn.Year) ? 1 : 0);
}
