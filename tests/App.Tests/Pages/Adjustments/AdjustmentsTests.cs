using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Adjustments;

/// <summary>What helps at work, which employer may read which of it, and the pack for Access to Work.</summary>
public class AdjustmentsTests
{
    private static string Address(Case its) => $"/cases/{its.Reference}/work/adjustments";

    private static async Task<Adjustment> HelpsAsync(World world, Case its, string what, string? why = null)
    {
        Adjustment? row = null;
        await world.InWorkAsync(its, (found, by, at) => row = found.AddAdjustment(what, why, AdjustmentState.WouldHelp, by, at));
        return row!;
    }

    private static Dictionary<string, string> Choice(Adjustment row) => new() { ["Input.Employer"] = "Harbour Café", ["Input.Whats"] = $"{row.Id}" };

    [Theory, OnBothDatabases]
    public Task The_list_answers_the_usual_questions(string engine) =>
        CaseRows.AnswersTheUsualQuestionsAsync(engine, Address, (its, by, at) => WorkRows.Answered(its, by, at), readableWhenClosed: true);

    [Theory, OnBothDatabases]
    public Task The_pack_answers_the_usual_questions(string engine) =>
        CaseRows.AnswersTheUsualQuestionsAsync(engine, its => $"/cases/{its.Reference}/work/access-to-work", (its, by, at) => WorkRows.Answered(its, by, at));

