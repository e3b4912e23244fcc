using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Inbox;

/// <summary>Passing a referral to another team is a way out like any other: through the gate, and written down; what they answered about work is then told there alone.</summary>
public class PassedOnTests
{
    private const string Answer = "Asked whether they would like to talk about work";

    [Theory, OnBothDatabases]
    public async Task What_went_to_whom_and_when_is_written_down_and_the_other_team_reads_it(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var referral = await ReferredAsync(world, ReferralSource.GpPractice);
        var (worker, page) = (world.As(Role.LinkWorker), $"/inbox/{referral.Reference}");
        Assert.Contains(Answer, (await worker.Get(page)).Text, StringComparison.Ordinal);

        var form = await worker.Get($"{page}/transfer");
        await Task.WhenAll(worker.Send(form, new { Input_TeamId = other.Team.Id, Input_Note = "They live there" }), worker.Send(form, new { Input_TeamId = other.Team.Id, Input_Note = "They live there" }));

        var passed = await world.App.InDatabase(db => db.Referrals.ForTheSystem().SingleAsync(row => row.TransferredFromId == referral.Id));
        var sent = await world.App.InDatabase(db => db.Sendings.ForTheSystem().SingleAsync(row => row.ReferralId == referral.Id && row.Channel == SendingChannel.Team));
        Assert.Equal((world.Team.Id, other.Team.Id.ToString(), world.User(Role.LinkWorker).Id, RecipientKind.LinkWorkerTeam), (sent.TeamId, sent.RecipientKey, sent.By, sent.Disclosure.Recipient.Kind));
        foreach (var (label, text) in new[] { (PassedItems.Story, "Lost without the bus"), (PassedItems.Risks, "A dog"), (PassedItems.Note, "They live there") }) Assert.Equal(text, sent.Disclosure.Text(label));
        Assert.Contains("NotNow", await world.App.InDatabase(db => db.Referrals.ForTheSystem().Where(row => row.Id == passed.Id).Select(row => row.WorkAnswer.ToString()!).ToListAsync()));
        var there = (await other.As(Role.LinkWorker).Get($"/inbox/{passed.Reference}")).Text;
        foreach (var read in (string[])["Lost without the bus", "A dog", "They live there", Answer]) Assert.Contains(read, there, StringComparison.Ordinal);
        var here = await worker.Get(page);
        Assert.Contains("What went to them: who they are, how to reach them", here.Text, StringComparison.Ordinal);
        foreach (var told in (string[])[Answer, "about work", "as it came up"]) Assert.DoesNotContain(told, here.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("They live there", (await world.As(Role.Referrer).Get($"/referrals/{referral.Reference}")).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Once_there_is_a_case_the_inbox_reads_like_one_where_nobody_answered(string engine)
    {
        var world = await World.NewAsync(engine);
        var (answered, never) = (await ReferredAsync(world, ReferralSource.GpPractice), await ReferredAsync(world, ReferralSource.GpPractice, answer: false));
        foreach (var referral in new[] { answered, never }) await world.AcceptedAsync(referral, world.User(Role.LinkWorker).Id);

        var (one, other) = ((await world.As(Role.LinkWorker).Get($"/inbox/{answered.Reference}")).Text, (await world.As(Role.LinkWorker).Get($"/inbox/{never.Reference}")).Text);

        Assert.DoesNotContain("Work, as it came up", one, StringComparison.Ordinal);
        Assert.Equal(Plain(other, never, await CaseOfAsync(world, never)), Plain(one, answered, await CaseOfAsync(world, answered)));
    }

    [Theory, OnBothDatabases]
    public async Task A_note_that_tells_of_attendance_is_warned_of_and_an_agencys_referral_takes_none(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var (practice, agency) = (await ReferredAsync(world, ReferralSource.GpPractice), await ReferredAsync(world, ReferralSource.Agency));
        var worker = world.As(Role.LinkWorker);

        var warned = await worker.Post($"/inbox/{practice.Reference}/transfer", new { Input_TeamId = other.Team.Id, Input_Note = "She didn’t attend twice" });
        Assert.Contains("“didn’t attend” in “Why”", warned.Text, StringComparison.Ordinal);
        Assert.Equal("She didn’t attend twice", warned.Document.QuerySelector("textarea")!.TextContent);
        Assert.Equal("/inbox", (await worker.Send(warned)).Location);
        Assert.Null((await worker.Get($"/inbox/{agency.Reference}/transfer")).Document.QuerySelector("main textarea"));
        Assert.Equal([AskedOfAgencies.ByPhone], (await worker.PostBare($"/inbox/{agency.Reference}/transfer", new { Input_TeamId = other.Team.Id, Input_Note = "words" })).Errors);
        Assert.Equal("/inbox", (await worker.Post($"/inbox/{agency.Reference}/transfer", new { Input_TeamId = other.Team.Id })).Location);
    }

    private static async Task<string> CaseOfAsync(World world, Referral referral) => await world.App.InDatabase(db => db.Cases.ForTheSystem().Where(row => row.ReferralId == referral.Id).Select(row => row.Reference).SingleAsync());

    private static string Plain(string text, Referral its, string opened) => text.Replace(its.Reference, "R", StringComparison.Ordinal).Replace(opened, "C", StringComparison.Ordinal)
        .Replace(its.Details.FullName, "Who", StringComparison.Ordinal).Replace($"{Linkwork.Ui.Format.Date(its.Details.BornOn)}, {its.Details.AgeOn(DateOnly.FromDateTime(its.ReceivedAt.UtcDateTime))}", "Born", StringComparison.Ordinal);

    private static async Task<Referral> ReferredAsync(World world, ReferralSource source, bool answer = true)
    {
        var (id, at) = (Guid.CreateVersion7(), world.App.Clock.GetUtcNow());
        var referral = new Referral
        {
            TeamId = world.Team.Id, Id = id, ReceivedAt = at, Urgency = Urgency.Routine, Agreed = true, AgreementToldBy = "the person", Story = "Lost without the bus", Risks = "A dog",
            Details = World.Somebody() with { BornOn = new DateOnly(1950, 1, 1).AddDays(Random.Shared.Next(9_000)), Postcode = null }, WorkAnswer = answer ? WorkAnswer.NotNow : null,
            Referrer = new() { Source = source, Name = "Alex Reed", PlaceCode = world.Practice, PlaceName = "Sample place", UserId = world.User(Role.Referrer).Id },
            Reasons = [new() { TeamId = world.Team.Id, ReferralId = id, Need = Need.Loneliness }],
        };
        await world.App.InDatabase(async db =>
        {
            await db.ReceiveAsync(referral, at, CancellationToken.None);
            await db.SaveChangesAsync();
        });
        return referral;
    }
}
