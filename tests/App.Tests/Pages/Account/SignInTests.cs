using System.Net;
using System.Security.Cryptography;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Linkwork.App.Tests.Pages.Account;

public class SignInTests
{
    internal const string Password = "harbour lantern pebble";

    [Theory, OnBothDatabases]
    public async Task The_right_password_asks_for_the_second_factor_and_its_code_lets_in(string engine)
    {
        var (world, user, key) = await Somebody(engine);
        var visitor = world.AsNobody();

        var first = await SignIn(visitor, user.Email!, Password);
        Assert.StartsWith("/sign-in/second-factor", first.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/account")).Status);
        var second = await visitor.Post("/sign-in/second-factor", new { Code = Totp(key!) });

        Assert.Equal("/", second.Location);
        Assert.Contains(user.Name, (await visitor.Get("/account")).Text, StringComparison.Ordinal);
        var cookie = second.Response.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("linkwork=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_proxy_that_was_named_is_believed_about_https()
    {
        var app = await TestApp.NewAsync("Sqlite", services =>
        {
            var settings = (WebSettings)services.Single(service => service.ServiceType == typeof(WebSettings)).ImplementationInstance!;
            services.Replace(ServiceDescriptor.Singleton(settings with { Proxies = [IPNetwork.Parse("10.0.0.0/29")] }));
        });

        Assert.Contains("secure", await CookieAsync("10.0.0.7"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", await CookieAsync("10.0.0.8"), StringComparison.OrdinalIgnoreCase);

        async Task<string> CookieAsync(string proxy)
        {
            var http = await app.Server.SendAsync(request =>
            {
                (request.Request.Method, request.Request.Path, request.Connection.RemoteIpAddress) = ("GET", "/sign-in", IPAddress.Parse(proxy));
                request.Request.Headers["X-Forwarded-Proto"] = "https";
            });
            return http.Response.Headers.SetCookie.ToString();
        }
    }

    [Theory, OnBothDatabases]
    public async Task Over_https_the_cookie_is_secure(string engine)
    {
        var (world, user, _) = await Somebody(engine, twoFactor: false);
        var handler = world.App.Server.CreateHandler();
        using var client = new HttpClient(handler) { BaseAddress = new("https://localhost") };
        var page = await Answer.ReadAsync(await client.GetAsync("/sign-in"));
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Contains("secure", page.Response.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("linkwork-form=", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent([new("Email", user.Email), new("Password", Password), new("__RequestVerificationToken", token)]),
        };
        request.Headers.Add("Cookie", page.Response.Headers.GetValues("Set-Cookie").Select(set => set.Split(';')[0]));

        var answer = await client.SendAsync(request);

        Assert.Contains("secure", answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("linkwork=", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothDatabases]
    public async Task A_wrong_password_an_unknown_address_and_a_locked_account_read_the_same(string engine)
    {
        var (world, user, _) = await Somebody(engine);
        var visitor = world.AsNobody();
        var wrong = await SignIn(visitor, user.Email!, "not the password at all");
        var unknown = await SignIn(visitor, $"{Guid.NewGuid():N}@test.example", "not the password at all");
        for (var i = 0; i < 8; i++) await SignIn(visitor, user.Email!, "not the password at all");

        var locked = await SignIn(visitor, user.Email!, Password);

        Assert.NotEmpty(wrong.Errors);
        Assert.Equal(wrong.Errors, unknown.Errors);
        Assert.Equal(wrong.Errors, locked.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task Eight_wrong_tries_lock_the_account_and_the_lock_ends(string engine)
    {
        var (world, user, _) = await Somebody(engine);
        var visitor = world.AsNobody();
        for (var i = 0; i < 7; i++) await SignIn(visitor, user.Email!, "not the password at all");
        Assert.Null(await LockoutEnd(world, user));

        await SignIn(visitor, user.Email!, "not the password at all");
        Assert.NotEmpty((await SignIn(visitor, user.Email!, Password)).Errors);
        Assert.NotNull(await LockoutEnd(world, user));
        await world.App.InDatabase(async db =>
        {
            (await db.Staff.Rows.SingleAsync(row => row.Id == user.Id)).LockoutEnd = DateTimeOffset.UnixEpoch;
            await db.SaveChangesAsync();
        });

        Assert.StartsWith("/sign-in/second-factor", (await SignIn(visitor, user.Email!, Password)).Location, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_recovery_code_works_once(string engine)
    {
        var (world, user, _) = await Somebody(engine);
        var code = await world.App.InDatabase(async db =>
        {
            await using var scope = world.App.App.Services.CreateAsyncScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
            var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync((await users.FindByIdAsync(user.Id.ToString()))!, 8);
            await scope.ServiceProvider.GetRequiredService<Linkwork.Storage.AppDb>().SaveChangesAsync();
            return codes!.First();
        });
        var (first, second) = (world.AsNobody(), world.AsNobody());
        await SignIn(first, user.Email!, Password);
        await SignIn(second, user.Email!, Password);

        Assert.Equal("/", (await first.Post("/sign-in/second-factor", new { Code = code })).Location);
        Assert.NotEmpty((await second.Post("/sign-in/second-factor", new { Code = code })).Errors);
        Assert.Equal(HttpStatusCode.Redirect, (await second.Get("/account")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_wrong_code_lets_nobody_in(string engine)
    {
        var (world, user, key) = await Somebody(engine);
        var visitor = world.AsNobody();
        await SignIn(visitor, user.Email!, Password);
        var right = Totp(key!);

        var answer = await visitor.Post("/sign-in/second-factor", new { Code = Wrong(right) });

        Assert.NotEmpty(answer.Errors);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/account")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Outside_the_demo_the_second_factor_comes_before_everything(string engine)
    {
        var (world, user, _) = await Somebody(engine, twoFactor: false);
        var visitor = world.AsNobody();
        Assert.Equal("/", (await SignIn(visitor, user.Email!, Password)).Location);
        Assert.Equal("/account/two-factor", (await visitor.Get("/account")).Location);

        var setUp = await visitor.Get("/account/two-factor");
        var key = setUp.Document.QuerySelector("main code")!.TextContent;
        var done = await visitor.Post("/account/two-factor", new { Code = Totp(key) });

        Assert.Equal(8, done.Document.QuerySelectorAll("main code").Length);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/account")).Status);
        Assert.True(await world.App.InDatabase(db => db.Staff.Rows.Where(row => row.Id == user.Id).Select(row => row.TwoFactorEnabled).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Looking_at_the_second_factor_page_ends_no_session_and_turning_it_on_ends_every_other(string engine)
    {
        var (world, user, _) = await Somebody(engine, twoFactor: false);
        var (here, there) = (world.AsNobody(), world.AsNobody());
        await SignIn(here, user.Email!, Password);
        await SignIn(there, user.Email!, Password);

        var key = (await here.Get("/account/two-factor")).Document.QuerySelector("main code")!.TextContent;
        Assert.Equal(key, (await there.Get("/account/two-factor")).Document.QuerySelector("main code")!.TextContent);
        await here.Post("/account/two-factor", new { Code = Totp(key) });

        Assert.Equal(HttpStatusCode.OK, (await here.Get("/account")).Status);
        Assert.StartsWith("/sign-in", (await there.Get("/account")).Response.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Where_to_go_next_is_never_another_website(string engine)
    {
        var (world, user, _) = await Somebody(engine, twoFactor: false);

        foreach (var elsewhere in (string[])["https://evil.example/", "//evil.example", "/\\evil.example"])
            Assert.Equal("/", (await world.AsNobody().Post($"/sign-in?ReturnUrl={Uri.EscapeDataString(elsewhere)}", new { Email = user.Email, Password })).Location);
        Assert.Equal("/account", (await world.AsNobody().Post("/sign-in?ReturnUrl=%2Faccount", new { Email = user.Email, Password })).Location);
    }

    [Theory, OnBothDatabases]
    public async Task A_disabled_user_with_the_right_password_stays_out(string engine)
    {
        var (world, user, _) = await Somebody(engine);
        await world.App.InDatabase(async db =>
        {
            (await db.Staff.Rows.SingleAsync(row => row.Id == user.Id)).Disable(world.User(Role.Admin).Id, world.App.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });

        Assert.NotEmpty((await SignIn(world.AsNobody(), user.Email!, Password)).Errors);
    }

    internal static string Wrong(string right) => right == "000000" ? "000001" : right[..5] + (char)('0' + (right[5] - '0' + 5) % 10);

    internal static Task<Answer> SignIn(Visitor visitor, string email, string password) => visitor.Post("/sign-in", new { Email = email, Password = password });

    private static Task<DateTimeOffset?> LockoutEnd(World world, User user) =>
        world.App.InDatabase(db => db.Staff.Rows.Where(row => row.Id == user.Id).Select(row => row.LockoutEnd).SingleAsync());

    // One app to itself: the limit on public forms counts everybody in this process as one address.
    internal static async Task<(World World, User User, string? Key)> Somebody(string engine, bool twoFactor = true)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        await using var scope = world.App.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Linkwork.Storage.AppDb>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = world.AddUser(db, Role.LinkWorker, "Morgan Example");
        await db.SaveChangesAsync();
        Assert.True((await users.AddPasswordAsync(user, Password)).Succeeded);
        user.TwoFactorEnabled = twoFactor;
        if (twoFactor) await users.ResetAuthenticatorKeyAsync(user);
        await db.SaveChangesAsync();
        return (world, user, twoFactor ? await users.GetAuthenticatorKeyAsync(user) : null);
    }

    /// <summary>RFC 6238 with a 30-second step, SHA-1 and six digits, worked out here and not by the program.</summary>
    internal static string Totp(string base32)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(base32.Select(letter => Convert.ToString(alphabet.IndexOf(letter), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var counter = BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30));
#pragma warning disable CA5350 // the algorithm that authenticator apps use
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var at = hash[^1] & 0xf;
        var number = (((hash[at] & 0x7f) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3]) % 1_000_000;
        return number.ToString("D6");
    }
}
