using Linkwork.Domain.Directory;
using Linkwork.Domain.Outcomes;
using Linkwork.Reports;
using Linkwork.Security;
using Linkwork.Storage.Duplicates;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Duplicates;

/// <summary>Two entries side by side. An editor chooses what is kept of each, looks at what comes of it, and merges them; or says that they aren't the same.</summary>
[Requires(Permission.EditDirectory)]
public sealed class CompareModel : LinkworkPage
{
    /// <summary>How both looked when they were compared.</summary>
    [BindProperty]
    public int KeptSeen { get; set; }

    [BindProperty]
    public int OtherSeen { get; set; }

    public Service Kept { get; private set; } = null!;

    public Service Other { get; private set; } = null!;

    public Organisation KeptRunBy { get; private set; } = null!;

    public Organisation OtherRunBy { get; private set; } = null!;

    public Likeness? Likeness { get; private set; }

    public DuplicateDismissal? Dismissal { get; private set; }

    public IReadOnlySet<MergeField> FromOther { get; private set; } = new HashSet<MergeField>();

    /// <summary>The entry as it will be, and who runs it; null before an editor asked to see it.</summary>
    public (Service Service, Organisation RunBy, bool Hides)? Preview { get; private set; }

    public MergeCounts Moves { get; private set; } = null!;

    /// <summary>Set when either entry changed while the editor was looking.</summary>
    public bool Changed { get; private set; }

    public string Address => $"/directory/{Kept.Id}/merge/{Other.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid other)
    {
        if (!await LoadAsync(id, other)) return NotFound();
        if (Kept.MergeProblem(Other) is { } problem) return WrongState(problem);
        FromOther = Kept.UsuallyFrom(Other, KeptRunBy, OtherRunBy);
        return await ShowAsync();
    }

    /// <summary>What would come of it; nothing is changed.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, Guid other)
    {
        if (!await LoadAsync(id, other)) return NotFound();
        if (Kept.MergeProblem(Other) is { } problem) return WrongState(problem);
        FromOther = Chosen();
        var (kept, second) = ((await WholeAsync(id))!, (await WholeAsync(other))!);
        var merge = kept.Merge(second, FromOther, KeptRunBy, OtherRunBy, [], Viewer.Name, Now);
        Preview = (kept, kept.OrganisationId == OtherRunBy.Id ? OtherRunBy : KeptRunBy, merge.Hides());
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostMergeAsync(Guid id, Guid other)
    {
        if (!await LoadAsync(id, other)) return NotFound();
        var (kept, second) = ((await Db.WholeEntryAsync(id, HttpContext.RequestAborted))!, (await Db.WholeEntryAsync(other, HttpContext.RequestAborted))!);
        if (kept.MergeProblem(second) is { } problem) return WrongState(problem);
        FromOther = Chosen();
        if ((kept.Version, second.Version) != (KeptSeen, OtherSeen)) return await ChangedAsync();
        await Db.MergeAsync(kept, second, FromOther, Viewer.Name, Now, HttpContext.RequestAborted);
        return await SaveAndGo($"/directory/{id}", $"“{second.Name}” is part of this entry now.");
    }

    public async Task<IActionResult> OnPostNotTheSameAsync(Guid id, Guid other)
    {
        if (id == other || await Db.TraitsOfAsync(id, other, HttpContext.RequestAborted) is not var (first, second)) return NotFound();
        await Db.DismissAsync(first, second, Viewer.Name, Now, HttpContext.RequestAborted);
        return await SaveAndGo("/directory/duplicates", "Noted: they are not the same. The pair comes back only if one of them changes.");
    }

    // Somebody changed or merged either at the same moment.
    protected override async Task<IActionResult> OnClashAsync() =>
        !await LoadAsync(Kept.Id, Other.Id) ? NotFound() : Kept.MergeProblem(Other) is { } problem ? WrongState(problem) : await ChangedAsync();

    private async Task<IActionResult> ChangedAsync()
    {
        (Changed, Response.StatusCode) = (true, StatusCodes.Status409Conflict);
        return await ShowAsync();
    }

    private HashSet<MergeField> Chosen() => [.. Enum.GetValues<MergeField>().Where(field => Request.Form[$"Take.{field}"] == "other")];

    private async Task<IActionResult> ShowAsync()
    {
        ModelState.Clear();
        (KeptSeen, OtherSeen) = (Kept.Version, Other.Version);
        Moves = await MergeCounts.ReadAsync(Db, Other.Id, Today, HttpContext.RequestAborted);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, Guid other)
    {
        if (await WholeAsync(id) is not { } kept || await WholeAsync(other) is not { } second) return false;
        (Kept, Other) = (kept, second);
        var organisations = await Db.Organisations.Rows.AsNoTracking().Where(row => row.Id == kept.OrganisationId || row.Id == second.OrganisationId).ToDictionaryAsync(row => row.Id, HttpContext.RequestAborted);
        (KeptRunBy, OtherRunBy) = (organisations[kept.OrganisationId], organisations[second.OrganisationId]);
        Likeness = Likeness.Of(EntryTraits.Of(kept, KeptRunBy), EntryTraits.Of(second, OtherRunBy));
        var (first, last) = LikePair.Key(id, other);
        Dismissal = await Db.DuplicateDismissals.Rows.AsNoTracking().SingleOrDefaultAsync(row => row.FirstId == first && row.SecondId == last, HttpContext.RequestAborted);
        return true;
    }

    private Task<Service?> WholeAsync(Guid id) => Db.WholeEntryAsync(id, HttpContext.RequestAborted, tracked: false);

    /// <summary>What differs, and how both say it. What the other entry has nothing more of isn't asked.</summary>
    public IEnumerable<(MergeField Field, string? Here, string? There)> Differing => Compared.Where(row => row.Here != row.There && !(MergeFields.OfBoth.Contains(row.Field) && row.There is null));

    public IEnumerable<(MergeField Field, string? Here, string? There)> Agreeing => Compared.Where(row => row.Here == row.There && row.Here is not null);

    private IEnumerable<(MergeField Field, string? Here, string? There)> Compared =>
        Enum.GetValues<MergeField>().Select(each => (each, MergeWords.Shown(Kept, KeptRunBy, each), MergeWords.Shown(Other, OtherRunBy, each)));
}

/// <summary>What was written about an entry and counts for the one that stays.</summary>
public sealed record MergeCounts(Figure Sent, int Checks, int Calls, int Problems, int Proposals, int GapAnswers)
{
    public static async Task<MergeCounts> ReadAsync(Storage.AppDb db, Guid id, DateOnly today, CancellationToken cancellation) => new(
        (await ServiceOutcomes.ReadAsync(db, id, today, new SmallNumbers(), cancellation)).Sent,
        await db.Verifications.Rows.CountAsync(row => row.ServiceId == id, cancellation), await db.UnansweredCalls.Rows.CountAsync(row => row.ServiceId == id, cancellation),
        await db.ProblemReports.Rows.CountAsync(row => row.ServiceId == id && row.Open, cancellation), await db.ProposedChanges.Rows.CountAsync(row => row.ServiceId == id && row.Open, cancellation),
        await db.GapAnswers.Rows.CountAsync(row => row.ServiceId == id, cancellation));
}
