using Linkwork.Ui;

namespace Linkwork.Security;

/// <summary>Outside demo mode, staff set up the second factor before anything else.</summary>
public sealed class TwoFactorFirst(RequestDelegate next)
{
    private const string SetUp = "/account/two-factor";

    public Task InvokeAsync(HttpContext http, CurrentViewer current, Installation installation)
    {
        var path = http.Request.Path;
        var needed = current.Viewer is not null && !current.HasTwoFactor && !installation.IsDemo && http.GetEndpoint() is not null
            && !path.StartsWithSegments(SetUp) && !path.StartsWithSegments("/sign-out") && !path.StartsWithSegments("/errors")
            && !path.StartsWithSegments("/dist") && !path.StartsWithSegments("/health");
        if (!needed) return next(http);
        http.Response.Redirect(SetUp);
        return Task.CompletedTask;
    }
}
