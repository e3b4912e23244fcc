using System.Text.RegularExpressions;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Interop.Notify;
using Linkwork.Jobs;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Jobs;

public partial class AskProvidersTests
{
    [Theory, OnBothDatabases]
    public async Task One_email_names_every_entry_and_its_link_opens_them(string engine)
    {
        using var mailbox = new Mailbox();
        var world = await World.NewAsync(await TestApp.NewAsync(engine, smtp: mailbox.Settings));
        await DueAsync(world, world.Organisation);
        var (one, two) = (await world.ServiceAsync(), await world.ServiceAsync());
        var stopped = await world.ServiceAsync(row => row.Status = ServiceStatus.Stopped);

        await Ask(world);
        await Send(world);

        var message = Assert.Single(mailbox.Messages);
        Assert.Equal(["hello@harbour.example"], message.To);
        var secret = Link().Match(message.Body).Groups["secret"].Value;
        var page = await world.AsNobody().Get($"/entries/{secret}");
        foreach (var entry in new[] { one, two })
        {
            Assert.Contains($"/entries/{secret}#e{entry.Id:N}", message.Body, StringComparison.Ordinal);
            Assert.Contains(entry.Name, page.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(stopped.Name, message.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, await world.App.InDatabase(db => db.SentEmails.Rows.Select(row => row.Body).SingleAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, await world.App.InDatabase(db => db.Outbox.Rows.Select(row => row.Payload).SingleAsync()), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task In_a_rehearsal_no_organisation_is_asked(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        await world.ServiceAsync();
        await DueAsync(world, world.Organisation);
        await world.App.InDatabase(async db =>
        {
            db.Settings.Remove(await db.Settings.Rows.SingleAsync(row => row.Key == Linkwork.Ui.Installation.SafetyCaseKey));
            await db.SaveChangesAsync();
        });

        await Ask(world);

        Assert.Empty(await QuartersAsync(world));
    }

    [Theory, OnBothDatabases]
    public async Task Nodes_that_ask_at_once_and_again_all_quarter_send_one(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        await world.ServiceAsync();
        await DueAsync(world, world.Organisation);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Ask(world)));
        var first = await QuartersAsync(world);
        await Ask(world);
        var again = await QuartersAsync(world);
        ToLate(world, next: true);
        await Ask(world);

        Assert.Single(first);
        Assert.Equal(first, again);
        var all = await QuartersAsync(world);
        Assert.Equal([first[0], first[0].AddMonths(3)], all);
        Assert.Equal(2, await world.App.InDatabase(db => db.Outbox.Rows.CountAsync(row => row.Kind == Notices.Enquiry)));
    }

    [Theory, OnBothDatabases]
    public async Task Who_has_no_address_or_nothing_running_is_not_asked(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var (silent, gone) = (new Organisation { Name = "No address" }, new Organisation { Name = "Nothing runs", Email = "gone@test.example" });
        await world.App.InDatabase(db =>
        {
            db.Organisations.Add(silent);
            db.Organisations.Add(gone);
            db.Services.Add(new() { OrganisationId = silent.Id, Name = "Club" });
            db.Services.Add(new() { OrganisationId = gone.Id, Name = "Club", Status = ServiceStatus.Stopped });
            return db.SaveChangesAsync();
        });
        await SignOffAsync(world);
        ToLate(world);

        await Ask(world);

        Assert.Empty(await QuartersAsync(world));
    }

    [Theory, OnBothDatabases]
    public async Task A_run_asks_only_so_many_and_the_next_goes_on(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        await world.App.InDatabase(db =>
        {
            for (var i = 0; i < AskProviders.AtOnce + 7; i++)
            {
                var organisation = new Organisation { Name = $"Group {i}", Email = $"group{i}@test.example" };
                db.Organisations.Add(organisation);
                db.Services.Add(new() { OrganisationId = organisation.Id, Name = "Club" });
            }

            return db.SaveChangesAsync();
        });
        await SignOffAsync(world);
        ToLate(world);

        await Ask(world);
        var first = await QuartersAsync(world);
        await Ask(world);

        Assert.Equal(AskProviders.AtOnce, first.Count);
        Assert.Equal(AskProviders.AtOnce + 7, (await QuartersAsync(world)).Count);
    }

    private static Task Ask(World world) => world.App.App.Services.GetRequiredService<AskProviders>().RunOnceAsync(CancellationToken.None);

    private static Task Send(World world) => world.App.App.Services.GetRequiredService<SendOutbox>().RunOnceAsync(CancellationToken.None);

    private static Task<List<DateOnly>> QuartersAsync(World world) => world.App.InDatabase(db => db.Enquiries.Rows.OrderBy(row => row.Quarter).Select(row => row.Quarter).ToListAsync());

    /// <summary>It has an address, and its day in the quarter has come.</summary>
    private static async Task DueAsync(World world, Organisation organisation)
    {
        await world.App.InDatabase(async db =>
        {
            (await db.Organisations.Rows.SingleAsync(row => row.Id == organisation.Id)).Email = "hello@harbour.example";
            await db.SaveChangesAsync();
        });
        await SignOffAsync(world);
        ToLate(world);
    }

    /// <summary>No longer a rehearsal.</summary>
    private static Task SignOffAsync(World world) => world.App.InDatabase(async db =>
    {
        if (await db.Settings.Rows.AnyAsync(row => row.Key == Linkwork.Ui.Installation.SafetyCaseKey)) return;
        db.Settings.Add(new() { Key = Linkwork.Ui.Installation.SafetyCaseKey, Value = "yes", At = world.App.Clock.GetUtcNow(), By = "test" });
        await db.SaveChangesAsync();
    });

    /// <summary>To the last days of this quarter or the next, when everybody's day has come.</summary>
    private static void ToLate(World world, bool next = false)
    {
        var today = London.Date(world.App.Clock.GetUtcNow());
        var quarter = Enquiry.QuarterOf(today).AddMonths(next ? 3 : 0);
        var days = quarter.DayNumber + Enquiry.SpreadDays - today.DayNumber;
        if (days > 0) world.App.Clock.Forward(TimeSpan.FromDays(days));
    }

    [GeneratedRegex("/entries/(?<secret>[A-Za-z0-9_-]{43})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
