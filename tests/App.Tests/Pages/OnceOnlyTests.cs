using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.Pages.Caseload;
using Linkwork.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages;

/// <summary>The key of a form counts for that form and for whoever sent it.</summary>
public class OnceOnlyTests
{
    private static Dictionary<string, string> Task(World world, string what, Guid key)
    {
        var day = IndexTests.Today(world).AddDays(1);
        return new()
        {
            ["Input.Kind"] = "Task", ["Input.What"] = what, ["Input.On.Day"] = $"{day.Day}", ["Input.On.Month"] = $"{day.Month}", ["Input.On.Year"] = $"{day.Year}", ["__once"] = $"{key}",
        };
    }

    [Theory, OnBothDatabases]
    public async Task Signing_out_with_the_key_of_a_form_already_sent_still_signs_out(string engine)
    {
        var (world, key) = (await World.NewAsync(engine), Guid.NewGuid());
        var worker = world.As(Role.LinkWorker);
        Assert.Equal("/diary", (await worker.PostBare("/diary/new", Task(world, "Ring the bank", key))).Location);

        await worker.PostBare("/sign-out", new Dictionary<string, string> { ["__once"] = $"{key}" });

        Assert.Equal(HttpStatusCode.Redirect, (await worker.Get("/account")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_elses_key_neither_swallows_a_form_nor_leads_where_theirs_went(string engine)
    {
        var (world, key) = (await World.NewAsync(engine), Guid.NewGuid());
        await world.As(Role.LinkWorker).PostBare("/diary/new", Task(world, "Ring the bank", key));
        await world.As(Role.LinkWorker).PostBare("/diary/new", Task(world, "Ring the bank", key));

        await world.As(Role.TeamManager).PostBare("/diary/new", Task(world, "Read the rota", key));

        Assert.Equal(["Read the rota", "Ring the bank"],
            await world.App.InDatabase(db => db.Diary.ForTheSystem().Where(row => row.TeamId == world.Team.Id).Select(row => row.What).OrderBy(what => what).ToListAsync()));
    }
}
