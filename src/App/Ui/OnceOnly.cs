using System.Security.Cryptography;
using System.Text;
using Linkwork.Security;
using Linkwork.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Ui;

/// <summary>A form that was already dealt with (double click, back button, a retry after the line dropped) leads where it led before.</summary>
public sealed class OnceOnly(AppDb db) : IAsyncPageFilter
{
    public const string Field = "__once";

    private const int Clash = StatusCodes.Status409Conflict;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (KeyOf(context.HttpContext.Request) is not { } key) await next();
        else if (await LocationAsync(db, key) is { } location) context.Result = new LocalRedirectResult(location);
        else
        {
            var worked = await next();
            // Its twin was saved while this one was on the way: what looks like somebody else's change is their own.
            if ((worked.Result is StatusCodeResult { StatusCode: Clash } || context.HttpContext.Response.StatusCode == Clash) && await LocationAsync(db, key) is { } done)
                worked.Result = new LocalRedirectResult(done);
        }
    }

    /// <summary>What makes a post the same as an earlier one: the form's key, where it goes and who sends it. A page shown again gives one key
    /// to all its forms, signing out among them, and a browser's history may outlive whoever was signed in.</summary>
    public static Guid? KeyOf(HttpRequest request)
    {
        if (KeyIn(request) is not { } key) return null;
        var who = request.HttpContext.RequestServices.GetRequiredService<CurrentViewer>().Viewer?.UserId;
        return new(SHA256.HashData(Encoding.UTF8.GetBytes($"{key} {who} {request.Path}{request.QueryString}")).AsSpan(..16));
    }

    /// <summary>The key as the form carries it.</summary>
    public static Guid? KeyIn(HttpRequest request) => request.HasFormContentType && Guid.TryParse(request.Form[Field], out var key) ? key : null;

    public static Task<string?> LocationAsync(AppDb db, Guid key) =>
        db.FormPosts.Rows.AsNoTracking().Where(post => post.Key == key).Select(post => post.Location).SingleOrDefaultAsync();
}

/// <summary>Gives every posted form its own key.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class OnceOnlyForm : TagHelper
{
    [Microsoft.AspNetCore.Mvc.ViewFeatures.ViewContext]
    public ViewContext Context { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A form shown again after an error keeps its key: nothing was done yet.
        var key = OnceOnly.KeyIn(Context.HttpContext.Request) ?? Guid.NewGuid();
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{OnceOnly.Field}\" value=\"{key}\">");
    }
}
