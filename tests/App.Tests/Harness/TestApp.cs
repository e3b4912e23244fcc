using System.Collections.Concurrent;
using Linkwork.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Linkwork.App.Tests.Harness;

/// <summary>The whole host on one database, in this process. Tests share it and keep apart by making their own team.</summary>
public sealed class TestApp
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<TestApp>>> Shared = new();

    private TestApp(WebApplication app, string database) => (App, Database) = (app, database);

    public WebApplication App { get; }

    public string Database { get; }

    public TestServer Server => App.GetTestServer();

    public MovableClock Clock => App.Services.GetRequiredService<MovableClock>();

    /// <summary>The one shared by all tests of this engine.</summary>
    public static Task<TestApp> OnAsync(string engine) => Shared.GetOrAdd(engine, name => new(() => NewAsync(name))).Value;

    /// <summary>One for a test alone, which changes what others would notice.</summary>
    public static async Task<TestApp> NewAsync(string engine, Action<IServiceCollection>? also = null, Linkwork.Jobs.SmtpSettings? smtp = null, string? feeds = null)
    {
        var database = await Databases.NewAsync(engine);
        var app = Web.Build(new(database, RunJobs: false, Smtp: smtp, FeedFolder: feeds), builder =>
        {
            builder.WebHost.UseTestServer();
            var clock = new MovableClock();
            builder.Services.AddSingleton(clock);
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            also?.Invoke(builder.Services);
        });
        await app.StartAsync();
        return new(app, database);
    }

    /// <summary>Work on the database as the system, outside any request.</summary>
    public async Task<T> InDatabase<T>(Func<AppDb, Task<T>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    public Task InDatabase(Func<AppDb, Task> work) => InDatabase(async db =>
    {
        await work(db);
        return true;
    });
}

/// <summary>Real time, plus what a test adds.</summary>
public sealed class MovableClock : TimeProvider
{
    private TimeSpan ahead;

    public void Forward(TimeSpan by) => ahead += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
