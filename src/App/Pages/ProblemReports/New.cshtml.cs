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
public sealed class NewModel(CurrentViewer current, IDataProtectionProvider protection) : PublicFormPage(protection)
{
    protected override TimeSpan FastestPerson => TimeSpan.FromSeconds(4);

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? ReplyTo { get; set; }

    public Guid Id { get; private set; }

    public string Service { get; private set; } = "";

    public bool Sent { get; private set; }

    public bool SignedIn => current.Viewer is not null;

    public async Task<IActionResult> OnGetAsync(Guid id, bool sent)
    {
        if (await Db.Services.Rows.Where(row => row.Id == id).Select(row => row.MergedIntoId).SingleOrDefaultAsync(HttpContext.RequestAborted) is { } into) return LocalRedirect($"/report-an-entry/{into}{Request.QueryString}");
        if (!await LoadAsync(id)) return NotFound();
        Sent = sent;
        Open();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!Accepts(ProblemReport.Problems(Words, ReplyTo), "")) return Page();
        var thanks = SignedIn ? $"/directory/{id}" : $"/report-an-entry/{id}?sent=true";
        if (ByAProgram) return LocalRedirect(thanks);
        if (!Accepts(SignedIn ? null : QuickProblem())) return Page();
        var open = await Db.ProblemReports.Rows.CountAsync(row => row.ServiceId == id && row.Open && row.By == null, HttpContext.RequestAborted);
        if (!Accepts(SignedIn ? null : ProblemReport.Problem(open), nameof(Words))) return Page();
        Db.ProblemReports.Add(new() { ServiceId = id, Words = Words.Said()!, ReplyTo = ReplyTo.Said(), By = current.Viewer?.Name, At = Now });
        return await SaveAndGo(thanks, SignedIn ? "Thank you. An editor looks at it." : null);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var name = await Db.Services.Rows.Where(row => row.Id == id && row.Status != ServiceStatus.Stopped).Select(row => row.Name).SingleOrDefaultAsync(HttpContext.RequestAborted);
        (Id, Service) = (id, name ?? "");
        return name is not null;
    }
}
