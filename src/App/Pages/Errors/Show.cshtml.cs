using System.Text.RegularExpressions;
using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Linkwork.Pages.Errors;

/// <summary>What went wrong and what to do about it, for every status.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed partial class ShowModel : PageModel
{
    public string Heading { get; private set; } = "";

    public IReadOnlyList<string> Lines { get; private set; } = [];

    /// <summary>Where the thing that changed is shown, or null.</summary>
    public string? Back { get; private set; }

    public void OnGet([FromRoute] int code) => Show(code);

    // From the address alone: the form that went wrong may have a field of that name, and it isn't a status.
    public void OnPost([FromRoute] int code) => Show(code);

    private void Show(int code)
    {
        var problem = HttpContext.Items[LinkworkPage.ProblemKey] as string;
        Response.StatusCode = code = code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
        (Heading, Lines) = Words(code, problem);
        if (code == StatusCodes.Status409Conflict) Back = Thing(HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath);
    }

    /// <summary>The page of what an address is about: /cases/C-1234-5678 of /cases/C-1234-5678/allocation.</summary>
    private static string? Thing(string? path) => path is not null && AboutSomething().Match(path) is { Success: true } match && match.Length < path.Length ? match.Value : null;

    [GeneratedRegex("^/(cases|inbox|referrals|onward-referrals|safeguarding|admin/users)/([A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}|[0-9a-f-]{36})(?=/)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AboutSomething();

    private static (string Heading, string[] Lines) Words(int code, string? problem) => code switch
        {
            403 => ("You can’t do that", ["Your role doesn’t include this page. If you need it, ask your administrator: roles can be changed at once."]),
            404 => ("Page not found", ["There is nothing here that you can see. Check the reference if you typed it.", "If a colleague sent you the link, it may belong to another team, or be open only to named people."]),
            409 => ("Things have changed", [problem ?? "Somebody else changed this while you were looking at it.", "Nothing you did was saved. Go back, reload the page and look again before you decide."]),
            400 => ("That didn’t arrive whole", ["The form was out of date or incomplete. Go back, reload the page and send it again; what you typed should still be there."]),
            429 => ("Too many tries", ["Wait a minute, then try again."]),
            _ => ("Sorry, something went wrong", ["It’s not your fault, and it has been noted. What you had saved before is safe.", "Go back and try again. If it keeps happening, tell your administrator what you were doing and when."]),
        };
}
