using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Linkwork.App.Tests.Harness;

/// <summary>A publisher of feeds on a real socket of this machine, as good or as hostile as a test makes it.</summary>
public sealed class Publisher : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> answers = new(StringComparer.Ordinal);

    private Publisher(WebApplication server) => this.server = server;

    public Uri Address { get; private set; } = null!;

    /// <summary>Every path and query asked for, in order, robots.txt left out.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The headers of the last request.</summary>
    public IReadOnlyDictionary<string, string> LastHeaders { get; private set; } = new Dictionary<string, string>();

    public string? Robots { get; set; }

    public static async Task<Publisher> NewAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var publisher = new Publisher(builder.Build());
        publisher.server.Run(publisher.AnswerAsync);
        publisher.server.Urls.Add("http://127.0.0.1:0");
        await publisher.server.StartAsync();
        publisher.Address = new Uri(publisher.server.Urls.Single());
        return publisher;
    }

    public Uri At(string path) => new(Address, path);

    /// <summary>What it answers at a path, whatever the query.</summary>
    public void On(string path, Func<HttpContext, Task> answer) => answers[path] = answer;

    public void On(string path, string body, string type = "application/json") => On(path, context => WriteAsync(context, body, type));

    public void On(string path, object json) => On(path, System.Text.Json.JsonSerializer.Serialize(json));

    /// <summary>A list of these services, so many a page, with honest totals; each by its id too.</summary>
    public void Lists(string path, int perPage, params object[] services)
    {
        On(path, context =>
        {
            var page = int.TryParse(context.Request.Query["page"], out var asked) ? asked : 1;
            return WriteAsync(context, System.Text.Json.JsonSerializer.Serialize(Page(services, page, perPage)));
        });
    }

    public static object Page(IReadOnlyList<object> services, int page, int perPage) => new
    {
        total_items = services.Count, total_pages = (services.Count + perPage - 1) / perPage, page_number = page, contents = services.Skip((page - 1) * perPage).Take(perPage),
    };

    /// <summary>A service with all that makes it whole.</summary>
    public static object Whole(string id, string? name = null) => new
    {
        id, name = name ?? $"Service {id}", description = $"What {id} does.", organization = new { id = "o1", name = "Tea people" },
        service_at_locations = new[] { new { id = $"l{id}", location = new { name = "Hall", latitude = 53.42, longitude = -2.32 } } },
    };

    /// <summary>The beginning of one, as shallow lists have it.</summary>
    public static object Beginning(string id) => new { id, name = $"Service {id}", description = "", organization = (object?)null };

    public static async Task WriteAsync(HttpContext context, string body, string type = "application/json")
    {
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body);
    }

    private Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/robots.txt")
        {
            if (answers.TryGetValue("/robots.txt", out var robots)) return robots(context);
            if (Robots is not null) return WriteAsync(context, Robots, "text/plain");
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        }
        Asked.Enqueue(context.Features.Get<IHttpRequestFeature>()!.RawTarget);
        LastHeaders = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        if (answers.TryGetValue(context.Request.Path.Value!, out var answer)) return answer(context);
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
