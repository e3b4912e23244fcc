using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;

namespace Linkwork.App.Tests.Pages.Jobs;

/// <summary>An offer that they took becomes one job, whoever says so and how often.</summary>
public class OfferTakenTests
{
    private const string Offer = "Till work at Gull Café, 16 hours a week, £12.71 an hour";

    private static Dictionary<string, string> Rest(World world) => new(JobsWorld.Typed(world.Today(), "Input.StartedOn")) { ["Input.Kind"] = "Paid" };

    [Theory, OnBothDatabases]
    public async Task It_answers_the_usual_questions(string engine)
    {
        var id = Guid.Empty;
        await CaseRows.AnswersTheUsualQuestionsAsync(engine, its => $"/cases/{its.Reference}/jobs/new?offer={id}", (row, by, at) => id = row.CheckWork(new(null, Offer, CheckTime.BeforeSayingYes,
            new Dictionary<GoodWorkQuestion, GoodWorkAnswer>(), GoodWorkAnswer.Yes, null), by, at).Id);
    }

    [Theory, OnBothDatabases]
    public async Task The_form_begins_with_what_the_offer_tells_and_its_answers_belong_to_the_job(string engine)
    {
        var (world, its, check) = await WithOfferAsync(engine);
        var other = await world.CheckAsync(its, null, "Nights at the depot", (GoodWorkQuestion.Lasts, GoodWorkAnswer.No));
        var worker = world.As(Role.LinkWorker);
        foreach (var page in new[] { $"checks/{check.Id}", $"checks/side-by-side?one={other.Id}&other={check.Id}" })
            Assert.Contains($"/jobs/new?offer={check.Id}", (await worker.Get($"/cases/{its.Reference}/jobs/{page}")).Raw, StringComparison.Ordinal);

        var form = await worker.Get($"/cases/{its.Reference}/jobs/new?offer={check.Id}");
        string? Field(string name) => form.Document.QuerySelector($"[name='Input.{name}']")!.GetAttribute("value");
        Assert.Equal(("Till work", "Gull Café", "16", "12.71"), (Field("Role"), Field("Employer"), Field("Hours"), Field("Pay")));
        Assert.NotNull(form.Document.QuerySelector("[name='Input.Origin'][value=SinceStart][checked]"));
        var saved = await worker.Send(form, new Dictionary<string, string>(Rest(world)) { ["Input.Role"] = "Shop assistant" }, address: $"/cases/{its.Reference}/jobs/new?offer={check.Id}");

        Assert.Equal($"/cases/{its.Reference}/jobs", saved.Location);
        var now = await world.JobsNowAsync(its);
        var job = Assert.Single(now.Jobs);
        Assert.Equal(("Shop assistant", "Gull Café", 16, 12.71m, PayPer.Hour), (job.Role, job.Employer, job.Hours, job.Pay, job.PayPer));
        Assert.Equal((job.Id, null), (now.Checks.Single(row => row.Id == check.Id).JobId, now.Checks.Single(row => row.Id == other.Id).JobId));
        var card = (await worker.Get(saved.Location!)).Document.QuerySelector($"#job-{job.Id}")!;
        Assert.Contains("Before saying yes to it", card.TextContent, StringComparison.Ordinal);
        var shown = await worker.Get($"/cases/{its.Reference}/jobs/checks/{check.Id}");
        Assert.Contains("They took this offer", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("offer=", shown.Raw, StringComparison.Ordinal);
        var both = await worker.Get($"/cases/{its.Reference}/jobs/checks/side-by-side?one={other.Id}&other={check.Id}");
        Assert.Contains($"#job-{job.Id}", both.Raw, StringComparison.Ordinal);
        Assert.Contains($"offer={other.Id}", both.Raw, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.Get($"/cases/{its.Reference}/jobs/new?offer={check.Id}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_double_click_makes_one_job(string engine)
    {
        var (world, its, check) = await WithOfferAsync(engine);
        var worker = world.As(Role.LinkWorker);
        var address = $"/cases/{its.Reference}/jobs/new?offer={check.Id}";
        var form = await worker.Get(address);

        var answers = await Task.WhenAll(worker.Send(form, Rest(world), address: address), worker.Send(form, Rest(world), address: address));

        Assert.All(answers, answer => Assert.Equal($"/cases/{its.Reference}/jobs", answer.Location));
        Assert.Single((await world.JobsNowAsync(its)).Jobs);
    }

    [Theory, OnBothDatabases]
    public async Task Two_at_once_make_one_job_and_nothing_typed_is_lost(string engine)
    {
        var (world, its, check) = await WithOfferAsync(engine);
        var (first, second) = (world.As(Role.LinkWorker), world.As(await world.ColleagueAsync()));
        var address = $"/cases/{its.Reference}/jobs/new?offer={check.Id}";
        var (mine, theirs) = (await first.Get(address), await second.Get(address));

        var answers = await Task.WhenAll(first.Send(mine, new Dictionary<string, string>(Rest(world)) { ["Input.Role"] = "Cook" }, address: address),
            second.Send(theirs, new Dictionary<string, string>(Rest(world)) { ["Input.Role"] = "Chef" }, address: address));

        var clash = Assert.Single(answers, answer => answer.Status == HttpStatusCode.Conflict);
        var (typed, saved) = clash == answers[0] ? ("Cook", "Chef") : ("Chef", "Cook");
        Assert.Contains("there is one job, not two", clash.Text, StringComparison.Ordinal);
        Assert.Equal(saved, clash.Document.QuerySelector(".nhsuk-inset-text .lw-prose")!.TextContent);
        Assert.Equal(typed, clash.Document.QuerySelector("[name='Input.Role']")!.GetAttribute("value"));
        Assert.Equal(saved, Assert.Single((await world.JobsNowAsync(its)).Jobs).Role);
        Assert.Equal(HttpStatusCode.Redirect, (await (clash == answers[0] ? first : second).Send(clash)).Status);
        Assert.Equal(typed, Assert.Single((await world.JobsNowAsync(its)).Jobs).Role);
    }

    [Theory, OnBothDatabases]
    public async Task What_cant_be_is_sent_back_and_the_offer_stays_an_offer(string engine)
    {
        var (world, its, check) = await WithOfferAsync(engine);
        var answer = await world.As(Role.LinkWorker).Post($"/cases/{its.Reference}/jobs/new?offer={check.Id}", new { Input_Role = "" });

        Assert.Contains("Write what the job is, like “kitchen assistant”", answer.Errors);
        Assert.False(Assert.Single((await world.JobsNowAsync(its)).Checks).Taken);
    }

    [Theory, OnBothDatabases]
    public async Task A_job_written_down_by_mistake_leaves_the_offer_as_it_was(string engine)
    {
        var (world, its, check) = await WithOfferAsync(engine);
        var worker = world.As(Role.LinkWorker);
        await worker.Post($"/cases/{its.Reference}/jobs/new?offer={check.Id}", Rest(world));
        await worker.Post($"/cases/{its.Reference}/jobs/{Assert.Single((await world.JobsNowAsync(its)).Jobs).Id}/taking-back");

        Assert.Contains($"offer={check.Id}", (await worker.Get($"/cases/{its.Reference}/jobs/checks/{check.Id}")).Raw, StringComparison.Ordinal);
        await worker.Post($"/cases/{its.Reference}/jobs/new?offer={check.Id}", Rest(world));
        Assert.Single((await world.JobsNowAsync(its)).Jobs, job => job.TakenBackAt is null);
    }

    [Theory, OnBothDatabases]
    public async Task An_offer_of_another_case_or_of_nobody_isnt_there(string engine)
    {
        var (world, its, check) = await WithOfferAsync(engine);
        var another = await world.CaseAsync();
        foreach (var (reference, id) in new[] { (another.Reference, check.Id), (its.Reference, Guid.NewGuid()) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.LinkWorker).Get($"/cases/{reference}/jobs/new?offer={id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.LinkWorker).PostBare($"/cases/{reference}/jobs/new?offer={id}", Rest(world))).Status);
        }
    }

    private static async Task<(World World, Case Its, GoodWorkCheck Check)> WithOfferAsync(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        return (world, its, await world.CheckAsync(its, null, Offer, (GoodWorkQuestion.Safe, GoodWorkAnswer.Yes)));
    }
}
