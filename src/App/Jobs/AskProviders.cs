using Linkwork.Domain.Directory;
using Linkwork.Interop.Notify;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Jobs;

/// <summary>Once a quarter asks each organisation whether its entries are right; see <see cref="Enquiry.DayFor"/> for when. Every node may run it:
/// a unique key lets one of them ask.</summary>
public sealed class AskProviders(IServiceScopeFactory scopes, TimeProvider time, ILogger<AskProviders> logger) : Repeating(scopes, TimeSpan.FromHours(1), logger)
{
    /// <summary>A run's e-mails: where everybody is due at once, as after a first import, the mail server isn't flooded.</summary>
    public const int AtOnce = 50;

    protected override async Task RunAsync(IServiceProvider services, CancellationToken cancellation)
    {
        // In a rehearsal nothing goes to organisations, which are real where the rest is invented.
        if (services.GetRequiredService<Installation>().SafetyCase is null) return;
        var (db, organisations, now) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<ToOrganisations>(), time.GetUtcNow());
        foreach (var organisation in await DueAsync(db, London.Date(now), cancellation))
        {
            organisations.Ask(organisation, 0, now);
            try
            {
                await db.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException failed) when (db.Engine.UniqueKeyBroken(failed) is not null)
            {
                // Another node asked at the same moment.
            }

            db.ChangeTracker.Clear();
        }
    }

    /// <summary>With an address, a running service, and no link yet in this quarter, theirs or ours.</summary>
    private static async Task<IReadOnlyList<Guid>> DueAsync(AppDb db, DateOnly today, CancellationToken cancellation)
    {
        var (quarter, day) = (Enquiry.QuarterOf(today), Enquiry.DayOf(today));
        var waiting = await db.Organisations.Rows.Where(row => row.Email != null && row.Email != ""
                && db.Services.Rows.Any(service => service.OrganisationId == row.Id && service.Status == ServiceStatus.Active)
                && !db.Enquiries.Rows.Any(enquiry => enquiry.OrganisationId == row.Id && enquiry.Quarter == quarter))
            .Select(row => row.Id).ToListAsync(cancellation);
        return [.. waiting.Where(id => Enquiry.DayFor(id) <= day).OrderBy(Enquiry.DayFor).Take(AtOnce)];
    }
}
