using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.WorkSteps;

/// <summary>What they might do was done; something is put down for now or picked up again; or a step was written by mistake, and put back.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class ChangeModel : CasePage
{
    [BindProperty]
    public ChangeInput Input { get; set; } = new();

    public string Verb { get; private set; } = "";

    public WorkStep Step { get; private set; } = null!;

    public bool AsksForADay => Verb is "done" or "rest";

    public string Title => Verb switch
    {
        "done" => "They did it", "rest" => "Put down for now", "pick-up" => "Picked up again", "removal" => "Take it back", _ => "Put it back",
    };

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, string verb)
    {
        if (await LoadAsync(reference, id, verb) is not { } its) return NotFound();
        return (its.WorkProblem(Today) ?? Problem()) is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, string verb)
    {
        if (await LoadAsync(reference, id, verb) is not { } its) return NotFound();
        if ((its.WorkProblem(Today) ?? Problem()) is { } problem) return WrongState(problem);
        if (!ModelState.IsValid || !Accepts(verb switch { "done" => Step.DoneProblem(Input.On, Today), "rest" => Step.PutDownProblem(Input.On, Today), _ => null }, "Input.On")) return Page();
        switch (verb)
        {
            case "done": Step.Do(Input.On, Input.Words, Today); break;
            case "rest": Step.PutDown(Input.On, Input.Words, Today); break;
            case "pick-up": Step.PickUp(); break;
            case "removal": Step.TakeBack(Now); break;
            default: Step.Return(); break;
        }

        return await SaveAndGo($"{Back}/work/steps", $"{Step.Kind.Words()}: {Title.ToLowerInvariant()}.");
    }

    private string? Problem() => Verb switch
    {
        "done" => Step.DoneProblem(null, Today), "rest" => Step.PutDownProblem(null, Today), "pick-up" => Step.PickUpProblem(),
        "removal" => Step.TakenBackProblem(), _ => Step.ReturnProblem(),
    };

    private async Task<Case?> LoadAsync(string reference, Guid id, string verb)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.WorkOffer).Include(row => row.WorkSteps.Where(step => step.Id == id)));
        if (its?.WorkSteps.Find(row => row.Id == id) is not { } step) return null;
        (Step, Verb) = (step, verb);
        return its;
    }

    public sealed class ChangeInput
    {
        [Display(Name = "The day")]
        public DateOnly? On { get; set; }

        public string? Words { get; set; }
    }
}
