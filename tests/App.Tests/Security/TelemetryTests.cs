using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Linkwork.App.Tests.Security;

public class TelemetryTests
{
    [Fact]
    public async Task Nobody_can_count_who_said_no_from_what_the_operator_collects()
    {
        await using var collector = await Collector.StartAsync();
        var world = await World.NewAsync(await TestApp.NewAsync("Sqlite", services => services.AddTelemetry(collector.Address)));
        var its = await world.CaseAsync();
        var worker = world.As(Role.LinkWorker);
        foreach (var page in (string[])["plan", "work-offer/quiet", "work/profile", "jobs", "lost-benefit"]) Assert.Equal(HttpStatusCode.OK, (await worker.Get($"/cases/{its.Reference}/{page}")).Status);

        world.App.App.Services.GetRequiredService<TracerProvider>().ForceFlush();
        world.App.App.Services.GetRequiredService<MeterProvider>().ForceFlush();

        var sent = string.Join('\n', collector.Received);
        Assert.Contains("cases/{reference}/plan", sent, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", sent, StringComparison.Ordinal);
        foreach (var telling in (string[])["work-offer", "work/profile", "/jobs", "lost-benefit", "WorkOffers", its.Reference]) Assert.DoesNotContain(telling, sent, StringComparison.Ordinal);
    }

    /// <summary>Takes what an OTLP exporter sends, and keeps its bytes.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private static readonly byte[] NothingToSay = new byte[5];
        private readonly WebApplication app;

        private Collector(WebApplication app) => this.app = app;

        public ConcurrentQueue<string> Received { get; } = [];

        public string Address => app.Urls.Single();

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
            var its = new Collector(builder.Build());
            its.app.Run(async http =>
            {
                using var body = new MemoryStream();
                await http.Request.Body.CopyToAsync(body);
                its.Received.Enqueue(Encoding.Latin1.GetString(body.ToArray()));
                http.Response.ContentType = "application/grpc";
                http.Response.DeclareTrailer("grpc-status");
                await http.Response.Body.WriteAsync(NothingToSay);
                http.Response.AppendTrailer("grpc-status", "0");
            });
            await its.app.StartAsync();
            return its;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
