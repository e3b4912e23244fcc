using System.Globalization;
using System.Security.Cryptography;
using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.ProblemReports;

/// <summary>Anybody says what is wrong with an entry; who is signed in is named.</summary>
[AllowAnonymous]
[EnableRateLimiting(SecurityRoom.PublicForms)]
public sealed class NewModel(CurrentViewer current, IDataProtectionProvider protection) : LinkworkPage
{
    /// <summary>Nobody reads the page and says what is wrong faster than this.</summary>
    private static readonly TimeSpan FastestPerson = TimeSpan.FromSeconds(4);

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? ReplyTo { get; set; }

    /// <summary>Hidden from people; a program that fills in everything fills in this.</summary>
    [BindProperty]
    public string? Website { get; set; }

    /// <summary>When the form was opened, sealed.</summary>
    [BindProperty]
    public string? Opened { get; set; }

    public string Service { get; private set; } = "";

    public bool Sent { get; private set; }

    public bool SignedIn => current.Viewer is not null;

    public async Task<IActionResult> OnGetAsync(Guid id, bool sent)
    {
        if (!await LoadAsync(id)) return NotFound();
        (Sent, Opened) = (sent, Protector.Protect(Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!Accepts(ProblemReport.Problems(Words, ReplyTo), "")) return Page();
        var thanks = SignedIn ? $"/directory/{id}" : $"/report-an-entry/{id}?sent=true";
        if (Website.Said() is not null) return LocalRedirect(thanks);
        if (!SignedIn && !OpenedLongEnoughAgo())
        {
            ModelState.AddModelError("", "That was very quick. Read it once more, then send it");
            return Page();
        }

        var open = await Db.ProblemReports.Rows.CountAsync(row => row.ServiceId == id && row.Open && row.By == null, HttpContext.RequestAborted);
        if (!Accepts(SignedIn ? null : ProblemReport.Problem(open), nameof(Words))) return Page();
        Db.ProblemReports.Add(new() { ServiceId = id, Words = Words.Said()!, ReplyTo = ReplyTo.Said(), By = current.Viewer?.Name, At = Now });
        return await SaveAndGo(thanks, SignedIn ? "Thank you. An editor looks at it." : null);
    }

    private bool OpenedLongEnoughAgo()
    {
        try
        {
            return Opened is { Length: > 0 } && Now.ToUnixTimeSeconds() - long.Parse(Protector.Unprotect(Opened), CultureInfo.InvariantCulture) >= FastestPerson.TotalSeconds;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            return false;
        }
    }

    private IDataProtector Protector => protection.CreateProtector("linkwork.problem-report");

    private async Task<bool> LoadAsync(Guid id)
    {
        var name = await Db.Services.Rows.Where(row => row.Id == id && row.Status != ServiceStatus.Stopped).Select(row => row.Name).SingleOrDefaultAsync(HttpContext.RequestAborted);
        Service = name ?? "";
        return name is not null;
    }
}
