using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Support;

/// <summary>The person was told about a service.</summary>
[Requires(Permission.WorkOnCases)]
[FollowsMerge]
public sealed class SignpostModel(SearchVocabulary vocabulary) : SupportPage
{
    public async Task<IActionResult> OnGetAsync(string reference, Guid id) =>
        await LoadAsync(reference, id) is not { } its ? NotFound() : its.SupportProblem() is { } problem ? WrongState(problem) : Page();

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, Need? need)
    {
        if (await LoadAsync(reference, id) is not { } its) return NotFound();
        if (its.SupportProblem() is { } problem) return WrongState(problem);
        its.SignpostTo(Service, need, Viewer.UserId, Now);
        await NoteChoiceAsync(vocabulary);
        return await SaveAndGo($"/cases/{Reference}", $"Written down: you told {Who} about {Service.Name}.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference, Service.Id, null));
}
