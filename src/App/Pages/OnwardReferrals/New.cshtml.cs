using Linkwork.Domain.Caseload;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Sharing;
using Linkwork.Pages.Cases;
using Linkwork.Pages.Support;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.OnwardReferrals;

/// <summary>Sends the person to a service: what they agree to share, then exactly what will go and what stays, then it goes.</summary>
[Requires(Permission.WorkOnCases)]
[FollowsMerge("service")]
public sealed class NewModel(SearchVocabulary vocabulary) : SupportPage
{
    public const string Changed = "Something changed since you were shown this. Nothing has been sent. Look again, and ask the person again if it matters";

    [BindProperty]
    public NewInput Input { get; set; } = new();

    /// <summary>Everything that could go, for the boxes to show its exact words.</summary>
    public IReadOnlyList<SharedItem> Items { get; private set; } = [];

    /// <summary>Set once there is something to check before sending.</summary>
    public Disclosure? Preview { get; private set; }

    public string? Seal { get; private set; }

    /// <summary>Words in it that may tell more than was agreed to.</summary>
    public Guarded Guarded { get; private set; } = new("", []);

    public async Task<IActionResult> OnGetAsync(string reference, Guid service, Need? need)
    {
        if (await LoadAsync(reference, service, With) is not { } its) return NotFound();
        if (Problem(its) is { } problem) return WrongState(problem);
        Input = new() { Until = Today.AddMonths(6), Need = need };
        Items = ItemsOf(its);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string reference, Guid service) => DecideAsync(reference, service, send: false);

    public Task<IActionResult> OnPostSendAsync(string reference, Guid service) => DecideAsync(reference, service, send: true);

    private async Task<IActionResult> DecideAsync(string reference, Guid serviceId, bool send)
    {
        if (await LoadAsync(reference, serviceId, With) is not { } its) return NotFound();
        if (Problem(its) is { } problem) return WrongState(problem);
        Items = ItemsOf(its);
        if (Input.Change) return Page();
        var ready = Accepts(Input.Problems(Today, Case.NumberProblem(Service)));
        if (!ready) return send ? Refused() : Page();
        var share = ShareOf(its);
        var disclosure = Gate.Disclose(Items, To, SharingPurpose.OnwardReferral, [share], Now);
        var field = disclosure.Items.Count == 0 ? "Input.Agreed" : "Input.UrgentReason";
        if (!Accepts(its.OnwardProblem(Service, disclosure, Input.UrgentReason, Today), field)) return send ? Refused() : Page();
        var withdrawn = its.Shares.Count(old => old.WithdrawnAt is not null && old.RecipientKey == share.RecipientKey);
        Guarded = await Db.GuardedAsync(Viewer, its, To.Name, own => GuardedWords.In(disclosure, [share], own), Today, Stop);
        (Preview, Seal) = (disclosure, Input.Seal(disclosure, Guarded.Found, share.Until, withdrawn, Service.NotTaking(Today)));
        if (!send) return Page();
        if (Input.Seen != Seal) return Refused();
        its.Shares.Add(share);
        var onward = its.ReferOnward(Service, Organisation.FullName, Input.Need, disclosure, Viewer.UserId, Now, Input.UrgentReason, Input.Number());
        await NoteChoiceAsync(vocabulary);
        return await SaveAndGo($"/cases/{Reference}/onward-referrals/{onward.Reference}", $"Sent to {Organisation.FullName}. The reference is {onward.Reference}.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => DecideAsync(Reference, Service.Id, send: true));

    // What was agreed holds for the recipient that was shown: asked again, with nothing ticked.
    private PageResult Refused()
    {
        Input.Agreed = [];
        foreach (var key in new[] { "Input.Agreed", "Input.Seen" }) ModelState.Remove(key);
        ModelState.AddModelError("Input.Agreed", Changed);
        (Preview, Seal) = (null, null);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private Share ShareOf(Case its) => new()
    {
        TeamId = its.TeamId, CaseId = its.Id, Categories = [.. Input.Shared()], RecipientKind = To.Kind, RecipientKey = To.Key,
        RecipientName = To.Name, Purpose = SharingPurpose.OnwardReferral, GivenAt = Now, Until = Input.Until!.Value, RecordedBy = Viewer.UserId,
    };

    private IReadOnlyList<SharedItem> ItemsOf(Case its) =>
        [.. OnwardItems.Of(its, Person.Details, (Input.NoteCategory ?? DataCategory.Story, Input.Note), Input.Number()).Where(item => item.Text.Said() is not null)];

    private string? Problem(Case its) => Person.Death is not null ? "This person has died. Nothing more is sent" : its.SupportProblem();

    private static IQueryable<Case> With(IQueryable<Case> cases) =>
        cases.Include(row => row.Needs).Include(row => row.Goals).Include(row => row.Conversations).Include(row => row.Shares).Include(row => row.LostBenefits);
}
