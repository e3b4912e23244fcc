using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;
using Linkwork.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Jobs;

public class AskAgainTests
{
    private static Task Ask(World world) => world.App.App.Services.GetRequiredService<AskAgain>().RunOnceAsync(CancellationToken.None);

    private static Task<List<DiaryEntry>> TasksAsync(World world, Case its) =>
        world.App.InDatabase(db => db.Diary.ForTheSystem().Where(row => row.CaseId == its.Id).ToListAsync());

    [Theory, OnBothDatabases]
    public async Task Who_begins_to_report_to_a_benefits_authority_makes_one_task_to_ask_the_person_again(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var its = await world.CaseAsync();
        var service = await world.ServiceAsync(row => row.ReportsToBenefits = false);
        await world.SendAsync(its, service, DataCategory.Contact);
        await Ask(world);
        Assert.Empty(await TasksAsync(world, its));

        await world.App.InDatabase(async db =>
        {
            (await db.Services.Rows.SingleAsync(row => row.Id == service.Id)).ReportsToBenefits = true;
            await db.SaveChangesAsync();
        });
        await Task.WhenAll(Ask(world), Ask(world));
        await Ask(world);

        var task = Assert.Single(await TasksAsync(world, its));
        Assert.Equal((world.User(Role.LinkWorker).Id, DiaryKind.Task), (task.UserId, task.Kind));
        Assert.StartsWith("Ask again what may be shared: Harbour Advice may now tell a benefits authority", task.What, StringComparison.Ordinal);
        Assert.Contains("Ask again what may be shared", (await world.As(Role.LinkWorker).Get("/diary")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_is_asked_about_a_share_that_was_withdrawn_or_a_case_that_is_closed(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var (withdrawn, closed) = (await world.CaseAsync(), await world.CaseAsync());
        var service = await world.ServiceAsync(row => row.ReportsToBenefits = false);
        await world.SendAsync(withdrawn, service, DataCategory.Contact);
        await world.SendAsync(closed, service, DataCategory.Contact);
        await world.As(Role.LinkWorker).Post($"/cases/{withdrawn.Reference}/shares", form: "form[action$=withdrawal]");
        await world.ChangeAsync(closed, row => row.Close(ClosureReason.GoalsMet, "Done", world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        await world.ServiceAsync(row => row.ReportsToBenefits = true);

        await Ask(world);

        Assert.Empty(await TasksAsync(world, withdrawn));
        Assert.Empty(await TasksAsync(world, closed));
    }

    [Theory, OnBothDatabases]
    public async Task Withdrawing_lists_what_had_already_gone_to_them(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var onward = await world.SendAsync(its, await world.ServiceAsync(), DataCategory.Contact);
        var share = (await world.CaseNowAsync(its)).Shares.Single();
        var (worker, address) = (world.As(Role.LinkWorker), $"/cases/{its.Reference}/shares/{share.Id}/withdrawal");

        var page = await worker.Get(address);
        var done = await worker.Post(address);

        Assert.Contains("What has gone to them already", page.Text, StringComparison.Ordinal);
        Assert.Contains("Onward referral to Harbour Advice", page.Text, StringComparison.Ordinal);
        Assert.NotNull(onward);
        Assert.Contains("1 thing had gone before and can’t be called back", (await worker.Get(done.Location!)).Text, StringComparison.Ordinal);
    }
}
