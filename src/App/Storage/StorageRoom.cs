using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Linkwork.Storage;

public static class StorageRoom
{
    public static IEngine EngineFor(string database) =>
        database.Contains("Host=", StringComparison.OrdinalIgnoreCase) ? new PostgresEngine(database) : new SqliteEngine(database);

    public static IServiceCollection AddStorage(this IServiceCollection services, string database)
    {
        services.AddSingleton(_ => EngineFor(database));
        services.AddPooledDbContextFactory<AppDb>((provider, options) => provider.GetRequiredService<IEngine>().Configure(options));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext().For(provider.GetRequiredService<IActor>()));
        services.AddSingleton<EveryRequest>().AddScoped<Postcodes>().AddScoped<BenefitsAdvisers>();
        services.AddSingleton<SearchVocabulary>().AddSingleton<IServiceSearch>(provider => provider.GetRequiredService<IEngine>() is SqliteEngine
            ? ActivatorUtilities.CreateInstance<SqliteSearch>(provider) : ActivatorUtilities.CreateInstance<PostgresSearch>(provider));
        services.AddSingleton<ViewLog>().AddHostedService(provider => provider.GetRequiredService<ViewLog>());
        services.AddDataProtection().SetApplicationName("linkwork");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new KeysInDatabase(provider)));
        return services;
    }
}

/// <summary>Ready when the database answers and has every migration.</summary>
public sealed class DatabaseReady(IEngine engine) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await Migrator.UpToDateAsync(engine, cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("Run: linkwork migrate");
}
