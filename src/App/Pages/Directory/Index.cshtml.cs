using Linkwork.Domain.Directory;
using Linkwork.Domain.People;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Directory;

/// <summary>Searches the directory. Filters stay in the address; a place is posted, since it may be where somebody lives.</summary>
[Requires(Permission.SeeDirectory)]
public sealed class IndexModel(IServiceSearch search, Postcodes postcodes, Installation installation) : LinkworkPage
{
    public ServiceFilters Filters { get; private set; } = new();

    public string? Near { get; private set; }

    public ServiceList? List { get; private set; }

    /// <summary>Of what this page of the list shows; null when none of it has a place that anybody may know.</summary>
    public ServiceMap? Map { get; private set; }

    /// <summary>With a place, the next page is posted too.</summary>
    public Guid? NearNext { get; private set; }

    public bool HasGaps => Viewer.May(Permission.WorkOnCases);

    public bool MayEdit => Viewer.May(Permission.EditDirectory);

    /// <summary>What waits for an editor.</summary>
    public int Suggested { get; private set; }

    public int Problems { get; private set; }

    public int Proposals { get; private set; }

    public bool MayKeepFeeds => MayEdit || Viewer.May(Permission.Configure);

    /// <summary>Feeds that fail or ask.</summary>
    public int Feeds { get; private set; }

    public int Duplicates { get; private set; }

    public async Task OnGetAsync(ServiceFilters filters, Guid? after)
    {
        Filters = filters;
        await CountAsync();
        var page = await search.FindAsync(filters.Query(null, after, Now, Viewer), HttpContext.RequestAborted);
        List = await ListAsync(page, null, page.Next is { } next ? filters.Address("/directory", next) : null);
    }

    public async Task<IActionResult> OnPostAsync(ServiceFilters filters, string? near, Guid? after)
    {
        (Filters, Near) = (filters, near.Said());
        if (Near is null) return LocalRedirect(filters.Address("/directory"));
        await CountAsync();
        var point = await postcodes.PointAsync(Near, HttpContext.RequestAborted);
        if (!Accepts(point is null ? "Enter a full postcode that exists, like M33 7ZZ. We don’t know this one" : null, "near")) return Page();
        var page = await search.FindAsync(filters.Query(point, after, Now, Viewer), HttpContext.RequestAborted);
        (List, NearNext) = (await ListAsync(page, point, null), page.Next);
        return Page();
    }

    private async Task<ServiceList> ListAsync(ServicePage page, Point? near, string? next)
    {
        var tiles = await installation.MapTilesAsync(postcodes, HttpContext.RequestAborted);
        Map = await ServiceMap.OfAsync(Db, page, near, tiles, HttpContext.RequestAborted);
        if (Map is not null && tiles is not null) SecurityHeaders.AllowImagesFrom(HttpContext, tiles.Origin);
        return new(page, Link, next, near is not null, Now)
        {
            Path = "/directory", Numbered = Map is not null, Near = Near, Gap = Viewer.May(Permission.WorkOnCases) ? GapOffer.From("/gaps/new", Filters, near is not null) : null,
            Looser = page.Services.Count > 0 ? [] : await Loosening.OfAsync(search, Filters, near, Now, Viewer, HttpContext.RequestAborted),
            Answers = await Db.AnswersAsync(Viewer, Filters.Need, Postcode.FirstHalf(Near), HttpContext.RequestAborted),
        };
    }

    private async Task CountAsync()
    {
        if (MayKeepFeeds)
            Feeds = await Db.KeptFeeds.Rows.CountAsync(row => row.PausedAt == null && (row.Health.Failures > 0 || row.Holds.Any(hold => hold.Open)), HttpContext.RequestAborted);
        if (!MayEdit) return;
        Suggested = await Db.Suggestions.Rows.CountAsync(row => row.Status == SuggestionStatus.Waiting && row.Verdict != Verdict.Block, HttpContext.RequestAborted);
        Problems = await Db.ProblemReports.Rows.CountAsync(row => row.Open, HttpContext.RequestAborted);
        Duplicates = await Db.DuplicatePairs.Rows.CountAsync(row => row.Band == LikenessBand.VeryLikely && Db.Services.Rows.Any(its => its.Id == row.FirstId && its.MergedIntoId == null)
            && Db.Services.Rows.Any(its => its.Id == row.SecondId && its.MergedIntoId == null), HttpContext.RequestAborted);
        Proposals = await Db.ProposedChanges.Rows.CountAsync(row => row.Open, HttpContext.RequestAborted);
    }

    internal static string FeedsNeedYou(int feeds) => feeds == 0 ? "Feeds" : $"{Format.Count(feeds, "feed needs", "feeds need")} you";

    private static string Link(Guid id) => $"/directory/{id}";
}
