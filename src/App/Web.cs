using Linkwork.Interop.Oruk.Publishing;
using Linkwork.Jobs;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.HttpOverrides;

namespace Linkwork;

/// <summary>What the host is told when it starts.</summary>
/// <param name="Database">A connection string starting "Host=" for PostgreSQL, otherwise a SQLite file.</param>
/// <param name="Urls">Where to listen; null leaves it to the server.</param>
/// <param name="RunJobs">False in tests that run jobs themselves.</param>
/// <param name="Proxies">Whose word on the caller's address is taken, besides this machine's own.</param>
/// <param name="FeedFolder">Where fetches of feeds are kept from one time to the next; null: nowhere.</param>
/// <param name="AllowPrivateFeeds">Whether feeds may be fetched from addresses inside our own network.</param>
public sealed record WebSettings(string Database, string? Urls = null, bool RunJobs = true, SmtpSettings? Smtp = null, IReadOnlyList<System.Net.IPNetwork>? Proxies = null,
    string? FeedFolder = null, bool AllowPrivateFeeds = false);

/// <summary>The host: one line a room.</summary>
public static class Web
{
    public static WebApplication Build(WebSettings settings, Action<WebApplicationBuilder>? also = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // No file of ours is watched: a setting changes with a restart.
            Args = ["--hostBuilder:reloadConfigOnChange=false"], ApplicationName = "linkwork", ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        // Built, not published: assets are still where they were made.
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, "linkwork.staticwebassets.runtime.json"))) builder.WebHost.UseStaticWebAssets();
        builder.AddLogs();
        builder.Services.AddTelemetry(Environment.GetEnvironmentVariable("LINKWORK_OTLP"));
        if (settings.Urls is { } urls) builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton(settings).AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(settings.Database);
        builder.Services.AddSecurity();
        builder.Services.AddUi();
        builder.Services.AddJobs(settings);
        builder.Services.AddHealthChecks().AddCheck<DatabaseReady>("database", tags: ["ready"]);
        also?.Invoke(builder);
        var app = builder.Build();
        app.UseLinkwork();
        return app;
    }

    private static void UseLinkwork(this WebApplication app)
    {
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        foreach (var proxy in app.Services.GetRequiredService<WebSettings>().Proxies ?? []) forwarded.KnownIPNetworks.Add(proxy);
        app.UseForwardedHeaders(forwarded);
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler("/errors/500");
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<TwoFactorFirst>();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapBrand();
        app.MapOruk();
        app.MapRazorPages().WithStaticAssets().CountNothingThatTells();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
    }
}
