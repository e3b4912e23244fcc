using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Security;

namespace Linkwork.App.Tests.Pages.Admin;

/// <summary>The last manager named on a restricted record leaves.</summary>
public class RestrictedTests
{
    private const string Page = "/admin/restricted";

    [Theory, OnBothDatabases]
    public async Task Only_an_administrator_sees_them(string engine)
    {
        var world = await World.NewAsync(engine);

        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Admin)) Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).Get(Page)).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.As(Role.Admin).Get(Page)).Status);
    }

    [Theory, OnBothDatabases]
    public Task When_the_last_manager_is_shut_out_another_is_named_by_somebody_who_sees_nobody(string engine) =>
        LeavesAsync(engine, (admin, leaving) => admin.Post($"/admin/users/{leaving.Id}/disabling"));

    [Theory, OnBothDatabases]
    public Task When_the_last_manager_gives_up_the_role_another_is_named_by_somebody_who_sees_nobody(string engine) =>
        LeavesAsync(engine, (admin, leaving) => admin.Post($"/admin/users/{leaving.Id}/roles", null, "form[action*=Remove]"));

    private static async Task LeavesAsync(string engine, Func<Visitor, User, Task<Answer>> leave)
    {
        var (world, opened, leaving) = await RestrictedAsync(engine);
        var (next, other, admin) = (await world.ColleagueAsync(Role.TeamManager), await world.ColleagueAsync(Role.TeamManager), world.As(Role.Admin));
        Assert.DoesNotContain(opened.Reference, (await admin.Get(Page)).Raw, StringComparison.Ordinal);

        var left = await leave(admin, leaving);
        var page = await admin.Get(left.Location!);
        var named = await admin.Send(page, new { Manager = next.Id }, Form(opened));

        Assert.Equal(Page, left.Location);
        Assert.Contains("no manager now who can open them", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tester", page.Raw, StringComparison.Ordinal);
        Assert.Equal(Page, named.Location);
        Assert.DoesNotContain(opened.Reference, (await admin.Get(Page)).Document.QuerySelector("main form")?.OuterHtml ?? "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await world.As(next).Get($"/cases/{opened.Reference}/restriction")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As(other).Get($"/cases/{opened.Reference}")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.PostBare(Page, new { opened.Reference, Manager = other.Id })).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_role_given_up_in_one_team_leaves_no_record_of_another_without_a_manager(string engine)
    {
        var (world, opened, leaving) = await RestrictedAsync(engine);
        var other = await World.NewAsync(engine);
        var elsewhere = await world.App.InDatabase(async db =>
        {
            var second = new UserMembership { UserId = leaving.Id, Role = Role.TeamManager, Place = PlaceKind.Team, PlaceKey = other.Team.Id.ToString() };
            db.Memberships.Add(second);
            await db.SaveChangesAsync();
            return second.Id;
        });
        var admin = world.As(Role.Admin);

        await admin.Send(await admin.Get($"/admin/users/{leaving.Id}/roles"), new { membership = elsewhere }, "form[action*=Remove]");

        Assert.DoesNotContain(opened.Reference, (await admin.Get(Page)).Raw, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await world.As(leaving).Get($"/cases/{opened.Reference}/restriction")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_lets_themselves_in_and_only_a_manager_of_the_team_is_named(string engine)
    {
        var (world, opened, leaving) = await RestrictedAsync(engine);
        var stranger = (await World.NewAsync(engine)).User(Role.TeamManager);
        var both = await world.ColleagueAsync(Role.TeamManager);
        await world.App.InDatabase(async db =>
        {
            db.Memberships.Add(new() { UserId = both.Id, Role = Role.Admin, Place = PlaceKind.Everywhere, PlaceKey = "" });
            await db.SaveChangesAsync();
        });
        await world.As(Role.Admin).Post($"/admin/users/{leaving.Id}/disabling");

        var page = await world.As(both).Get(Page);
        var mine = await world.As(both).PostBare(Page, new { opened.Reference, Manager = both.Id });
        var foreign = await world.As(Role.Admin).PostBare(Page, new { opened.Reference, Manager = stranger.Id });
        var worker = await world.As(Role.Admin).PostBare(Page, new { opened.Reference, Manager = world.User(Role.LinkWorker).Id });
        var empty = await world.As(Role.Admin).PostBare(Page, new { opened.Reference });

        Assert.Null(page.Document.QuerySelector($"option[value='{both.Id}']"));
        Assert.All(new[] { mine, foreign, worker, empty }, answer => Assert.Equal($"Choose a manager for {opened.Reference}", Assert.Single(answer.Errors)));
        Assert.Equal(HttpStatusCode.NotFound, (await world.As(both).Get($"/cases/{opened.Reference}")).Status);
    }

    private static string Form(Case opened) => $"section[aria-labelledby='{opened.Reference}'] form";

    /// <summary>A record that only one manager may open.</summary>
    private static async Task<(World World, Case Opened, User Leaving)> RestrictedAsync(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();
        var leaving = world.User(Role.TeamManager);
        await world.InCase(opened, its => its.RestrictTo([leaving.Id], leaving.Id, world.App.Clock.GetUtcNow()));
        return (world, opened, leaving);
    }
}
