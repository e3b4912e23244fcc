using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Pages.Cases;

public class SentTests
{
    [Theory, OnBothDatabases]
    public async Task Whatever_left_is_in_one_list_word_for_word_and_stored_once(string engine)
    {
        using var mailbox = new Mailbox();
        var world = await World.NewAsync(await TestApp.NewAsync(engine, smtp: mailbox.Settings));
        var details = World.Somebody() with { PracticeCode = world.Practice };
        var its = await world.CaseAsync(details, Need.Housing);
        var worker = world.As(Role.LinkWorker);
        var address = $"/cases/{its.Reference}";
        var onward = await world.SendAsync(its, await world.ServiceAsync(), DataCategory.Contact);
        await worker.Post($"{address}/copy");
        await worker.Post($"{address}/plan/print");
        await worker.Send(await worker.Post($"{address}/closure", new { Input_Reason = "GoalsMet", Input_Summary = "Joined the choir" }));
        await world.App.App.Services.GetRequiredService<SendOutbox>().RunOnceAsync(CancellationToken.None);

        var list = await worker.Get($"{address}/sent");

        Assert.Equal(
            ["Copy for the clinical system to", "Email to Harbour Advice", "Email to Test Surgery", "Email to Test Surgery", "Letter to Dr Test, Test Surgery", "Onward referral to Harbour Advice", $"Printed copy to {details.FullName}"],
            list.Document.QuerySelectorAll("main h2.nhsuk-heading-s").Select(head => head.TextContent).Select(head => head.StartsWith("Copy", StringComparison.Ordinal) ? "Copy for the clinical system to" : head).Order());
        foreach (var item in onward.Sent.Items) Assert.Contains(item.Text, list.Text, StringComparison.Ordinal);
        Assert.Contains("Joined the choir", list.Text, StringComparison.Ordinal);
        Assert.Equal(mailbox.Messages.Count, list.Document.QuerySelectorAll("main h2.nhsuk-heading-s").Count(head => head.TextContent.StartsWith("Email", StringComparison.Ordinal)));
        Assert.DoesNotContain(await world.App.InDatabase(db => db.Sendings.ForTheSystem().Where(row => row.CaseId == its.Id).ToListAsync()),
            sending => sending.Disclosure.Purpose == SharingPurpose.OnwardReferral && sending.Disclosure.Items.Count > 0);
        Assert.Contains("Onward referral to Harbour Advice", (await worker.Get(address)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_withdrawn_share_leaves_what_went_in_the_list(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var worker = world.As(Role.LinkWorker);
        var onward = await world.SendAsync(its, await world.ServiceAsync(), DataCategory.Contact);

        await worker.Post($"/cases/{its.Reference}/onward-referrals/{onward.Reference}", form: "#withdrawal");

        Assert.All((await world.CaseNowAsync(its)).Shares, share => Assert.NotNull(share.WithdrawnAt));
        var list = await worker.Get($"/cases/{its.Reference}/sent");
        Assert.Contains(onward.Sent.Text("Name")!, list.Text, StringComparison.Ordinal);
        Assert.Contains("can’t be called back", list.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Only_the_copy_that_was_written_down_comes_out_of_a_printer(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var worker = world.As(Role.LinkWorker);
        var preview = await worker.Get($"/cases/{its.Reference}/plan/print");
        Assert.True(preview.Document.QuerySelector(".lw-large-print")!.ClassList.Contains("lw-no-print"));

        var made = await worker.Send(preview);
        await worker.Send(preview);

        Assert.False((await worker.Get(made.Location!)).Document.QuerySelector(".lw-large-print")!.ClassList.Contains("lw-no-print"));
        var kept = Assert.Single(await world.App.InDatabase(db => db.Sendings.ForTheSystem().Where(row => row.CaseId == its.Id).ToListAsync()));
        Assert.Equal((SendingChannel.Print, RecipientKind.Person), (kept.Channel, kept.Disclosure.Recipient.Kind));
        var other = await world.CaseAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"/cases/{other.Reference}/plan/print?copy={kept.Id}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_list_is_the_teams_and_nobody_elses(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var its = await world.CaseAsync();

        Assert.Contains("has been sent to anybody", (await world.As(Role.TeamManager).Get($"/cases/{its.Reference}/sent")).Text, StringComparison.Ordinal);
        foreach (var role in new[] { Role.Referrer, Role.Provider, Role.Commissioner, Role.Admin })
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).Get($"/cases/{its.Reference}/sent")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).Get($"/cases/{its.Reference}/sent")).Status);
    }
}
