using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.Pages;
using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Ui;

namespace Linkwork.App.Tests.Security;

/// <summary>Nobody outside their own team can tell "not now" and "not for me" from never asked: not the administrator of the logs either.</summary>
public class NotNowTests
{
    [Theory, OnBothDatabases]
    public async Task The_access_log_tells_no_answer_to_the_work_offer(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var its = await world.CaseAsync();
        var today = Format.LondonDate(world.App.Clock.GetUtcNow());
        await world.PlanAsync(its, row => row.OfferWork(OfferedAt.FirstContact, RaisedBy.LinkWorker, WorkAnswer.NotNow, today.AddDays(2), world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        world.App.Clock.Forward(TimeSpan.FromDays(3));
        var worker = world.As(Role.LinkWorker);
        Assert.Contains("work", (await worker.Get($"/cases/{its.Reference}")).Text, StringComparison.Ordinal); // their date shows, once
        await worker.Get($"/cases/{its.Reference}");

        foreach (var query in new[] { "What=Changes", $"What=Changes&user={world.User(Role.LinkWorker).Id}", $"Reference={its.Reference}&What=Changes" })
            Assert.DoesNotContain("work offer", (await world.As(Role.Admin).Get("/admin/access-log?" + query)).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothDatabases]
    public async Task The_access_log_does_not_name_the_page_that_only_a_quiet_answer_has(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        await world.PlanAsync(its, row => row.OfferWork(OfferedAt.FirstContact, RaisedBy.LinkWorker, WorkAnswer.NotForMe, null, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        var worker = world.As(Role.LinkWorker);
        await worker.Post($"/cases/{its.Reference}/work-offer/reopening");

        var log = await world.As(Role.Admin).Get($"/admin/access-log?Reference={its.Reference}");

        Assert.NotEmpty(log.Document.QuerySelectorAll("tbody tr"));
        Assert.DoesNotContain("WorkOffer", log.Raw, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("POST /Cases/Show", log.Raw, StringComparison.OrdinalIgnoreCase);
    }
}
