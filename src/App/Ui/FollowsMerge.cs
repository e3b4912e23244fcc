using Linkwork.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Ui;

/// <summary>A page about an entry that was merged leads to the same page of the one it is part of. What is posted there is refused, with a sentence.</summary>
/// <param name="parameter">What the address calls the entry’s id.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FollowsMergeAttribute(string parameter = "id") : Attribute, IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var asked = context.RouteData.Values.GetValueOrDefault(parameter)?.ToString() ?? http.Request.Query[parameter].ToString();
        var into = Guid.TryParse(asked, out var id)
            ? await http.RequestServices.GetRequiredService<AppDb>().Services.Rows.Where(row => row.Id == id).Select(row => row.MergedIntoId).SingleOrDefaultAsync(http.RequestAborted) : null;
        if (into is null) await next();
        else if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            // Asked for again each time: a merge can be undone.
            http.Response.Headers.CacheControl = "no-cache";
            context.Result = new LocalRedirectResult($"{http.Request.Path}{http.Request.QueryString}".Replace(asked, into.ToString(), StringComparison.OrdinalIgnoreCase), permanent: true);
        }
        else
        {
            http.Items[LinkworkPage.ProblemKey] = "This entry was merged into another. Open that one";
            context.Result = new StatusCodeResult(StatusCodes.Status409Conflict);
        }
    }
}
