using Linkwork.Ui;
using Microsoft.AspNetCore.Diagnostics;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Linkwork;

/// <summary>What the operator can watch, and nothing about a person in it.</summary>
public static class Telemetry
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
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("System.Runtime", "Npgsql")
                // Counted by route, where a page of work would be counted with it; DisableHttpMetrics on those pages stops the other.
                .AddView("aspnetcore.routing.match_attempts", MetricStreamConfiguration.Drop).AddOtlpExporter(otlp => otlp.Endpoint = to))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation(web => web.EnrichWithHttpResponse = (activity, response) =>
            {
                // An address holds references and one-time codes: the page is enough.
                var route = RouteOf(response.HttpContext);
                activity.SetTag("url.path", route);
                activity.SetTag("http.route", route);
                activity.DisplayName = $"{response.HttpContext.Request.Method} {route}";
                activity.SetTag("url.query", null);
            }).AddOtlpExporter(otlp => otlp.Endpoint = to));
    }

    /// <summary>How often pages of work were asked for would tell of people who said no, with nothing held back.</summary>
    public static void CountNothingThatTells(this IEndpointConventionBuilder pages) => pages.Add(endpoint =>
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } route } && PlainRoute.Tells(route)) endpoint.Metadata.Add(new DisableHttpMetricsAttribute());
    });

    public static string RouteOf(HttpContext http) => PlainRoute.Of((http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText) ?? "no page";
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
            logger.LogError("{Method} {Page} failed: {Failure} {Where}", httpContext.Request.Method, PlainRoute.Of(failed?.RoutePattern.RawText) ?? "no page", cause.GetType().FullName, cause.StackTrace);
        return ValueTask.FromResult(false);
    }
}
