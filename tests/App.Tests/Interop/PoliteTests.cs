using System.Globalization;
using System.Text.Json;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Directory;
using Linkwork.Interop.Feeds;
using Microsoft.AspNetCore.Http;

namespace Linkwork.App.Tests.Interop;

/// <summary>How we ask other people's servers, and that a fetch goes on where it broke off.</summary>
public sealed class PoliteTests : FetchWorld
{
    private int failures;

    private object[] Services(int count) => [.. Enumerable.Range(1, count).Select(i => Publisher.Whole($"s{i}"))];

    /// <summary>Fails while <see cref="failures"/> is above 0, with these headers.</summary>
    private void Busy(string path, int status, Action<IHeaderDictionary>? headers = null) => Publisher.On(path, context =>
    {
        if (failures-- <= 0) return Publisher.WriteAsync(context, JsonSerializer.Serialize(Publisher.Page(Services(1), 1, 10)));
        context.Response.StatusCode = status;
        headers?.Invoke(context.Response.Headers);
        return Task.CompletedTask;
    });

    [Fact]
    public async Task One_host_gets_no_more_requests_a_second_than_it_should()
    {
        Publisher.Lists("/services", 1, Services(21));
        var before = Clock.GetUtcNow();
        await Fetch("/services");
        // 22 requests with robots.txt, a fifth of a second between each two.
        Assert.Equal(4.2, (Clock.GetUtcNow() - before).TotalSeconds, 0.05);
    }

    [Fact]
    public async Task A_site_that_asks_for_a_longer_pause_gets_it_within_reason()
    {
        Publisher.Robots = "user-agent: *\ncrawl-delay: 10";
        Publisher.Lists("/services", 1, Services(4));
        var before = Clock.GetUtcNow();
        await Fetch("/services");
        Assert.Equal(40, (Clock.GetUtcNow() - before).TotalSeconds, 0.05);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_busy_server_is_asked_again_after_longer_and_longer_and_then_left(int status)
    {
        Busy("/services", status);
        failures = 3;
        Assert.Equal(["s1"], (await Fetch("/services")).Ids);
        var pauses = Clock.Waits.Where(wait => wait > TimeSpan.FromMilliseconds(200)).ToList();
        Assert.InRange(pauses.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait).TotalSeconds, 1, 60);
        failures = 4;
        Assert.Contains($"answered {status}", await Refusal("/services"), StringComparison.Ordinal);
        Assert.Equal(4 + 4, Publisher.Asked.Count);
    }

    [Fact]
    public async Task The_pause_that_a_server_asks_for_is_kept()
    {
        Busy("/services", 429, headers => headers.RetryAfter = "90");
        failures = 1;
        await Fetch("/services");
        Assert.Contains(TimeSpan.FromSeconds(90), Clock.Waits);
        Busy("/dated", 503, headers => headers.RetryAfter = Clock.GetUtcNow().AddSeconds(45).ToString("R", CultureInfo.InvariantCulture));
        failures = 1;
        await Fetch("/dated");
        Assert.Contains(Clock.Waits, wait => wait > TimeSpan.FromSeconds(40) && wait <= TimeSpan.FromSeconds(45));
    }

    [Fact]
    public async Task Who_asks_for_hours_is_left_alone_for_now()
    {
        Busy("/services", 503, headers => headers.RetryAfter = "7200");
        failures = 9;
        var refused = await Assert.ThrowsAnyAsync<FeedRefused>(() => Fetch("/services"));
        Assert.Single(Publisher.Asked);
        Assert.Equal(Clock.GetUtcNow().AddHours(2), refused.NotBefore);
    }

    [Fact]
    public async Task Where_robots_may_not_go_we_do_not()
    {
        Publisher.Robots = "user-agent: *\nallow: /\n\nuser-agent: linkwork\ndisallow: /services";
        Assert.Equal("127.0.0.1 asks programs to stay away from /services (robots.txt); ask its publisher to allow Linkwork.", await Refusal("/services"));
        Assert.Empty(Publisher.Asked);
    }

    [Fact]
    public async Task A_list_that_robots_may_read_is_read_without_the_services_they_may_not()
    {
        Publisher.Robots = "user-agent: *\ndisallow: /services/";
        Publisher.Lists("/services", 10, Publisher.Beginning("s1"));
        Publisher.On("/services/s1", Publisher.Whole("s1"));
        var came = await Fetch("/services");
        Assert.Single(came.Records);
        Assert.Contains("robots.txt", Assert.Single(came.Warnings), StringComparison.Ordinal);
        Assert.Equal(["/services"], Publisher.Asked);
    }

