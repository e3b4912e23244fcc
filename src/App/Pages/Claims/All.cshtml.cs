using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Claims;

/// <summary>Who claimed the entries of which organisation, by which code, the newest first.</summary>
[Requires(Permission.EditDirectory)]
public sealed class AllModel : LinkworkPage
{
    private const int PageSize = 20;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? NextHref { get; private set; }

    public async Task OnGetAsync(DateTimeOffset? before, Guid? after)
    {
        var claims = Db.Claims.Rows.AsNoTracking();
        if (before is { } at && after is { } last) claims = claims.Where(row => row.At < at || (row.At == at && row.Id.CompareTo(last) < 0));
        var found = await claims.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(PageSize + 1)
            .Select(row => new
            {
                Claim = row, Code = Db.ClaimCodes.Rows.Single(code => code.Id == row.CodeId), Organisation = Db.Organisations.Rows.Single(its => its.Id == row.OrganisationId),
                Entry = Db.Services.Rows.Where(service => service.OrganisationId == row.OrganisationId && service.MergedIntoId == null).OrderBy(service => service.Id).Select(service => (Guid?)service.Id).FirstOrDefault(),
            }).ToListAsync(HttpContext.RequestAborted);
        Rows = [.. found.Take(PageSize).Select(row => new Row(row.Claim, row.Organisation.FullName, row.Entry, ClaimWords.How(row.Code)))];
        if (found.Count > PageSize) NextHref = QueryString.Create((KeyValuePair<string, string?>[])[new("before", Rows[^1].Claim.At.ToString("O")), new("after", Rows[^1].Claim.Id.ToString())]).Value;
    }

    /// <summary>A claim, and one of the organisation's entries to go to.</summary>
    public sealed record Row(Claim Claim, string Organisation, Guid? Entry, string How);
}
