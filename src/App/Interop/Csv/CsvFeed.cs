using System.Globalization;
using CsvHelper;
using Linkwork.Domain.People;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Csv;

/// <summary>A spreadsheet of services, read as its map says.</summary>
public sealed class CsvFeed
{
    private readonly CsvMap map;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly HashSet<string> absent;
    private readonly Dictionary<string, long> seen = new(StringComparer.Ordinal);

    private CsvFeed(CsvMap map)
    {
        this.map = map;
        absent = new(map.Absent, StringComparer.OrdinalIgnoreCase);
    }

    /// <exception cref="FeedRefused">While reading: a column of the map is missing, the sheet is broken, or holds nothing.</exception>
    public static IEnumerable<FeedRecord<FeedService>> Read(string path, CsvMap map, FeedProgress progress)
    {
        var name = Path.GetFileName(path);
        return new CsvFeed(map).Rows(path, name, progress).NotInVain(name);
    }

    private IEnumerable<FeedRecord<FeedService>> Rows(string path, string name, FeedProgress progress)
    {
        using var table = new CsvTable(FeedFile.Open(path, progress), name, header: true, map.TextEncoding);
        var named = MapColumns.Of(map);
        foreach (var (column, index) in named.Zip(table.Columns(named)))
            columns[column] = index;
        foreach (var record in table.Rows(table.Headers.Count, Parse))
            yield return record;
    }

    private FeedService? Parse(CsvReader row, Remarks remarks)
    {
        string? Column(string column) => Text(row, columns[column]);
        if (map.LeaveOut.FirstOrDefault(rule => rule.Holds(Column)) is { } rule)
            return remarks.Reject<FeedService>($"the map leaves it out: {rule.Because}");
        if (PlainText.OneLine(map.Name.Fill(Column)) is not { } name)
            return remarks.Reject<FeedService>("it has no name");
        if (map.Id.Fill(Column) is not { } id)
            return remarks.Reject<FeedService>($"'{name}' has nothing to tell it by");
        if (!seen.TryAdd(id, row.LineNumber))
            return remarks.Reject<FeedService>($"'{name}' has the same id ({id}) as line {seen[id]}");
        return new FeedService
        {
            SourceId = id,
            Name = name,
            Organisation = Organisation(Column, name),
            Description = PlainText.Paragraphed(map.Description?.Fill(Column)),
            Website = Website(map.Website, Column, remarks),
            Email = Checked(map.Email, Column, WebAddress.Mailbox, "is no e-mail address", remarks),
            Phone = PlainText.OneLine(map.Phone?.Fill(Column)),
            When = PlainText.Paragraphed(map.When?.Fill(Column)),
            Cost = PlainText.Paragraphed(map.Cost?.Fill(Column)),
            WhoFor = PlainText.Paragraphed(map.WhoFor?.Fill(Column)),
            Languages = PlainText.OneLine(map.Languages?.Fill(Column)),
            Access = PlainText.Paragraphed(map.Access?.Fill(Column)),
            VerifiedOn = Date(map.Verified, Column, remarks),
            Needs = [.. map.Needs.Concat(map.NeedsWhen.Where(when => when.Holds(Column)).SelectMany(when => when.Needs)).Distinct()],
            Locations = Location(Column, remarks) is { SaysNothing: false } location ? [location] : [],
        };
    }

    private string? Text(CsvReader row, int column) =>
        row.GetString(column).Trim() is { Length: > 0 } text && !absent.Contains(text) ? text : null;

    private FeedOrganisation Organisation(Func<string, string?> column, string service)
    {
        var name = PlainText.OneLine(map.Organisation?.Name.Fill(column)) ?? service;
        return new()
        {
            SourceId = map.Organisation?.Id?.Fill(column) ?? name,
            Name = name,
            Website = WebAddress.Tidied(map.Organisation?.Website?.Fill(column)),
            CharityNumber = map.Organisation?.CharityNumber?.Fill(column),
            CompanyNumber = map.Organisation?.CompanyNumber?.Fill(column),
        };
    }

    private FeedLocation Location(Func<string, string?> column, Remarks remarks)
    {
        var place = map.Place ?? new();
        var position = Position.Read(Number(place.Latitude, column), Number(place.Longitude, column), remarks);
        return new(
            PlainText.OneLine(place.Name?.Fill(column)),
            PlainText.Paragraphed(place.Address?.Fill(column)),
            Checked(place.Postcode, column, Postcode.Read, "is no postcode", remarks),
            position?.Latitude,
            position?.Longitude);
    }

    private static double? Number(Template? template, Func<string, string?> column) =>
        double.TryParse(template?.Fill(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Website(Template? template, Func<string, string?> column, Remarks remarks) =>
        Checked(template, column, WebAddress.Tidied, "is no web address", remarks);

    private static string? Checked(Template? template, Func<string, string?> column, Func<string?, string?> read, string fault, Remarks remarks)
    {
        if (template?.Fill(column) is not { } written)
            return null;
        var value = read(written);
        if (value is null)
            remarks.Warn($"'{written}' {fault}");
        return value;
    }

    private static DateOnly? Date(Template? template, Func<string, string?> column, Remarks remarks)
    {
        if (template?.Fill(column) is not { } written)
            return null;
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", out var date))
            return date;
        remarks.Warn($"'{written}' is no date like 2026-11-23");
        return null;
    }
}
