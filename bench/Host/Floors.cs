using System.Data.Common;
using System.Collections.Concurrent;
using System.Security.Claims;
using Linkwork.Pages.Directory;
using Linkwork.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Bench.Host;

/// <summary>Beside a page, on the same host and behind the same sign-in: the same SQL by bare ADO.NET, and the same HTML.</summary>
internal static class Floors
{
    public const string RecordHeader = "X-Bench-Record";
    private static readonly ConcurrentDictionary<string, (List<Recorded> Queries, byte[] Html)> Pages = new();

    public static void AddFloors(this IServiceCollection services)
    {
        services.ConfigureDbContext<AppDb>(options => options.AddInterceptors(new Recorder()));
        services.AddTransient<IStartupFilter, RecordingFilter>();
    }

    public static void MapFloors(this WebApplication app)
    {
        app.MapGet("/bench/floor/{name}", FloorAsync).RequireAuthorization();
        app.MapGet("/bench/floor/search", SearchAsync).RequireAuthorization();
        app.MapGet("/bench/open-floor/{name}", FloorAsync).AllowAnonymous();
        app.MapGet("/bench/bare-search", BareSearch.AnswerAsync).RequireAuthorization();
        app.MapGet("/bench/inserts/{connections:int}/{seconds:int}", InsertsAsync).AllowAnonymous();
        app.MapGet("/bench/sign-in/{id:guid}", SignInAsync).AllowAnonymous();
    }

    private static async Task<IResult> InsertsAsync(int connections, int seconds, IEngine engine)
    {
        try
        {
            return Results.Ok(await Inserts.RunAsync(engine, connections, seconds));
        }
        catch (DbException failed)
        {
            return Results.Text(failed.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task FloorAsync(HttpContext http, string name, IEngine engine)
    {
        var (queries, html) = Pages[name];
        await using var connection = await engine.OpenAsync(http.RequestAborted);
        foreach (var query in queries)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = query.Sql;
            foreach (var (parameter, value) in query.Parameters)
            {
                var one = command.CreateParameter();
                (one.ParameterName, one.Value) = (parameter, value ?? DBNull.Value);
                command.Parameters.Add(one);
            }

            await using var reader = await command.ExecuteReaderAsync(http.RequestAborted);
            var row = new object[reader.FieldCount];
            while (await reader.ReadAsync(http.RequestAborted)) reader.GetValues(row);
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.Body.WriteAsync(html, http.RequestAborted);
    }

    // The search is bare ADO.NET already, on a connection of its own: its floor is itself without the page.
    private static async Task SearchAsync(HttpContext http, IServiceSearch search, IEngine engine)
    {
        await search.FindAsync(new ServiceFilters { Words = http.Request.Query["words"] }.Query(null, null, DateTimeOffset.UtcNow, http.RequestServices.GetRequiredService<Security.CurrentViewer>().Viewer!), http.RequestAborted);
        await FloorAsync(http, "search", engine);
    }

    private static async Task SignInAsync(HttpContext http, Guid id, AppDb db)
    {
        var stamp = await db.Staff.Rows.Where(user => user.Id == id).Select(user => user.SecurityStamp).SingleAsync();
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id.ToString()), new("AspNet.Identity.SecurityStamp", stamp!)], IdentityConstants.ApplicationScheme);
        await http.SignInAsync(IdentityConstants.ApplicationScheme, new(identity));
    }

    private sealed class RecordingFilter : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(RecordAsync);
            next(app);
        };

        private static async Task RecordAsync(HttpContext http, RequestDelegate next)
        {
            if (http.Request.Headers[RecordHeader].FirstOrDefault() is not { } name)
            {
                await next(http);
                return;
            }

            var (body, copy, queries) = (http.Response.Body, new MemoryStream(), new List<Recorded>());
            (http.Response.Body, Recorder.Current.Value) = (copy, queries);
            await next(http);
            Pages[name] = (queries.FindAll(query => query.Reads), copy.ToArray());
            if (!HttpMethods.IsGet(http.Request.Method)) Inserts.Sample = queries;
            http.Response.Body = body;
            await body.WriteAsync(copy.ToArray());
        }
    }
}
