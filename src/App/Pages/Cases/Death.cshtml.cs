using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Security;
using Linkwork.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>The person has died: every clock, task and letter stops. A mistake can be taken back, and everything it stopped goes on.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class DeathModel : CasePage
{
    public sealed class Form
    {
        [Display(Name = "Date of death")]
        public DateOnly? On { get; set; }

        public string? ToldBy { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference) => await LoadAsync(reference) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is null) return NotFound();
        if (Person.Death is not null) return WrongState(Person.DeathProblem(Today, Today)!);
        if (Input.On is null) Accepts("Enter the date of death", "Input.On");
        else Accepts(Person.DeathProblem(Input.On.Value, Today), "Input.On");
        if (!Accepts(Input.ToldBy.Said() is null ? "Say who told you" : null, "Input.ToldBy")) return Page();
        Person.RecordDeath(Input.On!.Value, Input.ToldBy!.Trim(), Viewer.UserId, Now);
        var (cases, diary) = await TheirsAsync();
        var at = Person.Death!.At;
        foreach (var its in cases) its.StopForDeath(diary, Viewer.UserId, at);
        return await SaveAndGo(Back, "The death is recorded. Every clock, task and letter has stopped.");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(string reference)
    {
        if (await LoadAsync(reference) is null) return NotFound();
        if (Person.Death is not { } death) return WrongState("No death is recorded");
        var (cases, diary) = await TheirsAsync();
        foreach (var its in cases) its.ResumeAfterMistake(diary, death.At, Viewer.UserId, Now);
        Person.TakeBackDeath(Now);
        return await SaveAndGo(Back, "The death was a mistake and is taken back. What it had stopped goes on.");
    }

    private async Task<(List<Case> Cases, List<DiaryEntry> Diary)> TheirsAsync()
    {
        var cases = await Db.Cases.VisibleTo(Viewer).Where(row => row.TeamId == Person.TeamId && row.PersonId == Person.Id)
            .Include(row => row.Actions).Include(row => row.Closures).AsSplitQuery().ToListAsync(Stop);
        var ids = cases.ConvertAll(row => (Guid?)row.Id);
        return (cases, await Db.Diary.VisibleTo(Viewer).Where(row => row.TeamId == Person.TeamId && ids.Contains(row.CaseId)).ToListAsync(Stop));
    }
}
