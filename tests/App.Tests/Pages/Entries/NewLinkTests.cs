using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Directory;
using Linkwork.Interop.Notify;
using Linkwork.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Pages.Entries;

public class NewLinkTests
{
    [Theory, OnBothDatabases]
    public async Task A_new_link_goes_to_the_address_on_file_and_the_answer_is_the_same_for_any(string engine)
    {
        using var mailbox = new Mailbox();
        var world = await World.NewAsync(await TestApp.NewAsync(engine, smtp: mailbox.Settings));
        await world.ServiceAsync();
        await WithEmailAsync(world, "hello@harbour.example");

        var known = await world.AsNobody().Post("/entries/new-link", new { Email = " Hello@Harbour.example " });
        var unknown = await world.AsNobody().Post("/entries/new-link", new { Email = "thief@elsewhere.example" });
        await world.App.App.Services.GetRequiredService<SendOutbox>().RunOnceAsync(CancellationToken.None);

        Assert.Equal(HttpStatusCode.OK, known.Status);
        Assert.Equal(known.Text, unknown.Text);
        Assert.Equal(["hello@harbour.example"], Assert.Single(mailbox.Messages).To);
    }

    [Theory, OnBothDatabases]
    public async Task Asked_for_again_and_again_one_email_a_day_goes(string engine)
    {
        var world = await World.NewAsync(engine);
        await world.ServiceAsync();
        var address = $"{Guid.NewGuid():N}@harbour.example";
        await WithEmailAsync(world, address);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.AsNobody().Post("/entries/new-link", new { Email = address })));

        Assert.Equal(1, await world.App.InDatabase(db => db.Enquiries.Rows.CountAsync(row => row.OrganisationId == world.Organisation.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task A_program_that_fills_in_everything_asks_for_nothing(string engine)
    {
        var world = await World.NewAsync(engine);
        await world.ServiceAsync();
        var address = $"{Guid.NewGuid():N}@harbour.example";
        await WithEmailAsync(world, address);

        await world.AsNobody().Post("/entries/new-link", new { Email = address, Website = "https://spam.example" });
        var wrong = await world.AsNobody().Post("/entries/new-link", new { Email = "nothing" });

        Assert.False(await world.App.InDatabase(db => db.Enquiries.Rows.AnyAsync(row => row.OrganisationId == world.Organisation.Id)));
        Assert.Equal(["Enter the email address that we write to, like name@example.org"], wrong.Errors);
    }

    private static Task WithEmailAsync(World world, string address) => world.App.InDatabase(async db =>
    {
        (await db.Organisations.Rows.SingleAsync(row => row.Id == world.Organisation.Id)).Email = address;
        await db.SaveChangesAsync();
    });
}
