using System.CommandLine;
using Linkwork.Domain.Shared;
using Linkwork.Storage;
using Linkwork.Storage.Demo;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Cli;

internal static class Seed
{
    public static Command Command()
    {
        var demo = new Command("demo", "Fill an empty database with a made-up borough: invented people, services and a year of history.");
        demo.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await Place.ServicesAsync(parsed, cancellation);
            await DemoWhenEmptyAsync(services, cancellation);
        });
        return new("seed", "Put data into an empty database.") { demo };
    }

    /// <summary>Does nothing on a database that already is the demo.</summary>
    /// <exception cref="Refusal">The database holds anything that isn't the demo's.</exception>
    public static async Task DemoWhenEmptyAsync(ServiceProvider services, CancellationToken cancellation)
    {
        if (await IsDemoAsync(services, cancellation)) return;
        if (!await IsEmptyAsync(services, cancellation))
            throw new Refusal("This database already holds people or staff, so it can't become the demo. Choose an empty folder with --data, or an empty database with --db.");
        await using var scope = services.CreateAsyncScope();
        Console.WriteLine("Making the demo borough…");
        await DemoBorough.SeedAsync(scope.ServiceProvider, cancellation);
    }

    public static async Task<bool> IsDemoAsync(ServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Settings.Rows.AnyAsync(setting => setting.Key == Installation.DemoKey, cancellation);
    }

    /// <summary>Nobody signs in here yet and nobody is on record.</summary>
    public static async Task<bool> IsEmptyAsync(ServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        return !await db.Staff.Rows.AnyAsync(cancellation) && !await db.People.ForTheSystem().AnyAsync(cancellation)
            && !await db.Referrals.ForTheSystem().AnyAsync(cancellation);
    }
}
