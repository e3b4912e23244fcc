using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Directory;

/// <summary>What organisations say should read differently, the longest waiting first. An editor takes each over or not.</summary>
[Requires(Permission.EditDirectory)]
public sealed class ProposalsModel : LinkworkPage
{
    private const int PageSize = 20;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? NextHref { get; private set; }

    public async Task OnGetAsync(DateTimeOffset? since, Guid? after)
    {
        var open = Db.ProposedChanges.Rows.AsNoTracking().Where(row => row.Open);
        if (since is { } at && after is { } last) open = open.Where(row => row.At > at || (row.At == at && row.Id.CompareTo(last) > 0));
        var found = await open.OrderBy(row => row.At).ThenBy(row => row.Id).Take(PageSize + 1)
            .Join(Db.Services.Rows, row => row.ServiceId, service => service.Id, (row, service) => new { Change = row, Id = service.MergedIntoId ?? service.Id })
            .Join(Db.Services.Rows.AsNoTracking(), row => row.Id, service => service.Id, (row, service) => new Row(row.Change, service))
            .ToListAsync(HttpContext.RequestAborted);
        Rows = [.. found.OrderBy(row => row.Change.At).ThenBy(row => row.Change.Id).Take(PageSize)];
        if (found.Count > PageSize)
            NextHref = QueryString.Create((KeyValuePair<string, string?>[])[new("since", Rows[^1].Change.At.ToString("O")), new("after", Rows[^1].Change.Id.ToString())]).Value;
    }

    public Task<IActionResult> OnPostAcceptAsync(Guid id, int seen) => DecideAsync(id, seen, "Taken over: the entry reads so now.", (change, service) => change.Accept(service, Viewer.Name, Now));

    public Task<IActionResult> OnPostDeclineAsync(Guid id, int seen) => DecideAsync(id, seen, "Declined: the entry stays as it is.", (change, service) => change.Decline(service, Viewer.Name, Now));

    /// <param name="id">The proposal.</param>
    /// <param name="seen">The version of the entry that was shown beside it: what was changed since is looked at first.</param>
    /// <param name="said">What to say when it is done.</param>
    /// <param name="decide">The decision.</param>
    private async Task<IActionResult> DecideAsync(Guid id, int seen, string said, Action<ProposedChange, Service> decide)
    {
        var change = await Db.ProposedChanges.Rows.SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted);
        if (change is null) return NotFound();
        if (change.DecisionProblem() is { } problem) return WrongState(problem);
        var service = await Db.Services.Rows.SingleAsync(row => row.Id == change.ServiceId, HttpContext.RequestAborted);
        if (service.MergedIntoId is { } into) service = await Db.Services.Rows.SingleAsync(row => row.Id == into, HttpContext.RequestAborted);
        if (service.Version != seen) return WrongState("The entry was changed since you were shown this. Look at it again");
        decide(change, service);
        return await SaveAndGo("/directory/proposals", said);
    }

    public sealed record Row(ProposedChange Change, Service Service)
    {
        /// <summary>What it says now, where that isn't what they saw.</summary>
        public string? ChangedSince => Change.Field != ProposedField.Status && Service.Read(Change.Field).Said() != Change.Before.Said() ? Service.Read(Change.Field) ?? ServiceWords.Unknown : null;
    }
}
