using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.WorkProfiles;

/// <summary>Writes down how things stand with work. The form begins from the newest version; saving makes the next one.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class EditModel : CasePage
{
    [BindProperty]
    public ProfileInput Input { get; set; } = new();

    /// <summary>The number of the version that the form was filled in from; 0 for none.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>The version of an earlier case that the form begins from, when asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? From { get; set; }

    public IReadOnlyList<Need> Needs { get; private set; } = [];

    /// <summary>Nobody has offered to talk about work yet, so who brought it up is asked.</summary>
    public bool FirstWord { get; private set; }

    /// <summary>When the version that the form begins from was written.</summary>
    public DateTimeOffset? BeginsFrom { get; private set; }

    /// <summary>What was written in an earlier case of theirs, while there is nothing in this one.</summary>
    public WorkProfile? LastTime { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } its) return NotFound();
        if (its.ProfileProblem(Today) is { } problem) return WrongState(problem);
        if (From is not null && its.NewestProfile is null && LastTime?.Id != From) return NotFound();
        var begin = its.NewestProfile ?? (From is null ? null : LastTime);
        (Input, BeginsFrom, Seen) = (begin is null ? Input : ProfileInput.Of(begin.Said), begin?.At, its.NewestProfile?.Number ?? 0);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } its) return NotFound();
        if (its.ProfileProblem(Today) is { } problem) return WrongState(problem);
        if (its.NewestProfile is { } saved && saved.Number != Seen) return Both(saved);
        var said = Input.Said(its.NewestProfile?.Said ?? (From is null ? null : LastTime?.Said));
        if (!Accepts(its.ProfileProblems(said, Input.RaisedBy, Today))) return Page();
        Db.WorkProfiles.Add(its.WriteProfile(said, Input.RaisedBy, Viewer.UserId, Now));
        return await SaveAndGo(Back, its.WorkOffer!.QuietOn(Today)
            ? $"Written down. Nobody raises work with {Who} until they do." : "How things stand with work is written down.");
    }

    // Somebody saved the next version first, or changed the case's needs or offer: both are shown where words differ, else the form is worked again.
    protected override async Task<IActionResult> OnClashAsync() =>
        await LoadAsync(Reference) is not { } its ? NotFound() : its.NewestProfile is { } saved && saved.Number != Seen ? Both(saved) : await Again(() => OnPostAsync(Reference));

    private PageResult Both(WorkProfile saved)
    {
        var theirs = new Theirs();
        var (mine, other) = (Input, ProfileInput.Of(saved.Said));
        theirs.Compare(nameof(mine.InTheirWords), mine.InTheirWords, other.InTheirWords);
        theirs.Compare(nameof(mine.Situations), Listed(mine.Situations, ProfileWords.Words), Listed(other.Situations, ProfileWords.Words));
        theirs.Compare(nameof(mine.SickSince), Day(mine.SickSince), Day(other.SickSince));
        theirs.Compare(nameof(mine.FitNoteUntil), Day(mine.FitNoteUntil), Day(other.FitNoteUntil));
        theirs.Compare(nameof(mine.OutOfWorkSince), Day(mine.OutOfWorkSince), Day(other.OutOfWorkSince));
        theirs.Compare(nameof(mine.Wants), Listed(mine.Wants, ProfileWords.Words), Listed(other.Wants, ProfileWords.Words));
        theirs.Compare(nameof(mine.WantWords), mine.WantWords, other.WantWords);
        theirs.Compare(nameof(mine.Importance), mine.Importance, other.Importance);
        theirs.Compare(nameof(mine.ImportanceWhy), mine.ImportanceWhy, other.ImportanceWhy);
        theirs.Compare(nameof(mine.Confidence), mine.Confidence, other.Confidence);
        theirs.Compare(nameof(mine.ConfidenceWhy), mine.ConfidenceWhy, other.ConfidenceWhy);
        theirs.Compare(nameof(mine.Barriers), Listed(mine.Barriers, kind => With(mine, kind)), Listed(other.Barriers, kind => With(other, kind)));
        theirs.Compare(nameof(mine.BarrierWords), mine.BarrierWords, other.BarrierWords);
        theirs.Compare(nameof(mine.Strengths), mine.Strengths, other.Strengths);
        theirs.Compare(nameof(mine.GoodWork), mine.GoodWork, other.GoodWork);
        theirs.Compare(nameof(mine.Matters), Listed(mine.Matters, GoodWorkWords.Words), Listed(other.Matters, GoodWorkWords.Words));
        theirs.Compare(nameof(mine.DealBreakers), mine.DealBreakers, other.DealBreakers);
        theirs.Compare(nameof(mine.HoursLeast), mine.HoursLeast, other.HoursLeast);
        theirs.Compare(nameof(mine.HoursMost), mine.HoursMost, other.HoursMost);
        theirs.Compare(nameof(mine.HoursWords), mine.HoursWords, other.HoursWords);
        theirs.Compare(nameof(mine.Worries), mine.Worries, other.Worries);
        (Seen, FirstWord) = (saved.Number, false);
        return ShowBoth(theirs);
    }

    private static string Listed<T>(IEnumerable<T> chosen, Func<T, string> words) => string.Join("; ", chosen.Order().Select(words));

    private static string With(ProfileInput input, WorkBarrierKind kind) =>
        input.BarrierNeeds.GetValueOrDefault(kind) is { } need ? $"{kind.Words()} ({need.Label().ToLowerInvariant()})" : kind.Words();

    private static string? Day(DateOnly? day) => day is { } said ? Format.Date(said) : null;

    private async Task<Case?> LoadAsync(string reference)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.Needs).Include(row => row.WorkOffer).ThenInclude(offer => offer!.Later)
            .Include(row => row.WorkProfiles.OrderByDescending(profile => profile.Number).Take(1)));
        if (its is null) return null;
        FirstWord = its.WorkOffer is null;
        Needs = [.. its.Needs.Select(need => need.Need).Distinct()];
        if (its.WorkProfiles.Count == 0 && its.ReadingWorkProblem(Today) is null) LastTime = await Db.LastTimeAsync(Viewer, its.TeamId, its.PersonId, its.Id, Stop);
        return its;
    }
}
