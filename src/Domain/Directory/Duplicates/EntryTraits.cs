using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Linkwork.Domain.People;

namespace Linkwork.Domain.Directory;

/// <summary>What of an entry tells whether another is the same service, made comparable once.</summary>
public sealed class EntryTraits
{
    private const double CellDegrees = 0.003;

    private EntryTraits(Guid id, Guid organisationId) => (Id, OrganisationId) = (id, organisationId);

    public Guid Id { get; }
    public Guid OrganisationId { get; }
    public required EntryName Name { get; init; }
    public required EntryName RunBy { get; init; }
    public required IReadOnlyList<string> Phones { get; init; }
    public required string? Web { get; init; }
    public required string? Charity { get; init; }
    public required string? Company { get; init; }
    public required IReadOnlyList<string> Postcodes { get; init; }

    /// <summary>Degrees.</summary>
    public required IReadOnlyList<(double Latitude, double Longitude)> Points { get; init; }

    public bool HasPlace => Postcodes.Count > 0 || Points.Count > 0;

    /// <summary>A web address that says more than whose site it is.</summary>
    public bool OwnPage => Web?.Contains('/', StringComparison.Ordinal) == true;

    public static EntryTraits Of(Service service, Organisation runBy) => new(service.Id, runBy.Id)
    {
        Name = EntryName.Of(service.Name), RunBy = EntryName.Of(runBy.Name), Phones = EntryReach.Phones(service.Phone), Web = EntryReach.Web(service.Website),
        Charity = Number(runBy.CharityNumber), Company = Number(runBy.CompanyNumber),
        Postcodes = [.. service.Locations.Select(place => Postcode.Read(place.Postcode)).OfType<string>().Distinct()],
        Points = [.. service.Locations.Where(place => place is { Latitude: not null, Longitude: not null }).Select(place => (place.Latitude!.Value, place.Longitude!.Value))],
    };

    /// <summary>Changes when anything does that makes two entries alike: what an editor dismissed is looked at again then.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        [string.Join(' ', Name.Words), string.Join(' ', RunBy.Words), string.Join(',', Phones.Order(StringComparer.Ordinal)), Web, Charity, Company, string.Join(',', Postcodes.Order(StringComparer.Ordinal))]))).AsSpan(0, 8));

    /// <summary>Two entries that may be the same have one of these in common.</summary>
    public IEnumerable<string> Keys()
    {
        yield return $"name {Name.Key}";
        foreach (var phone in Phones) yield return $"phone {phone}";
        if (OwnPage) yield return $"web {Web}";
        foreach (var word in Name.Telling)
        {
            foreach (var phone in Phones) yield return $"phone {phone} {word}";
            if (Web is not null) yield return $"web {Web.Split('/')[0]} {word}";
            if (Charity is not null) yield return $"charity {Charity} {word}";
            if (Company is not null) yield return $"company {Company} {word}";
            foreach (var postcode in Postcodes) yield return $"at {postcode} {word}";
            foreach (var cell in Points.SelectMany(Cells)) yield return $"near {cell} {word}";
        }
    }

    /// <summary>Two points within half a cell of each other, about 100 metres east and 160 north, share one of the four.</summary>
    private static IEnumerable<string> Cells((double Latitude, double Longitude) point)
    {
        foreach (var north in (double[])[0, 0.5])
            foreach (var east in (double[])[0, 0.5])
                yield return string.Create(CultureInfo.InvariantCulture, $"{north}{east} {Math.Floor(point.Latitude / CellDegrees + north)} {Math.Floor(point.Longitude / CellDegrees + east)}");
    }

    /// <summary>"0123456" and "123456" are one number; "n/a" is none.</summary>
    private static string? Number(string? told)
    {
        var kept = string.Concat((told ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)).TrimStart('0');
        return kept.Length >= 4 && kept.Any(char.IsAsciiDigit) ? kept : null;
    }
}
