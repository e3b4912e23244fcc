using Microsoft.EntityFrameworkCore;

namespace Linkwork.Interop.Feeds;

/// <summary>Which of a feed's ids may become ours: UUIDs that nothing here goes by. A feed can't take over another's entry by naming its id.</summary>
internal sealed class TakenIds
{
    private readonly HashSet<Guid> taken;

    private TakenIds(HashSet<Guid> taken) => this.taken = taken;

    /// <summary>For parts that only pass through.</summary>
    public static TakenIds None => new([]);

    public static async Task<TakenIds> AmongAsync(AppDb db, IReadOnlyList<FeedService> services, CancellationToken cancellation)
    {
        HashSet<Guid> known = [];
        var wanted = services.SelectMany(service => new[] { Read(service.SourceId), Read(service.Organisation.SourceId) }
            .Concat(service.Locations.Select(part => part.Id)).Concat(service.Schedules.Select(part => part.Id)).Concat(service.Contacts.Select(part => part.Id)))
            .OfType<Guid>().Distinct();
        foreach (var some in wanted.Chunk(500))
        {
            known.UnionWith(await db.Services.Rows.Where(row => some.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellation));
            known.UnionWith(await db.Organisations.Rows.Where(row => some.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellation));
            known.UnionWith(await db.Services.Rows.SelectMany(row => row.Locations).Where(row => some.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellation));
            known.UnionWith(await db.Services.Rows.SelectMany(row => row.Schedules).Where(row => some.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellation));
            known.UnionWith(await db.Services.Rows.SelectMany(row => row.Contacts).Where(row => some.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellation));
        }

        return new(known);
    }

    public static Guid? Read(string? told) => Guid.TryParse(told, out var id) && id != Guid.Empty ? id : null;

    /// <summary>The id told, once; a new one otherwise.</summary>
    public Guid Own(Guid? told) => told is { } id && taken.Add(id) ? id : Guid.CreateVersion7();
}
