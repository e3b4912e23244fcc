using System.Text.Json;
using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Interop.Oruk.Publishing;

/// <summary>What every answer of the feed has in common.</summary>
internal static class OrukGuard
{
    public static async Task GuardAsync(HttpContext http, AppDb db, TimeProvider time, Func<OrukQuery, Task> answer)
    {
        Open(http);
        try
        {
            var query = OrukQuery.Read(http.Request.Query);
            if (!OrukAnswer.Unchanged(http, await ChangedAsync(db, http.RequestAborted), time.GetUtcNow())) await answer(query);
        }
        catch (BadQuery bad)
        {
            await ProblemAsync(http, StatusCodes.Status400BadRequest, bad.Message);
        }
    }

    /// <summary>A browser asks first whether another site's script may read; it may.</summary>
    public static Task Preflight(HttpContext http)
    {
        Open(http);
        http.Response.Headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
        http.Response.Headers.AccessControlAllowHeaders = "*";
        http.Response.Headers.AccessControlMaxAge = "86400";
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    public static Task ProblemAsync(HttpContext http, int status, string what)
    {
        Open(http);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/problem+json";
        return JsonSerializer.SerializeAsync(http.Response.Body, new { title = what, status }, cancellationToken: http.RequestAborted);
    }

    public static Task NotFoundAsync(HttpContext http) => ProblemAsync(http, StatusCodes.Status404NotFound, "Nothing here has this id");

    private static void Open(HttpContext http)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.AccessControlExposeHeaders = "ETag, Last-Modified";
        http.Response.Headers.Vary = "Accept-Encoding";
        // A reader asks again each time; what hasn't changed isn't sent again.
        http.Response.Headers.CacheControl = "public, no-cache";
    }

    /// <summary>When anything here last changed: a service, an organisation, or a feed that was read in.</summary>
    private static async Task<DateTimeOffset> ChangedAsync(AppDb db, CancellationToken cancellation) => new[]
    {
        await db.Services.Rows.MaxAsync(row => (DateTimeOffset?)row.ModifiedAt, cancellation), await db.Organisations.Rows.MaxAsync(row => (DateTimeOffset?)row.ModifiedAt, cancellation),
        await db.FeedSources.Rows.MaxAsync(row => (DateTimeOffset?)row.ImportedAt, cancellation),
    }.Max() ?? DateTimeOffset.UnixEpoch;
}
