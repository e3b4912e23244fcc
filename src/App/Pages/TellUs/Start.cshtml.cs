using Linkwork.Domain.Access;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Linkwork.Pages.TellUs;

/// <summary>Who reads it, before anything is asked.</summary>
[AllowAnonymous]
[EnableRateLimiting(SecurityRoom.PublicForms)]
public sealed class StartModel(CurrentViewer current) : TellUsPage
{
    public bool Begun { get; private set; }

    public bool MayWriteDown => current.Viewer is { } viewer && (viewer.May(Permission.WriteDownReferral) || viewer.May(Permission.HearComplaints));

    public async Task OnGetAsync()
    {
        await LoadTeamsAsync();
        Begun = FormProgress.Read<TellUsAnswers>(HttpContext) is not null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadTeamsAsync();
        var begun = FormProgress.Begin<TellUsAnswers>(HttpContext);
        if (Teams.Count == 1) begun = begun with { Answers = new() { TeamId = Teams[0].Id } };
        begun.Keep(HttpContext);
        return LocalRedirect(AddressOf(StepsFor(begun.Answers)[0].Name));
    }
}
