using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Work;

namespace Linkwork.App.Tests.Pages.Jobs;

public class ChecksTests
{
    [Theory, OnBothDatabases]
    public Task It_answers_the_usual_questions(string engine) => CaseRows.AnswersTheUsualQuestionsAsync(engine, its => $"/cases/{its.Reference}/jobs/checks/new");

    [Theory, OnBothDatabases]
    public async Task An_offer_with_two_adversities_says_so_in_the_agreed_words_with_what_to_ask_for_and_no_score(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var worker = world.As(Role.LinkWorker);

        var saved = await worker.Post($"/cases/{its.Reference}/jobs/checks/new", new Dictionary<string, string>
        {
            ["Input.Offer"] = "Nights at the depot", ["Input.Time"] = "BeforeSayingYes", ["Input.Answers[Lasts]"] = "No", ["Input.Answers[FairPay]"] = "No",
            ["Input.Answers[Helpful]"] = "Yes", ["Input.Answers[Safe]"] = "DontKnow", ["Input.Answers[SayNo]"] = "Partly", ["Input.Answers[Boss]"] = "RatherNotSay",
        });

        var page = await worker.Get(saved.Location!);
        Assert.Contains("In studies, mental health in the poorest-quality jobs was no better than in unemployment, and sometimes worse", page.Text, StringComparison.Ordinal);
        Assert.Contains("get advice before refusing or leaving a job if you get benefits", page.Text, StringComparison.Ordinal);
        Assert.Contains("Butterworth", page.Text, StringComparison.Ordinal);
        foreach (var item in GoodWorkQuestions.All.Where(item => item.Question is GoodWorkQuestion.Lasts or GoodWorkQuestion.FairPay or GoodWorkQuestion.SayNo or GoodWorkQuestion.Safe))
            Assert.Contains(item.Ask, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("out of 10", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('%', page.Text);
    }

    [Theory, OnBothDatabases]
    public async Task One_adversity_isnt_made_into_two_and_unknown_is_said_as_unknown(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var check = await world.CheckAsync(its, null, "Evenings", (GoodWorkQuestion.Lasts, GoodWorkAnswer.No), (GoodWorkQuestion.FairPay, GoodWorkAnswer.DontKnow));

        var page = (await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/jobs/checks/{check.Id}")).Text;

        Assert.DoesNotContain("In studies", page, StringComparison.Ordinal);
        Assert.Contains("What isn’t known, or wasn’t said", page, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_answered_is_sent_back_with_what_was_typed(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();

        var answer = await world.As(Role.LinkWorker).Post($"/cases/{its.Reference}/jobs/checks/new", new { Input_Offer = "Nights at the depot" });

        Assert.Equal(["Nothing is answered yet. One answer is enough"], answer.Errors);
        Assert.Equal("Nights at the depot", answer.Document.QuerySelector("[name='Input.Offer']")!.GetAttribute("value"));
        var first = answer.Document.QuerySelector(".nhsuk-error-summary a")!.GetAttribute("href")!;
        Assert.NotNull(answer.Document.QuerySelector(first));
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_nobody_offered_is_sent_back(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();

        var answer = await world.As(Role.LinkWorker).PostBare($"/cases/{its.Reference}/jobs/checks/new", new Dictionary<string, string>
        {
            ["Input.Offer"] = "x", ["Input.Time"] = "FourWeeks", ["Input.Answers[Lasts]"] = "99", ["Input.Answers[77]"] = "Yes",
        });

        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Empty((await world.JobsNowAsync(its)).GoodWorkChecks);
    }

    [Theory, OnBothDatabases]
    public async Task Two_offers_stand_side_by_side_answer_by_answer(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var poor = await world.CheckAsync(its, null, "Nights at the depot", (GoodWorkQuestion.Lasts, GoodWorkAnswer.No), (GoodWorkQuestion.OwnWay, GoodWorkAnswer.No));
        var better = await world.CheckAsync(its, (await world.JobAsync(its)).Id, null, (GoodWorkQuestion.Lasts, GoodWorkAnswer.Yes));
        var worker = world.As(Role.LinkWorker);
        Assert.Contains($"one={poor.Id}", (await worker.Get($"/cases/{its.Reference}/jobs/checks/{poor.Id}")).Raw, StringComparison.Ordinal);

        var page = await worker.Get($"/cases/{its.Reference}/jobs/checks/side-by-side?one={poor.Id}&other={better.Id}");

        var row = page.Document.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("likely to last", StringComparison.Ordinal));
        Assert.Equal(["No", "Yes"], row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("16 hours a week, £20.00 an hour", page.Text, StringComparison.Ordinal);
        Assert.Contains("In studies", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"/cases/{its.Reference}/jobs/checks/side-by-side?one={poor.Id}&other={Guid.NewGuid()}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_persons_copy_is_written_down_before_it_prints_and_goes_to_them_alone(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var check = await world.CheckAsync(its, null, "Nights at the depot", (GoodWorkQuestion.Lasts, GoodWorkAnswer.No), (GoodWorkQuestion.OwnWay, GoodWorkAnswer.No));
        var worker = world.As(Role.LinkWorker);

        var made = await worker.Post($"/cases/{its.Reference}/jobs/checks/{check.Id}/print");

        var page = await worker.Get(made.Location!);
        Assert.Contains("What I could ask for", page.Text, StringComparison.Ordinal);
        Assert.Contains("get advice before refusing or leaving a job if you get benefits", page.Text, StringComparison.Ordinal);
        Assert.Contains("Printed copy", (await worker.Get($"/cases/{its.Reference}/sent")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"/cases/{its.Reference}/jobs/checks/{check.Id}/print?copy={Guid.NewGuid()}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Counting_explains_each_rule_in_a_sentence(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.OlderCaseAsync(150, WorkSituation.OutOfWork);
        await world.JobAsync(its, world.Facts(100));
        await world.JobAsync(its, world.Facts(120, JobKind.Volunteering));

        var page = await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/jobs/counting");

        var tags = page.Document.QuerySelectorAll(".nhsuk-card").ToDictionary(card => card.QuerySelector("h2")!.TextContent.Trim(), card => card.QuerySelector(".nhsuk-tag")!.TextContent.Trim());
        Assert.Equal(Rulebook.All.Count, tags.Count);
        Assert.Equal("Counts", tags["First paid work (IPS style)"]);
        Assert.Equal("Counts", tags["7 hours or more in 13 of 16 weeks (IPSPC style)"]);
        Assert.Equal("Not in this count", tags["Stayed in the job they had"]);
        Assert.Equal("Not known", tags["Good work that lasted"]);
        Assert.Contains("18 December 2023", page.Text, StringComparison.Ordinal);
    }
}
