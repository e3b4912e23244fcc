using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;

namespace Linkwork.App.Tests.Pages.Directory;

/// <summary>Who may say that an entry is right, and what everybody then sees.</summary>
public class CheckTests
{
    [Theory, OnBothDatabases]
    public async Task A_phone_check_by_anyone_on_the_team_counts_and_says_how_and_by_whom(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => row.VerifiedAt = world.App.Clock.GetUtcNow().AddDays(-800));
        var worker = world.As(Role.LinkWorker);
        Assert.Contains("Stale: phone first", (await worker.Get($"/directory/{service.Id}")).Text, StringComparison.Ordinal);

        var checkedIt = await worker.Post($"/directory/{service.Id}", form: "form[action$='how=Phone']");

        Assert.Equal(HttpStatusCode.Redirect, checkedIt.Status);
        var page = await worker.Get($"/directory/{service.Id}");
        Assert.Contains("(today), by phone: Test LinkWorker", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Stale", page.Text, StringComparison.Ordinal);
        Assert.Equal(VerifiedHow.Phone, Assert.Single((await world.ServiceNowAsync(service.Id)).Verifications).How);
    }

    [Theory, OnBothDatabases]
    public async Task Phoned_no_answer_is_noted_for_the_next_and_confirms_nothing(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        var worker = world.As(Role.LinkWorker);

        for (var i = 0; i < 2; i++) await worker.Post($"/directory/{service.Id}", form: "form[action$='handler=unanswered']");

        var page = await world.As(Role.TeamManager).Get($"/directory/{service.Id}");
        Assert.Contains("Phoned 2 times without an answer since it was last checked.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Phoned, no answer: Test LinkWorker", page.Text, StringComparison.Ordinal);
        Assert.Null((await world.ServiceNowAsync(service.Id)).VerifiedAt);
    }

    [Theory, OnBothDatabases]
    public async Task Commissioners_referrers_and_providers_neither_check_nor_see_who_did(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        await world.As(Role.LinkWorker).Post($"/directory/{service.Id}", form: "form[action$='handler=unanswered']");

        foreach (var role in new[] { Role.Commissioner, Role.Referrer, Role.Provider, Role.Admin })
        {
            var page = await world.As(role).Get($"/directory/{service.Id}");
            Assert.DoesNotContain("Test LinkWorker", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("I phoned", page.Text, StringComparison.Ordinal);
            foreach (var handler in new[] { "verified&how=Phone", "verified", "unanswered" })
                Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).PostBare($"/directory/{service.Id}?handler={handler}")).Status);
        }

        Assert.Null((await world.ServiceNowAsync(service.Id)).VerifiedAt);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_signed_in_confirms_in_the_name_of_a_publisher_or_a_link(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();

        foreach (var how in new[] { "EmailLink", "Publisher", "99" })
            Assert.Equal(HttpStatusCode.BadRequest, (await world.As(Role.DirectoryEditor).PostBare($"/directory/{service.Id}?handler=verified&how={how}")).Status);

        Assert.Null((await world.ServiceNowAsync(service.Id)).VerifiedAt);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.DirectoryEditor).PostBare($"/directory/{Guid.NewGuid()}?handler=verified")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_phones_a_service_that_has_stopped(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => row.Status = ServiceStatus.Stopped);

        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).PostBare($"/directory/{service.Id}?handler=unanswered")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_check_at_once_both_count(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        var (one, two) = (world.As(Role.LinkWorker), world.As(Role.TeamManager));
        var (first, second) = (await one.Get($"/directory/{service.Id}"), await two.Get($"/directory/{service.Id}"));

        var answers = await Task.WhenAll(one.Send(first, form: "form[action$='how=Phone']"), two.Send(second, form: "form[action$='how=Visit']"));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        var now = await world.ServiceNowAsync(service.Id);
        Assert.Equal([VerifiedHow.Phone, VerifiedHow.Visit], now.Verifications.Select(row => row.How).Order());
        Assert.Equal(now.Verifications.Max(row => row.At), now.VerifiedAt);
    }
}
