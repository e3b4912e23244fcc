using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Linkwork.Pages.SelfReferral;

/// <summary>All answers once more, then off to the team. Whoever sends it learns nothing of whether they are known.</summary>
[AllowAnonymous]
[EnableRateLimiting(SecurityRoom.PublicForms)]
public sealed class CheckModel : SelfReferralPage
{
    /// <summary>Nobody reads and answers a dozen questions faster than this.</summary>
    private static readonly TimeSpan FastestPerson = TimeSpan.FromSeconds(8);

    private FormProgress<SelfReferralAnswers> progress = null!;
    private bool triedAgain;

    /// <summary>Hidden from people; a program that fills in everything fills in this.</summary>
    [BindProperty]
    public string? Website { get; set; }

    public IReadOnlyList<(string Step, string Title, string Answer)> Rows { get; private set; } = [];

    public string Back => AddressOf(Steps[^1].Name);

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is { } elsewhere) return elsewhere;
        if (Website.Said() is not null) return Sent(Reference.New('R'));
        if (Now - progress.StartedAt < FastestPerson)
        {
            ModelState.AddModelError("", "That was very quick. Read your answers once more, then send them");
            return Page();
        }

        return await SendAsync();
    }

    public IActionResult OnPostDelete()
    {
        FormProgress.Forget<SelfReferralAnswers>(HttpContext);
        return LocalRedirect(Start);
    }

    protected override Task<IActionResult> OnClashAsync()
    {
        if (triedAgain) return base.OnClashAsync();
        triedAgain = true;
        return SendAsync();
    }

    private async Task<IActionResult> SendAsync()
    {
        if (await OnceOnly.LocationAsync(Db, progress.Id) is { } done) return Gone(done);
        var named = await Db.PracticesNamedAsync(progress.Answers.Practice, HttpContext.RequestAborted);
        var referral = progress.Answers.ToReferral(Domain.People.OdsCode.ReadPractice(progress.Answers.Practice) ?? (named.Count == 1 ? named[0].Value : null), Now);
        await Db.ReceiveAsync(referral, Now, HttpContext.RequestAborted);
        var saved = await SaveAndGo(AddressFor(referral.Reference), once: progress.Id);
        return saved is LocalRedirectResult { Url: var to } ? Gone(to) : saved;
    }

    private LocalRedirectResult Sent(string reference) => Gone(AddressFor(reference));

    private LocalRedirectResult Gone(string to)
    {
        FormProgress.Forget<SelfReferralAnswers>(HttpContext);
        return LocalRedirect(to);
    }

    private string AddressFor(string reference) => $"{Start}/sent/{reference}?team={Teams.First(team => team.Id == progress.Answers.TeamId).Slug}";

    /// <summary>Where to go instead: to the start without answers, to the first question not answered rightly.</summary>
    private async Task<IActionResult?> LoadAsync()
    {
        await LoadTeamsAsync();
        if (FormProgress.Read<SelfReferralAnswers>(HttpContext) is not { } read || Teams.Count == 0) return LocalRedirect(Start);
        progress = Teams.Count == 1 ? read with { Answers = read.Answers with { TeamId = Teams[0].Id } } : read;
        if (Steps.FirstOrDefault(step => ProblemsOf(step, progress.Answers).Any()) is { } unanswered) return LocalRedirect(AddressOf(unanswered.Name));
        Rows = [.. Steps.Select(step => (step.Name, SelfReferralWords.Title(step.Name),
            SelfReferralWords.Answer(step.Name, progress.Answers, id => Teams.FirstOrDefault(team => team.Id == id)?.Name)))];
        return null;
    }
}
