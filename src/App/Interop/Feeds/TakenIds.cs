using Microsoft.EntityFrameworkCore;

namespace Linkwork.Interop.Feeds;

/// <summary>Which of a feed's ids may become ours: UUIDs that nothing here goes by. A feed can't take over another's entry by naming its id.</summary>
internal sealed class TakenIds
{
    private readonly HashSet<Guid> taken;

    private TakenIds(HashSet<Guid> taken) => this.taken = taken;

    /// <summary>For parts that only pass through.</summary>
    public static TakenIds None => new([]);

    /// <summary>Nothing yet: <see cref="AddAsync"/> looks at some of the feed's services at a time.</summary>
    public static TakenIds Begin() => new([]);

    /// <summary>Notes which ids of these services something here already goes by.</summary>
    public async Task AddAsync(AppDb db, IReadOnlyCollection<FeedService> some, CancellationToken cancellation)
    {
        await AddAsync(db.Services.Rows.Select(row => row.Id), some.Select(service => Read(service.SourceId)), cancellation);
        await AddAsync(db.Organisations.Rows.Select(row => row.Id), some.Select(service => Read(service.Organisation.SourceId)), cancellation);
        await AddAsync(db.Services.Rows.SelectMany(row => row.Locations).Select(row => row.Id), some.SelectMany(service => service.Locations).Select(part => part.Id), cancellation);
        await AddAsync(db.Services.Rows.SelectMany(row => row.Schedules).Select(row => row.Id), some.SelectMany(service => service.Schedules).Select(part => part.Id), cancellation);
        await AddAsync(db.Services.Rows.SelectMany(row => row.Contacts).Select(row => row.Id), some.SelectMany(service => service.Contacts).Select(part => part.Id), cancellation);
    }

    private async Task AddAsync(IQueryable<Guid> known, IEnumerable<Guid?> told, CancellationToken cancellation)
    {
        if (told.OfType<Guid>().Distinct().ToList() is { Count: > 0 } wanted) taken.UnionWith(await known.Where(id => wanted.Contains(id)).ToListAsync(cancellation));
    }

    public static Guid? Read(string? told) => Guid.TryParse(told, out var id) && id != Guid.Empty ? id : null;

    /// <summary>The id told, once; a new one otherwise.</summary>
    public Guid Own(Guid? told) => told is { } id && taken.Add(id) ? id : Guid.CreateVersion7();
}
