using Linkwork.Domain.Access;
using Linkwork.Domain.Shared;
using Linkwork.Security;
using Linkwork.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Ui;

/// <summary>What every page has: who is looking, the time, and one way to save.</summary>
public abstract class LinkworkPage : PageModel
{
    /// <summary>Where the page of an error finds its sentence.</summary>
    internal const string ProblemKey = nameof(LinkworkPage) + ".problem";

    private AppDb? db;
    private int attempts;

    /// <summary>A sentence shown once on the next page.</summary>
    [TempData]
    public string? Said { get; set; }

    protected AppDb Db => db ??= HttpContext.RequestServices.GetRequiredService<AppDb>();

    public Viewer Viewer => HttpContext.RequestServices.GetRequiredService<CurrentViewer>().Viewer
        ?? throw new InvalidOperationException("Only signed-in pages ask who is looking.");

    public DateTimeOffset Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>Today in London.</summary>
    public DateOnly Today => Format.LondonDate(Now);

    /// <summary>Saves everything in one transaction and goes on; the same form sent twice does it once.</summary>
    /// <param name="once">What makes it the same, when that is more than one form.</param>
    protected async Task<IActionResult> SaveAndGo(string location, string? said = null, Guid? once = null)
    {
        var key = once ?? OnceOnly.KeyOf(Request);
        if (key is { } form) Db.OnceFor(form, location);
        try
        {
            await Db.SaveChangesAsync(HttpContext.RequestAborted);
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            return await OnClashAsync();
        }
        catch (DbUpdateException failed) when (HttpContext.RequestServices.GetRequiredService<IEngine>().UniqueKeyBroken(failed) is not null)
        {
            // The same form at the same moment, or somebody else first: a unique key decided, so nothing happened twice.
            Db.ChangeTracker.Clear();
            return key is { } sent && await OnceOnly.LocationAsync(Db, sent) is { } done ? LocalRedirect(done) : await OnClashAsync();
        }

        Said = said;
        return LocalRedirect(location);
    }

    /// <summary>Somebody saved the same row first. Pages that edit words override this to show both versions.</summary>
    protected virtual Task<IActionResult> OnClashAsync() =>
        Task.FromResult<IActionResult>(StatusCode(StatusCodes.Status409Conflict));

    /// <summary>Somebody changed the record while this page only added to it: nothing was overwritten, so the form is worked again on the
    /// record as it is now. A page's <see cref="OnClashAsync"/> may say this.</summary>
    protected Task<IActionResult> Again(Func<Task<IActionResult>> post) =>
        attempts++ < 3 ? post() : Task.FromResult<IActionResult>(StatusCode(StatusCodes.Status409Conflict));

    /// <summary>The form as typed, with what somebody else saved beside each field that differs: 409, and nothing typed is lost. The page
    /// takes over the saved version first, so that saving again is a decision made knowing both.</summary>
    protected PageResult ShowBoth(Theirs theirs)
    {
        ViewData[nameof(Theirs)] = theirs;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>Puts each problem beside its field. True when there was none.</summary>
    protected bool Accepts(IEnumerable<Problem> problems, string prefix = "Input")
    {
        foreach (var problem in problems) ModelState.AddModelError(prefix.Length == 0 ? problem.Field : $"{prefix}.{problem.Field}", problem.Sentence);
        return ModelState.IsValid;
    }

    protected bool Accepts(string? problem, string field = "")
    {
        if (problem is not null) ModelState.AddModelError(field, problem);
        return ModelState.IsValid;
    }

    /// <summary>The page says what is wrong with the state: 409, not an error of the form.</summary>
    protected StatusCodeResult WrongState(string problem)
    {
        HttpContext.Items[ProblemKey] = problem;
        return StatusCode(StatusCodes.Status409Conflict);
    }
}
