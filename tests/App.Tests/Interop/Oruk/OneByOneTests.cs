using System.Text.Json;
using Linkwork.App.Tests.Harness;

namespace Linkwork.App.Tests.Interop.Oruk;

/// <summary>Lists that hold only the beginnings of services, as councils' do.</summary>
public sealed class OneByOneTests : FetchWorld
{
    private void Shallow(int services, Func<int, object?>? whole = null)
    {
        Publisher.Lists("/services", 10, [.. Enumerable.Range(1, services).Select(i => Publisher.Beginning($"s{i}"))]);
        for (var i = 1; i <= services; i++)
            if ((whole is null ? Publisher.Whole($"s{i}") : whole(i)) is { } answer) Publisher.On($"/services/s{i}", answer);
    }

    [Fact]
    public async Task Each_service_is_asked_for_by_its_id_and_what_both_say_is_taken()
    {
        Shallow(12);
        Publisher.On("/services/s2", """{"id":"S2","name":"","description":"Two.","organization":{"id":"o","name":"Two people"}}""");
        var came = await Fetch("/services?page=1");
        Assert.Equal(12, came.Records.Count);
        Assert.Null(came.Shortfall);
        Assert.All(came.Records, record => Assert.NotNull(record.Value!.Description));
        Assert.Equal(("S2", "Service s2", "Two people"), (came.Records[1].Value!.SourceId, came.Records[1].Value!.Name, came.Records[1].Value!.Organisation.Name));
        Assert.Equal(53.42, came.Records[0].Value!.Locations.Single().Latitude);
        // Two pages and one service tried and all services: nothing twice but the first, which is looked at before the others are asked for.
        Assert.Equal(2 + 1 + 12, Publisher.Asked.Count);
    }

    [Fact]
    public async Task A_list_that_is_whole_costs_nothing_more()
    {
        Publisher.Lists("/services", 2, [.. Enumerable.Range(1, 3).Select(i => Publisher.Whole($"s{i}"))]);
        Assert.Equal(3, (await Fetch("/services")).Records.Count);
        Assert.Equal(["/services", "/services?page=2"], Publisher.Asked);
    }

    [Fact]
    public async Task Where_a_service_says_no_more_than_the_list_one_is_asked_for()
    {
        Shallow(5, i => Publisher.Beginning($"s{i}"));
        Assert.Equal(5, (await Fetch("/services")).Records.Count);
        Assert.Equal(["/services", "/services/s1"], Publisher.Asked);
    }

    [Fact]
    public async Task Services_that_fail_are_left_out_and_nothing_is_withdrawn()
    {
        Shallow(12, i => i is 4 or 7 ? null : Publisher.Whole($"s{i}"));
        var came = await Fetch("/services");
        Assert.Equal(10, came.Records.Count);
        Assert.StartsWith("2 of 12 services of 127.0.0.1 didn't come when asked for by id (the first because: ", came.Shortfall, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_most_fail_nothing_is_imported()
    {
        Shallow(60, i => i <= 3 ? Publisher.Whole($"s{i}") : null);
        Assert.StartsWith("127.0.0.1 doesn't give most of its services by id, so nothing was imported", await Refusal("/services"), StringComparison.Ordinal);
        Assert.InRange(Publisher.Asked.Count, 20, 40);
    }

    [Fact]
    public async Task A_server_without_services_by_id_is_taken_as_listed_and_said()
    {
        Shallow(12, _ => null);
        var came = await Fetch("/services");
        Assert.Equal(12, came.Records.Count);
        Assert.Contains("they are taken as listed", Assert.Single(came.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_given_in_full_before_are_not_emptied_when_their_server_stops_giving_them()
    {
        Shallow(3);
        Assert.All((await Fetch("/services", keep: true)).Records, record => Assert.NotNull(record.Value!.Description));
        for (var i = 1; i <= 3; i++)
            Publisher.On($"/services/s{i}", context =>
            {
                context.Response.StatusCode = 404;
                return Task.CompletedTask;
            });
        Assert.Contains("answered 404", await Refusal("/services", keep: true), StringComparison.Ordinal);
    }

    /// <summary>An id is somebody's text: it can't lead to another path, host or query.</summary>
    [Fact]
    public async Task Ids_that_would_lead_elsewhere_stay_where_they_are()
    {
        string[] ids = ["s1", "..", "../admin", "a/b?c=d#e", "//evil.example/x", "http://evil.example/"];
        Publisher.Lists("/services", 10, [.. ids.Select(Publisher.Beginning)]);
        Publisher.On("/services/s1", Publisher.Whole("s1"));
        Publisher.On("/admin", Publisher.Whole("../admin"));
        var came = await Fetch("/services");
        Assert.StartsWith("4 of 5 services", came.Shortfall, StringComparison.Ordinal);
        Assert.All(Publisher.Asked.Skip(1), asked => Assert.StartsWith("/services/", asked, StringComparison.Ordinal));
        Assert.DoesNotContain(Publisher.Asked, asked => asked.Contains('?', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bare_list_as_in_1_0_is_filled_in_too()
    {
        Publisher.On("/services", JsonSerializer.Serialize(new[] { Publisher.Beginning("s1"), Publisher.Beginning("s2") }));
        foreach (var id in new[] { "s1", "s2" }) Publisher.On($"/services/{id}", Publisher.Whole(id));
        Assert.Equal(["What s1 does.", "What s2 does."], (await Fetch("/services")).Records.Select(record => record.Value!.Description));
    }
}
