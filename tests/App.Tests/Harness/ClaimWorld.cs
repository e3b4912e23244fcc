using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Jobs;
using Linkwork.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Harness;

/// <summary>Codes with which people of organisations begin to look after entries.</summary>
public static class ClaimWorld
{
    /// <summary>A world of its own whose organisation has an address on file.</summary>
    public static async Task<World> WithEmailAsync(string engine, Mailbox? mailbox = null, string address = "hello@harbour.example")
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine, smtp: mailbox?.Settings));
        await world.App.InDatabase(async db =>
        {
            (await db.Organisations.Rows.SingleAsync(row => row.Id == world.Organisation.Id)).Email = address;
            await db.SaveChangesAsync();
        });
        return world;
    }

    /// <summary>A code that works, as if it had been e-mailed or read out.</summary>
    public static async Task<string> CodeAsync(this World world, Guid? organisation = null)
    {
        var code = InviteCode.New();
        await world.App.InDatabase(db =>
        {
            db.ClaimCodes.Add(ClaimCode.ByPhone(organisation ?? world.Organisation.Id, InviteCode.Hash(code), "01632 960111", "Robin", "Test DirectoryEditor", world.App.Clock.GetUtcNow()));
            return db.SaveChangesAsync();
        });
        return code;
    }

    /// <summary>Somebody signed in who claimed this world's entries.</summary>
    public static async Task<(Visitor Visitor, User User, Claim Claim)> KeeperAsync(this World world)
    {
        var user = await world.ColleagueAsync(Role.Referrer, $"Robin {Guid.NewGuid():N}"[..14]);
        var visitor = world.As(user);
        await visitor.Post("/claim/code", new { Code = await world.CodeAsync() }, "form[action='/claim/code']");
        return (visitor, user, await world.App.InDatabase(db => db.Claims.Rows.AsNoTracking().SingleAsync(row => row.UserId == user.Id)));
    }

    public static Task SendMailAsync(this World world) => world.App.App.Services.GetRequiredService<SendOutbox>().RunOnceAsync(CancellationToken.None);

    public static Task<Answer> AskAsync(this World world, Visitor visitor, Guid service) => visitor.AskAsync(world.App, $"/claim/{service}");

    // Nobody reads a page as fast as a test.
    private static async Task<Answer> AskAsync(this Visitor visitor, TestApp app, string address)
    {
        var page = await visitor.Get(address);
        app.Clock.Forward(TimeSpan.FromSeconds(5));
        return await visitor.Send(page, address: address);
    }
}
