using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Security;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Admin;

public class UsersTests
{
    [Theory, OnBothDatabases]
    public async Task Only_an_administrator_manages_users(string engine)
    {
        var world = await World.NewAsync(engine);
        var id = world.User(Role.LinkWorker).Id;
        string[] pages = ["/admin/users", "/admin/users/new", $"/admin/users/{id}", $"/admin/users/{id}/disabling", $"/admin/users/{id}/reset", $"/admin/users/{id}/roles"];

        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Admin))
            foreach (var page in pages) Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).Get(page)).Status);
        foreach (var page in pages) Assert.Equal(HttpStatusCode.OK, (await world.As(Role.Admin).Get(page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.Admin).Get($"/admin/users/{Guid.NewGuid()}/reset")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_invited_sets_a_password_with_the_code_once_and_without_email(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var email = $"{Guid.NewGuid():N}@test.example";
        var admin = world.As(Role.Admin);
        var invited = await admin.Post("/admin/users/new", new { Input_Name = "Robin Newcomer", Input_Email = email, Place_Role = "LinkWorker", Place_TeamId = world.Team.Id });
        var page = await admin.Get(invited.Location!);
        var code = page.Document.QuerySelector(".lw-code")!.TextContent;
        Assert.Null((await admin.Get(invited.Location!)).Document.QuerySelector(".lw-code"));

        var visitor = world.AsNobody();
        Assert.Contains("12 characters or more", Assert.Single((await visitor.Post($"/invitation/{code}", new { Password = "short" })).Errors), StringComparison.Ordinal);
        Assert.Contains("harder to guess", Assert.Single((await visitor.Post($"/invitation/{code}", new { Password = "password1234" })).Errors), StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await visitor.Post($"/invitation/{code}", new { Password = "harbour lantern pebble" })).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/invitation/{code}")).Status);
        Assert.Equal("/", (await visitor.Post("/sign-in", new { Email = email, Password = "harbour lantern pebble" })).Location);
        Assert.Equal("/account/two-factor", (await visitor.Get("/account")).Location);
    }

    [Theory, OnBothDatabases]
    public async Task A_code_runs_out(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var code = await Invite(world, world.User(Role.LinkWorker));
        Assert.Equal(HttpStatusCode.OK, (await world.AsNobody().Get($"/invitation/{code}")).Status);

        world.App.Clock.Forward(InviteCode.Lasts);

        Assert.Equal(HttpStatusCode.NotFound, (await world.AsNobody().Get($"/invitation/{code}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Inviting_an_address_twice_is_refused_with_everything_still_typed(string engine)
    {
        var world = await World.NewAsync(engine);

        var answer = await world.As(Role.Admin).Post("/admin/users/new",
            new { Input_Name = "Robin Again", Input_Email = world.User(Role.LinkWorker).Email, Place_Role = "LinkWorker", Place_TeamId = world.Team.Id });

        Assert.Contains("already here", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Contains("Robin Again", answer.Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Every_role_needs_its_own_kind_of_place(string engine)
    {
        var world = await World.NewAsync(engine);
        var admin = world.As(Role.Admin);

        foreach (var role in (Role[])[Role.Referrer, Role.LinkWorker, Role.Provider, Role.Commissioner])
            Assert.Single((await admin.Post("/admin/users/new", new { Input_Name = "Robin", Input_Email = $"{Guid.NewGuid():N}@test.example", Place_Role = role })).Errors);
    }

    [Theory, OnBothDatabases]
    public async Task A_disabled_user_is_thrown_out_at_the_next_request_and_can_be_let_in_again(string engine)
    {
        var world = await World.NewAsync(engine);
        var user = world.User(Role.LinkWorker);
        var worker = world.As(user);
        Assert.Equal(HttpStatusCode.OK, (await worker.Get("/account")).Status);

        await world.As(Role.Admin).Post($"/admin/users/{user.Id}/disabling");
        var thrownOut = await worker.Get("/account");
        var again = await world.As(Role.Admin).Get($"/admin/users/{user.Id}/disabling");
        await world.As(Role.Admin).Post($"/admin/users/{user.Id}/enabling");

        Assert.Equal(HttpStatusCode.Redirect, thrownOut.Status);
        Assert.Contains("/sign-in", thrownOut.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Null(await world.App.InDatabase(db => db.Staff.Rows.Where(row => row.Id == user.Id).Select(row => row.DisabledAt).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_disables_resets_or_moves_themselves(string engine)
    {
        var world = await World.NewAsync(engine);
        var id = world.User(Role.Admin).Id;

        foreach (var verb in (string[])["disabling", "reset", "roles"])
            Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.Admin).PostBare($"/admin/users/{id}/{verb}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Two_administrators_who_shut_each_other_out_at_once_do_not_both_succeed(string engine)
    {
        var world = await World.NewAsync(engine);
        for (var i = 0; i < 5; i++)
        {
            var (one, two) = (await world.ColleagueAsync(Role.Admin), await world.ColleagueAsync(Role.Admin));
            var (here, there) = (world.As(one), world.As(two));
            var (onTwo, onOne) = (await here.Get($"/admin/users/{two.Id}/disabling"), await there.Get($"/admin/users/{one.Id}/disabling"));

            await Task.WhenAll(here.Send(onTwo), there.Send(onOne));

            var left = await world.App.InDatabase(db => db.Staff.Rows.CountAsync(row => (row.Id == one.Id || row.Id == two.Id) && row.DisabledAt == null));
            Assert.Equal(1, left);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_reset_ends_sessions_and_clears_password_and_second_factor(string engine)
    {
        var world = await World.NewAsync(engine);
        var user = world.User(Role.LinkWorker);
        var worker = world.As(user);

        var answer = await world.As(Role.Admin).Post($"/admin/users/{user.Id}/reset");

        Assert.Equal($"/admin/users/{user.Id}", answer.Location);
        Assert.Equal(HttpStatusCode.Redirect, (await worker.Get("/account")).Status);
        var row = await world.App.InDatabase(db => db.Staff.Rows.AsNoTracking().SingleAsync(row => row.Id == user.Id));
        Assert.Null(row.PasswordHash);
        Assert.False(row.TwoFactorEnabled);
        Assert.NotNull(row.InviteCodeHash);
    }

    [Theory, OnBothDatabases]
    public async Task A_move_holds_at_the_next_request(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var user = world.User(Role.LinkWorker);
        var (here, there) = (await world.ReferralAsync(), await other.ReferralAsync());
        var admin = world.As(Role.Admin);

        Assert.Equal(HttpStatusCode.Redirect, (await admin.Post($"/admin/users/{user.Id}/roles", new { Place_Role = "LinkWorker", Place_TeamId = other.Team.Id }, "#add")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Post($"/admin/users/{user.Id}/roles", form: $"form[action$=Remove]:has([value='{user.Memberships.Single().Id}'])")).Status);

        Assert.Equal(HttpStatusCode.NotFound, (await world.As(user).Get($"/inbox/{here.Reference}/acceptance")).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.As(user).Get($"/inbox/{there.Reference}/acceptance")).Status);
    }

    /// <summary>A database gives rows in any order: a button that moves removes the wrong role.</summary>
    [Theory, OnBothDatabases]
    public async Task Roles_stand_in_the_order_they_were_given(string engine)
    {
        var world = await World.NewAsync(engine);
        var user = world.User(Role.LinkWorker);
        var given = Enumerable.Range(1, 3).Select(days => Guid.CreateVersion7(DateTimeOffset.UtcNow.AddDays(-days))).ToList();
        await world.App.InDatabase(async db =>
        {
            foreach (var id in given) db.Memberships.Add(new() { Id = id, UserId = user.Id, Role = Role.Commissioner, Place = PlaceKind.Area, PlaceKey = $"Z{id:N}"[..9] });
            await db.SaveChangesAsync();
        });

        var page = await world.As(Role.Admin).Get($"/admin/users/{user.Id}/roles");

        Assert.Equal([.. given.AsEnumerable().Reverse(), user.Memberships.Single().Id], page.Document.QuerySelectorAll("form[action$=Remove] [name=membership]").Select(field => Guid.Parse(field.GetAttribute("value")!)));
    }

    [Theory, OnBothDatabases]
    public async Task A_name_is_found_by_posting_it_and_stays_out_of_the_address(string engine)
    {
        var world = await World.NewAsync(engine);
        var name = $"Zadie {Guid.NewGuid():N}";
        await world.App.InDatabase(async db =>
        {
            world.AddUser(db, Role.LinkWorker, name);
            await db.SaveChangesAsync();
        });

        var answer = await world.As(Role.Admin).Post("/admin/users", new { Query = name.Split(' ')[1][..12] });

        Assert.Contains(name, answer.Text, StringComparison.Ordinal);
        Assert.Equal("/admin/users", answer.Address);
    }

    private static async Task<string> Invite(World world, User user)
    {
        var admin = world.As(Role.Admin);
        var answer = await admin.Post($"/admin/users/{user.Id}/reset");
        return (await admin.Get(answer.Location!)).Document.QuerySelector(".lw-code")!.TextContent;
    }
}