    [Fact]
    public async Task A_site_that_can_not_say_what_robots_may_is_left_alone()
    {
        Publisher.On("/robots.txt", context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });
        Publisher.Lists("/services", 10, Services(1));
        Assert.StartsWith("127.0.0.1 can't say just now whether programs may fetch from it", await Refusal("/services"), StringComparison.Ordinal);
        Assert.Empty(Publisher.Asked);
    }

    [Fact]
    public async Task Only_the_beginning_of_an_endless_robots_file_is_read()
    {
        Publisher.Robots = "user-agent: *\ndisallow: /x\n" + new string('#', 2_000_000) + "\ndisallow: /";
        Publisher.Lists("/services", 10, Services(1));
        Assert.Equal(["s1"], (await Fetch("/services")).Ids);
    }

    [Fact]
    public async Task We_say_who_we_are_and_where_to_ask()
    {
        Manners = Manners with { Contact = "https://linkwork.example.org" };
        Publisher.Lists("/services", 10, Services(1));
        await Fetch("/services");
        Assert.Matches(@"^Linkwork/[\d.]+ \(\+https://linkwork\.example\.org\)$", Publisher.LastHeaders["User-Agent"]);
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        var (version, sent) = ("1", 0);
        Publisher.On("/services", context =>
        {
            var tag = $"\"{version}-{context.Request.Query["page"]}\"";
            context.Response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }
            sent++;
            return Publisher.WriteAsync(context, JsonSerializer.Serialize(Publisher.Page(Services(3), context.Request.Query["page"] == "2" ? 2 : 1, 2)));
        });
        Assert.Equal(["s1", "s2", "s3"], (await Fetch("/services", keep: true)).Ids);
        Clock.Forward(TimeSpan.FromDays(7));
        Assert.Equal(["s1", "s2", "s3"], (await Fetch("/services", keep: true)).Ids);
        Assert.Equal((2, 4), (sent, Publisher.Asked.Count));
        // Each page is asked for: that the first didn't change says nothing about the others.
        version = "2";
        await Fetch("/services", keep: true);
        Assert.Equal((4, 6), (sent, Publisher.Asked.Count));
    }

    private void BreaksAt(int broken, int count, Func<int>? total = null) => Publisher.On("/services", context =>
    {
        var page = int.TryParse(context.Request.Query["page"], out var asked) ? asked : 1;
        if (page == broken && failures > 0)
        {
            failures--;
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        }
        return Publisher.WriteAsync(context, JsonSerializer.Serialize(Publisher.Page(Services(total?.Invoke() ?? count), page, 1)));
    });

    [Fact]
    public async Task A_fetch_that_broke_off_goes_on_from_its_last_whole_page_and_withdraws_nothing()
    {
        BreaksAt(4, 5);
        failures = 4;
        await Refusal("/services", keep: true);
        Publisher.Asked.Clear();
        Clock.Forward(TimeSpan.FromHours(1));
        var came = await Fetch("/services", keep: true);
        Assert.Equal(["s1", "s2", "s3", "s4", "s5"], came.Ids);
        Assert.Equal(["/services", "/services?page=4", "/services?page=5"], Publisher.Asked);
        Assert.EndsWith("was fetched in two parts.", came.Shortfall, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_begins_anew_when_the_list_changed_or_a_day_has_passed()
    {
        var total = 5;
        BreaksAt(4, 5, () => total);
        failures = 4;
        await Refusal("/services", keep: true);
        Publisher.Asked.Clear();
        total = 4;
        var came = await Fetch("/services", keep: true);
        Assert.Equal(4, Publisher.Asked.Count);
        Assert.Null(came.Shortfall);

        failures = 4;
        await Refusal("/services", keep: true);
        Publisher.Asked.Clear();
        Clock.Forward(KeptFetch.GoesOnFor);
        Assert.Null((await Fetch("/services", keep: true)).Shortfall);
        Assert.Equal(4, Publisher.Asked.Count);
    }

    [Fact]
    public async Task Services_already_fetched_by_id_are_not_asked_for_again()
    {
        Publisher.Lists("/services", 50, [.. Enumerable.Range(1, 50).Select(i => Publisher.Beginning($"s{i}"))]);
        for (var i = 1; i <= 20; i++) Publisher.On($"/services/s{i}", Publisher.Whole($"s{i}"));
        await Refusal("/services", keep: true);
        Publisher.Asked.Clear();
        for (var i = 21; i <= 50; i++) Publisher.On($"/services/s{i}", Publisher.Whole($"s{i}"));
        var came = await Fetch("/services", keep: true);
        Assert.Equal((50, null), (came.Records.Count, came.Shortfall));
        Assert.Equal(1 + 30, Publisher.Asked.Count);
    }

    [Fact]
    public async Task A_spreadsheet_comes_by_its_address()
    {
        Publisher.On("/clubs.csv", "id,name\n1,Tea club\n", "text/csv");
        using var fetched = await new FeedFetch(Manners, Folder, Clock).FetchAsync(FeedKind.Csv, Publisher.At("/clubs.csv"), new(), new(), CancellationToken.None);
        Assert.Equal("id,name\n1,Tea club\n", await File.ReadAllTextAsync(fetched.File));
    }

    [Fact]
    public async Task The_same_address_is_fetched_once_at_a_time()
    {
        Publisher.Lists("/services", 10, Services(1));
        using var first = await new FeedFetch(Manners, Folder, Clock).FetchAsync(FeedKind.OpenReferral, Publisher.At("/services"), new(), new(), CancellationToken.None);
        Assert.Equal("127.0.0.1 is being fetched already; wait until that has ended.", await Refusal("/services", keep: true));
    }
}
