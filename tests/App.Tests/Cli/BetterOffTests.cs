using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Linkwork.App.Tests.Harness;

namespace Linkwork.App.Tests.Cli;

/// <summary>The contract of better-off --json, as other programs use it.</summary>
public class BetterOffTests
{
    private static readonly string[] Parts =
    [
        "standard_allowance", "child_element", "lcwra_element", "lcw_element", "carer_element", "housing_costs_element", "childcare_element", "maximum_amount", "work_allowance", "earned_income",
        "tapered_reduction", "tariff_income", "benefit_cap_reduction", "universal_credit", "income_tax", "national_insurance", "pension_contribution", "net_income", "rates_date", "assumptions", "warnings", "not_modelled",
    ];

    private static JsonObject Household() => JsonNode.Parse("""
        {"tax_year":"2026-27","period":"month","region":"England","inside_london":false,
         "adults":[{"born":"1990-04-01","employment_income":1200.00,"hours_per_week":20,"hourly_pay":null,"self_employment_income":0,
                    "pension_contribution_percent":0,"lcwra":"none","carer":false,"disability_benefit":false,"carers_allowance":false}],
         "children":[{"born":"2015-05-01"}],"housing_costs":650.00,"capital":0,"other_income":0,"childcare_costs":0,"travel_costs":0}
        """)!.AsObject();

    private static async Task<(int Exit, JsonElement? Said, string Errors)> Ask(string input)
    {
        var (exit, said, errors) = await CommandRun.Async(Encoding.UTF8.GetBytes(input), "better-off", "--json");
        return (exit, said.Length == 0 ? null : JsonDocument.Parse(string.Join('\n', said)).RootElement, errors);
    }

    [Fact]
    public async Task Every_part_is_there_in_order_and_to_the_penny()
    {
        var (exit, said, errors) = await Ask(Household().ToJsonString());
        Assert.Equal((0, ""), (exit, errors));
        Assert.Equal(Parts, said!.Value.EnumerateObject().Select(part => part.Name).Take(Parts.Length));
        Assert.Equal(("1025.09", "2182.43", "2026-04-06"), (said.Value.GetProperty("universal_credit").GetRawText(), said.Value.GetProperty("net_income").GetRawText(), said.Value.GetProperty("rates_date").GetString()));
    }

    [Fact]
    public async Task An_array_is_answered_in_its_order_and_a_wrong_household_in_its_place()
    {
        var wrong = Household();
        wrong.Remove("capital");
        var second = Household();
        second["adults"]![0]!["employment_income"] = 0;
        var (exit, said, errors) = await Ask(new JsonArray(Household(), wrong, second).ToJsonString());
        Assert.Equal((2, "household 2: capital: it is missing."), (exit, errors));
        Assert.Equal(["1025.09", "", "1426.78"], said!.Value.EnumerateArray().Select(one => one.TryGetProperty("universal_credit", out var paid) ? paid.GetRawText() : ""));
        Assert.Equal("capital: it is missing.", said.Value[1].GetProperty("error").GetString());
    }

    [Fact]
    public async Task Hours_with_hourly_pay_stand_for_earnings()
    {
        var household = Household();
        household["adults"]![0]!["employment_income"] = null;
        household["adults"]![0]!["hourly_pay"] = 13.00;
        var (exit, said, _) = await Ask(household.ToJsonString());
        // 20 x 13 x 52 / 12 = 1126.67; less 12570 / 12; of that a fifth
        Assert.Equal((0, "15.83"), (exit, said!.Value.GetProperty("income_tax").GetRawText()));
    }

    [Theory]
    [InlineData("colour", "\"blue\"", "colour: there is no such field")]
    [InlineData("tax_year", "\"2019-20\"", "tax_year: there are no rates for 2019-20. There are rates for 2025-26 and 2026-27.")]
    [InlineData("region", "\"Scotland\"", "region: Scotland has rules of its own")]
    [InlineData("period", "\"week\"", "period: write month or year")]
    [InlineData("inside_london", "\"no\"", "inside_london: write true or false")]
    [InlineData("housing_costs", "\"650\"", "housing_costs: write a number")]
    [InlineData("housing_costs", "null", "housing_costs: write a number; 0 when there is none")]
    [InlineData("housing_costs", "-1", "housing_costs: An amount can’t be less than 0")]
    [InlineData("adults", "[]", "adults: Give one adult")]
    [InlineData("adults", "{}", "adults: write a list")]
    [InlineData("children", "[{\"born\":\"2030-01-01\"}]", "children[0].born: A date of birth can’t be in the future")]
    [InlineData("children", "[{\"born\":\"1 May 2015\"}]", "children[0].born: write a date like 1990-04-01")]
    [InlineData("children", "[{\"born\":\"2015-05-01\",\"name\":\"Sam\"}]", "children[0].name: there is no such field")]
    [InlineData("children", "[7]", "children[0]: write it as {")]
    public async Task What_is_wrong_is_refused_by_name(string field, string value, string sentence)
    {
        var household = Household();
        household[field] = JsonNode.Parse(value);
        var (exit, said, errors) = await Ask(household.ToJsonString());
        Assert.Equal((2, true), (exit, said is null));
        Assert.StartsWith(sentence, errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hours_per_week", "200", "adults[0].hours_per_week: A week has 0 to 168 hours")]
    [InlineData("hours_per_week", "-1", "adults[0].hours_per_week: A week has 0 to 168 hours")]
    [InlineData("born", "\"2027-01-01\"", "adults[0].born: A date of birth can’t be in the future")]
    [InlineData("lcwra", "\"maybe\"", "adults[0].lcwra: write none or lcw or new or protected")]
    [InlineData("employment_income", "1e40", "adults[0].employment_income: write a number")]
    public async Task What_is_wrong_with_an_adult_is_refused_by_name(string field, string value, string sentence)
    {
        var household = Household();
        household["adults"]![0]![field] = JsonNode.Parse(value);
        var (exit, _, errors) = await Ask(household.ToJsonString());
        Assert.Equal(2, exit);
        Assert.StartsWith(sentence, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_field_of_the_contract_must_be_there()
    {
        foreach (var name in Household().Select(field => field.Key))
        {
            var household = Household();
            household.Remove(name);
            var (exit, _, errors) = await Ask(household.ToJsonString());
            Assert.Equal((2, $"{name}: it is missing."), (exit, errors));
        }

        foreach (var (list, fields) in new[] { ("adults", Household()["adults"]![0]!.AsObject()), ("children", new JsonObject { ["born"] = "2015-05-01" }) })
            foreach (var name in fields.Select(field => field.Key).Append("surname"))
            {
                var (household, one) = (Household(), fields.DeepClone().AsObject());
                if (!one.Remove(name)) one[name] = "x";
                household[list] = new JsonArray(one);
                var (exit, said, errors) = await Ask(household.ToJsonString());
                Assert.Equal((2, true), (exit, said is null));
                Assert.StartsWith($"{list}[0].{name}: ", errors, StringComparison.Ordinal);
            }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("hello")]
    public async Task What_isnt_json_is_one_sentence(string input)
    {
        var (exit, said, errors) = await Ask(input);
        Assert.Equal((2, true), (exit, said is null));
        Assert.StartsWith("This isn’t JSON that can be read", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_json_a_person_reads_a_table_that_says_estimate()
    {
        var (exit, said, _) = await CommandRun.Async(Encoding.UTF8.GetBytes(Household().ToJsonString()), "better-off");
        Assert.Equal(0, exit);
        Assert.Contains(said, line => line.Contains("estimate", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("1,025.09", StringComparison.Ordinal));
    }
}
