using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;

namespace Linkwork.App.Tests.Pages.Inbox;

public class IndexTests
{
    [Theory, OnBothDatabases]
    public async Task Urgent_comes_first_then_the_oldest(string engine)
    {
        var world = await World.NewAsync(engine);
        var now = world.App.Clock.GetUtcNow();
        var routine = await world.ReferralAsync(now.AddDays(-9), Urgency.Routine);
        var older = await world.ReferralAsync(now.AddDays(-20), Urgency.Routine);
        var soon = await world.ReferralAsync(now.AddDays(-1), Urgency.Soon);
        var urgent = await world.ReferralAsync(now, Urgency.Urgent);

        var page = await world.As(Role.LinkWorker).Get("/inbox");

        Assert.Equal([urgent.Reference, soon.Reference, older.Reference, routine.Reference], References(page));
        Assert.Contains("10 days over our aim", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 day left", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Pages_neither_skip_nor_repeat_when_referrals_arrive_between_them(string engine)
    {
        var world = await World.NewAsync(engine);
        var now = world.App.Clock.GetUtcNow();
        List<string> expected = [];
        for (var i = 0; i < 30; i++) expected.Add((await world.ReferralAsync(now.AddDays(-40).AddHours(i / 3), i % 2 == 0 ? Urgency.Soon : Urgency.Routine)).Reference);
        var worker = world.As(Role.LinkWorker);

        var first = await worker.Get("/inbox");
        await world.ReferralAsync(now.AddDays(-90), Urgency.Urgent); // lands before the first page's end
        var later = await world.ReferralAsync(now, Urgency.Routine); // lands after it
        var second = await worker.Get(Next(first)!);

        Assert.Equal([.. expected.Append(later.Reference).Order()], [.. References(first).Concat(References(second)).Order()]);
        Assert.Null(Next(second));
    }

    [Theory, OnBothDatabases]
    public async Task Filters_stay_in_the_address_and_hold_on_the_next_page(string engine)
    {
        var world = await World.NewAsync(engine);
        var now = world.App.Clock.GetUtcNow();
        var routine = await world.ReferralAsync();
        for (var i = 0; i < 27; i++) await world.ReferralAsync(now, Urgency.Urgent);
        var worker = world.As(Role.LinkWorker);

        var urgent = await worker.Get("/inbox?urgency=Urgent&status=nonsense");

        Assert.DoesNotContain(routine.Reference, References(urgent));
        Assert.StartsWith("/inbox?urgency=Urgent&after=", Next(urgent), StringComparison.Ordinal);
        Assert.Equal(2, References(await worker.Get(Next(urgent)!)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_place_that_makes_no_sense_shows_the_first_page(string engine)
    {
        var world = await World.NewAsync(engine);
        var referral = await world.ReferralAsync();

        Assert.Contains(referral.Reference, References(await world.As(Role.LinkWorker).Get("/inbox?after=1.99999999999999999999.R-AAAA-AAAA'--")));
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_who_came_back_is_marked_and_their_history_is_on_the_referral(string engine)
    {
        var world = await World.NewAsync(engine);
        var details = World.Somebody();
        var old = await world.CaseAsync(details);
        await world.ChangeAsync(old, row => row.Close(Domain.Caseload.ClosureReason.GoalsMet, "Went well.", world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        var back = await world.ReferralAsync(details);
        var worker = world.As(Role.LinkWorker);

        Assert.Contains("Back again", (await worker.Get("/inbox")).Text, StringComparison.Ordinal);
        var page = await worker.Get($"/inbox/{back.Reference}");
        Assert.Contains(old.Reference, page.Text, StringComparison.Ordinal);
        Assert.Contains("Went well.", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_referral_added_to_an_open_case_stays_until_somebody_has_looked(string engine)
    {
        var world = await World.NewAsync(engine);
        var details = World.Somebody();
        await world.CaseAsync(details);
        var more = await world.ReferralAsync(details, Need.Money);
        var worker = world.As(Role.LinkWorker);
        Assert.Contains(more.Reference, References(await worker.Get("/inbox?status=attached")));

        Assert.Equal("/inbox", (await worker.Post($"/inbox/{more.Reference}", form: "main form[action$=look]")).Location);

        Assert.DoesNotContain(more.Reference, References(await worker.Get("/inbox")));
        Assert.Equal(HttpStatusCode.Conflict, (await worker.Get($"/inbox/{more.Reference}/look")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Cases_that_nobody_has_are_listed_until_somebody_takes_them(string engine)
    {
        var world = await World.NewAsync(engine);
        var free = await world.AcceptedAsync(await world.ReferralAsync(), null);
        var taken = await world.CaseAsync();

        var page = await world.As(Role.TeamManager).Get("/inbox");

        Assert.Contains(free.Reference, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(taken.Reference, page.Text, StringComparison.Ordinal);
        Assert.Contains($"/cases/{free.Reference}/allocation", page.Raw, StringComparison.Ordinal);
        Assert.Contains($"/cases/{free.Reference}/taking-on", (await world.As(Role.LinkWorker).Get("/inbox")).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Another_teams_referrals_and_those_of_restricted_people_are_not_there(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var theirs = await other.ReferralAsync();
        var details = World.Somebody();
        var restricted = await world.AcceptedAsync(await world.ReferralAsync(details), null);
        await world.ChangeAsync(restricted, row => row.RestrictTo([world.User(Role.TeamManager).Id], world.User(Role.TeamManager).Id, world.App.Clock.GetUtcNow()));
        var more = await world.ReferralAsync(details, Need.Housing);

        var page = await world.As(Role.LinkWorker).Get("/inbox");

        Assert.Empty(References(page));
        Assert.DoesNotContain(restricted.Reference, page.Raw, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.LinkWorker).Get($"/inbox/{more.Reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.LinkWorker).Get($"/inbox/{theirs.Reference}")).Status);
        Assert.Contains(more.Reference, References(await world.As(Role.TeamManager).Get("/inbox")));
    }

    [Theory, OnBothDatabases]
    public async Task Only_the_team_may_see_it(string engine)
    {
        var world = await World.NewAsync(engine);
        var referral = await world.ReferralAsync();
        foreach (var role in new[] { Role.Referrer, Role.Provider, Role.Commissioner, Role.Admin, Role.DirectoryEditor })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).Get("/inbox")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).Get($"/inbox/{referral.Reference}")).Status);
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_list_never_tells_what_somebody_answered_about_work(string engine)
    {
        var world = await World.NewAsync(engine);
        var quiet = await world.ReferralAsync(World.Somebody());
        var worker = world.As(Role.LinkWorker);
        var before = (await worker.Get("/inbox")).Document.QuerySelector("tbody")!.TextContent;
        await world.App.InDatabase(async db =>
        {
            var row = db.Referrals.ForTheSystem().Single(its => its.Id == quiet.Id);
            db.Entry(row).Property(its => its.WorkAnswer).CurrentValue = WorkAnswer.NotForMe;
            await db.SaveChangesAsync();
        });

        Assert.Equal(before, (await worker.Get("/inbox")).Document.QuerySelector("tbody")!.TextContent);
    }

    internal static List<string> References(Answer page) =>
        [.. page.Document.QuerySelectorAll("main tbody th a[href^='/inbox/']").Select(link => link.GetAttribute("href")!["/inbox/".Length..])];

    internal static string? Next(Answer page) => page.Document.QuerySelector(".nhsuk-pagination-item--next a")?.GetAttribute("href");
}
