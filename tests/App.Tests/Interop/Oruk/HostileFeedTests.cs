using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Linkwork.App.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace Linkwork.App.Tests.Interop.Oruk;

/// <summary>Publishers that lie, break off, send far too much, or lead astray: each is survived, and said in a sentence.</summary>
public sealed class HostileFeedTests : FetchWorld
{
    private static object[] Whole(params string[] ids) => [.. ids.Select(id => Publisher.Whole(id))];

    private static object Page(int total, int pages, params string[] ids) => new { total_items = total, total_pages = pages, contents = Whole(ids) };

    private void Pages(string path, Func<int, object?> page) => Publisher.On(path, context =>
    {
        var asked = int.TryParse(context.Request.Query["page"], out var number) ? number : 1;
        if (page(asked) is { } answer) return Publisher.WriteAsync(context, answer as string ?? JsonSerializer.Serialize(answer));
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    });

    [Fact]
    public async Task Totals_that_promise_more_than_there_is_are_a_shortfall()
    {
        Pages("/services", page => page > 3 ? null : Page(300, 3, $"a{page}", $"b{page}"));
        var came = await Fetch("/services");
        Assert.Equal(6, came.Ids.Count());
        Assert.EndsWith("says that it has 300 services but gave 6.", came.Shortfall, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Totals_that_promise_less_than_there_is_lose_nothing()
    {
        Pages("/services", page => Page(2, 3, $"a{page}", $"b{page}"));
        var came = await Fetch("/services");
        Assert.Equal((6, null), (came.Ids.Count(), came.Shortfall));
    }

    [Fact]
    public async Task A_million_pages_of_which_two_are_there_end_at_the_third()
    {
        Pages("/empty", page => page < 3 ? Page(0, 1_000_000, $"s{page}") : Page(0, 1_000_000));
        Pages("/absent", page => page < 3 ? Page(0, 1_000_000, $"s{page}") : null);
        Assert.EndsWith("page 3 is empty.", (await Fetch("/empty")).Shortfall, StringComparison.Ordinal);
        Assert.EndsWith("page 3 isn't there.", (await Fetch("/absent")).Shortfall, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_returns_itself_forever_is_read_once()
    {
        Pages("/services", _ => Page(0, 1_000_000, "a", "b"));
        var came = await Fetch("/services");
        Assert.Equal(["a", "b"], came.Ids);
        Assert.EndsWith("page 2 holds what earlier ones hold.", came.Shortfall, StringComparison.Ordinal);
        Assert.Equal(2, Publisher.Asked.Count);
    }

    [Fact]
    public async Task A_server_that_takes_no_notice_of_the_page_has_one()
    {
        Pages("/services", _ => Page(2, 2, "a", "b"));
        var came = await Fetch("/services?per_page=1");
        Assert.Equal(["a", "b"], came.Ids);
        Assert.Null(came.Shortfall);
    }

    [Fact]
    public async Task Repeated_ids_are_rejected_and_count_once()
    {
        Pages("/services", page => Page(4, 2, page == 1 ? ["a", "b"] : ["b", "c"]));
        var came = await Fetch("/services");
        Assert.Equal(["a", "b", "c"], came.Ids);
        Assert.Contains("has the same id (b) as record 2", came.Records[2].Rejection, StringComparison.Ordinal);
        Assert.EndsWith("says that it has 4 services but gave 3.", came.Shortfall, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_changes_while_it_is_fetched_withdraws_nothing()
    {
        Pages("/services", page => Page(page == 1 ? 3 : 2, 2, page == 1 ? ["a", "b"] : ["c"]));
        Assert.EndsWith("changed while it was fetched.", (await Fetch("/services")).Shortfall, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_fails_in_the_middle_and_recovers_is_waited_for()
    {
        var failures = 0;
        Publisher.On("/services", context =>
        {
            if (context.Request.Query["page"] == "2" && failures++ < 2)
            {
                context.Response.StatusCode = 503;
                return Task.CompletedTask;
            }
            var page = context.Request.Query["page"] == "2" ? 2 : 1;
            return Publisher.WriteAsync(context, JsonSerializer.Serialize(Page(2, 2, $"s{page}")));
        });
        Assert.Equal(["s1", "s2"], (await Fetch("/services")).Ids);
    }

    [Fact]
    public async Task A_server_that_goes_on_failing_is_refused()
    {
        Publisher.On("/services", context =>
        {
            if (context.Request.Query["page"] != "3") return Publisher.WriteAsync(context, JsonSerializer.Serialize(Page(3, 3, $"s{context.Request.Query["page"]}")));
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        });
        Assert.EndsWith("/services answered 500 Internal Server Error; try again later.", await Refusal("/services"), StringComparison.Ordinal);
        Assert.Equal(4, Publisher.Asked.Count(asked => asked.Contains("page=3", StringComparison.Ordinal)));
        Assert.EndsWith("/absent answered 404 Not Found; check the address.", await Refusal("/absent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_refused()
    {
        Publisher.On("/services", async context =>
        {
            context.Response.ContentLength = 5000;
            await context.Response.WriteAsync("{\"total_items\": 1");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        Assert.Equal("127.0.0.1 broke off, so nothing was imported; try again.", await Refusal("/services"));
    }

    /// <summary>Not more is read than may be kept, whatever comes.</summary>
    [Fact]
    public async Task A_description_of_a_hundred_megabytes_is_refused_in_little_memory()
    {
        Manners = Manners with { AnswerSize = 50_000_000 };
        Publisher.On("/services", async context =>
        {
            await context.Response.WriteAsync("""{"total_items":1,"contents":[{"id":"a","name":"x","description":" """);
            var chunk = Encoding.ASCII.GetBytes(new string('x', 1 << 20));
            for (var i = 0; i < 100; i++) await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        });
        var before = GC.GetTotalAllocatedBytes();
        Assert.Equal("127.0.0.1 sends more than 50 MB in one answer, far more than a page of a directory; check the address.", await Refusal("/services"));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 40_000_000);
    }

    [Fact]
    public async Task A_description_of_a_megabyte_is_cut()
    {
        Manners = Manners with { AnswerSize = 5_000_000 };
        Pages("/services", _ => new { total_items = 1, contents = new[] { new { id = "a", name = "x", description = new string('x', 1_000_000), organization = new { name = "o" }, locations = new[] { new { name = "l" } } } } });
        Assert.InRange((await Fetch("/services")).Records.Single().Value!.Description!.Length, 1, 10_001);
    }

    [Fact]
    public async Task A_gzip_bomb_is_stopped_while_it_unpacks()
    {
        Manners = Manners with { AnswerSize = 2_000_000 };
        using var bomb = new MemoryStream();
        await using (var gzip = new GZipStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
            for (var i = 0; i < 100; i++) await gzip.WriteAsync(new byte[1 << 20]);
        Assert.InRange(bomb.Length, 0, 1_900_000);
        Publisher.On("/services", async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(bomb.ToArray());
        });
        Assert.StartsWith("127.0.0.1 sends more than 2 MB in one answer", await Refusal("/services"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_drips_for_ever_is_given_up()
    {
        Manners = Manners with { AnswerTime = TimeSpan.FromMilliseconds(200), Tries = 2 };
        Publisher.On("/services", async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(" ", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Yield();
            }
        });
        Assert.Matches("did not send its answer within 0.2 seconds|sends more than 1 MB", await Refusal("/services"));
        Publisher.On("/silent", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        Assert.Equal("127.0.0.1 did not send its answer within 0.2 seconds; try again later.", await Refusal("/silent"));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    [InlineData("image/png")]
    public async Task Json_under_another_label_is_json(string type)
    {
        Publisher.On("/services", JsonSerializer.Serialize(Page(1, 1, "a")), type);
        Assert.Equal(["a"], (await Fetch("/services")).Ids);
    }

    [Fact]
    public async Task A_page_to_sign_in_is_no_list_whatever_its_label()
    {
        Publisher.On("/services", "\n<!doctype html><title>Sign in</title>");
        Assert.Equal("127.0.0.1 sent a web page, not a list of services: the address may be wrong, or ask people to sign in.", await Refusal("/services"));
        Publisher.On("/text", "Out of order", "text/plain");
        Assert.StartsWith("127.0.0.1 sent something that is no JSON", await Refusal("/text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_are_followed_but_not_in_circles_nor_away_from_the_web()
    {
        Publisher.On("/services", Page(1, 1, "a"));
        void Leads(string path, string to) => Publisher.On(path, context =>
        {
            context.Response.Redirect(to);
            return Task.CompletedTask;
        });
        Leads("/moved", "/services");
        Leads("/circle", "/circle");
        Leads("/away", "file:///etc/passwd");
        Assert.Equal(["a"], (await Fetch("/moved")).Ids);
        Assert.Equal("127.0.0.1 leads in circles; give the address of the list itself.", await Refusal("/circle"));
        Assert.Equal("127.0.0.1 leads on to file:, which is not followed; give the address of the list itself.", await Refusal("/away"));
    }

    /// <summary>Checked where the name has become an address, so it holds for the first request, every hop, every page and every service by its id.</summary>
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("169.254.169.254")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    public async Task An_address_inside_the_network_is_refused_unless_allowed(string host)
    {
        Publisher.On("/services", Page(1, 1, "a"));
        Manners = Manners with { AllowPrivate = false };
        var refused = await Assert.ThrowsAnyAsync<Linkwork.Interop.Feeds.FeedRefused>(() => FetchAt(new Uri($"http://{host}:{Publisher.Address.Port}/services")));
        Assert.Contains("is not on the public internet, so it is not fetched", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Publisher.Asked);
    }

    /// <summary>The publisher's own address counts as public here, as if it stood on the internet.</summary>
    [Theory]
    [InlineData("http://127.0.0.2:{0}/inside")]
    [InlineData("http://[::1]:{0}/inside")]
    [InlineData("http://[::ffff:127.0.0.2]:{0}/inside")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("//127.0.0.2:{0}/inside")]
    public async Task A_list_a_page_or_a_service_that_leads_inside_the_network_is_refused(string to)
    {
        var inside = to.Replace("{0}", $"{Publisher.Address.Port}", StringComparison.Ordinal);
        Manners = Manners with { AllowPrivate = false, IsPublic = address => address.Equals(System.Net.IPAddress.Loopback) };
        Publisher.On("/inside", Page(1, 1, "secret"));
        Task Lead(HttpContext context)
        {
            context.Response.Redirect(inside);
            return Task.CompletedTask;
        }

        Publisher.On("/services", Lead);
        Assert.Contains("is not on the public internet", await Refusal("/services"), StringComparison.Ordinal);

        Publisher.On("/paged", context => context.Request.Query["page"] == "2" ? Lead(context) : Publisher.WriteAsync(context, JsonSerializer.Serialize(Page(2, 2, "a"))));
        Assert.Contains("is not on the public internet", await Refusal("/paged"), StringComparison.Ordinal);

        Publisher.Lists("/short", 10, Publisher.Beginning("a"));
        Publisher.On("/short/a", Lead);
        Assert.Contains("is not on the public internet", Assert.Single((await Fetch("/short")).Warnings), StringComparison.Ordinal);
        Assert.DoesNotContain("/inside", Publisher.Asked);
    }
}
