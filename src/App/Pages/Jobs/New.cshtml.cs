using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Jobs;

/// <summary>Writes down a job the person told of: one they had, have, or will begin. An offer that they took opens it with what it tells already.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class NewModel : JobsPage
{
    [BindProperty]
    public JobInput Input { get; set; } = new();

    /// <summary>The check of the offer that they took.</summary>
    [BindProperty(SupportsGet = true, Name = "offer")]
    public Guid? OfferId { get; set; }

    public GoodWorkCheck? Offer { get; private set; }

    /// <summary>The job that somebody else made of the offer meanwhile: what was typed may change that one.</summary>
    public Job? Made { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (!await FindItAsync(reference)) return NotFound();
        if (Problem() is { } problem) return WrongState(problem);
        if (Offer is not null) Input = JobInput.Of(OfferWords.Facts(Offer.Offer!));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await FindItAsync(reference)) return NotFound();
        // Read while the other was writing, the job may not be there yet: then once more.
        if (Case.JobProblem() is null && Offer is { Taken: true }) return Case.JobOf(Offer) is { } made ? Both(made) : await OnClashAsync();
        if (Problem() is { } problem) return WrongState(problem);
        if (!Accepts(Case.JobProblems(Input.Facts(), Input.On, Today))) return Page();
        Db.Jobs.Add(Offer is null ? Case.AddJob(Input.Facts(), Input.On, Viewer.UserId, Now) : Case.TakeOffer(Offer, Input.Facts(), Input.On, Viewer.UserId, Now));
        return await SaveAndGo(JobsAddress, Offer is null ? "The job is written down." : "The job is written down. What they said before they said yes is with it.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private string? Problem() => Offer is null ? Case.JobProblem() : Case.TakeOfferProblem(Offer);

    private async Task<bool> FindItAsync(string reference)
    {
        if (!await FindAsync(reference)) return false;
        Offer = Case.Checks.FirstOrDefault(check => check.Id == OfferId);
        return OfferId is null || Offer is not null;
    }

    private IActionResult Both(Job made)
    {
        var theirs = Input.Beside(made);
        if (ModelState.IsValid && theirs.Count == 0) return LocalRedirect(JobsAddress);
        Made = made;
        return ShowBoth(theirs);
    }
}
