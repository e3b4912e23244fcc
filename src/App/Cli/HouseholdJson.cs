using System.Text.Json;
using System.Text.RegularExpressions;
using Linkwork.Domain.Work;
using Linkwork.Interop;

namespace Linkwork.Cli;

/// <summary>One household as it was given, with the rates of its year; or what is wrong with it, naming the field.</summary>
internal sealed record HouseholdRead(Household? Household, Rates? Rates, string? Problem);

/// <summary>Households as JSON. Every field of the contract must be there, and no other but those named optional.</summary>
internal static partial class HouseholdJson
{
    private static readonly string[] Required =
    [
        "tax_year", "period", "region", "inside_london", "adults", "children", "housing_costs", "capital", "other_income", "childcare_costs", "travel_costs",
    ];

    private static readonly string[] Optional = ["deductions", "supported_housing", "transitional_protection"];

    private static readonly string[] AdultRequired =
    [
        "born", "employment_income", "hours_per_week", "hourly_pay", "self_employment_income", "pension_contribution_percent", "lcwra", "carer", "disability_benefit", "carers_allowance",
    ];

    /// <returns>The households, and whether they came as an array.</returns>
    public static async Task<(IReadOnlyList<HouseholdRead> Read, bool Many)> ReadAsync(Stream input, CancellationToken cancellation)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(input, cancellationToken: cancellation);
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Array ? ([.. root.EnumerateArray().Select(Read)], true) : ([Read(root)], false);
        }
        catch (JsonException wrong)
        {
            return ([new(null, null, $"This isn’t JSON that can be read (line {wrong.LineNumber + 1}). Give one household as {{ … }}, or several as [ … ].")], false);
        }
    }

    /// <summary>"Adults[0].HoursPerWeek" as it is in the JSON: "adults[0].hours_per_week".</summary>
    public static string Name(string field) => string.Join('.', field.Split('.').Select(part => part switch
    {
        "Capability" => "lcwra",
        _ => JsonNamingPolicy.SnakeCaseLower.ConvertName(Index().Replace(part, "")) + Index().Match(part).Value,
    }));

    public static object Row(Estimate of, Household household) => new
    {
        of.StandardAllowance, of.ChildElement, of.LcwraElement, of.LcwElement, of.CarerElement, of.HousingCostsElement, of.ChildcareElement, of.MaximumAmount,
        of.WorkAllowance, of.EarnedIncome, of.TaperedReduction, of.TariffIncome, of.BenefitCapReduction, of.UniversalCredit, of.IncomeTax, of.NationalInsurance,
        of.PensionContribution, of.NetIncome, RatesDate = of.RatesDate.ToString("O", System.Globalization.CultureInfo.InvariantCulture), of.Assumptions, of.Warnings, of.NotModelled,
        Beside = new { household.HousingCosts, household.ChildcareCosts, household.TravelCosts, household.Deductions },
    };

    private static HouseholdRead Read(JsonElement json)
    {
        try
        {
            var fields = new Fields(json, "", Required, Optional);
            var year = fields.Text("tax_year");
            if (RatesFile.Standard.Of(year) is not { } rates) return new(null, null, $"tax_year: there are no rates for {year}. {RatesFile.Standard.Known}.");
            if (fields.Text("region") is not "England" and var region) return new(null, null, $"region: {region} has rules of its own; this works for England only.");
            return new(Of(fields), rates, null);
        }
        catch (FieldWrong wrong)
        {
            return new(null, null, wrong.Message);
        }
        catch (InvalidOperationException)
        {
            return new(null, null, "Somewhere there is half a character (a lone \\ud800 to \\udfff); write the whole one.");
        }
    }

    private static Household Of(Fields its) => new()
    {
        Period = its.OneOf("period", ("month", Period.Month), ("year", Period.Year)), InsideLondon = its.YesNo("inside_london"),
        Adults = [.. its.Many("adults", AdultRequired).Select(Adult)],
        Children = [.. its.Many("children", ["born"], "disability").Select(child => new Child(child.Date("born"),
            child.OneOf("disability", ("none", ChildDisability.None), ("lower", ChildDisability.Lower), ("higher", ChildDisability.Higher))))],
        HousingCosts = its.Number("housing_costs"), Capital = its.Number("capital"), OtherIncome = its.Number("other_income"), ChildcareCosts = its.Number("childcare_costs"),
        TravelCosts = its.Number("travel_costs"), Deductions = its.Maybe("deductions") ?? 0, SupportedHousing = its.YesNo("supported_housing"),
        TransitionalProtection = its.YesNo("transitional_protection"),
    };

    // Earnings of 0 beside an hourly pay say that the pay is to be worked out.
    private static Adult Adult(Fields its) => new()
    {
        Born = its.Date("born"), HoursPerWeek = its.Maybe("hours_per_week"), HourlyPay = its.Maybe("hourly_pay"),
        EmploymentIncome = its.Maybe("employment_income") is var income && income == 0 && its.Maybe("hourly_pay") is not null ? null : income,
        SelfEmploymentIncome = its.Number("self_employment_income"), PensionContributionPercent = its.Number("pension_contribution_percent"),
        Capability = its.OneOf("lcwra", ("none", Capability.None), ("lcw", Capability.Lcw), ("new", Capability.LcwraNew), ("protected", Capability.LcwraProtected)),
        Carer = its.YesNo("carer"), DisabilityBenefit = its.YesNo("disability_benefit"), CarersAllowance = its.YesNo("carers_allowance"),
    };

    [GeneratedRegex(@"\[[0-9]+\]$", RegexOptions.None, 100)]
    private static partial Regex Index();

    private sealed class FieldWrong(string message) : Exception(message);

    /// <summary>The fields of one object; what is optional and left out reads as nothing, no or the first choice.</summary>
    private sealed class Fields
    {
        private readonly Dictionary<string, JsonElement> values = new(StringComparer.Ordinal);
        private readonly string at;

        public Fields(JsonElement json, string at, string[] required, string[] optional)
        {
            this.at = at;
            if (json.ValueKind != JsonValueKind.Object) throw new FieldWrong($"{(at == "" ? "A household" : at.TrimEnd('.'))}: write it as {{ … }}.");
            foreach (var field in json.EnumerateObject())
            {
                if (!required.Contains(field.Name) && !optional.Contains(field.Name)) throw new FieldWrong($"{at}{field.Name}: there is no such field. Known are {string.Join(", ", required.Concat(optional))}.");
                if (!values.TryAdd(field.Name, field.Value)) throw new FieldWrong($"{at}{field.Name}: it is there twice.");
            }

            if (required.FirstOrDefault(name => !values.ContainsKey(name)) is { } missing) throw new FieldWrong($"{at}{missing}: it is missing.");
        }

        public string Text(string name) => values[name] is { ValueKind: JsonValueKind.String } text ? text.GetString()! : throw Wrong(name, "write it as text in quotes");

        public bool YesNo(string name) => values.TryGetValue(name, out var value) && value.ValueKind switch
        {
            JsonValueKind.True => true, JsonValueKind.False => false, _ => throw Wrong(name, "write true or false"),
        };

        public decimal Number(string name) => Maybe(name) ?? throw Wrong(name, "write a number; 0 when there is none");

        public decimal? Maybe(string name) => !values.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
            : value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : throw Wrong(name, "write a number");

        public DateOnly Date(string name) => DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", out var date) ? date : throw Wrong(name, "write a date like 1990-04-01");

        public T OneOf<T>(string name, params (string Word, T Value)[] choices) where T : struct =>
            !values.TryGetValue(name, out var value) ? choices[0].Value
            : value.ValueKind == JsonValueKind.String && choices.FirstOrDefault(choice => choice.Word == Text(name)) is { Word: not null } chosen ? chosen.Value
            : throw Wrong(name, $"write {string.Join(" or ", choices.Select(choice => choice.Word))}");

        public IEnumerable<Fields> Many(string name, string[] required, params string[] optional) => values[name].ValueKind == JsonValueKind.Array
            ? values[name].EnumerateArray().Select((item, index) => new Fields(item, $"{at}{name}[{index}].", required, optional))
            : throw Wrong(name, "write a list, like [ { … } ]");

        private FieldWrong Wrong(string name, string what) => new($"{at}{name}: {what}.");
    }
}
