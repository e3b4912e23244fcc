using System.Globalization;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Directory;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Interop.Notify;
using Linkwork.Jobs;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Jobs;

public class SendOutboxTests
{
    [Theory, OnBothDatabases]
    public async Task A_referrer_gets_a_receipt_that_says_nothing_about_the_person(string engine)
    {
        using var mailbox = new Mailbox();
        var world = await WorldWith(engine, mailbox);
        var referral = await world.ReferralAsync();

        await Send(world);

        var receipt = Assert.Single(mailbox.Messages);
        Assert.Equal([world.User(Role.Referrer).Email!], receipt.To);
        Assert.Contains(referral.Reference, receipt.Subject, StringComparison.Ordinal);
        AssertSaysNothingAbout(referral.Details, receipt);
    }

    [Theory, OnBothDatabases]
    public async Task A_receipt_reads_the_same_for_somebody_with_an_open_case(string engine)
    {
        using var mailbox = new Mailbox();
        var world = await WorldWith(engine, mailbox);
        var details = World.Somebody();
        var first = await world.CaseAsync(details);
        var again = await world.ReferralAsync(details);

        await Send(world);

        var receipts = mailbox.Messages.Where(message => message.Subject.StartsWith("We have your referral", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, receipts.Count);
        var firstReference = await world.App.InDatabase(db => db.Referrals.ForTheSystem().Where(row => row.Id == first.ReferralId).Select(row => row.Reference).SingleAsync());
        Assert.Single(receipts.Select(receipt => receipt.Body.Replace(again.Reference, "R", StringComparison.Ordinal).Replace(firstReference, "R", StringComparison.Ordinal)).Distinct());
    }

    [Theory, OnBothDatabases]
    public async Task Two_nodes_at_once_send_each_message_once(string engine)
    {
        using var mailbox = new Mailbox();
        var world = await WorldWith(engine, mailbox);
        var references = new List<string>();
        for (var i = 0; i < 25; i++) references.Add((await world.ReferralAsync()).Reference);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Send(world)));

