using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Work;

namespace Linkwork.App.Tests.Pages.Jobs;

/// <summary>One quiet line beside a paid job, where something about health gets in its way.</summary>
public class AccessToWorkLineTests
{
    [Theory, OnBothDatabases]
    public async Task It_stands_beside_a_paid_job_and_an_offer_and_leads_to_the_page_and_is_gone_when_they_ask_for_quiet(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        var (paid, unpaid) = (await world.JobAsync(its), await world.JobAsync(its, world.Facts(kind: JobKind.Volunteering)));
        var offer = await world.CheckAsync(its, null, "Mornings", (GoodWorkQuestion.Boss, GoodWorkAnswer.Yes));
        var worker = world.As(Role.LinkWorker);
        string[] pages = [$"/cases/{its.Reference}/jobs", $"/cases/{its.Reference}/jobs/{paid.Id}", $"/cases/{its.Reference}/jobs/checks/{offer.Id}"];
        foreach (var page in pages) Assert.DoesNotContain("access-to-work", (await worker.Get(page)).Raw, StringComparison.Ordinal);

        await world.ProfileAsync(its, new() { Barriers = [new(WorkBarrierKind.PainOrFatigue)] });

        foreach (var page in pages)
        {
            var line = Assert.Single((await worker.Get(page)).Document.QuerySelectorAll("main details"), line => line.TextContent.Contains(AccessToWorkPack.Line, StringComparison.Ordinal));
            Assert.False(line.HasAttribute("open"));
            var link = line.QuerySelector("a")!.GetAttribute("href")!;
            Assert.Equal($"/cases/{its.Reference}/work/access-to-work", link);
            Assert.Contains("<h1>Access to Work</h1>", (await worker.Get(link)).Raw, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("access-to-work", (await worker.Get($"/cases/{its.Reference}/jobs/{unpaid.Id}")).Raw, StringComparison.Ordinal);
        await WorkRows.QuietAsync(world, its);
        foreach (var page in pages) Assert.DoesNotContain("access-to-work", (await worker.Get(page)).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_never_asked_about_work_has_no_such_line(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var job = await world.JobAsync(its);
        await world.CheckAsync(its, job.Id, null, (GoodWorkQuestion.Safe, GoodWorkAnswer.No));

        Assert.DoesNotContain("access-to-work", (await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/jobs")).Raw, StringComparison.Ordinal);
    }
}
