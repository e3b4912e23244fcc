using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.SafeStart;

public class SafeStartTests
{
    [Theory, OnBothDatabases]
    public async Task It_is_for_those_who_work_on_cases(string engine)
    {
        var world = await World.NewAsync(engine);
        foreach (var role in (Role[])[Role.Referrer, Role.Provider, Role.Commissioner, Role.Admin]) Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).Get("/safe-start")).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.As(Role.LinkWorker).Get("/safe-start")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_sheet_names_the_limits_of_the_year_and_the_letter_what_was_typed_and_nothing_is_kept(string engine)
    {
        var world = await World.NewAsync(engine);
        var worker = world.As(Role.LinkWorker);
        var sheet = await worker.Post("/safe-start", new { Input_What = "PermittedWork", Input_Benefits = "EmploymentAndSupportAllowance", Input_Where = "Zanzibar Cafe", Input_Hours = "7.5" });

        var rates = Linkwork.Interop.RatesFile.Standard.On(Domain.Shared.London.Date(world.App.Clock.GetUtcNow()))!;
        Assert.Contains($"at most £{rates.PermittedWorkLimitWeek:0.00} a week", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("permitted work with Zanzibar Cafe", sheet.Document.QuerySelector(".lw-letter")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("for about 7.5 hours a week", sheet.Text, StringComparison.Ordinal);
        Assert.False(await world.App.InDatabase(db => db.Audit.Rows.AnyAsync(row => row.Changes != null && row.Changes.Contains("Zanzibar"))));
        Assert.DoesNotContain("Zanzibar", (await world.As(Role.Admin).Get("/admin/access-log")).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string engine)
    {
        var world = await World.NewAsync(engine);
        var answer = await world.As(Role.LinkWorker).Post("/safe-start", new { Input_Where = "the lifeboat house", Input_Hours = "-3", Input_Postcode = "nowhere" });

        Assert.Equal(["Choose what they would like to try", "Hours a week are a number above 0, like 4 or 7.5, or leave them empty", "Enter a full postcode that exists, like M33 7ZZ, or leave it empty"], answer.Errors);
        Assert.Equal("the lifeboat house", answer.Document.QuerySelector("#Input_Where")!.GetAttribute("value"));
    }
}
