using System.Net;
using Linkwork.Interop.Feeds;
using Linkwork.Interop.Oruk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Linkwork.App.Tests.Interop.Oruk;

/// <summary>Against a publisher on this machine, which is refused unless allowed.</summary>
public sealed class OrukDownloadTests : IAsyncLifetime
{
    private readonly MadeFiles made = new();
    private readonly WebApplication publisher = Quiet();
    private Uri address = null!;

    private string File => Path.Combine(made.Folder, "feed.json");

    public async ValueTask InitializeAsync()
    {
        publisher.MapGet("/services", (int page = 1) => Results.Json(new
        {
            total_items = 3,
            total_pages = 3,
            contents = new[] { new { id = $"s{page}", name = $"Service {page}" } },
        }));
        publisher.MapGet("/broken", (int page = 1) => page < 3
            ? Results.Json(new { total_items = 3, total_pages = 3, contents = new[] { new { id = $"s{page}", name = "x" } } })
            : Results.StatusCode(500));
        publisher.MapGet("/moved", () => Results.Redirect("/services"));
        publisher.MapGet("/circle", () => Results.Redirect("/circle"));
        publisher.MapGet("/away", () => Results.Redirect("file:///etc/passwd"));
        publisher.MapGet("/endless", async (HttpContext context) =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(new byte[10_000], context.RequestAborted);
        });
        publisher.MapGet("/silent", (HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        publisher.Urls.Add("http://127.0.0.1:0");
        await publisher.StartAsync();
        address = new Uri(publisher.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        await publisher.DisposeAsync();
        made.Dispose();
    }

    private static WebApplication Quiet()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    private async Task<string> Refusal(string path, bool allowPrivate = true)
    {
        using var download = new OrukDownload(allowPrivate) { TimeLimit = TimeSpan.FromSeconds(2), SizeLimit = 1_000_000 };
        return (await Assert.ThrowsAsync<FeedRefused>(() => download.FetchAsync(new Uri(address, path), File, new FeedProgress()))).Message;
    }

    [Theory]
    [InlineData("/services")]
    [InlineData("/services?per_page=1&page=1")]
    [InlineData("/moved")]
    public async Task Every_page_of_a_list_is_fetched(string path)
    {
        using var download = new OrukDownload(allowPrivateAddresses: true);
        await download.FetchAsync(new Uri(address, path), File, new FeedProgress());
        var progress = new FeedProgress();
        var records = await OrukFeed.Read(File, progress).ToListAsync();
        Assert.Equal(["s1", "s2", "s3"], records.Select(r => r.Value!.SourceId));
        Assert.Null(progress.Shortfall);
    }

    [Fact]
    public async Task An_address_inside_the_network_is_refused_unless_allowed()
    {
        Assert.Contains("is not on the public internet", await Refusal("/services", allowPrivate: false), StringComparison.Ordinal);
        using var download = new OrukDownload(allowPrivateAddresses: false);
        var byName = await Assert.ThrowsAsync<FeedRefused>(() => download.FetchAsync(new Uri($"http://localhost:{address.Port}/services"), File, new FeedProgress()));
        Assert.Contains("is not on the public internet", byName.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_wrong_on_the_way_is_one_sentence()
    {
        Assert.Contains("answered 500", await Refusal("/broken"), StringComparison.Ordinal);
        Assert.Contains("answered 404", await Refusal("/absent"), StringComparison.Ordinal);
        Assert.Contains("leads in circles", await Refusal("/circle"), StringComparison.Ordinal);
        Assert.Contains("leads on to file:", await Refusal("/away"), StringComparison.Ordinal);
        Assert.Contains("sends more than 1 MB", await Refusal("/endless"), StringComparison.Ordinal);
        Assert.Contains("did not send its list within", await Refusal("/silent"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2a00:1450:4009:81f::200e", true)]
    public void Private_addresses_are_known_as_such(string written, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(written)));

    [Theory]
    [InlineData("https://example.org/services", true)]
    [InlineData("http://example.org/services", true)]
    [InlineData("ftp://example.org/services", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("feeds/bristol.json", false)]
    [InlineData("/tmp/bristol.json", false)]
    public void Only_web_addresses_are_fetched(string typed, bool fetched) =>
        Assert.Equal(fetched, OrukDownload.Address(typed) is not null);
}
