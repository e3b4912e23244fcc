using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Pages.OnwardReferrals;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.OnwardReferrals;

public class NewTests
{
    [Theory, OnBothDatabases]
    public async Task What_is_previewed_is_what_is_sent_and_nothing_more(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, service) = (await world.CaseAsync(null, Need.Loneliness, Need.Money), await world.ServiceAsync(null, Need.Loneliness));
        var worker = world.As(Role.LinkWorker);

        var preview = await worker.Post(Address(its, service), SupportWorld.Agreeing(world, 30, DataCategory.Contact, DataCategory.Needs));
        var sent = await worker.Send(preview);

        Assert.Contains("01632 960001", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Wants help with money and debt: they didn’t agree to share it", preview.Text, StringComparison.Ordinal);
        var now = await world.CaseNowAsync(its);
        var onward = Assert.Single(now.OnwardReferrals);
        Assert.EndsWith(onward.Reference, sent.Location, StringComparison.Ordinal);
        Assert.All(onward.Sent.Items, item => Assert.Contains(item.Text, preview.Text, StringComparison.Ordinal));
        Assert.Equal([DataCategory.Contact, DataCategory.Needs], onward.Sent.Items.Select(item => item.Category).Distinct());
        Assert.Equal(WaitingOn.Provider, now.WaitingOn);
        var share = Assert.Single(now.Shares);
        Assert.Equal((RecipientKind.VoluntaryProvider, world.Organisation.Id.ToString()), (share.RecipientKind, share.RecipientKey));
    }

    [Theory, OnBothDatabases]
    public async Task A_double_click_sends_once(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, service) = (await world.CaseAsync(), await world.ServiceAsync());
        var worker = world.As(Role.LinkWorker);
        var preview = await worker.Post(Address(its, service), SupportWorld.Agreeing(world, 30, DataCategory.Contact));

