using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.Pages.Caseload;
using Linkwork.Domain.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Pages;

/// <summary>The key of a form counts for that form and for whoever sent it.</summary>
public class OnceOnlyTests
{
    private static Dictionary<string, string> Entry(World world, string what, Guid key)
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
        Assert.Equal("/diary", (await worker.PostBare("/diary/new", Entry(world, "Ring the bank", key))).Location);

        await worker.PostBare("/sign-out", new Dictionary<string, string> { ["__once"] = $"{key}" });

        Assert.Equal(HttpStatusCode.Redirect, (await worker.Get("/account")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_clicks_the_one_that_is_read_after_the_other_was_saved_leads_there_too(string engine)
    {
        var twin = new TwinFirst();
        var world = await World.NewAsync(await TestApp.NewAsync(engine, services => services.Configure<MvcOptions>(options => options.Filters.Add(twin))));
        var referral = await world.ReferralAsync();
        var worker = world.As(Role.LinkWorker);
        var page = await worker.Get($"/inbox/{referral.Reference}/acceptance");
        Answer? first = null;
        twin.Send = async () => first = await worker.Send(page);

        var second = await worker.Send(page);

        Assert.StartsWith("/cases/", first!.Location, StringComparison.Ordinal);
        Assert.Equal(first.Location, second.Location);
    }

    /// <summary>Sends the same form once more when the first is past the question whether it was dealt with already.</summary>
    private sealed class TwinFirst : IAsyncPageFilter
    {
        public Func<Task>? Send { get; set; }

        public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

        public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
        {
            var (send, _) = (Send, Send = null);
            if (send is not null) await send();
            await next();
        }
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_elses_key_neither_swallows_a_form_nor_leads_where_theirs_went(string engine)
    {
        var (world, key) = (await World.NewAsync(engine), Guid.NewGuid());
        await world.As(Role.LinkWorker).PostBare("/diary/new", Entry(world, "Ring the bank", key));
        await world.As(Role.LinkWorker).PostBare("/diary/new", Entry(world, "Ring the bank", key));

        await world.As(Role.TeamManager).PostBare("/diary/new", Entry(world, "Read the rota", key));

        Assert.Equal(["Read the rota", "Ring the bank"],
            await world.App.InDatabase(db => db.Diary.ForTheSystem().Where(row => row.TeamId == world.Team.Id).Select(row => row.What).OrderBy(what => what).ToListAsync()));
    }
}
