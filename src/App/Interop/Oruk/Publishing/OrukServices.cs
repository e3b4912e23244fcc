using System.Runtime.CompilerServices;
using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Interop.Oruk.Publishing;

/// <summary>The services that a reader asked for.</summary>
internal sealed class OrukServices(AppDb db, Postcodes postcodes, IServiceSearch search)
{
    private const int Chunk = 250;
    private const double EarthMetres = 6_371_008.8;
    private const double MetresPerDegree = 111_190;

    public async Task<IQueryable<Service>> WhereAsync(OrukQuery query, CancellationToken cancellation)
    {
        var rows = db.Services.Rows.AsNoTracking();
        if (query.Search is { } words && search.Holding(db, words) is { } holding) rows = rows.Where(row => holding.Contains(row.Id));
        // Those that closed are told of only to whoever keeps a copy and asks what changed.
        rows = query.ModifiedAfter is { } since ? rows.Where(row => row.ModifiedAt >= since) : rows.Where(row => row.Status == ServiceStatus.Active);
        if (query.OrganisationId is { } organisation) rows = rows.Where(row => row.OrganisationId == organisation);
        if (query.TaxonomyId is { } taxonomy) rows = taxonomy == OrukTaxonomy.Id ? rows.Where(row => row.Needs.Any()) : rows.Where(_ => false);
        if (query.TermId is { } term) rows = OrukTaxonomy.Term(term) is { } need ? rows.Where(row => row.Needs.Any(its => its.Need == need)) : rows.Where(_ => false);
        if (query.MinimumAge is { } least) rows = rows.Where(row => row.MinimumAge >= least);
        if (query.MaximumAge is { } most) rows = rows.Where(row => row.MaximumAge <= most);
        if (query.Day is { } day)
        {
            var code = Schedule.Code(day);
            rows = rows.Where(row => row.Schedules.Any(rule => rule.ByDay!.Contains(code)));
        }

        if (query.StartTime is { } start) rows = rows.Where(row => row.Schedules.Any(rule => rule.OpensAt >= start));
        if (query.EndTime is { } end) rows = rows.Where(row => row.Schedules.Any(rule => rule.ClosesAt <= end));
        if (query.Postcode is null) return rows;
        var near = await PlacesAsync(query, cancellation);
        return rows.Where(row => near.Any(place => place.ServiceId == row.Id));
    }

    /// <summary>Public places within reach. What is hidden isn't measured: a few distances would give it away.</summary>
    public async Task<IQueryable<Location>> PlacesAsync(OrukQuery query, CancellationToken cancellation)
    {
        var places = db.Services.Rows.SelectMany(row => row.Locations).AsNoTracking();
        if (query.Postcode is null) return places;
        places = places.Where(place => place.Visibility == Visibility.Public && place.Latitude != null && place.Longitude != null);
        if (await postcodes.PointAsync(query.Postcode, cancellation) is not { } point) throw new BadQuery($"the postcode {query.Postcode} isn’t known here");
        if (query.Proximity is not { } metres) return places;
        var (lat, lon) = (point.Latitude, point.Longitude);
        var north = metres / MetresPerDegree * 1.01;
        var east = north / Math.Max(0.01, Math.Cos(lat * Math.PI / 180));
        var (south, top, west, right) = (lat - north, lat + north, lon - east, lon + east);
        return places.Where(place => place.Latitude >= south && place.Latitude <= top && place.Longitude >= west && place.Longitude <= right
            && 2 * EarthMetres * Math.Asin(Math.Sqrt(Math.Pow(Math.Sin((place.Latitude!.Value - lat) * Math.PI / 360), 2)
                + Math.Cos(lat * Math.PI / 180) * Math.Cos(place.Latitude!.Value * Math.PI / 180) * Math.Pow(Math.Sin((place.Longitude!.Value - lon) * Math.PI / 360), 2))) <= metres);
    }

    /// <summary>A page, in the order of ids. The ids come first, from an index alone: a late page then costs little more than an early one.</summary>
    public async Task<List<(Service Service, Organisation Organisation)>> PageAsync(IQueryable<Service> rows, OrukQuery query, CancellationToken cancellation) =>
        await new OpenFeedRows(db).ReadAsync(await rows.OrderBy(row => row.Id).Select(row => row.Id).Skip((query.Page - 1) * query.PerPage).Take(query.PerPage).ToListAsync(cancellation), query.Detail == Detail.Full, cancellation);

    /// <summary>All of them, some at a time: the next ones are read while these are written.</summary>
    public async IAsyncEnumerable<(Service Service, Organisation Organisation)> AllAsync(IQueryable<Service> rows, Detail detail, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var feed = new OpenFeedRows(db);
        var next = ReadAsync(Guid.Empty);
        try
        {
            while (await next is ({ } last, var some))
            {
                next = ReadAsync(last);
                foreach (var each in some) yield return each;
            }
        }
        finally
        {
            // A reader may leave in the middle; the context goes back to the others only when nothing uses it any more.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // SQLite reads without ever waiting, so it needs a thread of its own.
        // What was begun is read to its end though the reader left: a cancelled statement may take somebody else's, the next on its connection, with it.
        Task<(Guid? Last, List<(Service Service, Organisation Organisation)> Some)> ReadAsync(Guid after) => Task.Run(async () =>
        {
            var ids = await rows.Where(row => row.Id.CompareTo(after) > 0).OrderBy(row => row.Id).Select(row => row.Id).Take(Chunk).ToListAsync(CancellationToken.None);
            return (ids is [.., var last] ? last : (Guid?)null, await feed.ReadAsync(ids, detail == Detail.Full, CancellationToken.None));
        }, cancellation);
    }

    public static IQueryable<Service> With(IQueryable<Service> rows, Detail detail) => detail != Detail.Full ? rows
        : rows.Include(row => row.Needs).Include(row => row.Locations).Include(row => row.Schedules).Include(row => row.Contacts).AsSplitQuery();

    public async Task<List<(Service Service, Organisation Organisation)>> WithOrganisationsAsync(List<Service> services, CancellationToken cancellation)
    {
        var ids = services.Select(service => service.OrganisationId).Distinct().ToList();
        var organisations = await db.Organisations.Rows.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        return [.. services.Select(service => (service, organisations[service.OrganisationId]))];
    }
}
