using Microsoft.AspNetCore.Diagnostics;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Linkwork;

/// <summary>What the operator can watch, and nothing about a person in it.</summary>
internal static class Telemetry
{
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error)
            // A save refused by a unique key is answered, not logged; any other failure reaches our own log below.
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical)
            .AddFilter("Microsoft.AspNetCore.Diagnostics", LogLevel.None)
            // Keys lie in the database, which the operator protects as a whole.
            .AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        // A person reads a terminal; a machine reads everything else.
        if (Console.IsOutputRedirected) builder.Logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "O"));
        builder.Services.AddExceptionHandler<FailuresAreLogged>();
    }

    /// <param name="endpoint">Where metrics and traces go by OTLP, like http://localhost:4317; without it nothing is collected.</param>
    public static void AddTelemetry(this IServiceCollection services, string? endpoint)
    {
        if (endpoint is not { Length: > 0 }) return;
        var to = new Uri(endpoint);
        services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("linkwork"))
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("System.Runtime", "Npgsql").AddOtlpExporter(otlp => otlp.Endpoint = to))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation(web => web.EnrichWithHttpResponse = (activity, response) =>
            {
                // An address holds references and one-time codes: the page is enough.
                activity.SetTag("url.path", RouteOf(response.HttpContext));
                activity.SetTag("url.query", null);
            }).AddOtlpExporter(otlp => otlp.Endpoint = to));
    }

    public static string RouteOf(HttpContext http) => (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no page";
}

/// <summary>A request that failed: which page, what kind of failure and where in the code. Never the failure's own words, which can quote a row.</summary>
internal sealed class FailuresAreLogged(ILogger<FailuresAreLogged> logger) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested) return ValueTask.FromResult(false);
        // By now the handler has cleared the endpoint; it kept the one that failed.
        var failed = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Endpoint as RouteEndpoint;
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            logger.LogError("{Method} {Page} failed: {Failure} {Where}", httpContext.Request.Method, failed?.RoutePattern.RawText ?? "no page", cause.GetType().FullName, cause.StackTrace);
        return ValueTask.FromResult(false);
    }
}
