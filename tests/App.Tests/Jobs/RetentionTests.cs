using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Referrals;
using Linkwork.Jobs;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Jobs;

public class RetentionTests
{
    [Theory, OnBothDatabases]
    public async Task A_forgotten_draft_goes_after_its_days_and_not_before(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        await world.App.InDatabase(db => Add(db, db.Drafts, new ReferralDraft { UserId = world.User(Role.Referrer).Id, Fields = "{}", SavedAt = world.App.Clock.GetUtcNow() }));

        Assert.Equal((1, 0), await BeforeAndAfter(world, Retention.DraftDays, db => db.Drafts.Rows.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_forms_key_goes_after_its_days_and_not_before(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        await world.App.InDatabase(db => Add(db, db.FormPosts, new FormPost { Key = Guid.NewGuid(), Location = "/", At = world.App.Clock.GetUtcNow() }));

        Assert.Equal((1, 0), await BeforeAndAfter(world, Retention.FormDays, db => db.FormPosts.Rows.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_message_dealt_with_goes_after_its_days_with_its_email_and_a_waiting_one_stays(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        await world.ReferralAsync();
        await world.App.App.Services.GetRequiredService<SendOutbox>().RunOnceAsync(CancellationToken.None);
        var later = world.App.Clock.GetUtcNow();
        await world.App.InDatabase(db => Add(db, db.Outbox, new OutboxMessage { Kind = "Waiting", Payload = "{}", CreatedAt = later, DueAt = later }));

        Assert.Equal((2, 1), await BeforeAndAfter(world, Retention.OutboxDays, db => db.Outbox.Rows.CountAsync()));
        Assert.Equal(0, await world.App.InDatabase(db => db.SentEmails.Rows.CountAsync()));
    }

    private static async Task Add<T>(AppDb db, Table<T> table, T row)
        where T : class
    {
        table.Add(row);
        await db.SaveChangesAsync();
    }

    private static async Task<(int Before, int After)> BeforeAndAfter(World world, int days, Func<AppDb, Task<int>> count)
    {
        var job = world.App.App.Services.GetRequiredService<Retention>();
        world.App.Clock.Forward(TimeSpan.FromDays(days) - TimeSpan.FromHours(1));
        await job.RunOnceAsync(CancellationToken.None);
        var before = await world.App.InDatabase(count);
        world.App.Clock.Forward(TimeSpan.FromHours(2));
        await job.RunOnceAsync(CancellationToken.None);
        return (before, await world.App.InDatabase(count));
    }
}
