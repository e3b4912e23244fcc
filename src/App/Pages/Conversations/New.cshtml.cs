using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Conversations;

/// <summary>Writes down a "what matters to you" conversation, the needs it showed, and the answer to the one work offer.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class NewModel : CasePage
{
    [BindProperty]
    public ConversationInput Input { get; set; } = new();

    public WorkOffer? Offer { get; private set; }

    /// <summary>The case's team doesn't raise work now; the person may at any time.</summary>
    public bool Quiet { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } its) return NotFound();
        if (its.ConversationProblem() is { } problem) return WrongState(problem);
        Input.On = Today;
        Input.Shown = its.Needs.ConvertAll(need => need.Need);
        Input.Needs = [.. Input.Shown];
        Input.Importance = its.Needs.GroupBy(need => need.Need).ToDictionary(group => group.Key, group => group.First().Importance?.ToString());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } its) return NotFound();
        if (its.ConversationProblem() is { } problem) return WrongState(problem);
        if (!Sound(its)) return Page();
        var conversation = its.RecordConversation(Input.Said, Input.How!.Value, MomentOn(Input.On!.Value), Viewer.UserId, Now);
        its.SetNeeds(Input.Shown, Input.Chosen, Now);
        if (Input.Offer.Answer is { } answer)
            its.OfferWork(OfferedAt.Conversation, Input.Offer.RaisedBy!.Value, answer, Input.Offer.Until, Viewer.UserId, Now);
        else if (Quiet && Input.TalkedOfWork) its.WorkOffer!.Reopen(Viewer.UserId, Now);
        if (Input.Ons4.Answers.Any) its.AnswerOns4(Input.Ons4.Answers, Viewer.UserId, Now);
        Db.Conversations.Add(conversation);
        if (Input.LostBenefit)
            return await SaveAndGo($"/cases/{Reference}/lost-benefit/{its.LoseBenefit(Input.LostBenefitWords, Viewer.UserId, Now).Id}", "The conversation is written down, and this is marked as urgent. This is what can be done now.");
        return await SaveAndGo($"/cases/{Reference}", "The conversation is written down.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private bool Sound(Case its)
    {
        if (Input.On is null && ModelState.GetFieldValidationState("Input.On") != ModelValidationState.Invalid) ModelState.TryAddModelError("Input.On", "Enter the day you talked");
        Accepts(its.ConversationProblems(Input.Said, Input.How, MomentOn(Input.On ?? Today), Now)
            .Select(problem => problem.Field == "HappenedAt" ? problem with { Field = nameof(Input.On) } : problem));
        Accepts(Case.NeedProblems(Input.Chosen));
        Accepts(Input.WorkProblems());
        Accepts(Input.Offer.Problems(its, Today), "Input.Offer");
        if (Offer is null && Input.TalkedOfWork && Input.Offer.Answer is null)
            ModelState.TryAddModelError("Input.Offer.Answer", "They wanted to talk about work: choose the answer that fits");
        if (Input.LostBenefitWords.Said() is not null && !Input.LostBenefit)
            ModelState.TryAddModelError("Input.LostBenefit", "You wrote about a benefit. Tick that it has stopped or been cut, or empty the box");
        return Accepts(Input.Ons4.ProblemsIfAny(), "Input.Ons4");
    }

    private async Task<Case?> LoadAsync(string reference)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.Needs).Include(row => row.WorkOffer)
            .Include(row => row.LostBenefits.Where(lost => lost.SortedAt == null)));
        Offer = its?.WorkOffer;
        Quiet = Offer?.QuietOn(Today) ?? false;
        return its;
    }
}