    [Theory, OnBothDatabases]
    public async Task Another_teams_row_isnt_there_and_one_of_another_case_neither(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var (its, second) = (await world.TalkingAsync(), await world.TalkingAsync());
        var row = await HelpsAsync(world, its, "a chair");
        foreach (var page in (string[])[$"{Address(its)}/{row.Id}", $"{Address(its)}/{row.Id}/removal"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Provider).PostBare(page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).PostBare(page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.LinkWorker).PostBare(page.Replace(its.Reference, second.Reference, StringComparison.Ordinal))).Status);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Added_changed_taken_off_and_put_back(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var worker = world.As(Role.LinkWorker);
        async Task<Adjustment> Now() => Assert.Single((await world.ReadWorkAsync(its)).Adjustments);

        Assert.Equal(["Write what helps, like “a quiet place to sit”"], (await worker.Post(Address(its), new { Input_Why = "my back" })).Errors);
        await worker.Post(Address(its), new { Input_What = " a chair I can raise ", Input_Why = "my back", Input_State = "WouldHelp" });
        var row = await Now();
        Assert.Equal(("a chair I can raise", "my back"), (row.What, row.Why));
        await worker.Post($"{Address(its)}/{row.Id}", new { Input_What = "a chair", Input_Why = "my back", Input_State = "Agreed" });
        Assert.Equal(("a chair", AdjustmentState.Agreed), ((await Now()).What, (await Now()).State));
        Assert.Contains("The employer agreed", (await worker.Get(Address(its))).Text, StringComparison.Ordinal);
        await worker.Send(await worker.Get(Address(its)), form: "form[action$=removal]");
        Assert.NotNull((await Now()).TakenBackAt);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.PostBare($"{Address(its)}/{row.Id}/removal")).Status);
        await worker.Send(await worker.Get(Address(its)), form: "form[action$=return]");
        Assert.Null((await Now()).TakenBackAt);
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_change_the_same_see_both_and_lose_nothing(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var row = await HelpsAsync(world, its, "a chair");
        var (first, second) = (world.As(Role.LinkWorker), world.As(Role.LinkWorker));
        var (mine, theirs) = (await first.Get($"{Address(its)}/{row.Id}"), await second.Get($"{Address(its)}/{row.Id}"));
        await second.Send(theirs, new { Input_What = "a stool" });
        var both = await first.Send(mine, new { Input_What = "a desk" });

        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("a stool", both.Text, StringComparison.Ordinal);
        await first.Send(both);
        Assert.Equal("a desk", Assert.Single((await world.ReadWorkAsync(its)).Adjustments).What);
    }

    [Theory, OnBothDatabases]
    public async Task What_they_read_before_agreeing_is_what_comes_out_for_the_employer_and_nothing_before_they_agree(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var (chair, secret) = (await HelpsAsync(world, its, "a chair I can raise", "my spine"), await HelpsAsync(world, its, "time off for the clinic"));
        var worker = world.As(Role.LinkWorker);
        var preview = await worker.Post($"/cases/{its.Reference}/work/sheets/new", Choice(chair));

        Assert.Contains("May we tell Harbour Café about your work?", preview.Text, StringComparison.Ordinal);
        Assert.Contains("a chair I can raise", preview.Text, StringComparison.Ordinal);
        const string shown = "a chair I can raise";
        Assert.Empty((await world.ReadWorkAsync(its)).Shares);

        var agreed = await worker.Send(preview, form: "form:has(input[name=Seen])");
        var made = await worker.Send(await worker.Get(agreed.Location!));
        var sheet = await worker.Get(made.Location!);
        Assert.Equal([shown], sheet.Document.QuerySelectorAll(".lw-letter li").Select(line => line.TextContent));
        foreach (var hidden in (string[])["my spine", secret.What]) Assert.DoesNotContain(hidden, sheet.Raw, StringComparison.Ordinal);
        var sent = Assert.Single(await world.App.InDatabase(db => db.Sendings.ForTheSystem().Where(row => row.CaseId == its.Id).ToListAsync()));
        Assert.Equal([shown], sent.Disclosure.Items.Select(item => item.Text));
    }

    [Theory, OnBothDatabases]
    public async Task Taken_back_nothing_comes_out_any_more_not_even_the_copy_that_was_made_and_it_is_listed_as_gone(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var chair = await HelpsAsync(world, its, "a chair I can raise");
        EmployerSheet? sheet = null;
        await world.InWorkAsync(its, (found, by, at) => sheet = found.AgreeToSheet(new("Harbour Café", [chair.Id], [], Linkwork.Domain.Shared.London.Date(at).AddMonths(2)), by, at));
        var worker = world.As(Role.LinkWorker);
        var page = $"/cases/{its.Reference}/work/sheets/{sheet!.Id}";
        var printed = (await worker.Post(page)).Location!;
        Assert.Contains("a chair I can raise", (await worker.Get(printed)).Text, StringComparison.Ordinal);

        var withdrawal = await worker.Get($"/cases/{its.Reference}/shares/{sheet.ShareId}/withdrawal");
        Assert.Contains("Printed copy", withdrawal.Text, StringComparison.Ordinal);
        await worker.Send(withdrawal);

        foreach (var address in (string[])[page, printed])
        {
            var after = await worker.Get(address);
            Assert.Contains("They took it back", after.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("a chair I can raise", after.Raw, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Conflict, (await worker.PostBare(page)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_yes_holds_for_the_words_that_were_read_and_not_for_what_a_colleague_made_of_them_meanwhile(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var chair = await HelpsAsync(world, its, "a chair");
        var worker = world.As(Role.LinkWorker);
        var preview = await worker.Post($"/cases/{its.Reference}/work/sheets/new", Choice(chair));
        await world.As(Role.LinkWorker).Post($"{Address(its)}/{chair.Id}", new { Input_What = "a chair, and mornings off for the clinic" });

        var again = await worker.Send(preview, form: "form:has(input[name=Seen])");
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("mornings off for the clinic", again.Text, StringComparison.Ordinal);
        Assert.Empty((await world.ReadWorkAsync(its)).Shares);
        await worker.Send(again, form: "form:has(input[name=Seen])");
        Assert.Single((await world.ReadWorkAsync(its)).EmployerSheets);
    }

    [Theory, OnBothDatabases]
    public async Task A_double_click_on_agreeing_makes_one_share_and_one_sheet(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var chair = await HelpsAsync(world, its, "a chair");
        var worker = world.As(Role.LinkWorker);
        var preview = await worker.Post($"/cases/{its.Reference}/work/sheets/new", Choice(chair));
        await Task.WhenAll(worker.Send(preview, form: "form:has(input[name=Seen])"), worker.Send(preview, form: "form:has(input[name=Seen])"));

        var row = await world.ReadWorkAsync(its);
        Assert.Equal((1, 1), (row.Shares.Count, row.EmployerSheets.Count));
    }

    [Theory, OnBothDatabases]
    public async Task While_they_dont_want_to_talk_of_work_none_of_it_is_read_or_printed(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var chair = await HelpsAsync(world, its, "a chair I can raise");
        EmployerSheet? sheet = null;
        await world.InWorkAsync(its, (found, by, at) => sheet = found.AgreeToSheet(new("Harbour Café", [chair.Id], [], Linkwork.Domain.Shared.London.Date(at).AddMonths(2)), by, at));
        await world.QuietAsync(its);
        var worker = world.As(Role.LinkWorker);

        foreach (var page in (string[])["adjustments", $"adjustments/{chair.Id}", $"sheets/{sheet!.Id}", "sheets/new", "access-to-work", "returns", "fit-notes"])
        {
            var answer = await worker.Get($"/cases/{its.Reference}/work/{page}");
            Assert.Equal(HttpStatusCode.Conflict, answer.Status);
            Assert.DoesNotContain("chair", answer.Raw, StringComparison.Ordinal);
        }
    }
}
