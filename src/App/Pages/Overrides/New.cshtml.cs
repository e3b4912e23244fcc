using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Pages.Cases;
using Linkwork.Pages.Closures;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Overrides;

/// <summary>A safeguarding lead tells somebody the least that is needed, without consent: the words are typed, shown as they will go, then sent.</summary>
[Requires(Permission.LeadSafeguarding)]
public sealed class NewModel : CasePage
{
    private Guid? referralId;

    public sealed record Earlier(Guid Id, OverrideGround Ground, string To, DateTimeOffset At);

    [BindProperty]
    public OverrideInput Input { get; set; } = new();

    public Case Case { get; private set; } = null!;

    /// <summary>Whoever's referral opened the case, where that is a place that can sign in and read.</summary>
    public Recipient? Referrer { get; private set; }

    /// <summary>Null when none is recorded, or it is the one that referred.</summary>
    public Recipient? Practice { get; private set; }

    public IReadOnlyList<Earlier> Before { get; private set; } = [];

    /// <summary>Set while what will go is shown.</summary>
    public OverrideLetter? Preview { get; private set; }

    public string Seal { get; private set; } = "";

    /// <summary>It is no longer what was shown.</summary>
    public bool Changed { get; private set; }

    public bool Died => Person.Death is not null;

    public bool ReadHere => Input.To == OverrideTo.Referrer;

    public async Task<IActionResult> OnGetAsync(string reference) => await FindAsync(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await FindAsync(reference)) return NotFound();
        if (Input.Change || !ModelState.IsValid) return Page();
        if (Died) Input.Telling = Telling.HasDied;
        else if (Input.Telling == Telling.HasDied) Input.Telling = null;
        var to = Recipient();
        var unnamed = Input.IsNamed && to is null;
        var draft = Input.Draft(to);
        if (unnamed) Accepts("Enter the name of the force, council, court or service", "Input.Name");
        if (!Accepts(Case.OverrideProblems(draft).Where(problem => !unnamed || problem.Field != nameof(draft.To)))) return Page();

        var decided = Case.OverrideConsent(draft, Viewer.UserId, Now);
        var sending = new Sending
        {
            TeamId = Case.TeamId, Id = decided.Id, CaseId = Case.Id, ReferralId = ReadHere ? referralId : null, Channel = SendingChannel.Override,
            RecipientKey = decided.RecipientKey, Disclosure = Gate.Override(decided), By = Viewer.UserId, At = Now,
        };
        Seal = ClosureInput.Seal([sending]);
        if (Input.Seen != Seal)
        {
            var team = await Db.Teams.Rows.AsNoTracking().SingleAsync(row => row.Id == Case.TeamId, Stop);
            (Changed, Preview) = (Input.Seen is not null, new(sending.Disclosure, team.Name, team.Phone, Viewer.Name));
            return Page();
        }

        Db.Sendings.Add(sending);
        Db.Overrides.Add(decided);
        return await SaveAndGo($"{Back}/overrides/{decided.Id}", ReadHere
            ? "It is on the referral’s page for them to read. No e-mail says so: ring them." : "It is written down as sent. Print it and hand it over.");
    }

    private Recipient? Recipient() => Input.To switch
    {
        OverrideTo.Referrer => Referrer,
        OverrideTo.Practice => Practice,
        OverrideTo.BenefitsAuthority => Named(RecipientKind.BenefitsAuthority),
        _ => Input.IsNamed ? Named(RecipientKind.PublicAuthority) : null,
    };

    // No practice code and no organisation's id has a space in it, so a typed name is nobody's place.
    private Recipient? Named(RecipientKind kind) => Input.Name.Said() is { } name ? new(kind, $"{Input.To} {PersonMatch.Key(name)}", name) : null;

    private async Task<bool> FindAsync(string reference)
    {
        if (await LoadAsync(reference, permission: Permission.LeadSafeguarding) is not { } found) return false;
        Case = found;
        Practice = await Db.RegisteredPracticeAsync(Viewer, Person, Stop);
        var referral = await Db.Referrals.VisibleTo(Viewer).AsNoTracking().SingleOrDefaultAsync(row => row.TeamId == found.TeamId && row.Id == found.ReferralId, Stop);
        if (referral?.Referrer is { PlaceCode: not null, Source: not (ReferralSource.Self or ReferralSource.SomebodyElse) } referrer)
            (Referrer, referralId) = (referrer.AsReaderOfTheCase(referral.Id), referral.Id);
        if (Practice?.Key == Referrer?.Key) Practice = null;
        Before = await Db.Overrides.VisibleTo(Viewer).AsNoTracking().Where(row => row.TeamId == found.TeamId && row.CaseId == found.Id).OrderByDescending(row => row.At)
            .Select(row => new Earlier(row.Id, row.Ground, row.RecipientName, row.At)).ToListAsync(Stop);
        return true;
    }
}
