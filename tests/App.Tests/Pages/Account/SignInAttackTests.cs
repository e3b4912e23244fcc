using System.Net;
using Linkwork.App.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Account;

public class SignInAttackTests
{
    [Theory, OnBothDatabases]
    public async Task A_code_that_was_used_lets_nobody_else_in(string engine)
    {
        var (world, user, key) = await SignInTests.Somebody(engine);
        var (one, two) = (world.AsNobody(), world.AsNobody());
        await SignInTests.SignIn(one, user.Email!, SignInTests.Password);
        await SignInTests.SignIn(two, user.Email!, SignInTests.Password);
        var code = SignInTests.Totp(key!);

        Assert.Equal("/", (await one.Post("/sign-in/second-factor", new { Code = code })).Location);
        Assert.NotEmpty((await two.Post("/sign-in/second-factor", new { Code = code })).Errors);
        Assert.Equal(HttpStatusCode.Redirect, (await two.Get("/account")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_second_factor_that_is_on_shows_its_key_to_nobody_at_an_unlocked_screen(string engine)
    {
        var (world, user, key) = await SignInTests.Somebody(engine);
        var screen = world.As(user);

        var page = await screen.Get("/account/two-factor");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.DoesNotContain(key!, page.Raw, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await screen.PostBare("/account/two-factor", new { Code = SignInTests.Totp(key!) })).Status);
        Assert.DoesNotContain("/account/two-factor", (await screen.Get("/account")).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Wrong_codes_at_the_same_moment_all_count(string engine)
    {
        var (world, user, key) = await SignInTests.Somebody(engine);
        var right = SignInTests.Totp(key!);
        var visitors = Enumerable.Range(0, 5).Select(_ => world.AsNobody()).ToList();
        foreach (var visitor in visitors) await SignInTests.SignIn(visitor, user.Email!, SignInTests.Password);

        await Task.WhenAll(visitors.Select(visitor => visitor.Post("/sign-in/second-factor", new { Code = SignInTests.Wrong(right) })));

        Assert.Equal(5, await FailuresAsync(world, user));
    }

    [Theory, OnBothDatabases]
    public async Task Wrong_tries_at_the_same_moment_all_count_and_all_read_the_same(string engine)
    {
        var (world, user, _) = await SignInTests.Somebody(engine);
        var visitors = Enumerable.Range(0, 6).Select(_ => world.AsNobody()).ToList();

        var answers = await Task.WhenAll(visitors.Select(visitor => SignInTests.SignIn(visitor, user.Email!, "not the password at all")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(6, await FailuresAsync(world, user));
    }

    private static Task<int> FailuresAsync(World world, Linkwork.Security.User user) =>
        world.App.InDatabase(db => db.Staff.Rows.Where(row => row.Id == user.Id).Select(row => row.AccessFailedCount).SingleAsync());
}
