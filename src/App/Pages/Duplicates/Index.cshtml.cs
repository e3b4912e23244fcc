using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Storage.Duplicates;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Duplicates;

/// <summary>Entries that may be the same, the likeliest first.</summary>
[Requires(Permission.EditDirectory)]
public sealed class IndexModel : LinkworkPage
{
    private const int PageSize = 20;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Likely { get; private set; }

    public int Possible { get; private set; }

    public string? NextHref { get; private set; }

    public async Task OnGetAsync(int? points, Guid? first, Guid? second)
    {
        var pairs = Db.DuplicatePairs.Rows.AsNoTracking().Where(pair => Db.Services.Rows.Any(row => row.Id == pair.FirstId && row.MergedIntoId == null) && Db.Services.Rows.Any(row => row.Id == pair.SecondId && row.MergedIntoId == null));
        Likely = await pairs.CountAsync(pair => pair.Band == LikenessBand.VeryLikely, HttpContext.RequestAborted);
        Possible = await pairs.CountAsync(pair => pair.Band == LikenessBand.Possible, HttpContext.RequestAborted);
        if (points is { } worth && first is { } one && second is { } other)
            pairs = pairs.Where(pair => pair.Points < worth || (pair.Points == worth && (pair.FirstId.CompareTo(one) < 0 || (pair.FirstId == one && pair.SecondId.CompareTo(other) < 0))));
        var found = await pairs.OrderByDescending(pair => pair.Points).ThenByDescending(pair => pair.FirstId).ThenByDescending(pair => pair.SecondId).Take(PageSize + 1).ToListAsync(HttpContext.RequestAborted);
        var page = found.Take(PageSize).ToList();
        var ids = page.SelectMany(pair => new[] { pair.FirstId, pair.SecondId }).ToHashSet();
        var entries = await Db.Services.Rows.AsNoTracking().Where(row => ids.Contains(row.Id))
            .Select(row => new Side(row.Id, row.Name, Db.Organisations.Rows.Single(its => its.Id == row.OrganisationId).Name, row.Source, row.EditedAt != null, row.VerifiedAt,
                row.Locations.OrderBy(place => place.Id).Select(place => place.Postcode).FirstOrDefault())).ToDictionaryAsync(row => row.Id, HttpContext.RequestAborted);
        Rows = [.. page.Select(pair => new Row(pair, entries[pair.FirstId], entries[pair.SecondId]))];
        if (found.Count > PageSize) NextHref = $"/directory/duplicates?points={page[^1].Points}&first={page[^1].FirstId}&second={page[^1].SecondId}";
    }

    /// <summary>Now, instead of after the next half hour.</summary>
    public async Task<IActionResult> OnPostLookAsync()
    {
        var pairs = await Db.FindDuplicatesAsync(HttpContext.RequestAborted);
        return await SaveAndGo("/directory/duplicates", $"Looked through the directory. {Format.Count(pairs, "pair", "pairs")} may be the same.");
    }

    /// <summary>One of two entries, as much as tells them apart.</summary>
    public sealed record Side(Guid Id, string Name, string Organisation, string? Source, bool Edited, DateTimeOffset? VerifiedAt, string? Postcode)
    {
        public string Facts => string.Join(" · ", new[] { Organisation == Name ? null : Organisation, Postcode, Source is null ? "entered here" : $"feed “{Source}”" }.OfType<string>());
    }

    public sealed record Row(DuplicatePair Pair, Side First, Side Second)
    {
        /// <summary>The one to keep unless an editor turns it round: edited here, checked last, the older.</summary>
        public (Side Kept, Side Other) Usual => (Second.Edited, Second.VerifiedAt ?? DateTimeOffset.MinValue).CompareTo((First.Edited, First.VerifiedAt ?? DateTimeOffset.MinValue)) > 0 ? (Second, First) : (First, Second);
    }
}
