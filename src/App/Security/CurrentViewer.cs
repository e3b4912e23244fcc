using System.Security.Claims;
using Linkwork.Domain.Access;
using Linkwork.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Linkwork.Security;

/// <summary>Who is signed in, read from the database on every request: disabling, moving or resetting somebody holds at once.</summary>
public sealed class CurrentViewer(IServiceProvider services) : IActor
{
    public Viewer? Viewer { get; private set; }

    public bool HasTwoFactor { get; private set; }

    /// <summary>A job's name, where nobody is signed in.</summary>
    public string? Job { get; set; }

    /// <summary>Whose word it is, where nobody is signed in.</summary>
    public string? SaidBy { get; set; }

    public string Shown => Viewer?.Name ?? SaidBy ?? Name;

    public string Name => Viewer?.UserId.ToString() ?? Job ?? "nobody";

    public async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var db = services.GetRequiredService<AppDb>();
        var id = Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var parsed) ? parsed : Guid.Empty;
        var stamp = context.Principal?.FindFirstValue("AspNet.Identity.SecurityStamp");
        var user = await services.GetRequiredService<EveryRequest>().SignedInAsync(db, id, stamp);
        if (user is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        Viewer = new(user.Id, user.Name, [.. user.Memberships.Select(membership => membership.AsMembership())]);
        HasTwoFactor = user.HasTwoFactor;
    }
}
