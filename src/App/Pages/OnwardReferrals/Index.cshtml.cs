using Linkwork.Domain.OnwardReferrals;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.OnwardReferrals;

/// <summary>Those sent to the viewer's own organisation, newest first.</summary>
[Requires(Permission.AnswerOnwardReferrals)]
public sealed class IndexModel : LinkworkPage
{
    private const int PageSize = 25;

    public sealed record Row(string Reference, string? Name, string ServiceName, DateTimeOffset At, OnwardStatus Status, bool Speak);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public OnwardStatus? Status { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(OnwardStatus? status, string? after)
    {
        Status = status;
        var organisations = Viewer.Organisations(Permission.AnswerOnwardReferrals);
        var rows = Db.OnwardReferrals.VisibleTo(Viewer).AsNoTracking().Where(row => organisations.Contains(row.OrganisationId));
        if (status is { } wanted) rows = rows.Where(row => row.Status == wanted);
        if (after is not null && await rows.SingleOrDefaultAsync(row => row.Reference == after, HttpContext.RequestAborted) is { } last)
            rows = rows.Where(row => row.At < last.At || (row.At == last.At && row.Id.CompareTo(last.Id) < 0));
        var page = await rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(PageSize + 1).ToListAsync(HttpContext.RequestAborted);
        if (page.Count > PageSize)
        {
            page.RemoveAt(PageSize);
            Next = $"/onward-referrals?{(status is null ? "" : $"status={status}&")}after={page[^1].Reference}";
        }

        var shown = await Db.DisclosedNowAsync(page, Now, HttpContext.RequestAborted);
        Rows = [.. page.Select(row => new Row(row.Reference, shown[row.Id].Text(OnwardItems.Name), row.ServiceName, row.At, row.Status, shown[row.Id].SpeakBeforeVisiting))];
    }
}
