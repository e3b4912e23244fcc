using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Storage.Duplicates;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Duplicates;

/// <summary>Two entries that were made one become two again.</summary>
[Requires(Permission.EditDirectory)]
public sealed class UndoModel : LinkworkPage
{
    private Service into = null!;
    private EntryMerge? newest;

    public EntryMerge Merge { get; private set; } = null!;

    /// <summary>What was changed since, and stays.</summary>
    public IReadOnlyList<string> Stays { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        return Merge.UndoProblem(into, newest) is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (Merge.UndoProblem(into, newest) is { } problem) return WrongState(problem);
        await Db.UndoAsync(Merge, into, newest, Viewer.Name, Now, HttpContext.RequestAborted);
        return await SaveAndGo($"/directory/{Merge.ServiceId}", $"“{Merge.Name}” is an entry of its own again.");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.EntryMerges.Rows.Include(row => row.Changes).SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted) is not { } merge) return false;
        (Merge, into) = (merge, (await Db.WholeEntryAsync(merge.IntoId, HttpContext.RequestAborted))!);
        newest = await Db.NewestMergeAsync(merge.IntoId, HttpContext.RequestAborted);
        Stays = [.. merge.EditedSince(into).Select(field => Enum.TryParse<MergeField>(field, out var known) ? MergeWords.Label(known) : field)];
        return true;
    }
}
