using Linkwork.Domain.Access;
using Microsoft.AspNetCore.Authorization;

namespace Linkwork.Security;

/// <summary>What a page needs; see <see cref="PermissionTable"/>. Without it the answer is 403.</summary>
public sealed class RequiresAttribute(Permission permission) : AuthorizeAttribute(permission.ToString())
{
    public Permission Permission => permission;
}

public sealed record PermissionRequirement(Permission Permission) : IAuthorizationRequirement;

public sealed class PermissionHandler(CurrentViewer current) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (current.Viewer?.May(requirement.Permission) == true) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
