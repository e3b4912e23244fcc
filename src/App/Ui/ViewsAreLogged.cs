using Linkwork.Domain.People;
using Linkwork.Security;
using Linkwork.Storage;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Linkwork.Ui;

/// <summary>A request that asked for rows about people leaves a row in the access log before its page is sent.</summary>
public sealed class ViewsAreLogged(AppDb db, CurrentViewer current, ViewLog log, TimeProvider time) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await next();
        if (!db.ViewedPeople) return;
        var request = context.HttpContext.Request;
        var route = context.ActionDescriptor.AttributeRouteInfo?.Template;
        await log.WriteAsync(new()
        {
            At = time.GetUtcNow(), Actor = current.Name, Page = PlainRoute.Tells(route) ? "GET /Cases/Show" : $"{request.Method} {context.ActionDescriptor.ViewEnginePath}",
            Subject = context.RouteData.Values.GetValueOrDefault("reference") as string,
            // Within a case the address says what was talked about: which need, which words were looked for.
            Query = PlainRoute.OfCase(route) ? null : context.HttpContext.Items.TryGetValue(QueryKey, out var said) ? said as string : request.QueryString.Value is { Length: > 0 } query ? NationalInsuranceNumber.Hide(query) : null,
        }, context.HttpContext.RequestAborted);
    }

    /// <summary>A posted search says here what was looked for, since the address doesn't.</summary>
    public const string QueryKey = "view-query";
}
