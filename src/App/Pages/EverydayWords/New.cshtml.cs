using Linkwork.Domain.Directory;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.EverydayWords;

/// <summary>An editor adds a line, of their own or as searches suggest it.</summary>
[Requires(Permission.EditDirectory)]
public sealed class NewModel(SearchVocabulary vocabulary) : WordsForm(vocabulary)
{
    /// <summary>What searches and choices say of the word.</summary>
    public SuggestedWord? Suggested { get; private set; }

    public async Task OnGetAsync(string? word)
    {
        await LoadAsync(word);
        Input = new() { PeopleSay = word.Said(), Needs = [.. Suggested?.Needs ?? []] };
    }

    public async Task<IActionResult> OnPostAsync(string? word)
    {
        await LoadAsync(word);
        if (!Accepts(Input.Problems(Vocabulary.Everyday))) return Page();
        var line = new EverydayLine();
        Input.WriteTo(line, Viewer.Name, Now);
        Db.EverydayLines.Add(line);
        if (Suggested is not null) await SettleAsync(Suggested.Word);
        return await SaveWords("The line is added.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Suggested?.Word));

    private async Task LoadAsync(string? word) => Suggested = word.Said() is null ? null : (await Db.SuggestedWordsAsync(HttpContext.RequestAborted)).FirstOrDefault(its => its.Word == word);
}
