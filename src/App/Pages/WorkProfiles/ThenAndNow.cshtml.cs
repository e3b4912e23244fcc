using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.WorkProfiles;

/// <summary>Two versions of a work profile side by side. Readable after the case is closed; not while the person asked for quiet.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class ThenAndNowModel : CasePage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Then { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Newer { get; set; }

    public bool Open { get; private set; }

    /// <summary>Every version, the newest first: when, and who wrote it down.</summary>
    public IReadOnlyList<Choice> Versions { get; private set; } = [];

    public WorkProfile? Before { get; private set; }

    public WorkProfile? After { get; private set; }

    public IReadOnlyList<ProfileChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        var its = await LoadAsync(reference, cases => cases.AsNoTracking().Include(row => row.WorkOffer).Include(row => row.WorkProfiles));
        if (its is null) return NotFound();
        if (its.ReadingWorkProblem(Today) is { } problem) return WrongState(problem);
        Open = its.ProfileProblem(Today) is null;
        var versions = its.WorkProfiles.OrderByDescending(profile => profile.Number).ToList();
        if (versions.Count == 0) return Page();
        After = Newer is null ? versions[0] : versions.Find(profile => profile.Id == Newer);
        Before = Then is null ? versions[^1] : versions.Find(profile => profile.Id == Then);
        if (Before is null || After is null) return NotFound();
        if (Before.Number > After.Number) (Before, After) = (After, Before);
        var names = await Db.NamesOfAsync([.. versions.Select(profile => profile.By).Distinct()], Stop);
        Versions = [.. versions.Select(profile => new Choice(profile.Id.ToString(), $"{Format.ShortDate(profile.At)} at {Format.Time(profile.At)}, by {names.GetValueOrDefault(profile.By) ?? "somebody"}"))];
        Changes = ProfileChange.Between(Before.Said, After.Said, Format.Date);
        return Page();
    }

    public string Of(WorkProfile version) => Versions.Single(choice => choice.Value == version.Id.ToString()).Label;
}
