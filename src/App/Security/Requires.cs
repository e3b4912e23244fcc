using Linkwork.Domain.Access;
using Microsoft.AspNetCore.Authorization;

namespace Linkwork.Security;

/// <summary>What a page needs: any one of these; see <see cref="PermissionTable"/>. Without it the answer is 403.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresAttribute(params Permission[] anyOf) : AuthorizeAttribute, IAuthorizationRequirementData
{
    public IReadOnlyList<Permission> AnyOf => anyOf;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new PermissionRequirement(anyOf)];
}

public sealed record PermissionRequirement(params IReadOnlyList<Permission> AnyOf) : IAuthorizationRequirement;

public sealed class PermissionHandler(CurrentViewer current) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (current.Viewer is { } viewer && requirement.AnyOf.Any(viewer.May)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
