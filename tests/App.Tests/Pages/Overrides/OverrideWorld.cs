using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;
using Linkwork.Security;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Overrides;

/// <summary>What a lead types, and what came of it.</summary>
internal static class OverrideWorld
{
    public const string Minimum = "said-they-will-not-see-the-weekend";
    public const string Why = "they-asked-us-to-tell-nobody";
    public const string Unsafe = "the-partner-reads-every-letter";

    public static Dictionary<string, string> Typed(string to, string? name = null, string ground = "RiskToLife", string telling = "Unsafe") => new()
    {
        ["Input.Ground"] = ground, ["Input.To"] = to, ["Input.Name"] = name ?? "", ["Input.Category"] = "Safeguarding", ["Input.Words"] = Minimum, ["Input.Why"] = Why,
        ["Input.Telling"] = telling, ["Input.TellingHow"] = Unsafe,
    };

    /// <summary>Decides it through both pages, as the team's safeguarding lead does.</summary>
    public static async Task<Answer> DecideAsync(this World world, Case its, Dictionary<string, string> typed)
    {
        var lead = world.As(Role.TeamManager);
        return await lead.Send(await lead.Post($"/cases/{its.Reference}/override", typed));
    }

    /// <summary>Manages the team, and isn't one of its safeguarding leads.</summary>
    public static Task<User> ManagerWhoIsNoLeadAsync(this World world) => world.App.InDatabase(async db =>
    {
        var user = world.AddUser(db, Role.TeamManager);
        user.Memberships[0].SafeguardingLead = false;
        await db.SaveChangesAsync();
        return user;
    });

    public static Task<string> ReferralOfAsync(this World world, Case its) =>
        world.App.InDatabase(db => db.Referrals.ForTheSystem().Where(row => row.Id == its.ReferralId).Select(row => row.Reference).SingleAsync());

    public static Task<List<Sending>> WentAsync(this World world, Case its) =>
        world.App.InDatabase(db => db.Sendings.ForTheSystem().Where(row => row.CaseId == its.Id && row.Channel == SendingChannel.Override).ToListAsync());

    public static Task DiedAsync(this World world, Case its) => world.App.InDatabase(async db =>
    {
        (await db.People.ForTheSystem().SingleAsync(row => row.Id == its.PersonId)).RecordDeath(new(2026, 1, 2), "their sister", Guid.Empty, world.App.Clock.GetUtcNow());
        (await db.Cases.ForTheSystem().Include(row => row.Closures).SingleAsync(row => row.Id == its.Id)).StopForDeath([], Guid.Empty, world.App.Clock.GetUtcNow());
        await db.SaveChangesAsync();
    });
}
