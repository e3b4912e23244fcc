using Linkwork.Domain.Access;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Inbox;

/// <summary>Somebody was taken for new who was known already: say whose record is theirs, compare, and everything goes there.</summary>
[Requires(Permission.DecideReferrals)]
public sealed class MatchKnownModel : LinkworkPage
{
    private Guid team, one;

    public string Reference { get; private set; } = "";

    /// <summary>As the team knows them by this referral's record.</summary>
    public Person One { get; private set; } = null!;

    /// <summary>Whose record was named, to be compared and confirmed.</summary>
    public Person? Known { get; private set; }

    public IEnumerable<(string Label, string Sent, string Known)> Rows => MatchRows.Of(One.Details, Known!.Details);

    /// <summary>The reference of a person, or of one of their cases.</summary>
    [BindProperty]
    public string? To { get; set; }

    /// <summary>The person who was shown when it was confirmed.</summary>
    [BindProperty]
    public string? Confirmed { get; set; }

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        return Problem(referral) is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await LoadAsync(reference) is not { } referral) return NotFound();
        if (Problem(referral) is { } problem) return WrongState(problem);
        var wanted = Domain.Shared.Reference.Read(To);
        HttpContext.Items[ViewsAreLogged.QueryKey] = $"compare with {wanted}";
        var named = await Db.People.VisibleTo(Viewer).AsNoTracking().SingleOrDefaultAsync(row => row.TeamId == team && (row.Reference == wanted
            || Db.Cases.VisibleTo(Viewer).Any(its => its.TeamId == team && its.PersonId == row.Id && its.Reference == wanted)), HttpContext.RequestAborted);
        if (!Accepts(named is null ? "Enter the reference of a person in your team or of their case, like P-1234-ABCD or C-1234-ABCD" : null, nameof(To))) return Page();
        var two = await Db.TwoRecordsAsync(team, one, named!.Id, HttpContext.RequestAborted);
        if (!Accepts(two.Problem, nameof(To))) return Page();
        Known = named;
        if (Confirmed != named.Reference) return Page();
        two.AreOne(Viewer.UserId, Now);
        return await SaveAndGo($"/inbox/{Reference}", $"{One.Reference} is now part of {named.Reference}. Check there whether anything should be added to their details.");
    }

    // Something about either changed meanwhile: looked at again as it is now.
    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private static string? Problem(Referral referral) => referral.PersonId is null ? "First decide whether this is somebody the team knows" : null;

    private async Task<Referral?> LoadAsync(string reference)
    {
        var referral = await Db.Referrals.VisibleTo(Viewer).WhereMay(Viewer, Permission.DecideReferrals).AsNoTracking()
            .SingleOrDefaultAsync(row => row.Reference == reference, HttpContext.RequestAborted);
        if (referral is null) return null;
        (Reference, team, one) = (referral.Reference, referral.TeamId, referral.PersonId ?? Guid.Empty);
        var person = await Db.People.VisibleTo(Viewer).AsNoTracking().SingleOrDefaultAsync(row => row.TeamId == team && row.Id == one, HttpContext.RequestAborted);
        if (person is null && referral.PersonId is not null) return null;
        One = person!;
        return referral;
    }
}
