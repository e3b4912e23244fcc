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

    /// <summary>The page on which an editor decides on what was proposed last of an entry.</summary>
    public static async Task<string> SittingAsync(this World world, Guid service) => $"/directory/proposals/{(await world.ProposalsAsync(service)).OrderBy(row => row.At).Last().SittingId}";

    /// <summary>An editor takes over, or leaves, everything that waits of what was proposed last.</summary>
    public static async Task<Answer> DecideAsync(this World world, Visitor editor, Guid service, bool take, string? reason = "We rang them, and it is right as it stands")
    {
        var address = await world.SittingAsync(service);
        return await editor.Send(await editor.Get(address), (await world.ProposalsAsync(service)).Where(row => row.Open).Select(row => KeyValuePair.Create($"Take.{row.Id}", take ? "yes" : "no")).Append(new("Reason", take ? "" : reason ?? "")), address: address);
    }

    /// <summary>The form of one entry on the page of its link.</summary>
    public static string Form(Guid entry, string answer) => $"#e{entry:N} form[action$={answer}]";
}
