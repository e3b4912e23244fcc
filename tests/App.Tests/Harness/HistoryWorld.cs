using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Harness;

/// <summary>What was changed of a world's entries.</summary>
public static class HistoryWorld
{
    /// <summary>The newest last.</summary>
    public static Task<List<EntryChange>> HistoryAsync(this World world, Guid service) => world.App.HistoryAsync(service);

    public static Task<List<EntryChange>> HistoryAsync(this TestApp app, Guid service) =>
        app.InDatabase(db => db.EntryChanges.Rows.AsNoTracking().Include(row => row.Fields).Where(row => row.ServiceId == service).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync());

    public static Task ChangeAsync(this World world, Guid service, Action<Service> change) => world.App.InDatabase(async db =>
    {
        change(await db.Services.Rows.Include(row => row.Needs).Include(row => row.Locations).Include(row => row.Schedules).Include(row => row.Contacts).Include(row => row.EmploymentSupport).AsSplitQuery().SingleAsync(row => row.Id == service));
        await db.SaveChangesAsync();
    });

    public static string Address(EntryChange change) => $"/directory/{change.ServiceId}/history/{change.Id}";
}