        var answers = await Task.WhenAll(worker.Send(preview), worker.Send(preview));

        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.Single((await world.CaseNowAsync(its)).OnwardReferrals);
    }

    [Theory, OnBothDatabases]
    public async Task A_withheld_risk_says_speak_before_visiting_in_the_preview(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, service) = (await world.CaseAsync(), await world.ServiceAsync());
        await ChangeAsync(world, its, row => row.Risks = "MARKERRISK large dog");

        var preview = await world.As(Role.LinkWorker).Post(Address(its, service), SupportWorld.Agreeing(world, 30, DataCategory.Contact));

        Assert.Contains(Disclosure.SpeakBeforeVisitingText, preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKERRISK", preview.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_service_that_begins_to_report_after_the_preview_is_not_sent_anything(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, service) = (await world.CaseAsync(), await world.ServiceAsync(row => row.ReportsToBenefits = false));
        var worker = world.As(Role.LinkWorker);
        var preview = await worker.Post(Address(its, service), SupportWorld.Agreeing(world, 30, DataCategory.Contact));
        await world.App.InDatabase(async db =>
        {
            (await db.Services.Rows.SingleAsync(row => row.Id == service.Id)).ReportsToBenefits = true;
            await db.SaveChangesAsync();
        });

        var refused = await worker.Send(preview);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains(NewModel.Changed, refused.Errors);
        Assert.Contains("tells a benefits authority", refused.Text, StringComparison.Ordinal);
        Assert.Empty(refused.Document.QuerySelectorAll("input[type=checkbox][checked]"));
        Assert.Empty((await world.CaseNowAsync(its)).OnwardReferrals);
    }

    [Theory, OnBothDatabases]
    public async Task Words_that_change_after_the_preview_are_not_sent_unseen(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, service) = (await world.CaseAsync(), await world.ServiceAsync());
        var worker = world.As(Role.LinkWorker);
        var preview = await worker.Post(Address(its, service), SupportWorld.Agreeing(world, 30, DataCategory.Contact));
        await world.App.InDatabase(async db =>
        {
            var person = await db.People.ForTheSystem().SingleAsync(row => row.Id == its.PersonId);
            person.Details = person.Details with { MustNotKnow = "his brother" };
            await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.Conflict, (await worker.Send(preview)).Status);
        Assert.Empty((await world.CaseNowAsync(its)).OnwardReferrals);
    }

    [Theory, OnBothDatabases]
    public async Task A_share_withdrawn_after_the_preview_stops_the_sending(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, service) = (await world.CaseAsync(), await world.ServiceAsync());
        await world.SendAsync(its, service, DataCategory.Contact);
        var worker = world.As(Role.LinkWorker);
        var preview = await worker.Post(Address(its, service), SupportWorld.Agreeing(world, 30, DataCategory.Contact));
        await ChangeAsync(world, its, row => row.Shares.Single().Withdraw(world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.Conflict, (await worker.Send(preview)).Status);
        Assert.Single((await world.CaseNowAsync(its)).OnwardReferrals);
    }

    [Theory, OnBothDatabases]
    public async Task A_share_that_has_ended_by_the_time_of_sending_sends_nothing(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var (its, service) = (await world.CaseAsync(), await world.ServiceAsync());
        var worker = world.As(Role.LinkWorker);
        var preview = await worker.Post(Address(its, service), SupportWorld.Agreeing(world, 0, DataCategory.Contact));
        world.App.Clock.Forward(TimeSpan.FromHours(26));

        Assert.Equal(HttpStatusCode.Conflict, (await worker.Send(preview)).Status);
        Assert.Empty((await world.CaseNowAsync(its)).OnwardReferrals);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_ticked_no_day_and_a_note_without_a_category_are_asked_for_again(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, service) = (await world.CaseAsync(), await world.ServiceAsync());
        var worker = world.As(Role.LinkWorker);

        Assert.Contains("Choose at least one thing the person agrees to share", (await worker.Post(Address(its, service))).Errors);
        var fields = SupportWorld.Agreeing(world, 30, DataCategory.Contact);
        fields["Input.Note"] = "Likes tea";
        var noted = await worker.Post(Address(its, service), fields);
        Assert.Contains("Choose what your note is about, so that it goes only if they agreed to share that", noted.Errors);
        Assert.Contains("Likes tea", noted.Raw, StringComparison.Ordinal);
        var forged = await worker.Post(Address(its, service), SupportWorld.Agreeing(world, 30, DataCategory.Contact, DataCategory.Safeguarding));
        Assert.Contains("Safety goes only by the team’s safeguarding lead", forged.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task A_full_service_takes_a_reason(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, service) = (await world.CaseAsync(), await world.ServiceAsync(row => row.Accepting = Accepting.Full));
        var worker = world.As(Role.LinkWorker);
        var fields = SupportWorld.Agreeing(world, 30, DataCategory.Contact);

        Assert.Contains("This service is full. Choose another service, or say why this is urgent", (await worker.Post(Address(its, service), fields)).Errors);
        fields["Input.UrgentReason"] = "Bailiffs tomorrow; they said send";
        await worker.Send(await worker.Post(Address(its, service), fields));
        Assert.Equal("Bailiffs tomorrow; they said send", (await world.CaseNowAsync(its)).OnwardReferrals.Single().UrgentReason);
    }

    [Theory, OnBothDatabases]
    public async Task Others_may_not_and_a_closed_case_or_a_death_sends_nothing(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var (its, service) = (await world.CaseAsync(), await world.ServiceAsync());

        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Provider).Get(Address(its, service))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).Get(Address(its, service))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).PostBare(Address(its, service) + "&handler=send")).Status);
        await world.App.InDatabase(async db =>
        {
            (await db.People.ForTheSystem().SingleAsync(row => row.Id == its.PersonId)).RecordDeath(new(2020, 1, 1), "family", Guid.Empty, world.App.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).Get(Address(its, service))).Status);
        await ChangeAsync(world, its, row => row.Close(ClosureReason.MovedAway, "Moved", Guid.Empty, world.App.Clock.GetUtcNow()));
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).Get(Address(its, service))).Status);
    }

    private static string Address(Case its, Service service) => $"/cases/{its.Reference}/onward-referrals/new?service={service.Id}";

    private static Task ChangeAsync(World world, Case its, Action<Case> change) => world.App.InDatabase(async db =>
    {
        change(await db.Cases.ForTheSystem().Include(row => row.Shares).Include(row => row.Closures).SingleAsync(row => row.Id == its.Id));
        await db.SaveChangesAsync();
    });
}
