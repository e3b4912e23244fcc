using System.CommandLine;
using Linkwork.Storage;

namespace Linkwork.Cli;

/// <summary>Where the data is, the same for every command.</summary>
internal static class Place
{
    public static readonly Option<string> Data = new("--data")
    {
        Description = "Folder of the embedded database.", DefaultValueFactory = _ => "data", Recursive = true, HelpName = "DIR",
    };

    public static readonly Option<string?> Database = new("--db")
    {
        Description = "PostgreSQL instead of the embedded database: \"Host=localhost;Database=linkwork;Username=linkwork;Password=…\". "
            + "Also read from LINKWORK_DB.",
        Recursive = true, HelpName = "CONNECTION",
    };

    /// <summary>A PostgreSQL connection string, or the embedded database's file.</summary>
    public static string Of(ParseResult parsed)
    {
        var connection = parsed.GetValue(Database) ?? Environment.GetEnvironmentVariable("LINKWORK_DB");
        if (connection is { Length: > 0 }) return connection;
        var folder = Path.GetFullPath(parsed.GetValue(Data)!);
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, "linkwork.db");
    }

    /// <summary>Where fetches of feeds are kept, whichever the database.</summary>
    public static string FeedsOf(ParseResult parsed) => Path.Combine(Path.GetFullPath(parsed.GetValue(Data)!), "feeds");

    /// <summary>The services commands need, without a web server, on a database brought up to date.</summary>
    public static async Task<ServiceProvider> ServicesAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var provider = ServicesFor(Of(parsed));
        await Migrator.MigrateAsync(provider.GetRequiredService<IEngine>(), cancellation);
        return provider;
    }

    public static ServiceProvider ServicesFor(string database)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System).AddStorage(database);
        services.AddIdentityCore<Security.User>(Security.SecurityRoom.Rules)
            .AddUserStore<Security.UserStore>().AddPasswordValidator<Security.NotACommonPassword>();
        services.AddScoped<IActor>(_ => new NamedActor("cli"));
        return services.BuildServiceProvider();
    }
}
