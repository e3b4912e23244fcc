using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Diary;

/// <summary>A dated task or appointment, usually about somebody.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class NewModel : LinkworkPage
{
    [BindProperty]
    public NewInput Input { get; set; } = new();

    /// <summary>Whose case it is about, when the page came from there.</summary>
    public string? Who { get; private set; }

    public async Task OnGetAsync([FromQuery] string? about)
    {
        if (await AboutAsync(about) is { Died: false } found) (Input.About, Who) = (found.Reference, found.Name);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var about = await AboutAsync(Input.About);
        var accepted = Accepts(DiaryEntry.Problems(Input.Kind, Input.What, Input.On, Input.From));
        if (Input.About.Said() is not null && about is null) accepted = Accepts("Check the reference: you have no open case by that name", "Input.About");
        if (about is { Died: true }) accepted = Accepts($"{about.Name} has died, so nothing more can be planned", "Input.About");
        if (!accepted) return Page();
        Db.Diary.Add(new()
        {
            TeamId = about?.TeamId ?? Viewer.Teams(Permission.WorkOnCases)[0], UserId = Viewer.UserId, CaseId = about?.Id, Kind = Input.Kind, What = Input.What!.Trim(),
            On = Input.On!.Value, From = Input.Kind == DiaryKind.Appointment ? Input.From : null, At = Now,
        });
        return await SaveAndGo(about is { } its && Request.Query.ContainsKey("about") ? $"/cases/{its.Reference}" : "/diary", $"In the diary for {Format.Date(Input.On.Value)}: {Input.What.Trim()}");
    }

    private async Task<About?> AboutAsync(string? typed) => Domain.Shared.Reference.Read(typed) is not { } reference ? null
        : await (from row in Db.Cases.VisibleTo(Viewer).WhereMay(Viewer, Permission.WorkOnCases)
                 where row.Reference == reference && row.Status == CaseStatus.Open
                 join person in Db.People.VisibleTo(Viewer) on new { row.TeamId, Id = row.PersonId } equals new { person.TeamId, person.Id }
                 select new About(row.TeamId, row.Id, row.Reference, person.Details.PreferredName, person.Details.GivenName, person.Details.FamilyName, person.Death != null))
            .SingleOrDefaultAsync(HttpContext.RequestAborted);

    private sealed record About(Guid TeamId, Guid Id, string Reference, string? Preferred, string Given, string Family, bool Died)
    {
        public string Name => PersonDetails.NameOf(Preferred, Given, Family);
    }

    public sealed class NewInput
    {
        public DiaryKind Kind { get; set; }

        [StringLength(500, ErrorMessage = "Use 500 characters or fewer")]
        public string? What { get; set; }

        [Display(Name = "Day")]
        public DateOnly? On { get; set; }
        public TimeOnly? From { get; set; }
        public string? About { get; set; }
    }
}
