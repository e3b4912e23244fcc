using Linkwork.Domain.Directory;
using Linkwork.Security;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Harness;

/// <summary>Links by which organisations answer for their entries.</summary>
public static class FreshWorld
{
    private static int rounds = 1000;

    /// <summary>The secret of a link for an organisation, this world's own when none is named.</summary>
    public static async Task<string> LinkAsync(this World world, Guid? organisation = null)
    {
        var secret = LinkSecret.New();
        await world.App.InDatabase(db =>
        {
            db.Enquiries.Add(Enquiry.Of(organisation ?? world.Organisation.Id, Interlocked.Increment(ref rounds), LinkSecret.Hash(secret), world.App.Clock.GetUtcNow()));
            return db.SaveChangesAsync();
        });
        return secret;
    }

    public static Task<Service> ServiceNowAsync(this World world, Guid id) =>
        world.App.InDatabase(db => db.Services.Rows.AsNoTracking().Include(row => row.Verifications).Include(row => row.UnansweredCalls).SingleAsync(row => row.Id == id));

    public static Task<List<ProposedChange>> ProposalsAsync(this World world, Guid service) =>
        world.App.InDatabase(db => db.ProposedChanges.Rows.AsNoTracking().Include(row => row.Decision).Where(row => row.ServiceId == service).OrderBy(row => row.Id).ToListAsync());

    /// <summary>The form of one entry on the page of its link.</summary>
    public static string Form(Guid entry, string answer) => $"#e{entry:N} form[action$={answer}]";
}
