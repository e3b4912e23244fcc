using Linkwork.Domain.Directory;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.EverydayWords;

/// <summary>An editor changes a line. The program's own stays behind it, to be put back.</summary>
[Requires(Permission.EditDirectory)]
public sealed class EditModel(SearchVocabulary vocabulary) : WordsForm(vocabulary)
{
    /// <summary>Of the editor’s line; -1 while there is none.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>The program's line that this is, or stands in place of.</summary>
    public WordLine? Programs { get; private set; }

    /// <summary>What an editor wrote.</summary>
    public EverydayLine? Own { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid key)
    {
        if (!await LoadAsync(key)) return NotFound();
        (Input, Seen) = (Saved, Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid key)
    {
        if (!await LoadAsync(key)) return NotFound();
        if (Version != Seen) return Both();
        if (!Accepts(Input.Problems(Vocabulary.Everyday))) return Page();
        Input.WriteTo(OwnOrNew(), Viewer.Name, Now);
        return await SaveWords("The line is changed.");
    }

    public async Task<IActionResult> OnPostLeaveOutAsync(Guid key)
    {
        if (!await LoadAsync(key) || Programs is null) return NotFound();
        if (Version != Seen) return Both();
        OwnOrNew().Say([], [], [], Viewer.Name, Now);
        return await SaveWords("The program’s line is left out. You can put it back at any time.");
    }

    /// <summary>The editor's line goes; the program's, if it stood in place of one, is back.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(Guid key)
    {
        if (!await LoadAsync(key) || Own is null) return NotFound();
        if (Version != Seen) return Both();
        Db.Remove(Own);
        return await SaveWords(Programs is null ? "The line is removed." : "The program’s line is back.");
    }

    protected override async Task<IActionResult> OnClashAsync() => await LoadAsync(Programs?.Key ?? Own!.Id) ? Both() : NotFound();

    private int Version => Own?.Version ?? -1;

    private WordsInput Saved => Own is { LeftOut: false } ? WordsInput.Of(WordLine.Of(Own)) : Programs is { } line ? WordsInput.Of(line) : new();

    private PageResult Both()
    {
        Seen = Version;
        return ShowBoth(Input.Differences(Saved));
    }

    private EverydayLine OwnOrNew()
    {
        if (Own is not null) return Own;
        Own = new() { Replaces = Programs!.Key };
        Db.EverydayLines.Add(Own);
        return Own;
    }

    private async Task<bool> LoadAsync(Guid key)
    {
        Own = await Db.EverydayLines.Rows.SingleOrDefaultAsync(row => row.Id == key || row.Replaces == key, HttpContext.RequestAborted);
        Programs = Storage.EverydayWords.Standard.Lines.FirstOrDefault(line => line.Key == (Own?.Replaces ?? key));
        return Own is not null || Programs is not null;
    }
}
