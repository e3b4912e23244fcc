using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Storage.Duplicates;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Duplicates;

/// <summary>An editor looks for the entry that is the same as this one: by words, or by its address here.</summary>
[Requires(Permission.EditDirectory), FollowsMerge]
public sealed class ChooseModel(IServiceSearch search) : LinkworkPage
{
    public Service Service { get; private set; } = null!;

    public string? Words { get; private set; }

    public IReadOnlyList<(Guid Id, string Name, string Organisation)> Found { get; private set; } = [];

    public IReadOnlyList<AlikeEntry> Alike { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, string? words)
    {
        var found = await Db.Services.Rows.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted);
        if (found is null) return NotFound();
        (Service, Words) = (found, words.Said());
        Alike = await Db.AlikeAsync(id, HttpContext.RequestAborted);
        if (Words is null) return Page();
        if (Pasted(Words) is { } other && other != id && await Db.Services.Rows.AnyAsync(row => row.Id == other, HttpContext.RequestAborted)) return LocalRedirect($"/directory/{id}/merge/{other}");
        var page = await search.FindAsync(new() { Words = Words, ForStaff = true }, HttpContext.RequestAborted);
        Found = [.. page.Services.Where(service => service.Id != id).Select(service => (service.Id, service.Name, service.Organisation))];
        return Page();
    }

    /// <summary>An id, alone or at the end of an address.</summary>
    private static Guid? Pasted(string words) => Guid.TryParse(words.TrimEnd('/').Split('/')[^1], out var id) ? id : null;
}
