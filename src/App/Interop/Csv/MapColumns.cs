namespace Linkwork.Interop.Csv;

/// <summary>Which columns a map needs the sheet to have.</summary>
internal static class MapColumns
{
    public static IReadOnlyList<string> Of(CsvMap map) =>
        [.. Templates(map).OfType<Template>().SelectMany(template => template.Columns).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<Template?> Templates(CsvMap map) =>
    [
        map.Id, map.Name, map.Description, map.Website, map.Email, map.Phone, map.When, map.Cost, map.WhoFor, map.Languages, map.Access, map.Verified,
        map.Place?.Name, map.Place?.Address, map.Place?.Postcode, map.Place?.Latitude, map.Place?.Longitude,
        map.Organisation?.Id, map.Organisation?.Name, map.Organisation?.Website, map.Organisation?.CharityNumber, map.Organisation?.CompanyNumber,
        .. map.NeedsWhen.Select(rule => rule.In),
        .. map.LeaveOut.Select(rule => rule.In),
    ];
}
