using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;

namespace Linkwork.App.Tests.Pages.Support;

/// <summary>A service's name tells what it is for, whatever need it was chosen for.</summary>
public class ServiceNamesTests
{
    private static readonly object Closing = new { Input_Reason = "GoalsMet", Input_Summary = "Goes each week" };

    [Theory, OnBothDatabases]
    public async Task A_work_service_chosen_for_another_need_is_not_named_to_the_practice_without_a_share(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync(World.Somebody() with { PracticeCode = world.Practice }, Need.MentalWellbeing);
        var service = await world.ServiceAsync(row => row.Name = "Back to Work Coaching", Need.Work, Need.MentalWellbeing);
        var plain = await world.ServiceAsync(row => row.Name = "Harbour Choir", Need.Loneliness);
        await TellAsync(world, its, service, Need.MentalWellbeing);
        await TellAsync(world, its, plain, Need.MentalWellbeing);
        var worker = world.As(Role.LinkWorker);

        foreach (var address in new[] { $"/cases/{its.Reference}/closure", $"/cases/{its.Reference}/copy" })
        {
            var page = address.EndsWith("closure", StringComparison.Ordinal) ? await worker.Post(address, Closing) : await worker.Get(address);

            Assert.Contains("Harbour Choir", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Back to Work Coaching", page.Text, StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_refuge_is_never_on_the_paper_at_home_whatever_it_was_chosen_for(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync(null, Need.Housing);
        await TellAsync(world, its, await world.ServiceAsync(row => row.Name = "Safe House Line", Need.Safety, Need.Housing), Need.Housing);
        await TellAsync(world, its, await world.ServiceAsync(row => row.Name = "Bruise and Beyond", Need.Safety), null);
        await TellAsync(world, its, await world.ServiceAsync(row => row.Name = "Harbour Homes", Need.Housing), Need.Housing);

        var paper = await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/plan/print");

        Assert.Contains("Harbour Homes", paper.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Safe House Line", paper.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bruise and Beyond", paper.Text, StringComparison.Ordinal);
    }

    private static async Task TellAsync(World world, Case its, Service service, Need? need)
    {
        var worker = world.As(Role.LinkWorker);
        var told = await worker.Post($"/cases/{its.Reference}/support/{service.Id}{(need is null ? "" : $"?need={need}")}", form: "form[action$=signpost]");
        Assert.Equal($"/cases/{its.Reference}", told.Location);
    }
}
