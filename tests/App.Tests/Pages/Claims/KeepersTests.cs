using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Security;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Claims;

public class KeepersTests
{
    [Theory, OnBothDatabases]
    public async Task An_editor_who_rang_a_number_on_file_reads_out_a_code_that_is_shown_once(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => row.Phone = "01632 960111");
        var (editor, address) = (world.As(Role.DirectoryEditor), $"/directory/{service.Id}/keepers");

        var made = await editor.Post(address, new { Number = "01632 960111", SpokenTo = "Robin, treasurer" }, $"form[action='{address}']");
        var code = (await editor.Get(made.Location!)).Document.QuerySelector(".lw-code")!.TextContent;

        Assert.Null((await editor.Get(address)).Document.QuerySelector(".lw-code"));
        var kept = await world.App.InDatabase(db => db.ClaimCodes.Rows.AsNoTracking().SingleAsync(row => row.OrganisationId == world.Organisation.Id));
        Assert.Equal((InviteCode.Hash(code), "01632 960111", "Robin, treasurer", "Test DirectoryEditor"), (kept.TokenHash, kept.GivenTo, kept.SpokenTo, kept.GivenBy));
        Assert.Equal("/claim/code?sent=true", (await world.AsNobody().Post("/claim/code", new { Code = code.ToLowerInvariant().Replace("-", " "), Name = "Robin", Email = $"{Guid.NewGuid():N}@harbour.example" }, "form[action='/claim/code']")).Location);
    }

    [Theory, OnBothDatabases]
    public async Task Only_a_number_on_file_is_taken_and_who_was_spoken_to_is_said(string engine)
    {
        var world = await World.NewAsync(engine);
        var (service, silent) = (await world.ServiceAsync(row => row.Phone = "01632 960111"), await World.NewAsync(engine));
        var editor = world.As(Role.DirectoryEditor);

        var wrong = await editor.PostBare($"/directory/{service.Id}/keepers", new { Number = "0909 879 0000", SpokenTo = " " });

        Assert.Equal(2, wrong.Errors.Count);
        Assert.Contains("no phone number on file", (await silent.As(Role.DirectoryEditor).Get($"/directory/{(await silent.ServiceAsync()).Id}/keepers")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await world.App.InDatabase(db => db.ClaimCodes.Rows.CountAsync(row => row.OrganisationId == world.Organisation.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task A_number_that_was_put_there_lately_is_said_to_be(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => row.Phone = "01632 960111");
        await world.App.InDatabase(async db =>
        {
            (await db.Services.Rows.SingleAsync(row => row.Id == service.Id)).Phone = "01632 960999";
            await db.SaveChangesAsync();
        });

        Assert.Contains("Put there within the last 30 days", (await world.As(Role.DirectoryEditor).Get($"/directory/{service.Id}/keepers")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_ended_claim_holds_from_the_next_request_and_what_waits_says_so(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => row.Cost = "£4");
        var (keeper, user, claim) = await world.KeeperAsync();
        await keeper.Post($"/our-entries/{service.Id}/change", new { Entry_Cost = "£5" });
        var stale = await keeper.Get($"/our-entries/{service.Id}/change");
        var editor = world.As(Role.DirectoryEditor);
        Assert.Contains(user.Name, (await editor.Get("/directory/claims")).Text, StringComparison.Ordinal);
        var open = await editor.Get($"/directory/claims/{claim.Id}/end");

        Assert.Single((await editor.Send(open, new { Reason = " " })).Errors);
        await editor.Send(open, new { Reason = "They have left" });

        Assert.Equal(HttpStatusCode.Forbidden, (await keeper.Get("/our-entries")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await keeper.Send(stale, new { Entry_Cost = "£500" })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await editor.PostBare($"/directory/claims/{claim.Id}/end", new { Reason = "Again" })).Status);
        Assert.Contains("no longer looks after", (await editor.Get(await world.SittingAsync(service.Id))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Take everything over", (await editor.Get(await world.SittingAsync(service.Id))).Text, StringComparison.Ordinal);
        var ended = await world.App.InDatabase(db => db.Claims.Rows.AsNoTracking().SingleAsync(row => row.Id == claim.Id));
        Assert.Equal(("Test DirectoryEditor", "They have left"), (ended.EndedBy, ended.EndReason));
        Assert.Single(await world.App.InDatabase(db => db.Memberships.Rows.Where(row => row.UserId == user.Id).ToListAsync()));
        Assert.True(await world.App.InDatabase(db => db.Audit.Rows.AnyAsync(row => row.Entity == "claim" && row.EntityKey == claim.Id.ToString() && row.Action == "Changed")));
    }

    [Theory, OnBothDatabases]
    public async Task Only_editors_give_codes_and_end_claims(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => row.Phone = "01632 960111");
        var (keeper, _, claim) = await world.KeeperAsync();

        foreach (var visitor in new[] { keeper, world.As(Role.Provider), world.As(Role.LinkWorker) })
            foreach (var address in new[] { $"/directory/{service.Id}/keepers", "/directory/claims", $"/directory/claims/{claim.Id}/end", $"/directory/{service.Id}/history", "/directory/proposals" })
            {
                Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get(address)).Status);
                Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostBare(address, new { Number = "01632 960111", SpokenTo = "me", Reason = "x" })).Status);
            }

        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.DirectoryEditor).Get($"/directory/claims/{Guid.NewGuid()}/end")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.DirectoryEditor).Get($"/directory/{Guid.NewGuid()}/keepers")).Status);
    }
}
