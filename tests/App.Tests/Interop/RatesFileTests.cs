using Linkwork.Interop;

namespace Linkwork.App.Tests.Interop;

public sealed class RatesFileTests : IDisposable
{
    private static readonly string Standard = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rates.csv"));

    private readonly MadeFiles made = new();

    public void Dispose() => made.Dispose();

    private string Refused(string text) => Assert.Throws<IOException>(() => RatesFile.Read(made.Text("rates.csv", text))).Message;

    [Fact]
    public void The_program_has_the_rates_of_two_years_each_with_its_source()
    {
        Assert.Equal(["2025-26", "2026-27"], RatesFile.Standard.Years.Select(year => year.TaxYear));
        Assert.Equal((400.14m, 424.90m), (RatesFile.Standard.Of("2025-26")!.StandardAllowanceSingle, RatesFile.Standard.Of("2026-27")!.StandardAllowanceSingle));
        Assert.All(Standard.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.True(line.Split(',')[^1].Length > 5, line));
    }

    [Theory]
    [InlineData("2026-04-05", "2025-26")]
    [InlineData("2026-04-06", "2026-27")]
    [InlineData("2027-04-05", "2026-27")]
    [InlineData("2027-04-06", null)]
    public void A_day_outside_every_year_has_no_rates(string day, string? year) =>
        Assert.Equal(year, RatesFile.Standard.On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))?.TaxYear);

    [Fact]
    public void A_spreadsheet_that_puts_quotes_and_thousands_is_read()
    {
        var its = RatesFile.Read(made.Text("rates.csv", Standard.Replace("1031.88", "\"1,031.88\"", StringComparison.Ordinal)));
        Assert.Equal(1031.88m, its.Of("2025-26")!.ChildcareMostForOne);
    }

    [Fact]
    public void What_is_wrong_is_named_and_nothing_of_the_file_is_used()
    {
        Assert.Contains("taper for 2025-26 is “half”, which is not a number", Refused(Standard.Replace("share,0.55,0.55", "share,half,0.55", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("carer_element", Refused(string.Join('\n', Standard.Split('\n').Where(line => !line.StartsWith("carer_element", StringComparison.Ordinal)))), StringComparison.Ordinal);
        Assert.Contains("tapir", Refused(Standard.Replace("taper,", "tapir,", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("taper is there twice", Refused(Standard + "taper,Again,share,0.5,0.5,Nowhere at all\n"), StringComparison.Ordinal);
        Assert.Contains("has no column “figure”", Refused("name,2025-26\n"), StringComparison.Ordinal);
        Assert.Contains("carer_element", Refused(Standard.Replace("201.68,209.34", "201.68,", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
