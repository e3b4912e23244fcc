using Linkwork.Domain.Access;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Linkwork.Pages.Cases;

/// <summary>Puts right who the person is and how to reach them safely.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class PersonModel : CasePage
{
    [BindProperty]
    public PersonInput Input { get; set; } = new();

    /// <summary>The version that was on the screen.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is null) return NotFound();
        (Input, Seen) = (PersonInput.From(Person.Details), Person.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is null) return NotFound();
        if (Person.Version != Seen) return Both();
        var typed = Input.Over(Person.Details);
        if (!ModelState.IsValid || !Accepts(typed.Problems(Today))) return Page();
        Person.Details = typed;
        return await SaveAndGo(Back, "The details are saved.");
    }

    protected override async Task<IActionResult> OnClashAsync() => await LoadAsync(Reference) is null ? NotFound() : Both();

    private PageResult Both()
    {
        Seen = Person.Version;
        return ShowBoth(Input.Against(Person.Details));
    }
}
