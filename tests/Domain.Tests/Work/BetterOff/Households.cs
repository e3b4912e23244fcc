using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Work;

/// <summary>Households for tests, and the program's own rates.</summary>
internal static class Households
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, IgnoreReadOnlyProperties = true };

    public static readonly DateOnly Today = new(2026, 11, 30);

    public static Rates Now { get; } = Of("2026-27");

    public static Rates LastYear { get; } = Of("2025-26");

    public static Adult Adult(decimal income = 0, string born = "1990-04-01") => new() { Born = DateOnly.Parse(born, CultureInfo.InvariantCulture), EmploymentIncome = income };

    public static Child Child(string born) => new(DateOnly.Parse(born, CultureInfo.InvariantCulture));

    public static Household Single(decimal income = 0, decimal rent = 0, params Child[] children) => new()
    {
        Period = Period.Month, InsideLondon = false, Adults = [Adult(income)], HousingCosts = rent, Children = children,
    };

    public static Household Couple(decimal first = 0, decimal second = 0, decimal rent = 0, params Child[] children) => Single(first, rent, children) with { Adults = [Adult(first), Adult(second)] };

    public static Estimate Estimate(this Household household, Rates? rates = null) => household.Estimate(rates ?? Now, Today);

    /// <summary>Any household that could be, the same for the same number.</summary>
    public static Household Any(int seed)
    {
        var dice = new Random(seed);
        return new()
        {
            Period = One(Period.Month, Period.Year), InsideLondon = Chance(4), Adults = [.. Enumerable.Range(0, One(1, 2)).Select(_ => Person())],
            Children = [.. Enumerable.Range(0, One(0, 0, 1, 2, 3, 5)).Select(_ => new Child(new DateOnly(2009, 1, 1).AddDays(dice.Next(6000)), One(ChildDisability.None, ChildDisability.None, ChildDisability.Lower, ChildDisability.Higher)))],
            HousingCosts = One(0, 350, 650, 1400), Capital = One(0, 0, 6001, 9999, 16000, 20000), OtherIncome = One(0, 0, 120), ChildcareCosts = One(0, 0, 400, 3000),
        };

        Adult Person() => new()
        {
            Born = new DateOnly(1955, 1, 1).AddDays(dice.Next(18_500)), EmploymentIncome = One(0m, 0m, 250, 900, 1500, 4300, 11_000), SelfEmploymentIncome = One(0m, 0m, 0m, 2600),
            PensionContributionPercent = One(0, 5), Capability = One(Capability.None, Capability.None, Capability.Lcw, Capability.LcwraNew, Capability.LcwraProtected), Carer = Chance(5), DisabilityBenefit = Chance(5),
        };

        T One<T>(params T[] of) => of[dice.Next(of.Length)];
        bool Chance(int in_) => dice.Next(in_) == 0;
    }

    private static Rates Of(string year)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "rates.csv")).Select(line => line.Split(',')).ToList();
        var column = Array.IndexOf(lines[0], year);
        var figures = new JsonObject { ["tax_year"] = year };
        foreach (var line in lines.Skip(1)) figures[line[0]] = line[column].Length == 0 ? null : decimal.Parse(line[column], CultureInfo.InvariantCulture);
        return figures.Deserialize<Rates>(Names)!;
    }
}
