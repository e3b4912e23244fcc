using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;

namespace Linkwork.App.Tests.Pages.WorkProfiles;

public class EditTests
{
    private static string Address(Case its) => $"/cases/{its.Reference}/work/profile";

    [Theory, OnBothDatabases]
    public Task It_answers_the_usual_questions(string engine) =>
        CaseRows.AnswersTheUsualQuestionsAsync(engine, Address, (its, by, at) => WorkRows.Answered(its, by, at));

    [Theory, OnBothDatabases]
    public async Task Everything_they_said_is_kept_and_shown_in_short_on_the_case(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var worker = world.As(Role.LinkWorker);

        var saved = await worker.Post(Address(its), new Dictionary<string, string>
        {
            ["Input.InTheirWords"] = "I miss the bakery", ["Input.Situations"] = "OffSick", ["Input.SickSince.Day"] = "1", ["Input.SickSince.Month"] = "3", ["Input.SickSince.Year"] = "2020",
            ["Input.FitNoteUntil.Day"] = "1", ["Input.FitNoteUntil.Month"] = "3", ["Input.FitNoteUntil.Year"] = "2090", ["Input.Wants"] = "GoBackToMyJob", ["Input.Importance"] = "9",
            ["Input.ImportanceWhy"] = "the people", ["Input.Confidence"] = "3", ["Input.Barriers"] = "Debt", ["Input.BarrierNeeds[Debt]"] = "Money", ["Input.Matters"] = "Voice",
            ["Input.DealBreakers"] = "nights", ["Input.HoursLeast"] = "16", ["Input.HoursMost"] = "20", ["Input.Worries"] = "the rent",
        });

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var (row, profile) = (await world.ReadWorkAsync(its), (await world.ReadWorkAsync(its)).NewestProfile!);
        Assert.Equal((1, "I miss the bakery", 9, 3, new DateOnly(2090, 3, 1)), (profile.Number, profile.Said.InTheirWords, profile.Said.Importance, profile.Said.Confidence, profile.Said.FitNoteUntil));
        Assert.Equal(new WorkBarrier(WorkBarrierKind.Debt, Need.Money), Assert.Single(profile.Said.Barriers));
        Assert.Contains(row.Needs, need => need.Need == Need.Money);
        var page = await worker.Get($"/cases/{its.Reference}");
        Assert.Contains("I miss the bakery", page.Text, StringComparison.Ordinal);
        Assert.Contains("fit note until 1 Mar 2090", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"a[href='/cases/{its.Reference}/support?need=Money']"));
        Assert.NotNull(page.Document.QuerySelector(".lw-jump a[href='#how-work-stands']"));
    }

    [Theory, OnBothDatabases]
    public async Task Each_save_is_a_new_version_that_begins_from_the_newest(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        await world.ProfileAsync(its, new() { InTheirWords = "worn out", Situations = [WorkSituation.OffSick], FitNoteUntil = new(2026, 1, 1), Confidence = 2 });
        var worker = world.As(Role.LinkWorker);
        Assert.Contains("worn out", (await worker.Get(Address(its))).Raw, StringComparison.Ordinal);

        // Back at work: "off sick" is unticked, and the day the form began with goes with it.
        Assert.Equal(HttpStatusCode.Redirect, (await worker.Post(Address(its), new { Input_Situations = "EmployedAndWell", Input_Confidence = "6" })).Status);

        var versions = (await world.ReadWorkAsync(its)).WorkProfiles.OrderBy(profile => profile.Number).Select(profile => profile.Said).ToList();
        Assert.Equal([2, 6], versions.Select(said => said.Confidence!.Value));
        Assert.Equal([new DateOnly(2026, 1, 1), null], versions.Select(said => said.FitNoteUntil));
        Assert.Equal("worn out", versions[1].InTheirWords);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_typed_is_lost_when_something_is_wrong(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var words = string.Concat(Enumerable.Repeat("I used to love it there. ", 400));

        var answer = await world.As(Role.LinkWorker).Post(Address(its), new Dictionary<string, string>
        {
            ["Input.InTheirWords"] = words, ["Input.Importance"] = "11", ["Input.Wants"] = "StartWork", ["Input.Barriers"] = "Debt", ["Input.BarrierNeeds[Debt]"] = "Money",
            ["Input.FitNoteUntil.Day"] = "31", ["Input.FitNoteUntil.Month"] = "2", ["Input.FitNoteUntil.Year"] = "2026", ["Input.HoursLeast"] = "many",
        });

        Assert.Contains("How much it matters is a number from 1 to 10, or leave it empty", answer.Errors);
        Assert.True(answer.Errors.Count >= 3, string.Join("; ", answer.Errors));
        Assert.Contains(words.Trim(), answer.Raw, StringComparison.Ordinal);
        Assert.NotNull(answer.Document.QuerySelector("input[name='Input.Wants'][value=StartWork][checked]"));
        Assert.NotNull(answer.Document.QuerySelector("input[name='Input.HoursLeast'][value=many]"));
        Assert.NotNull(answer.Document.QuerySelector("select[name='Input.BarrierNeeds[Debt]'] option[value=Money][selected]"));
        Assert.Empty((await world.ReadWorkAsync(its)).WorkProfiles);
    }

    [Theory, OnBothDatabases]
    public async Task An_empty_form_is_sent_back_and_prefer_not_to_say_is_an_answer(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var worker = world.As(Role.LinkWorker);

        Assert.Equal(["Nothing is written yet. One line in their words is enough"], (await worker.Post(Address(its))).Errors);
        Assert.Equal(HttpStatusCode.Redirect, (await worker.Post(Address(its), new { Input_Situations = "PreferNotToSay" })).Status);
        Assert.Contains("prefer not to say", (await worker.Get($"/cases/{its.Reference}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Two_at_once_both_keep_what_they_typed_and_the_second_sees_the_first(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var (first, second) = (world.As(Role.LinkWorker), world.As(await world.ColleagueAsync()));
        var (one, two) = (await first.Get(Address(its)), await second.Get(Address(its)));

        var answers = await Task.WhenAll(first.Send(one, new { Input_InTheirWords = "the first words" }, address: Address(its)),
            second.Send(two, new { Input_InTheirWords = "the second words" }, address: Address(its)));

        var refused = Assert.Single(answers, answer => answer.Status == HttpStatusCode.Conflict);
        Assert.Contains("the first words", refused.Raw, StringComparison.Ordinal);
        Assert.Contains("the second words", refused.Raw, StringComparison.Ordinal);
        Assert.Single((await world.ReadWorkAsync(its)).WorkProfiles);
        var again = await (answers[0] == refused ? first : second).Send(refused, address: Address(its));
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal([1, 2], (await world.ReadWorkAsync(its)).WorkProfiles.Select(profile => profile.Number).Order());
    }

    [Theory, OnBothDatabases]
    public async Task A_double_click_writes_one_version(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var worker = world.As(Role.LinkWorker);
        var page = await worker.Get(Address(its));

        var answers = await Task.WhenAll(worker.Send(page, new { Input_InTheirWords = "once" }, address: Address(its)), worker.Send(page, new { Input_InTheirWords = "once" }, address: Address(its)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Single((await world.ReadWorkAsync(its)).WorkProfiles);
    }

    [Theory, OnBothDatabases]
    public async Task Before_the_offer_it_asks_who_brought_up_work_and_that_answers_the_offer(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var worker = world.As(Role.LinkWorker);
        Assert.NotNull((await worker.Get($"/cases/{its.Reference}")).Document.QuerySelector($"a[href='{Address(its)}']"));

        Assert.Equal(["Say who brought up work first"], (await worker.Post(Address(its), new { Input_InTheirWords = "my hours were cut" })).Errors);
        await worker.Post(Address(its), new { Input_InTheirWords = "my hours were cut", Input_RaisedBy = "Person" });

        Assert.Equal((WorkAnswer.Yes, RaisedBy.Person), ((await world.ReadWorkAsync(its)).WorkOffer!.Says, (await world.ReadWorkAsync(its)).WorkOffer!.RaisedBy));
    }

    [Theory, OnBothDatabases]
    public async Task Not_for_me_makes_it_quiet_at_once_and_the_page_says_nothing_of_work_but_that(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var worker = world.As(Role.LinkWorker);
        await world.ProfileAsync(its, new() { InTheirWords = "MARKER of the shop" });

        await worker.Post(Address(its), new { Input_Wants = "NotForMe" });

        var page = await worker.Get($"/cases/{its.Reference}");
        Assert.Contains("Don’t raise work", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKER", page.Raw, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#how-work-stands"));
        Assert.Empty(page.Document.QuerySelectorAll("a[href*='/work/']"));
        Assert.Equal(2, (await world.ReadWorkAsync(its)).WorkProfiles.Count);
    }

    [Theory, OnBothDatabases]
    public async Task Who_comes_back_finds_the_earlier_profile_kept_and_may_start_from_it(string engine)
    {
        var world = await World.NewAsync(engine);
        var person = World.Somebody();
        var first = await world.CaseAsync(person);
        await world.InWorkAsync(first, (row, by, at) =>
        {
            WorkRows.Answered(row, by, at);
            row.WriteProfile(new() { InTheirWords = "I was a weaver", Strengths = "patient" }, null, by, at);
            row.Close(ClosureReason.GoalsMet, "done", by, at);
        });
        var again = await world.ReferralAsync(person);
        var second = await world.App.InDatabase(async db =>
        {
            var referral = db.Referrals.ForTheSystem().Single(row => row.Id == again.Id);
            referral.IsFor(first.PersonId, world.App.Clock.GetUtcNow());
            await db.SaveChangesAsync();
            return referral;
        });
        var its = await world.AcceptedAsync(second, world.User(Role.LinkWorker).Id);
        await world.PlanAsync(its, row => WorkRows.Answered(row, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        var worker = world.As(Role.LinkWorker);

        Assert.Contains("I was a weaver", (await worker.Get($"/cases/{first.Reference}/work/then-and-now")).Text, StringComparison.Ordinal);
        var page = await worker.Get($"/cases/{its.Reference}");
        Assert.DoesNotContain("I was a weaver", page.Raw, StringComparison.Ordinal);
        var link = page.Document.QuerySelector($"a[href^='{Address(its)}?from=']")!.GetAttribute("href")!;
        Assert.Contains("I was a weaver", (await worker.Get(link)).Raw, StringComparison.Ordinal);
        Assert.Empty((await world.ReadWorkAsync(its)).WorkProfiles);

        await worker.Post(link, new { Input_Strengths = "patient, and strong" });

        Assert.Equal(("I was a weaver", "patient, and strong"), ((await world.ReadWorkAsync(its)).NewestProfile!.Said.InTheirWords, (await world.ReadWorkAsync(its)).NewestProfile!.Said.Strengths));
        Assert.Equal("patient", (await world.ReadWorkAsync(first)).NewestProfile!.Said.Strengths);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"{Address(await world.TalkingAsync())}?from={Guid.NewGuid()}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task While_they_asked_for_quiet_every_work_page_answers_409_with_no_word_of_it(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        await world.ProfileAsync(its, new() { InTheirWords = "MARKER" });
        WorkStep? step = null;
        await world.InWorkAsync(its, (row, by, at) => step = row.AddStep(WorkStepKind.Volunteering, WorkStepState.Done, null, "MARKER", by, at));
        await world.QuietAsync(its);
        var worker = world.As(Role.LinkWorker);

        foreach (var page in new[] { "profile", "then-and-now", "keep-the-job", "keep-the-job/goal", "steps", "map", $"steps/{step!.Id}/removal", $"steps/{step.Id}/rest" })
        {
            var answer = await worker.Get($"/cases/{its.Reference}/work/{page}");
            Assert.Equal((page, HttpStatusCode.Conflict), (page, answer.Status));
            Assert.DoesNotContain("MARKER", answer.Raw, StringComparison.Ordinal);
            if (page != "then-and-now") Assert.Equal(HttpStatusCode.Conflict, (await worker.PostBare($"/cases/{its.Reference}/work/{page}")).Status);
        }
    }
}
