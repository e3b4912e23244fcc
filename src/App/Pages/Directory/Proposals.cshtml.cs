using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Directory;

/// <summary>What organisations say should read differently, each form by itself, the longest waiting first.</summary>
[Requires(Permission.EditDirectory)]
public sealed class ProposalsModel : LinkworkPage
{
    private const int PageSize = 20;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? NextHref { get; private set; }

    public async Task OnGetAsync(DateTimeOffset? since, Guid? after)
    {
        var open = Db.ProposedChanges.Rows.AsNoTracking().Where(row => row.Open);
        if (since is { } at && after is { } last) open = open.Where(row => row.At > at || (row.At == at && row.SittingId.CompareTo(last) > 0));
        var sittings = await open.Select(row => new { row.At, row.SittingId }).Distinct().OrderBy(row => row.At).ThenBy(row => row.SittingId).Take(PageSize + 1).ToListAsync(HttpContext.RequestAborted);
        var ids = sittings.Take(PageSize).Select(row => row.SittingId).ToList();
        var found = await Db.ProposedChanges.Rows.AsNoTracking().Where(row => row.Open && ids.Contains(row.SittingId))
            .Join(Db.Services.Rows, row => row.ServiceId, service => service.Id, (row, service) => new
            {
                Change = row, Name = Db.Services.Rows.Where(into => into.Id == service.MergedIntoId).Select(into => into.Name).SingleOrDefault() ?? service.Name,
            }).ToListAsync(HttpContext.RequestAborted);
        var bySitting = found.ToLookup(row => row.Change.SittingId);
        Rows = [.. ids.Where(bySitting.Contains).Select(id => new Row(id, bySitting[id].First().Name, [.. bySitting[id].Select(row => row.Change.Field).Order()], bySitting[id].First().Change))];
        if (sittings.Count > PageSize)
            NextHref = QueryString.Create((KeyValuePair<string, string?>[])[new("since", sittings[PageSize - 1].At.ToString("O")), new("after", ids[^1].ToString())]).Value;
    }

    /// <summary>One form that somebody of an organisation filled in about one entry.</summary>
    public sealed record Row(Guid SittingId, string Service, IReadOnlyList<ProposedField> Fields, ProposedChange First)
    {
        public string By => First.By;
        public DateTimeOffset At => First.At;
        public bool ByLink => First.EnquiryId is not null;
    }
}
