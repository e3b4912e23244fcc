using Linkwork.Domain.Directory;
using Linkwork.Domain.Outcomes;
using Linkwork.Interop.Feeds;
using Linkwork.Reports;
using Linkwork.Security;
using Linkwork.Storage.Duplicates;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Directory;

/// <summary>One service: everything known of it, and what isn't.</summary>
[Requires(Permission.SeeDirectory)]
[FollowsMerge]
public sealed class ShowModel : LinkworkPage
{
    private const int Remembered = 8;

    public Service Service { get; private set; } = null!;

    public Organisation Organisation { get; private set; } = null!;

    /// <summary>For a service for work.</summary>
    public ServiceOutcomes? Outcomes { get; private set; }

    public bool MayEdit => Viewer.May(Permission.EditDirectory);

    /// <summary>Whoever sends people there, and editors: they phone.</summary>
    public bool MayCheck => Viewer.IsDirectoryStaff();

    /// <summary>Somebody of its organisation.</summary>
    public bool IsOurs => Viewer.Organisations(Permission.LookAfterEntries).Contains(Service.OrganisationId);

    public bool MaySayCapacity => MayCheck || IsOurs;

    /// <summary>Checks and calls nobody answered, newest first.</summary>
    public IReadOnlyList<(DateTimeOffset At, string Words)> History { get; private set; } = [];

    /// <summary>Calls that nobody answered since somebody last confirmed it.</summary>
    public int Unanswered { get; private set; }

    public int OpenProblems { get; private set; }

    /// <summary>The feed it came from.</summary>
    public FeedSource? Source { get; private set; }

    /// <summary>When that feed had it.</summary>
    public Sighting? Seen { get; private set; }

    /// <summary>The page of that feed, for who may see it.</summary>
    public Guid? FeedId { get; private set; }

    /// <summary>For editors: entries that may be the same, and those that were merged into this one.</summary>
    public IReadOnlyList<AlikeEntry> Alike { get; private set; } = [];

    public IReadOnlyList<EntryMerge> Merges { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (Service.IsForWork) Outcomes = await ServiceOutcomes.ReadAsync(Db, Service.Id, Today, new SmallNumbers(), HttpContext.RequestAborted);
        if (MayCheck) await LoadHistoryAsync();
        if (MayCheck && Service.Source is not null) await LoadSourceAsync();
        if (!MayEdit) return Page();
        Alike = await Db.AlikeAsync(id, HttpContext.RequestAborted);
        Merges = await Db.EntryMerges.Rows.AsNoTracking().Where(row => row.IntoId == id && row.UndoneAt == null).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(Remembered).ToListAsync(HttpContext.RequestAborted);
        return Page();
    }

    /// <summary>One click: somebody asked the service, and it is right as it stands.</summary>
    public async Task<IActionResult> OnPostVerifiedAsync(Guid id, VerifiedHow? how)
    {
        var said = how ?? VerifiedHow.Editor;
        if (!MayCheck || (said == VerifiedHow.Editor && !MayEdit)) return StatusCode(StatusCodes.Status403Forbidden);
        // The others aren't anybody's to say who is signed in.
        if (!ModelState.IsValid || said is not (VerifiedHow.Editor or VerifiedHow.Phone or VerifiedHow.Visit)) return BadRequest();
        if (!await LoadAsync(id)) return NotFound();
        Service.Verify(Viewer.Name, said, Now);
        return await SaveAndGo($"/directory/{id}", "Thank you: it now says that it was checked today.");
    }

    public async Task<IActionResult> OnPostUnansweredAsync(Guid id)
    {
        if (!MayCheck) return StatusCode(StatusCodes.Status403Forbidden);
        if (!await LoadAsync(id)) return NotFound();
        if (Service.CallProblem() is { } problem) return WrongState(problem);
        Service.NoteUnansweredCall(Viewer.Name, Now);
        return await SaveAndGo($"/directory/{id}", "Noted: phoned, no answer.");
    }

    // Somebody checked or changed it at the same moment: this check counts too, and both are kept.
    protected override Task<IActionResult> OnClashAsync() => Again(() => HttpContext.Request.Query["handler"] == "unanswered"
        ? OnPostUnansweredAsync(Service.Id) : OnPostVerifiedAsync(Service.Id, Service.Verifications[^1].How));

    private async Task<bool> LoadAsync(Guid id)
    {
        var found = await Db.Services.Rows.Include(row => row.Needs).Include(row => row.Locations).Include(row => row.Schedules).Include(row => row.Contacts).Include(row => row.EmploymentSupport).AsSplitQuery().SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted);
        if (found is null) return false;
        (Service, Organisation) = (found, await Db.Organisations.Rows.AsNoTracking().SingleAsync(row => row.Id == found.OrganisationId, HttpContext.RequestAborted));
        return true;
    }

    private async Task LoadSourceAsync()
    {
        var (source, id) = (Service.Source, Service.SourceId);
        Source = await Db.FeedSources.Rows.AsNoTracking().SingleOrDefaultAsync(row => row.Source == source, HttpContext.RequestAborted);
        Seen = await Db.Sightings.Rows.AsNoTracking().SingleOrDefaultAsync(row => row.Source == source && row.SourceId == id, HttpContext.RequestAborted);
        if (MayEdit) FeedId = await Db.KeptFeeds.Rows.Where(row => row.Source == source).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(HttpContext.RequestAborted);
    }

    private async Task LoadHistoryAsync()
    {
        var entries = Db.EntryAndMerged(Service.Id);
        var checks = await Db.Verifications.Rows.AsNoTracking().Where(row => entries.Contains(row.ServiceId)).OrderByDescending(row => row.At).Take(Remembered).ToListAsync(HttpContext.RequestAborted);
        var calls = await Db.UnansweredCalls.Rows.AsNoTracking().Where(row => entries.Contains(row.ServiceId)).OrderByDescending(row => row.At).Take(Remembered).ToListAsync(HttpContext.RequestAborted);
        OpenProblems = await Db.ProblemReports.Rows.CountAsync(row => entries.Contains(row.ServiceId) && row.Open, HttpContext.RequestAborted);
        Unanswered = calls.Count(call => Service.VerifiedAt is null || call.At > Service.VerifiedAt);
        History = [.. checks.Select(row => (row.At, $"Right as it stood, {ServiceWords.Of(row.How)}: {row.By}{(row.Note is { } note ? $". {note}" : "")}"))
            .Concat(calls.Select(row => (row.At, $"Phoned, no answer: {row.By}"))).OrderByDescending(line => line.At).Take(Remembered)];
    }
}
