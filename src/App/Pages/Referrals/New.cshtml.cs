using System.Text.Json;
using Linkwork.Domain.Access;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Referrals;

/// <summary>Refer someone: as a referrer, or for the team that took a referral by phone. One page of must-haves; the rest if it is known.</summary>
[Requires(Permission.Refer, Permission.WriteDownReferral)]
public sealed class NewModel : LinkworkPage
{
    private const int LongestDraft = 100_000;
    private bool triedAgain;
    private string? practice;

    [BindProperty]
    public ReferralForm Input { get; set; } = new();

    /// <summary>Asked only when a team member writes a referral down.</summary>
    [BindProperty]
    public SenderForm Sender { get; set; } = new();

    /// <summary>The key of the place referred from, or <see cref="Behalf"/>.</summary>
    [BindProperty]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Draft { get; set; }

    public const string Behalf = "behalf";

    public IReadOnlyList<ReferringPlace> Places { get; private set; } = [];

    public IReadOnlyList<Choice> Teams { get; private set; } = [];

    /// <summary>The name matched several practices: one of these is meant.</summary>
    public IReadOnlyList<Choice> Practices { get; private set; } = [];

    public bool MayWriteDown => Viewer.May(Permission.WriteDownReferral);

    public bool AsksFrom => Places.Count + (MayWriteDown ? 1 : 0) > 1;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Draft is not null)
        {
            if (await Db.DraftAsync(Draft, Viewer.UserId, HttpContext.RequestAborted) is not { } draft) return NotFound();
            Retype(draft);
            return Page();
        }

        Input.TeamId = Teams.Count == 1 ? Guid.Parse(Teams[0].Value) : await Db.LastTeamOfAsync(Viewer.UserId, HttpContext.RequestAborted);
        Input.Practice = Places.FirstOrDefault(place => place.Kind == PlaceKind.Practice)?.Key;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Draft is not null && await Db.DraftAsync(Draft, Viewer.UserId, HttpContext.RequestAborted) is null) return NotFound();
        if (Teams.Count == 1) Input.TeamId = Guid.Parse(Teams[0].Value);
        await ReadPracticeAsync();
        var referral = ToReferral();
        AcceptsNew("Input", Referral.Problems(referral, Today).Where(problem => Input.Agreed is not null || problem.Field != nameof(Referral.Agreed)).Concat(Input.Problems()));
        if (IsBehalf) AcceptsNew(nameof(Sender), Sender.Problems());
        if (!Teams.Any(team => team.Value == Input.TeamId?.ToString()) || (IsBehalf && !Viewer.Teams(Permission.WriteDownReferral).Contains(Input.TeamId!.Value)))
            ModelState.AddModelError("Input.TeamId", "Choose the team to refer to");
        return ModelState.IsValid ? await SendAsync(referral) : Page();
    }

    /// <summary>Save and finish later: everything as typed, right or wrong.</summary>
    public async Task<IActionResult> OnPostSaveAsync()
    {
        await LoadAsync();
        var fields = Request.Form.Where(pair => pair.Key.StartsWith("Input.", StringComparison.Ordinal) || pair.Key.StartsWith("Sender.", StringComparison.Ordinal) || pair.Key == nameof(From))
            .ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
        var json = JsonSerializer.Serialize(fields);
        ModelState.Where(entry => entry.Value?.Errors.Count > 0).ToList().ForEach(entry => entry.Value!.Errors.Clear());
        if (json.Length > LongestDraft)
        {
            ModelState.AddModelError("", "This is too long to keep as a draft. Shorten what you wrote");
            return Page();
        }

        var draft = await Db.DraftAsync(Draft, Viewer.UserId, HttpContext.RequestAborted);
        if (Draft is not null && draft is null) return NotFound();
        if (draft is null) Db.Drafts.Add(new() { UserId = Viewer.UserId, Fields = json, SavedAt = Now });
        else (draft.Fields, draft.SavedAt) = (json, Now);
        return await SaveAndGo("/referrals", "Your draft is kept. Only you can see it.");
    }

    protected override Task<IActionResult> OnClashAsync()
    {
        // Somebody referred the same person at the same moment: now they are known, so look again, once.
        if (triedAgain) return base.OnClashAsync();
        triedAgain = true;
        return SendAsync(ToReferral());
    }

    private async Task<IActionResult> SendAsync(Referral referral)
    {
        await Db.ReceiveAsync(referral, Now, HttpContext.RequestAborted);
        if (await Db.DraftAsync(Draft, Viewer.UserId, HttpContext.RequestAborted) is { } draft) Db.Drafts.Remove(draft);
        return await SaveAndGo($"/referrals/{referral.Reference}/receipt");
    }

    private bool IsBehalf => MayWriteDown && (Places.Count == 0 || From == Behalf);

    private Referral ToReferral() => Input.ToReferral(Input.TeamId ?? Guid.Empty,
        IsBehalf ? Sender.ToReferrer(Viewer.UserId, $"{Input.GivenName} {Input.FamilyName}".Trim())
            : (Places.FirstOrDefault(place => place.Key == From) ?? Places[0]).ToReferrer(Viewer), practice, Now);

    // What the form's own reading found wrong already isn't said twice.
    private void AcceptsNew(string prefix, IEnumerable<Problem> problems) =>
        Accepts(problems.Select(problem => problem with { Field = problem.Field == "PracticeCode" ? nameof(Input.Practice) : problem.Field })
            .Where(problem => !ModelState.TryGetValue($"{prefix}.{problem.Field}", out var entry) || entry.Errors.Count == 0).DistinctBy(problem => problem.Field).ToList(), prefix);

    private async Task ReadPracticeAsync()
    {
        if (Input.PracticeUnknown) return;
        practice = OdsCode.ReadPractice(Input.Practice);
        if (practice is not null) return;
        var named = await Db.PracticesNamedAsync(Input.Practice, HttpContext.RequestAborted);
        if (named.Count == 1) practice = named[0].Value;
        else Practices = named;
        if (practice is null)
            ModelState.AddModelError("Input.Practice", Input.Practice.Said() is null ? "Enter the GP practice, or tick that there is none or you don’t know it"
                : named.Count > 1 ? "Several practices have that name. Choose the one you mean"
                : "We don’t know a practice of that name. Enter its code (a letter and 5 digits), or tick that you don’t know it");
    }

    private async Task LoadAsync()
    {
        Places = await Db.PlacesOfAsync(Viewer, HttpContext.RequestAborted);
        var own = Viewer.Teams(Permission.WriteDownReferral);
        var teams = await Db.Teams.Rows.AsNoTracking().OrderBy(team => team.Name).ToListAsync(HttpContext.RequestAborted);
        Teams = [.. teams.Where(team => Places.Count > 0 || own.Contains(team.Id)).Select(team => new Choice(team.Id.ToString(), team.Name))];
    }

    private void Retype(ReferralDraft draft)
    {
        foreach (var (name, values) in JsonSerializer.Deserialize<Dictionary<string, string?[]>>(draft.Fields)!)
        {
            ModelState.SetModelValue(name, new ValueProviderResult(values));
            ModelState.MarkFieldSkipped(name);
        }
    }
}
