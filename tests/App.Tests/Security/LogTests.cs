using System.Collections.Concurrent;
using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Linkwork.App.Tests.Security;

public class LogTests
{
    [Theory, OnBothDatabases]
    public async Task A_failing_request_is_logged_without_a_word_about_the_person(string engine)
    {
        var lines = new ConcurrentQueue<string>();
        var details = World.Somebody() with { NhsNumber = World.TestNhsNumber() };
        var world = await World.NewAsync(await TestApp.NewAsync(engine, services => services
            .AddLogging(logging => logging.AddProvider(new Keep(lines)))
            .Configure<MvcOptions>(options => options.Filters.Add(new Fails($"Duplicate row ({details.NhsNumber}, {details.FamilyName})")))));
        var referral = await world.ReferralAsync(details);

        var answer = await world.As(Role.LinkWorker).Get($"/inbox/{referral.Reference}/acceptance?q={details.FamilyName}");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        var logged = string.Join('\n', lines);
        Assert.Contains("inbox/{reference}/acceptance", logged, StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidOperationException), logged, StringComparison.Ordinal);
        Assert.DoesNotContain(details.FamilyName, logged + answer.Raw, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(details.NhsNumber!, logged + answer.Raw, StringComparison.Ordinal);
    }

    private sealed class Fails(string words) : IPageFilter
    {
        public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
        {
        }

        public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
        {
            if (context.HttpContext.Request.Path.StartsWithSegments("/inbox")) throw new InvalidOperationException(words);
        }

        public void OnPageHandlerSelected(PageHandlerSelectedContext context)
        {
        }
    }

    private sealed class Keep(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
