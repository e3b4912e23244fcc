using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Directory;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Directory;

public class CardTests
{
    [Theory, OnBothDatabases]
    public async Task A_service_for_work_has_a_card_whose_unknowns_say_so_and_a_choir_has_none(string engine)
    {
        var world = await World.NewAsync(engine);
        var (work, choir, its) = (await world.ServiceAsync(null, Need.Work), await world.ServiceAsync(null, Need.Loneliness), await world.CaseAsync());

        foreach (var page in (Answer[])[await world.As(Role.Referrer).Get($"/directory/{work.Id}"), await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/support/{work.Id}")])
            foreach (var key in (string[])["Voluntary", "Tells a benefits authority", "How it works", "Who it is for", "Whom it doesn’t take", "Support each week", "Support in work", "Fidelity review"])
                Assert.Equal("Unknown", Fact(page, key));
        Assert.DoesNotContain("Employment support", (await world.As(Role.LinkWorker).Get($"/directory/{choir.Id}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Employment support", (await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/support/{choir.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_editor_fills_the_card_in_and_may_empty_it_again(string engine)
    {
        var world = await World.NewAsync(engine);
        var (service, editor) = (await world.ServiceAsync(null, Need.Work), world.As(Role.DirectoryEditor));
        var day = DateOnly.FromDateTime(world.App.Clock.GetUtcNow().UtcDateTime).AddDays(-90);
        var address = $"/directory/{service.Id}/edit";

        var saved = await editor.Post(address, Fields(day));

        Assert.Equal($"/directory/{service.Id}", saved.Location);
        var page = await editor.Get($"/directory/{service.Id}");
        Assert.Equal(("Yes, it says", "Only with consent, it says", "Individual placement and support (IPS), Job club"), (Fact(page, "Voluntary"), Fact(page, "Tells a benefits authority"), Fact(page, "How it works")));
        Assert.Equal(("People under 18", "About 2.5 hours", "Yes, for 26 weeks"), (Fact(page, "Whom it doesn’t take"), Fact(page, "Support each week"), Fact(page, "Support in work")));
        Assert.StartsWith("104 of 125, good, reviewed on", Fact(page, "Fidelity review"), StringComparison.Ordinal);
        Assert.Contains("It tells a benefits authority about people", page.Text, StringComparison.Ordinal);
        var wrong = await editor.Post(address, new { Input_Work_FidelityScore = "400", Input_Work_HoursAWeek = "60" });
        Assert.Equal(["Hours a week is a number from 0 to 40", "A fidelity score is a number from 25 to 125"], wrong.Errors);

        await editor.Post(address, new { Input_Work_HoursAWeek = "", Input_Work_Voluntary = "", Input_Reports = "no" });
        var after = await editor.Get($"/directory/{service.Id}");
        Assert.Equal(("Unknown", "Unknown", "No, it says"), (Fact(after, "Voluntary"), Fact(after, "Support each week"), Fact(after, "Tells a benefits authority")));
        Assert.DoesNotContain("benefits authority about people", after.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Two_editors_of_one_card_see_both_versions(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => row.EmploymentSupport = new() { ServiceId = row.Id, WhoDeclined = "Nobody", Models = [SupportModel.JobClub] }, Need.Work);
        var (one, two) = (world.As(Role.DirectoryEditor), world.As(Role.DirectoryEditor));
        var (page, stale) = (await one.Get($"/directory/{service.Id}/edit"), await two.Get($"/directory/{service.Id}/edit"));

        await one.Send(page, new { Input_Work_WhoDeclined = "Under-18s" });
        var clash = await two.Send(stale, new { Input_Work_WhoDeclined = "Over-70s" });

        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("They saved:Under-18s", clash.Text, StringComparison.Ordinal);
        Assert.Contains("Over-70s", clash.Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_councils_housing_service_counts_as_reporting_until_it_answers_and_each_department_is_its_own(string engine)
    {
        var world = await World.NewAsync(engine);
        var (editor, council, its) = (world.As(Role.DirectoryEditor), $"Borough of {Guid.NewGuid():N}", await world.CaseAsync());
        async Task<string> Add(string department, string reports) => (await editor.Post("/directory/new", new
        {
            Input_Organisation = council, Input_Department = department, Input_Kind = "Council", Input_Name = $"{department} desk", Input_Needs = "Housing", Input_Reports = reports,
        })).Location!;
        var (unanswered, answered) = (await Add("Housing options", ""), await Add("Tenancy support", "no"));

        Assert.Contains("It may tell a benefits authority about people", (await editor.Get(unanswered)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("benefits authority about people", (await editor.Get(answered)).Text, StringComparison.Ordinal);
        foreach (var (service, may) in new[] { (unanswered, true), (answered, false) })
        {
            var form = await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/onward-referrals/new?service={service.Split('/')[^1]}");
            Assert.Equal(may, form.Text.Contains("may tell a benefits authority", StringComparison.Ordinal));
        }

        Assert.Equal(2, await world.App.InDatabase(db => db.Organisations.Rows.CountAsync(row => row.Name == council && row.Kind == OrganisationKind.Council)));
    }

    [Theory, OnBothDatabases]
    public async Task A_new_service_of_a_council_does_not_take_the_councils_kind_away(string engine)
    {
        var world = await World.NewAsync(engine);
        var editor = world.As(Role.DirectoryEditor);
        await world.App.InDatabase(async db =>
        {
            (await db.Organisations.Rows.SingleAsync(row => row.Id == world.Organisation.Id)).Name = $"Town {world.Team.Slug}";
            (await db.Organisations.Rows.SingleAsync(row => row.Id == world.Organisation.Id)).Kind = OrganisationKind.Council;
            await db.SaveChangesAsync();
        });

        await editor.Post("/directory/new", new { Input_Organisation = $"Town {world.Team.Slug}", Input_Kind = "Voluntary", Input_Name = "Another desk" });

        Assert.Equal(OrganisationKind.Council, await world.App.InDatabase(db => db.Organisations.Rows.Where(row => row.Id == world.Organisation.Id).Select(row => row.Kind).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_agreed_for_a_service_that_does_not_report_no_longer_shows_once_it_reports_with_consent(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, service) = (await world.CaseAsync(), await world.ServiceAsync(row => row.Reporting = BenefitsReporting.No, Need.Loneliness));
        var onward = await world.SendAsync(its, service, DataCategory.Contact);
        var provider = world.As(Role.Provider);
        var before = await provider.Get($"/onward-referrals/{onward.Reference}");
        await world.App.InDatabase(async db =>
        {
            (await db.Services.Rows.SingleAsync(row => row.Id == service.Id)).Reporting = BenefitsReporting.OnlyWithConsent;
            await db.SaveChangesAsync();
        });

        Assert.Contains("Rowan", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rowan", (await provider.Get($"/onward-referrals/{onward.Reference}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Outcomes_count_people_of_whole_months_and_hide_a_team_with_few(string engine)
    {
        var (world, few) = (await World.NewAsync(await TestApp.NewAsync(engine)), (World?)null);
        few = await World.NewAsync(world.App);
        var service = await world.ServiceAsync(row => row.Reporting = BenefitsReporting.No, Need.Work);
        for (var i = 0; i < 9; i++) await SentAsync(world, service, started: i < 8, twice: i == 0);
        for (var i = 0; i < 3; i++) await SentAsync(few, service, started: true);

        var thisMonth = await world.As(Role.LinkWorker).Get($"/directory/{service.Id}");
        world.App.Clock.Forward(TimeSpan.FromDays(31));
        var (theirs, others) = (await world.As(Role.LinkWorker).Get($"/directory/{service.Id}"), await few.As(Role.LinkWorker).Get($"/directory/{service.Id}"));

        Assert.Equal("0", Outcome(thisMonth, "Sent"));
        foreach (var page in (Answer[])[theirs, others])
            Assert.Equal(("10+", "10+", "0", "0"), (Outcome(page, "Sent"), Outcome(page, "Started"), Outcome(page, "Declined"), Outcome(page, "Say it helped")));
        world.App.Clock.Forward(TimeSpan.FromDays(366 * 2 + 31));
        Assert.Equal("0", Outcome(await world.As(Role.LinkWorker).Get($"/directory/{service.Id}"), "Sent"));
    }

    private static async Task SentAsync(World world, Service service, bool started, bool twice = false)
    {
        var its = await world.CaseAsync();
        foreach (var _ in Enumerable.Range(0, twice ? 2 : 1))
            await world.App.InDatabase(async db =>
            {
                var at = world.App.Clock.GetUtcNow();
                var row = await db.Cases.ForTheSystem().Include(one => one.OnwardReferrals).SingleAsync(one => one.Id == its.Id);
                var sent = Gate.Disclose([new(DataCategory.Story, "Said", "something")], new(RecipientKind.Person, "x", "x"), SharingPurpose.OnwardReferral, [], at);
                var onward = row.ReferOnward(service, "Harbour Advice", Need.Work, sent, Guid.Empty, at);
                if (started) onward.Take(OnwardStepKind.Started, null, null, false, Guid.Empty, at);
                await db.SaveChangesAsync();
            });
    }

    private static Dictionary<string, string> Fields(DateOnly day) => new()
    {
        ["Input.Reports"] = "consent", ["Input.Work.Voluntary"] = "yes", ["Input.Work.Models[0]"] = "JobClub", ["Input.Work.Models[1]"] = "Ips", ["Input.Work.WhoDeclined"] = "People under 18",
        ["Input.Work.HoursAWeek"] = "2.5", ["Input.Work.InWork"] = "yes", ["Input.Work.InWorkWeeks"] = "26", ["Input.Work.FidelityScore"] = "104",
        ["Input.Work.FidelityReviewedOn.Day"] = $"{day.Day}", ["Input.Work.FidelityReviewedOn.Month"] = $"{day.Month}", ["Input.Work.FidelityReviewedOn.Year"] = $"{day.Year}",
    };

    private static string Fact(Answer page, string key) => page.Document.QuerySelectorAll("section[aria-labelledby=card] dt").Single(each => each.TextContent.Trim() == key).NextElementSibling!.TextContent.Trim();

    private static string Outcome(Answer page, string key) => page.Document.QuerySelectorAll(".lw-headline dt").Single(each => each.TextContent == key).NextElementSibling!.TextContent;
}
