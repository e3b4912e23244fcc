using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Closures;

public class ClosureTests
{
    private static readonly object Filled = new { Input_Reason = "GoalsMet", Input_Summary = "Joined the choir and goes each week" };

    private static string Address(Case its) => $"/cases/{its.Reference}/closure";

    private static Task<List<Domain.Sharing.Sending>> Letters(World world, Case its) =>
        world.App.InDatabase(db => db.Sendings.ForTheSystem().Where(row => row.TeamId == its.TeamId && row.CaseId == its.Id).ToListAsync());

    [Theory, OnBothDatabases]
    public Task Closing_answers_the_usual_questions(string engine) => CaseRows.AnswersTheUsualQuestionsAsync(engine, Address);

    [Theory, OnBothDatabases]
    public async Task The_letter_is_shown_before_it_goes_and_goes_as_shown(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync(null, Need.Loneliness, Need.Money);
        await world.App.InDatabase(async db =>
        {
            db.Diary.Add(new() { TeamId = its.TeamId, CaseId = its.Id, UserId = world.User(Role.LinkWorker).Id, Kind = DiaryKind.Task, What = "Ring", On = new(2030, 1, 1), At = world.App.Clock.GetUtcNow() });
            await db.SaveChangesAsync();
        });
        var worker = world.As(Role.LinkWorker);

        var preview = await worker.Post(Address(its), Filled);

        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Contains("Joined the choir", preview.Text, StringComparison.Ordinal);
        Assert.Contains("1 line about money", preview.Text, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Open, (await world.ReadAsync(its)).Status);
        Assert.Empty(await Letters(world, its));

        var closed = await worker.Send(preview);

        Assert.Equal($"/cases/{its.Reference}", closed.Location);
        Assert.Equal(CaseStatus.Closed, (await world.ReadAsync(its)).Status);
        var letter = Assert.Single(await Letters(world, its));
        Assert.Equal(world.Practice, letter.RecipientKey);
        Assert.All(letter.Disclosure.Items, item => Assert.Contains(item.Text.Split('\n')[0], preview.Text, StringComparison.Ordinal));
        Assert.False(await world.App.InDatabase(db => db.Diary.ForTheSystem().AnyAsync(row => row.CaseId == its.Id && row.DroppedAt == null)));
    }

    [Theory, OnBothDatabases]
    public async Task What_changed_since_it_was_shown_is_shown_again_and_nothing_goes(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var worker = world.As(Role.LinkWorker);
        var preview = await worker.Post(Address(its), Filled);
        await world.PlanAsync(its, row => row.AddGoal("I want to swim", Need.PhysicalActivity, 5, 5, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));

        var again = await worker.Send(preview);

        Assert.Contains("Something changed since you were shown this", again.Text, StringComparison.Ordinal);
        Assert.Contains("I want to swim", again.Text, StringComparison.Ordinal);
        Assert.Empty(await Letters(world, its));
        await worker.Send(again);
        Assert.Single(await Letters(world, its));
    }

    [Theory, OnBothDatabases]
    public async Task A_reason_and_a_line_are_asked_for_and_a_forged_seal_closes_nothing(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var worker = world.As(Role.LinkWorker);

        Assert.Equal(["Choose why the case is closing"], (await worker.Post(Address(its))).Errors);
        await worker.PostBare(Address(its), new { Input_Reason = "GoalsMet", Input_Summary = "words", Input_Seen = "forged" });

        Assert.Equal(CaseStatus.Open, (await world.ReadAsync(its)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Closing_with_a_double_click_sends_one_letter(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var worker = world.As(Role.LinkWorker);
        var preview = await worker.Post(Address(its), Filled);

        await Task.WhenAll(worker.Send(preview), worker.Send(preview));

        Assert.Single(await Letters(world, its));
        Assert.Single((await world.ReadAsync(its)).Closures);
    }

    [Theory, OnBothDatabases]
    public async Task The_person_comes_back_without_a_new_referral(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var its = await world.CaseAsync();
        var (worker, address) = (world.As(Role.LinkWorker), $"/cases/{its.Reference}/reopening");
        Assert.Equal(HttpStatusCode.Conflict, (await worker.Get(address)).Status);
        await world.CloseAsync(its);
        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).Get(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Referrer).Get(address)).Status);
        Assert.NotEmpty((await worker.Post(address)).Errors);

        await worker.Post(address, new { Why = "They rang us" });

        Assert.Equal(CaseStatus.Open, (await world.ReadAsync(its)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_with_another_open_case_goes_on_there(string engine)
    {
        var world = await World.NewAsync(engine);
        var who = World.Somebody();
        var first = await world.CaseAsync(who);
        await world.CloseAsync(first);
        var second = await world.CaseAsync(who);
        var worker = world.As(Role.LinkWorker);

        var page = await worker.Get($"/cases/{first.Reference}/reopening");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.NotNull(page.Document.QuerySelector($"a[href='/cases/{second.Reference}']"));
        await worker.PostBare($"/cases/{first.Reference}/reopening", new { Why = "They rang" });
        Assert.Equal(CaseStatus.Closed, (await world.ReadAsync(first)).Status);
    }
}