        Assert.Equal(references.Order(), mailbox.Messages.Select(message => message.Subject.Split('(', ')')[1]).Order());
    }

    [Theory, OnBothDatabases]
    public async Task A_refusing_server_is_tried_again_later_and_given_up_with_the_reason(string engine)
    {
        using var mailbox = new Mailbox { RefuseWith = 451 };
        var world = await WorldWith(engine, mailbox);
        await world.ReferralAsync();

        await Send(world);
        var waiting = await Message(world, nameof(ReferralReceived));
        Assert.Null(waiting.DoneAt);
        Assert.Equal(1, waiting.Attempts);
        Assert.True(waiting.DueAt > world.App.Clock.GetUtcNow());
        for (var i = waiting.Attempts; i < SendOutbox.Tries; i++)
        {
            world.App.Clock.Forward(SendOutbox.BackOff(i) + TimeSpan.FromSeconds(1));
            await Send(world);
        }

        var given = await Message(world, nameof(ReferralReceived));
        Assert.Equal(OutboxOutcome.GaveUp, given.Outcome);
        Assert.Equal("The mail server refused the recipient’s address: check it.", given.LastError);
        Assert.Empty(mailbox.Messages);
    }

    [Theory, OnBothDatabases]
    public async Task Killed_between_accepted_and_written_down_a_message_goes_twice_with_the_same_id_and_never_not_at_all(string engine)
    {
        using var mailbox = new Mailbox();
        var world = await WorldWith(engine, mailbox);
        await world.ReferralAsync();
        using var killed = new CancellationTokenSource();
        mailbox.Accepted = killed.Cancel;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Job(world).RunOnceAsync(killed.Token));
        mailbox.Accepted = null;
        await Send(world);
        Assert.Single(mailbox.Messages);
        world.App.Clock.Forward(SendOutbox.Lease + TimeSpan.FromSeconds(1));
        await Send(world);

        Assert.Equal(2, mailbox.Messages.Count);
        Assert.Single(mailbox.Messages.Select(message => message.MessageId).Distinct());
        Assert.Equal(OutboxOutcome.Sent, (await Message(world, nameof(ReferralReceived))).Outcome);
    }

    [Theory, OnBothDatabases]
    public async Task A_death_before_sending_stops_the_closing_notice(string engine)
    {
        using var mailbox = new Mailbox();
        var world = await WorldWith(engine, mailbox);
        var opened = await world.CaseAsync();
        await Send(world);
        await Close(world, opened);
        await world.App.InDatabase(async db =>
        {
            var person = await db.People.ForTheSystem().SingleAsync(row => row.Id == opened.PersonId);
            person.RecordDeath(DateOnly.FromDateTime(world.App.Clock.GetUtcNow().UtcDateTime), "the family", world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });

        await Send(world);

        Assert.DoesNotContain(mailbox.Messages, message => message.Subject.Contains("letter", StringComparison.OrdinalIgnoreCase));
        var stopped = await Message(world, nameof(CaseClosed));
        Assert.Equal((OutboxOutcome.NotSent, ToReferrers.PersonDied), (stopped.Outcome, stopped.LastError));
    }

    [Theory, OnBothDatabases]
    public async Task A_closed_case_tells_the_referrer_that_a_letter_waits(string engine)
    {
        using var mailbox = new Mailbox();
        var world = await WorldWith(engine, mailbox);
        var details = World.Somebody();
        var opened = await world.CaseAsync(details);
        await Close(world, opened);

        await Send(world);

        var notice = Assert.Single(mailbox.Messages, message => message.Subject.StartsWith("A letter is waiting", StringComparison.Ordinal));
        AssertSaysNothingAbout(details, notice);
        Assert.DoesNotContain("choir", notice.Raw, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothDatabases]
    public async Task A_provider_hears_of_an_onward_referral_without_a_word_about_the_person(string engine)
    {
        using var mailbox = new Mailbox();
        var world = await WorldWith(engine, mailbox);
        var details = World.Somebody();
        var (reference, _) = await SendOnward(world, details);

        await Send(world);

        var notice = Assert.Single(mailbox.Messages, message => message.Subject.StartsWith("An onward referral", StringComparison.Ordinal));
        Assert.Equal([world.User(Role.Provider).Email!], notice.To);
        Assert.Contains($"/onward-referrals/{reference}", notice.Body, StringComparison.Ordinal);
        AssertSaysNothingAbout(details, notice);
    }

    [Theory, OnBothDatabases]
    public async Task A_share_withdrawn_before_sending_keeps_the_provider_from_hearing(string engine)
    {
        using var mailbox = new Mailbox();
        var world = await WorldWith(engine, mailbox);
        var (_, share) = await SendOnward(world, World.Somebody());
        await world.App.InDatabase(async db =>
        {
            (await db.Shares.ForTheSystem().SingleAsync(row => row.Id == share)).Withdraw(world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });

        await Send(world);

        Assert.DoesNotContain(mailbox.Messages, message => message.To.Contains(world.User(Role.Provider).Email!));
        Assert.Equal(ToProviders.ConsentGone, (await Message(world, "OnwardReferralSent")).LastError);
    }

    [Theory, OnBothDatabases]
    public async Task A_safeguarding_concern_tells_every_lead_and_says_nothing(string engine)
    {
        using var mailbox = new Mailbox();
        var world = await WorldWith(engine, mailbox);
        var details = World.Somebody();
        var opened = await world.CaseAsync(details);
        await Send(world);
        mailbox.Messages.Clear();
        await world.App.InDatabase(async db =>
        {
            var row = await db.Cases.ForTheSystem().SingleAsync(row => row.Id == opened.Id);
            db.Concerns.Add(row.RaiseConcern("Bruises on both arms", true, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        });

        await Send(world);

        var alert = Assert.Single(mailbox.Messages);
        Assert.Equal([world.User(Role.TeamManager).Email!], alert.To);
        AssertSaysNothingAbout(details, alert);
        Assert.DoesNotContain("Bruises", alert.Raw, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(opened.Reference, alert.Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_mail_server_the_message_is_kept_as_it_would_have_been(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var referral = await world.ReferralAsync();

        await Send(world);

        Assert.Equal(OutboxOutcome.WouldHaveBeenSent, (await Message(world, nameof(ReferralReceived))).Outcome);
        var kept = await world.App.InDatabase(db => db.SentEmails.Rows.SingleAsync());
        Assert.False(kept.Delivered);
        Assert.Contains(referral.Reference, kept.Body, StringComparison.Ordinal);
    }

    private static async Task<World> WorldWith(string engine, Mailbox mailbox) => await World.NewAsync(await TestApp.NewAsync(engine, smtp: mailbox.Settings));

    private static SendOutbox Job(World world) => world.App.App.Services.GetRequiredService<SendOutbox>();

    private static Task Send(World world) => Job(world).RunOnceAsync(CancellationToken.None);

    private static Task<OutboxMessage> Message(World world, string kind) =>
        world.App.InDatabase(db => db.Outbox.Rows.AsNoTracking().SingleAsync(message => message.Kind == kind && message.TeamId == world.Team.Id));

    private static Task Close(World world, Case opened) => world.App.InDatabase(async db =>
    {
        var row = await db.Cases.ForTheSystem().Include(row => row.Closures).SingleAsync(row => row.Id == opened.Id);
        row.Close(ClosureReason.GoalsMet, "They joined a choir.", world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
        await db.SaveChangesAsync();
    });

    private static async Task<(string Reference, Guid Share)> SendOnward(World world, PersonDetails details)
    {
        var opened = await world.CaseAsync(details);
        return await world.App.InDatabase(async db =>
        {
            var (by, at) = (world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
            var service = new Service { OrganisationId = world.Organisation.Id, Name = "Debt advice" };
            service.Needs.Add(new() { ServiceId = service.Id, Need = Need.Money });
            var recipient = world.Organisation.AsRecipient([service]);
            var share = new Share
            {
                TeamId = world.Team.Id, CaseId = opened.Id, Categories = [DataCategory.Contact], RecipientKind = recipient.Kind, RecipientKey = recipient.Key,
                RecipientName = recipient.Name, Purpose = SharingPurpose.OnwardReferral, GivenAt = at, Until = DateOnly.FromDateTime(at.UtcDateTime).AddDays(30), RecordedBy = by,
            };
            var row = await db.Cases.ForTheSystem().SingleAsync(row => row.Id == opened.Id);
            var sent = Gate.Disclose([new(DataCategory.Contact, "Name", details.FullName)], recipient, SharingPurpose.OnwardReferral, [share], at);
            db.Services.Add(service);
            db.Shares.Add(share);
            var onward = row.ReferOnward(service, world.Organisation.Name, Need.Money, sent, by, at);
            await db.SaveChangesAsync();
            return (onward.Reference, share.Id);
        });
    }

    private static void AssertSaysNothingAbout(PersonDetails details, Received message)
    {
        string?[] words = [details.FamilyName, details.GivenName, details.Phone, details.Postcode, details.BornOn.ToString("yyyy", CultureInfo.InvariantCulture) + "-"];
        foreach (var word in words.OfType<string>()) Assert.DoesNotContain(word, message.Subject + message.Body, StringComparison.OrdinalIgnoreCase);
    }
}
