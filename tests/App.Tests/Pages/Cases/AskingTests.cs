using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Cases;

/// <summary>Nobody's yes is written down before it was asked for in plain words, beside the exact text that would go.</summary>
public class AskingTests
{
    [Theory, OnBothDatabases]
    public async Task The_copy_that_goes_after_a_yes_is_word_for_word_the_copy_that_was_shown(string engine)
    {
        var (world, its, worker) = await WithPracticeAsync(engine);

        var asked = await worker.Post($"/cases/{its.Reference}/shares", Share(world, "Practice", ["Work"], "ClinicalCopy"));
        var shown = asked.Document.QuerySelector("pre")!.TextContent;
        Assert.Empty((await world.CaseNowAsync(its)).Shares);
        await worker.Send(asked);
        var made = await worker.Post($"/cases/{its.Reference}/copy");

        Assert.Equal((await worker.Get(made.Location!)).Document.QuerySelector("textarea")!.TextContent, shown);
        Assert.Contains("Work and employment", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Money and debt", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Only with this yes: needs: Work and employment", asked.Text, StringComparison.Ordinal);
        Assert.Contains("You can say no.", asked.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_closing_letter_is_what_was_shown_and_what_is_written_when_it_closes(string engine)
    {
        var (world, its, worker) = await WithPracticeAsync(engine);

        var asked = await worker.Post($"/cases/{its.Reference}/shares", Share(world, "Practice", ["Money"], "ClosingLetter"));
        var shown = Rows(asked);
        await worker.Send(asked);
        var preview = await worker.Post($"/cases/{its.Reference}/closure", new { Input_Reason = "GoalsMet", Input_Summary = "They go to the choir now" });
        await worker.Send(preview);

        var letter = (await world.App.InDatabase(db => db.Sendings.ForTheSystem().SingleAsync(row => row.CaseId == its.Id && row.Channel == SendingChannel.Letter))).Disclosure;
        var went = letter.Items.GroupBy(item => item.Label).ToDictionary(line => line.Key, line => string.Join("\n", line.Select(item => item.Text)));
        Assert.Equal(["Support ended", "What was done and what comes next", "Why it ended"], went.Keys.Except(shown.Keys).Order());
        Assert.All(shown, line => Assert.Equal(went[line.Key], line.Value));
        Assert.Contains("Money and debt", shown["What the person wanted help with"], StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_a_provider_would_read_again_is_what_they_then_read(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, service) = (await world.CaseAsync(null, Need.Loneliness, Need.Money), await world.ServiceAsync(row => row.ReportsToBenefits = false, Need.Loneliness));
        var onward = await world.SendAsync(its, service, DataCategory.Contact, DataCategory.Needs);
        var worker = world.As(Role.LinkWorker);
        await worker.Post($"/cases/{its.Reference}/shares", form: "form[action$=withdrawal]");
        var address = $"/onward-referrals/{onward.Reference}";
        Assert.Contains("Nothing is shared with you now", (await world.As(Role.Provider).Get(address)).Text, StringComparison.Ordinal);

        var asked = await worker.Post($"/cases/{its.Reference}/shares", (List<KeyValuePair<string, string>>)
            [
                .. Share(world, "Organisation", ["Needs", "Money"], "OnwardReferral"), new("Input.OrganisationId", world.Organisation.Id.ToString()),
            ], NewShare);
        var shown = Rows(asked);
        await worker.Send(asked);

        Assert.Equal(["Wants help with loneliness and social contact"], shown.Keys);
        Assert.Equal(shown, Rows(await world.As(Role.Provider).Get(address)));
        Assert.Contains("help you", asked.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_onward_referral_is_asked_for_in_plain_words_and_changing_ones_mind_loses_nothing(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, service) = (await world.CaseAsync(), await world.ServiceAsync(row => row.ReportsToBenefits = true));
        var worker = world.As(Role.LinkWorker);
        var fields = SupportWorld.Agreeing(world, 30, DataCategory.Contact);
        (fields["Input.Note"], fields["Input.NoteCategory"]) = ("Likes a quiet corner", "Story");

        var preview = await worker.Post($"/cases/{its.Reference}/onward-referrals/new?service={service.Id}", fields);
        var back = await worker.Send(preview, new { Input_Change = "true" });

        Assert.Contains("Read this to them May we tell Harbour Advice about your name and how to reach you?", preview.Text, StringComparison.Ordinal);
        Assert.Contains("They may tell the Jobcentre", preview.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, back.Status);
        Assert.Equal("Likes a quiet corner", back.Document.QuerySelector("textarea[name='Input.Note']")!.TextContent);
        Assert.NotNull(back.Document.QuerySelector("input[value=Contact][checked]"));
        Assert.Empty((await world.CaseNowAsync(its)).OnwardReferrals);
    }

    [Theory, OnBothDatabases]
    public async Task A_yes_to_words_that_were_never_shown_or_have_changed_is_not_written_down(string engine)
    {
        var (world, its, worker) = await WithPracticeAsync(engine);
        var address = $"/cases/{its.Reference}/shares";
        var asked = await worker.Post(address, Share(world, "Practice", ["Work"], "ClinicalCopy"));
        await world.PlanAsync(its, row => row.AddGoal("I want to sing", Need.Work, 5, 5, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));

        var again = await worker.Send(asked);
        var forged = await worker.PostBare(address, Share(world, "Practice", ["Work"], "ClinicalCopy").Append(new("Input.Seen", "forged")));

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (again.Status, forged.Status));
        Assert.Contains("Something changed since you were shown this", again.Text, StringComparison.Ordinal);
        Assert.Empty((await world.CaseNowAsync(its)).Shares);
        Assert.Equal(address, (await worker.Send(again)).Location);
        Assert.Single((await world.CaseNowAsync(its)).Shares);
    }

    [Theory, OnBothDatabases]
    public async Task A_share_taken_back_meanwhile_asks_again(string engine)
    {
        var (world, its, worker) = await WithPracticeAsync(engine);
        var address = $"/cases/{its.Reference}/shares";
        await worker.Send(await worker.Post(address, Share(world, "Practice", ["Story"], "ClosingLetter")));
        var asked = await worker.Post(address, Share(world, "Practice", ["Work"], "ClinicalCopy"), NewShare);
        await worker.Post(address, form: "form[action$=withdrawal]");

        Assert.Equal(HttpStatusCode.Conflict, (await worker.Send(asked)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_double_yes_is_one_share_and_change_something_keeps_what_was_typed(string engine)
    {
        var (world, its, worker) = await WithPracticeAsync(engine);
        var asked = await worker.Post($"/cases/{its.Reference}/shares", Share(world, "SomebodyElse", ["Story"], "OwnCopy").Append(new("Input.Name", "Aunt Bea")));

        var back = await worker.Send(asked, new { Input_Change = "true" });
        await Task.WhenAll(worker.Send(asked), worker.Send(asked));

        Assert.Contains("We can’t know who they will tell", asked.Text, StringComparison.Ordinal);
        Assert.Equal("Aunt Bea", back.Document.QuerySelector("input[name='Input.Name']")!.GetAttribute("value"));
        Assert.NotNull(back.Document.QuerySelector("input[value=Story][checked]"));
        Assert.Single((await world.CaseNowAsync(its)).Shares);
    }

    [Theory, OnBothDatabases]
    public async Task The_copy_leads_to_asking_with_the_rest_filled_in_and_a_yes_leads_back(string engine)
    {
        var (world, its, worker) = await WithPracticeAsync(engine);
        var ask = (await worker.Get($"/cases/{its.Reference}/copy")).Document.QuerySelector("a[href*='/shares?']")!.GetAttribute("href")!;

        var form = await worker.Get(ask);
        var asked = await worker.Send(form, Share(world, "Practice", ["Work"], "ClinicalCopy").Where(field => field.Key.Contains("Until", StringComparison.Ordinal) || field.Key.EndsWith("Categories", StringComparison.Ordinal)));

        Assert.DoesNotContain("Work", ask, StringComparison.Ordinal);
        Assert.Equal(["ClinicalCopy", "Practice"], form.Document.QuerySelectorAll("input[checked]").Select(input => input.GetAttribute("value")!).Order(StringComparer.Ordinal));
        Assert.Equal($"/cases/{its.Reference}/copy", (await worker.Send(asked)).Location);
    }

    private const string NewShare = "main form[method=post]:not([action])";

    private static Dictionary<string, string> Rows(Answer page) => page.Document.QuerySelectorAll("dl .nhsuk-summary-list__row")
        .ToDictionary(row => row.QuerySelector("dt")!.TextContent.Trim(), row => row.QuerySelector("dd")!.TextContent.Trim());

    private static List<KeyValuePair<string, string>> Share(World world, string with, string[] categories, string purpose)
    {
        var until = DateOnly.FromDateTime(world.App.Clock.GetUtcNow().UtcDateTime).AddMonths(3);
        return
        [
            .. categories.Select(category => new KeyValuePair<string, string>("Input.Categories", category)), new("Input.With", with), new("Input.Purposes", purpose),
            new("Input.Until.Day", $"{until.Day}"), new("Input.Until.Month", $"{until.Month}"), new("Input.Until.Year", $"{until.Year}"),
        ];
    }

    private static async Task<(World World, Case Its, Visitor Worker)> WithPracticeAsync(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync(World.Somebody() with { PracticeCode = world.Practice }, Need.Housing, Need.Work, Need.Money);
        return (world, its, world.As(Role.LinkWorker));
    }
}
