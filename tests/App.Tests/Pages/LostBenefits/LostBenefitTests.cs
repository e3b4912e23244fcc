using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.LostBenefits;

/// <summary>A benefit that has stopped or been cut is urgent on its case, and known to nobody outside the team without a word from the person.</summary>
public class LostBenefitTests
{
    private static string Address(Case its) => $"/cases/{its.Reference}/lost-benefit";

    [Theory, OnBothDatabases]
    public Task Marking_it_answers_the_usual_questions(string engine) => CaseRows.AnswersTheUsualQuestionsAsync(engine, Address);

    [Theory, OnBothDatabases]
    public async Task It_stands_first_on_the_case_with_who_advises_now_until_it_is_sorted(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, worker) = (await world.CaseAsync(), world.As(Role.LinkWorker));
        await world.ServiceAsync(row => row.Accepting = Accepting.Full, Need.Benefits);
        await world.ServiceAsync(row => row.Accepting = Accepting.Yes, Need.Benefits);

        var marked = await worker.Post(Address(its), new { InTheirWords = "Nothing came this month" });
        var page = await worker.Get($"/cases/{its.Reference}");
        var show = await worker.Get(marked.Location!);

        Assert.Contains("Urgent: a benefit has stopped or been cut", page.Text, StringComparison.Ordinal);
        Assert.True(page.Text.IndexOf("Urgent: a benefit", StringComparison.Ordinal) < page.Text.IndexOf("Risks", StringComparison.Ordinal));
        Assert.Contains("Nothing came this month", page.Text, StringComparison.Ordinal);
        Assert.Contains("taking people now", page.Text, StringComparison.Ordinal);
        foreach (var need in (string[])["Food", "Fuel", "Money"]) Assert.NotNull(page.Document.QuerySelector($"a[href='/cases/{its.Reference}/support?need={need}&taking=true']"));
        Assert.Contains("Urgent", (await worker.Get("/caseload?urgency=Urgent")).Document.QuerySelector($"tr:has(a[href='/cases/{its.Reference}'])")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(its.Reference, (await worker.Get("/caseload?urgency=Routine")).Raw, StringComparison.Ordinal);
        Assert.Contains("Get benefits advice", show.Text, StringComparison.Ordinal);
        Assert.NotEmpty((await worker.Send(show)).Errors);

        await worker.Send(show, new { How = "Paid again" });

        Assert.DoesNotContain(its.Reference, (await worker.Get("/caseload?urgency=Urgent")).Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("Urgent: a benefit", (await worker.Get($"/cases/{its.Reference}")).Text, StringComparison.Ordinal);
        Assert.Contains("Paid again", (await worker.Get(marked.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.PostBare(marked.Location!, new { How = "Paid again" })).Status);
    }

    [Theory, OnBothDatabases]
    public async Task It_is_marked_from_a_contact_and_from_a_conversation_and_is_still_one(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, worker) = (await world.CaseAsync(), world.As(Role.LinkWorker));

        var contact = await worker.Post($"/cases/{its.Reference}/contacts", new { Input_How = "Phone", Input_Outcome = "Spoke", Input_Note = "Rang in tears", Input_LostBenefit = "true" }, "form[novalidate]");
        var talk = await worker.Post($"/cases/{its.Reference}/conversations/new", new { Input_How = "Visit", Input_WhatMatters = "The children", Input_LostBenefit = "true", Input_LostBenefitWords = "Half of it is gone" });
        var unticked = await worker.Post($"/cases/{its.Reference}/conversations/new", new { Input_How = "Visit", Input_WhatMatters = "The children", Input_LostBenefitWords = "All of it" });

        var lost = Assert.Single(await LostAsync(world, its));
        Assert.Equal([$"{Address(its)}/{lost.Id}", $"{Address(its)}/{lost.Id}"], [contact.Location, talk.Location]);
        Assert.Equal("Half of it is gone", lost.InTheirWords);
        Assert.Contains("You wrote about a benefit", Assert.Single(unticked.Errors), StringComparison.Ordinal);
        Assert.Contains("All of it", unticked.Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_mark_it_at_once_mark_one_and_two_who_sort_it_sort_it_once(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var (one, other) = (world.As(Role.LinkWorker), world.As(await world.ColleagueAsync()));
        var (first, second) = (await one.Get(Address(its)), await other.Get(Address(its)));

        await Task.WhenAll(one.Send(first, new { InTheirWords = "No money came" }), other.Send(second, new { InTheirWords = "Rent is due" }));

        var lost = Assert.Single(await LostAsync(world, its));
        Assert.Contains("No money came", lost.InTheirWords, StringComparison.Ordinal);
        Assert.Contains("Rent is due", lost.InTheirWords, StringComparison.Ordinal);
        var page = await one.Get($"{Address(its)}/{lost.Id}");
        var sorted = await Task.WhenAll(one.Send(page, new { How = "Paid" }), other.PostBare($"{Address(its)}/{lost.Id}", new { How = "Appeal is in" }));
        Assert.Contains(sorted, answer => answer.Status == HttpStatusCode.Conflict);
        Assert.Contains(sorted, answer => answer.Status == HttpStatusCode.Redirect);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_else_may_know_of_it_and_a_provider_only_with_a_share_for_money(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var its = await world.CaseAsync(World.Somebody() with { PracticeCode = world.Practice }, Need.Loneliness);
        var (worker, service) = (world.As(Role.LinkWorker), await world.ServiceAsync(row => row.ReportsToBenefits = false));
        var marked = await worker.Post(Address(its), new { InTheirWords = "QQWORDS" });
        var without = await world.SendAsync(its, service, DataCategory.Contact, DataCategory.Needs, DataCategory.Story);
        var with = await world.SendAsync(its, service, DataCategory.Contact, DataCategory.Money);

        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).Get(marked.Location!)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).PostBare(marked.Location!, new { How = "x" })).Status);
        foreach (var role in (Role[])[Role.Provider, Role.Referrer, Role.Commissioner, Role.Admin]) Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).Get(marked.Location!)).Status);
        Assert.DoesNotContain("QQWORDS", (await world.As(Role.Provider).Get($"/onward-referrals/{without.Reference}")).Raw, StringComparison.Ordinal);
        Assert.Contains("QQWORDS", (await world.As(Role.Provider).Get($"/onward-referrals/{with.Reference}")).Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("QQWORDS", (await worker.Get((await worker.Post($"/cases/{its.Reference}/copy")).Location!)).Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("QQWORDS", (await world.As(Role.Admin).Get("/admin/access-log?kind=Changes")).Raw, StringComparison.Ordinal);
    }

    private static Task<List<LostBenefit>> LostAsync(World world, Case its) =>
        world.App.InDatabase(db => db.LostBenefits.ForTheSystem().AsNoTracking().Where(row => row.CaseId == its.Id).ToListAsync());
}
