using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Linkwork.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Pages.FitNotes;

/// <summary>Fit notes, and the offer of a talk before one ends.</summary>
public class FitNotesTests
{
    private static string Address(Case its) => $"/cases/{its.Reference}/work/fit-notes";

    private static Dictionary<string, string> Form(DateOnly from, DateOnly until) => new()
    {
        ["Input.Says"] = "MayBeFit", ["Input.Options"] = "PhasedReturn", ["Input.Words"] = "no nights",
        ["Input.From.Day"] = $"{from.Day}", ["Input.From.Month"] = $"{from.Month}", ["Input.From.Year"] = $"{from.Year}",
        ["Input.Until.Day"] = $"{until.Day}", ["Input.Until.Month"] = $"{until.Month}", ["Input.Until.Year"] = $"{until.Year}",
    };

    private static Task<List<DiaryEntry>> TasksAsync(World world, Case its) =>
        world.App.InDatabase(db => db.Diary.ForTheSystem().AsNoTracking().Where(row => row.CaseId == its.Id && row.What == OfferTalks.What).ToListAsync());

    private static Task RunAsync(World world) => world.App.App.Services.GetRequiredService<OfferTalks>().RunOnceAsync(CancellationToken.None);

    [Theory, OnBothDatabases]
    public Task They_answer_the_usual_questions(string engine) =>
        CaseRows.AnswersTheUsualQuestionsAsync(engine, Address, (its, by, at) => WorkRows.Answered(its, by, at), readableWhenClosed: true);

    [Theory, OnBothDatabases]
    public async Task Written_down_it_makes_how_things_stand_and_taken_back_it_doesnt(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var (worker, today) = (world.As(Role.LinkWorker), London.Date(world.App.Clock.GetUtcNow()));

        Assert.Equal(["The last day can’t be before the first"], (await worker.Post(Address(its), Form(today, today.AddDays(-1)))).Errors);
        await worker.Post(Address(its), Form(today.AddDays(-2), today.AddDays(9)));
        var page = await worker.Get(Address(its));
        Assert.Contains("With: a phased return.", page.Text, StringComparison.Ordinal);
        Assert.Contains("ends in 9 days", page.Text, StringComparison.Ordinal);
        var note = Assert.Single((await world.ReadWorkAsync(its)).FitNotes);
        Assert.Contains("Their fit note ends on", (await worker.Get($"/cases/{its.Reference}")).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.LinkWorker).PostBare($"{Address(await world.TalkingAsync())}/{note.Id}/removal")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Commissioner).PostBare($"{Address(its)}/{note.Id}/removal")).Status);
        await worker.Post($"{Address(its)}/{note.Id}/removal");
        Assert.DoesNotContain("Their fit note ends on", (await worker.Get($"/cases/{its.Reference}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.PostBare($"{Address(its)}/{note.Id}/removal")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_week_before_it_ends_the_worker_gets_one_task_that_doesnt_say_why(string engine)
    {
        var world = await World.NewAsync(engine);
        var (soon, late, quiet) = (await world.TalkingAsync(), await world.TalkingAsync(), await world.TalkingAsync());
        FitNoteFacts Until(DateTimeOffset at, int days) => new() { Says = FitNoteSays.NotFit, From = London.Date(at), Until = London.Date(at).AddDays(days) };
        await world.InWorkAsync(soon, (row, by, at) => row.AddFitNote(Until(at, 5), by, at));
        await world.InWorkAsync(late, (row, by, at) => row.AddFitNote(Until(at, 50), by, at));
        await world.InWorkAsync(quiet, (row, by, at) => row.AddFitNote(Until(at, 5), by, at));
        await world.QuietAsync(quiet);
        await RunAsync(world);
        await RunAsync(world);

        var task = Assert.Single(await TasksAsync(world, soon));
        Assert.Equal(world.User(Role.LinkWorker).Id, task.UserId);
        foreach (var word in (string[])["work", "job", "fit", "sick"]) Assert.DoesNotContain(word, task.What, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await TasksAsync(world, late));
        Assert.Empty(await TasksAsync(world, quiet));
        Assert.Contains(OfferTalks.What, (await world.As(Role.LinkWorker).Get("/diary")).Text, StringComparison.Ordinal);

        // They asked for quiet since, or the note was wrong: it is off the list again, and stays off.
        await world.QuietAsync(soon);
        await RunAsync(world);
        Assert.False(Assert.Single(await TasksAsync(world, soon)).Open);
        await RunAsync(world);
        Assert.Single(await TasksAsync(world, soon));
    }

    [Theory, OnBothDatabases]
    public async Task A_longer_note_since_takes_the_task_off(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        await world.InWorkAsync(its, (row, by, at) => row.AddFitNote(new() { Says = FitNoteSays.NotFit, From = London.Date(at), Until = London.Date(at).AddDays(5) }, by, at));
        await RunAsync(world);
        Assert.True(Assert.Single(await TasksAsync(world, its)).Open);
        await world.InWorkAsync(its, (row, by, at) => row.AddFitNote(new() { Says = FitNoteSays.NotFit, From = London.Date(at), Until = London.Date(at).AddDays(40) }, by, at));
        await RunAsync(world);

        Assert.False(Assert.Single(await TasksAsync(world, its)).Open);
    }
}
