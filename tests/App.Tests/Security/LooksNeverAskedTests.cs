using System.Text.RegularExpressions;
using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.House;
using Linkwork.App.Tests.Pages;
using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Jobs;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Security;

/// <summary>Every page as every role, read before somebody was asked about work and again after they said no: but for their own team's pages of the case, each
/// reads the same to the letter.</summary>
public partial class LooksNeverAskedTests
{
    // What changes with every request or look, whoever says what: the log of looks, and the mail that waits.
    private static readonly string[] MovesByItself = ["/admin/access-log", "/health/", "/sign-out", "/errors/", "/brand.css"];

    [Theory]
    [InlineData("Sqlite", WorkAnswer.NotNow)]
    [InlineData("Sqlite", WorkAnswer.NotForMe)]
    [InlineData("Postgres", WorkAnswer.NotNow)]
    [InlineData("Postgres", WorkAnswer.NotForMe)]
    public async Task Whoever_said_no_reads_like_whoever_was_never_asked(string engine, WorkAnswer answer)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var other = await World.NewAsync(world.App);
        var samples = await Samples.OfAsync(world);
        Assert.True(samples.Fill("/cases/{reference}", Role.LinkWorker, out var address));
        var reference = address["/cases/".Length..];
        var its = await world.App.InDatabase(db => db.Cases.ForTheSystem().SingleAsync(row => row.Reference == reference));
        // Once to warm up: what shows a page once has been shown.
        await ReadAsync(world, other, samples);
        var before = await ReadAsync(world, other, samples);

        var (worker, at) = (world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
        await world.PlanAsync(its, row => row.OfferWork(OfferedAt.FirstContact, RaisedBy.LinkWorker, answer, answer == WorkAnswer.NotNow ? Format.LondonDate(at).AddDays(40) : null, worker, at));
        var after = await ReadAsync(world, other, samples);

        Assert.Contains("Don’t raise work", (await world.As(Role.LinkWorker).Get(address)).Text, StringComparison.Ordinal);
        Assert.True(before.Count > 300, $"only {before.Count} pages were read");
        Assert.Empty(before.Where(page => after[page.Key] != page.Value).Select(page => $"{page.Key}\n  {page.Value}\n  {after[page.Key]}"));
    }

    /// <summary>A time of day that a page says.</summary>
    [GeneratedRegex("[0-9]{1,2}(:[0-9]{2})?[ap]m", RegexOptions.None, 1000)]
    private static partial Regex Clock();

    private static async Task<Dictionary<string, string>> ReadAsync(World world, World other, Samples samples)
    {
        await world.App.App.Services.GetRequiredService<CountForReports>().RunOnceAsync(CancellationToken.None);
        await world.App.App.Services.GetRequiredService<OfferTalks>().RunOnceAsync(CancellationToken.None);
        Dictionary<string, string> read = [];
        foreach (var endpoint in EndpointTests.Pages(world.App))
        {
            var route = EndpointTests.Route(endpoint);
            if (MovesByItself.Any(start => route.StartsWith(start, StringComparison.Ordinal)) || !samples.Fill(route, Role.LinkWorker, out var address)) continue;
            foreach (var role in Enum.GetValues<Role>())
            {
                var ownTeam = role is Role.LinkWorker or Role.TeamManager;
                if (!(ownTeam && address.StartsWith("/cases/", StringComparison.Ordinal))) await AddAsync($"{role}", world.As(role), address);
            }

            await AddAsync("link worker of another team", other.As(Role.LinkWorker), address);
            await AddAsync("nobody", world.AsNobody(), address);
        }

        return read;

        async Task AddAsync(string who, Visitor visitor, string address)
        {
            var page = await visitor.Get(address);
            read[$"{who} {address}"] = $"{page.Status} {page.Location} {Clock().Replace(page.Text, "")}";
        }
    }
}
