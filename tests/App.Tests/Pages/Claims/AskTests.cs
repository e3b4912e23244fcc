using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Directory;
using Linkwork.Storage.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Claims;

/// <summary>A code is asked for by anybody; it goes where the organisation reads it, or nowhere.</summary>
public class AskTests
{
    [Theory, OnBothDatabases]
    public async Task The_code_goes_to_the_address_on_file_and_the_answer_is_the_same_for_any(string engine)
    {
        using var mailbox = new Mailbox();
        var world = await ClaimWorld.WithEmailAsync(engine, mailbox);
        var (service, bare) = (await world.ServiceAsync(), await BareAsync(world));

        var known = await world.AskAsync(world.AsNobody(), service.Id);
        var unknown = await world.AskAsync(world.AsNobody(), bare.Id);
        await world.SendMailAsync();

        Assert.Equal(HttpStatusCode.OK, known.Status);
        Assert.Equal(known.Text, unknown.Text);
        Assert.DoesNotContain("harbour.example", known.Raw, StringComparison.Ordinal);
        var mail = Assert.Single(mailbox.Messages);
        Assert.Equal(["hello@harbour.example"], mail.To);
        Assert.Contains("/claim/code/", mail.Body, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Asked_many_times_at_once_one_email_a_day_goes_and_three_a_month(string engine)
    {
        var world = await ClaimWorld.WithEmailAsync(engine);
        var service = await world.ServiceAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => world.AskAsync(world.AsNobody(), service.Id)));
        Assert.Equal(1, await CodesAsync(world));
        for (var day = 0; day < 6; day++)
        {
            world.App.Clock.Forward(TimeSpan.FromDays(1));
            Assert.Equal(HttpStatusCode.OK, (await world.AskAsync(world.AsNobody(), service.Id)).Status);
        }

        Assert.Equal(ClaimCode.AtMost, await CodesAsync(world));
    }

    [Theory, OnBothDatabases]
    public async Task An_address_that_was_put_into_an_entry_lately_gets_no_code(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var service = await world.ServiceAsync(row => row.Email = "tea@harbour.example");
        await world.App.InDatabase(async db =>
        {
            (await db.Services.Rows.SingleAsync(row => row.Id == service.Id)).Email = "thief@elsewhere.example";
            await db.SaveChangesAsync();
        });

        await world.AskAsync(world.AsNobody(), service.Id);
        Assert.Equal(0, await CodesAsync(world));
        world.App.Clock.Forward(TimeSpan.FromDays(ClaimCode.SettledDays + 1));
        await world.AskAsync(world.AsNobody(), service.Id);
        Assert.Equal(1, await CodesAsync(world));
    }

    [Theory, OnBothDatabases]
    public async Task A_program_and_a_stopped_service_get_nothing_and_a_merged_entry_leads_to_the_one_that_stayed(string engine)
    {
        var world = await ClaimWorld.WithEmailAsync(engine);
        var (kept, other, closed) = (await world.ServiceAsync(), await world.ServiceAsync(), await world.ServiceAsync(row => row.Status = ServiceStatus.Stopped));
        await world.App.InDatabase(async db =>
        {
            await db.MergeAsync((await db.WholeEntryAsync(kept.Id, default))!, (await db.WholeEntryAsync(other.Id, default))!, new HashSet<MergeField>(), "Grace", world.App.Clock.GetUtcNow(), default);
            await db.SaveChangesAsync();
        });

        var program = await world.AsNobody().Post($"/claim/{kept.Id}", new { Nickname = "x" });

        Assert.Contains("Look in your organisation’s email", program.Text, StringComparison.Ordinal);
        Assert.Equal(0, await CodesAsync(world));
        Assert.Equal($"/claim/{kept.Id}", (await world.AsNobody().Get($"/claim/{other.Id}")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await world.AsNobody().Get($"/claim/{closed.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.AsNobody().Get($"/claim/{Guid.NewGuid()}")).Status);
        Assert.Contains(kept.Name, (await world.AsNobody().Get($"/claim?words={kept.Name}")).Text, StringComparison.Ordinal);
    }

    /// <summary>Of an organisation without any address.</summary>
    private static async Task<Service> BareAsync(World world)
    {
        var bare = new Organisation { Name = "Bare" };
        await world.App.InDatabase(db =>
        {
            db.Organisations.Add(bare);
            return db.SaveChangesAsync();
        });
        return await world.ServiceAsync(row => row.OrganisationId = bare.Id);
    }

    private static Task<int> CodesAsync(World world) => world.App.InDatabase(db => db.ClaimCodes.Rows.CountAsync(row => row.OrganisationId == world.Organisation.Id));
}
