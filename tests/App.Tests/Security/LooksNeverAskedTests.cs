using System.Text.RegularExpressions;
using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.House;
using Linkwork.App.Tests.Pages;
using Linkwork.Domain.Access;
using Linkwork.Domain.Shared;
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

    // Lists narrowed and sorted in every way that leads to other queries; and what the team hands out or is asked by.
    private static readonly string[] Narrowed =
    [
        "/caseload?due=Overdue", "/caseload?due=Today", "/caseload?due=Week", "/caseload?due=Nothing", "/caseload?who=team", "/caseload?who=team&urgency=Urgent", "/caseload?who=team&waiting=Provider",
        "/caseload?who=team&quiet=14", "/caseload?sort=Contact", "/caseload?sort=Referred", "/caseload?sort=Name", "/admin/access-log?what=Changes",
    ];

    private static readonly string[] HandedOut = ["/plan/print", "/sent", "/copy"];

    /// <summary>How somebody came to say no.</summary>
    public enum Way { Offered, AskedNotTo, AfterAYes }

    [Theory]
    [InlineData("Sqlite", WorkAnswer.NotNow, Way.Offered)]
    [InlineData("Sqlite", WorkAnswer.NotForMe, Way.Offered)]
    [InlineData("Sqlite", WorkAnswer.NotForMe, Way.AskedNotTo)]
    [InlineData("Sqlite", WorkAnswer.NotNow, Way.AfterAYes)]
    [InlineData("Postgres", WorkAnswer.NotNow, Way.Offered)]
    [InlineData("Postgres", WorkAnswer.NotForMe, Way.Offered)]
    [InlineData("Postgres", WorkAnswer.NotNow, Way.AskedNotTo)]
    [InlineData("Postgres", WorkAnswer.NotForMe, Way.AfterAYes)]
    public async Task Whoever_said_no_reads_like_whoever_was_never_asked(string engine, WorkAnswer answer, Way way)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var other = await World.NewAsync(world.App);
        var samples = await Samples.OfAsync(world);
        Assert.True(samples.Fill("/cases/{reference}", Role.LinkWorker, out var address));
        var reference = address["/cases/".Length..];
        var its = await world.App.InDatabase(db => db.Cases.ForTheSystem().SingleAsync(row => row.Reference == reference));
        // Once to warm up: what shows a page once has been shown.
        await ReadAsync(world, other, samples, address);
        var before = await ReadAsync(world, other, samples, address);

        var (worker, at) = (world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
        DateOnly? until = answer == WorkAnswer.NotNow ? Format.LondonDate(at).AddDays(40) : null;
        if (way == Way.Offered) await world.PlanAsync(its, row => row.OfferWork(OfferedAt.FirstContact, RaisedBy.LinkWorker, answer, until, worker, at));
        else
        {
            if (way == Way.AfterAYes)
                await world.PlanAsync(its, row =>
                {
                    row.OfferWork(OfferedAt.FirstContact, RaisedBy.Referrer, WorkAnswer.Yes, null, worker, at);
                    row.WriteProfile(new() { Situations = [WorkSituation.OffSick, WorkSituation.JobAtRisk], FitNoteUntil = London.Date(at).AddDays(2) }, null, worker, at);
                    row.AddStep(WorkStepKind.Interview, WorkStepState.Done, London.Date(at), null, worker, at);
                    row.AddJob(new() { Role = "Baker", Kind = JobKind.Paid, Origin = JobOrigin.SinceStart, StartedOn = London.Date(at) }, null, worker, at);
                    row.AddFitNote(new() { Says = FitNoteSays.MayBeFit, From = London.Date(at), Until = London.Date(at).AddDays(3) }, worker, at);
                });
            await world.PlanAsync(its, row => row.LeaveWork(answer, until, LaterAnswer.Themselves, worker, at));
        }

        var after = await ReadAsync(world, other, samples, address);

        Assert.Contains("Don’t raise work", (await world.As(Role.LinkWorker).Get(address)).Text, StringComparison.Ordinal);
        Assert.True(before.Count > 300, $"only {before.Count} pages were read");
        Assert.Empty(before.Where(page => after[page.Key] != page.Value).Select(page => $"{page.Key}\n  {page.Value}\n  {after[page.Key]}"));
    }

    /// <summary>A time of day that a page says.</summary>
    [GeneratedRegex("[0-9]{1,2}(:[0-9]{2})?[ap]m", RegexOptions.None, 1000)]
    private static partial Regex Clock();

    private static async Task<Dictionary<string, string>> ReadAsync(World world, World other, Samples samples, string ofCase)
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

        foreach (var address in Narrowed)
            foreach (var role in Enum.GetValues<Role>()) await AddAsync($"{role}", world.As(role), address);
        foreach (var page in HandedOut) await AddAsync("their own link worker", world.As(Role.LinkWorker), ofCase + page);
        return read;

        async Task AddAsync(string who, Visitor visitor, string address)
        {
            var page = await visitor.Get(address);
            // Nobody sees the same line of evidence twice in a row.
            var said = Evidence.All.Aggregate(page.Text, (text, line) => text.Replace(line.Words, "", StringComparison.Ordinal).Replace($"{line.Source} ({line.Year}).", "", StringComparison.Ordinal));
            read[$"{who} {address}"] = $"{page.Status} {page.Location} {Clock().Replace(said, "")}";
        }
    }
}
