using System.Threading.RateLimiting;
using Linkwork.Domain.Access;
using Linkwork.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace Linkwork.Security;

public static class SecurityRoom
{
    /// <summary>For pages anybody may post to: sign-in, self-referral.</summary>
    public const string PublicForms = "public-forms";

    /// <summary>How many of them one address may send in a minute: a practice's staff behind one address stay below it.</summary>
    public const int FormsAMinute = 120;

    /// <summary>For a page where a one-time code is typed. Counted by whoever types, not by the code: a count by code would let anybody use up somebody else's.</summary>
    public const string Codes = "codes";

    /// <summary>How many codes one address may try in ten minutes. A code has 100 random bits; this only keeps guessing from costing us anything.</summary>
    public const int CodesInTenMinutes = 10;

    /// <summary>For what any program may read. Reading everything takes one request; a thousand a minute is somebody's mistake or attack.</summary>
    public const string PublicFeed = "public-feed";

    public const int FeedRequestsAMinute = 1_000;

    public static IServiceCollection AddSecurity(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentViewer>();
        services.AddScoped<IActor>(provider => provider.GetRequiredService<CurrentViewer>());
        services.AddIdentityCore<User>(Rules).AddSignInManager().AddDefaultTokenProviders()
            .AddUserStore<UserStore>().AddPasswordValidator<NotACommonPassword>().AddErrorDescriber<PasswordWords>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
            cookies.ApplicationCookie!.Configure(ConfigureCookie));
        services.AddAuthorization(Policies);
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(PublicForms, http => RateLimitPartition.GetSlidingWindowLimiter(
                HttpMethods.IsPost(http.Request.Method) ? http.Connection.RemoteIpAddress?.ToString() ?? "" : "reading",
                key => new() { PermitLimit = key == "reading" ? 10_000 : FormsAMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
            limits.AddPolicy(Codes, http => RateLimitPartition.GetSlidingWindowLimiter(HttpMethods.IsPost(http.Request.Method) ? http.Connection.RemoteIpAddress?.ToString() ?? "" : "reading",
                key => new() { PermitLimit = key == "reading" ? 10_000 : CodesInTenMinutes, Window = TimeSpan.FromMinutes(10), SegmentsPerWindow = 5 }));
            limits.AddPolicy(PublicFeed, http => RateLimitPartition.GetSlidingWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new() { PermitLimit = FeedRequestsAMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
        });
        return services;
    }

    internal static void Rules(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = true;
        options.Password = new()
        {
            RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireUppercase = false,
            RequireNonAlphanumeric = false, RequiredUniqueChars = 5,
        };
        options.Lockout = new() { MaxFailedAccessAttempts = 8, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15) };
    }

    private static void ConfigureCookie(CookieAuthenticationOptions cookie)
    {
        (cookie.LoginPath, cookie.LogoutPath, cookie.AccessDeniedPath) = ("/sign-in", "/sign-out", "/errors/403");
        (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (TimeSpan.FromHours(10), true);
        cookie.Cookie.Name = "linkwork";
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Events.OnValidatePrincipal = context => context.HttpContext.RequestServices.GetRequiredService<CurrentViewer>().CheckAsync(context);
        // The page for "not allowed" keeps its own status instead of becoming a redirect.
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static void Policies(AuthorizationOptions options)
    {
        foreach (var permission in Enum.GetValues<Permission>())
            options.AddPolicy(permission.ToString(), policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission)));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }
}

/// <summary>Identity's store, saving only when the page saves: one transaction a request.</summary>
public sealed class UserStore : Microsoft.AspNetCore.Identity.EntityFrameworkCore.UserOnlyStore<User, AppDb, Guid>
{
    public UserStore(AppDb db, IdentityErrorDescriber describer)
        : base(db, describer) => AutoSaveChanges = false;

    // Identity attaches the row again at every change; with nothing saved in between, that would forget what the row was when it was read,
    // and the second change of a request would look like a clash.
    public override Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken = default)
    {
        if (Context.Entry(user).State == Microsoft.EntityFrameworkCore.EntityState.Detached) return base.UpdateAsync(user, cancellationToken);
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        return Task.FromResult(IdentityResult.Success);
    }
}
