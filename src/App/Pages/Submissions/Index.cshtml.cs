using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Submissions;

/// <summary>Suggestions for an editor: those that wait, the oldest first; those that the screen blocked; those decided.</summary>
[Requires(Permission.EditDirectory)]
public sealed class IndexModel : LinkworkPage
{
    private const int PageSize = 20;

    public string Show { get; private set; } = "waiting";

    public IReadOnlyList<Suggestion> Suggestions { get; private set; } = [];

    public string? Next { get; private set; }

    public int Waiting { get; private set; }

    public int Blocked { get; private set; }

    public async Task OnGetAsync(string? show, Guid? after)
    {
        Show = show is "blocked" or "decided" ? show : "waiting";
        var rows = Db.Suggestions.Rows.AsNoTracking().Include(row => row.Decisions);
        (Waiting, Blocked) = (await Of(rows, "waiting").CountAsync(HttpContext.RequestAborted), await Of(rows, "blocked").CountAsync(HttpContext.RequestAborted));
        var from = Of(rows, Show);
        from = Show == "decided"
            ? (after is { } before ? from.Where(row => row.Id.CompareTo(before) < 0) : from).OrderByDescending(row => row.Id)
            : (after is { } last ? from.Where(row => row.Id.CompareTo(last) > 0) : from).OrderBy(row => row.Id);
        var found = await from.Take(PageSize + 1).ToListAsync(HttpContext.RequestAborted);
        Suggestions = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? $"/directory/suggestions?show={Show}&after={Suggestions[^1].Id}" : null;
    }

    private static IQueryable<Suggestion> Of(IQueryable<Suggestion> rows, string show) => show switch
    {
        "blocked" => rows.Where(row => row.Status == SuggestionStatus.Waiting && row.Verdict == Verdict.Block),
        "decided" => rows.Where(row => row.Status != SuggestionStatus.Waiting),
        _ => rows.Where(row => row.Status == SuggestionStatus.Waiting && row.Verdict != Verdict.Block),
    };
}
