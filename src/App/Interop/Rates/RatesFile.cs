using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CsvHelper;
using Linkwork.Domain.Work;

namespace Linkwork.Interop;

/// <summary>Dated rates of benefits and tax: rates.csv beside the program, a line for each figure and a column for each tax year, which anybody can
/// edit in a spreadsheet. A year with a figure missing or a line nobody knows is refused whole.</summary>
public sealed class RatesFile
{
    private static readonly JsonSerializerOptions Names = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, IgnoreReadOnlyProperties = true,
    };

    private RatesFile(IReadOnlyList<Rates> years) => Years = years;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Rates> Years { get; }

    /// <summary>The file beside the program.</summary>
    public static RatesFile Standard { get; } = Read(Path.Combine(AppContext.BaseDirectory, "rates.csv"));

    public Rates? Of(string taxYear) => Years.FirstOrDefault(year => year.TaxYear == taxYear);

    public Rates? On(DateOnly day) => Years.FirstOrDefault(year => year.From <= day && day <= year.Until);

    /// <summary>"There are rates for 2025-26 and 2026-27."</summary>
    public string Known => $"There are rates for {string.Join(" and ", Years.Select(year => year.TaxYear))}";

    /// <exception cref="IOException">The file isn't there, or a figure is missing, twice there, unknown or no number; the message names it.</exception>
    public static RatesFile Read(string path)
    {
        using var sheet = CsvReader.Create(File.OpenRead(path), new CsvReaderOptions { Separator = ',', HasHeader = true, TrackLineNumbers = true });
        sheet.ReadHeader();
        var headers = sheet.Headers.Select(name => name.Trim()).ToList();
        if (!headers.Contains("figure")) throw new IOException($"{path} has no column “figure”. It needs that, and a column for each tax year.");
        var columns = headers.Where(IsTaxYear).Order(StringComparer.Ordinal).ToDictionary(year => year, year => new JsonObject { ["tax_year"] = year }, StringComparer.Ordinal);
        while (sheet.Read())
        {
            if (sheet.FieldCount != headers.Count) throw new IOException($"{path}, line {sheet.LineNumber}: it has {sheet.FieldCount} columns, not {headers.Count}.");
            var figure = sheet.GetString(headers.IndexOf("figure")).Trim();
            foreach (var (year, figures) in columns)
            {
                if (figures.ContainsKey(figure)) throw new IOException($"{path}, line {sheet.LineNumber}: {figure} is there twice.");
                figures[figure] = Number(sheet.GetString(headers.IndexOf(year)), $"{path}, line {sheet.LineNumber}: {figure} for {year}");
            }
        }

        return new([.. columns.Values.Select(figures => Year(figures, path))]);
    }

    private static bool IsTaxYear(string name) => name.Length == 7 && name[4] == '-' && int.TryParse(name[..4], CultureInfo.InvariantCulture, out var first)
        && int.TryParse(name[5..], CultureInfo.InvariantCulture, out var second) && second == (first + 1) % 100;

    private static JsonValue? Number(string? typed, string where) =>
        string.IsNullOrWhiteSpace(typed) ? null
        : decimal.TryParse(typed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
        : throw new IOException($"{where} is “{typed}”, which is not a number. Write it like 1031.88.");

    private static Rates Year(JsonObject figures, string path)
    {
        try
        {
            return figures.Deserialize<Rates>(Names)!;
        }
        catch (JsonException wrong)
        {
            throw new IOException($"{path}: the figures for {figures["tax_year"]} are not complete. {wrong.Message}", wrong);
        }
    }
}
