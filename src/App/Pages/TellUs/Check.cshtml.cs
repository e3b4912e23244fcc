using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.TellUs;

/// <summary>All answers once more, then off to whoever reads them.</summary>
[AllowAnonymous]
[EnableRateLimiting(SecurityRoom.PublicForms)]
public sealed class CheckModel : TellUsPage
{
    /// <summary>Nobody tells what happened to them faster than this.</summary>
    private static readonly TimeSpan FastestPerson = TimeSpan.FromSeconds(5);

    private FormProgress<TellUsAnswers> progress = null!;

    /// <summary>Hidden from people; a program that fills in everything fills in this.</summary>
    [BindProperty]
    public string? Website { get; set; }

    public IReadOnlyList<(string Step, string Title, string Answer)> Rows { get; private set; } = [];

    public string Back => AddressOf(Rows[^1].Step);

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is { } elsewhere) return elsewhere;
        if (Website.Said() is not null) return Gone(AddressFor(Reference.New('T')));
        if (Now - progress.StartedAt < FastestPerson)
        {
            ModelState.AddModelError("", "That was very quick. Read it once more, then send it");
            return Page();
        }

        if (await OnceOnly.LocationAsync(Db, progress.Id) is { } done) return Gone(done);
        var told = progress.Answers;
        var managerReads = told.TeamId is { } team && await Db.ManagersWhoRead(team).AnyAsync(HttpContext.RequestAborted);
        var complaint = PressureComplaint.From(told, PressureWay.Link, managerReads, null, Now);
        Db.PressureComplaints.Add(complaint);
        var saved = await SaveAndGo(AddressFor(complaint.Reference), once: progress.Id);
        return saved is LocalRedirectResult { Url: var to } ? Gone(to) : saved;
    }

    public IActionResult OnPostDelete()
    {
        FormProgress.Forget<TellUsAnswers>(HttpContext);
        return LocalRedirect(Start);
    }

    private LocalRedirectResult Gone(string to)
    {
        FormProgress.Forget<TellUsAnswers>(HttpContext);
        return LocalRedirect(to);
    }

    private static string AddressFor(string reference) => $"{Start}/sent/{reference}";

    /// <summary>Where to go instead: to the start without answers, to the first question not answered rightly.</summary>
    private async Task<IActionResult?> LoadAsync()
    {
        await LoadTeamsAsync();
        if (FormProgress.Read<TellUsAnswers>(HttpContext) is not { } read) return LocalRedirect(Start);
        progress = read;
        var steps = StepsFor(read.Answers);
        if (steps.FirstOrDefault(step => ProblemsOf(step, read.Answers).Any()) is { } unanswered) return LocalRedirect(AddressOf(unanswered.Name));
        Rows = [.. steps.Select(step => (step.Name, step.Title, (step.Name == "team" ? Teams.FirstOrDefault(team => team.Id == read.Answers.TeamId)?.Name ?? "I don’t know" : step.Answer(read.Answers)).Said() ?? "No answer"))];
        return null;
    }
}
