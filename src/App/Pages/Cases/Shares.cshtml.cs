using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>What the person agreed to share, with whom and until when; new ones are written down here.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class SharesModel : CasePage
{
    private const int Found = 20;

    public sealed class Form
    {
        public List<DataCategory> Categories { get; set; } = [];

        public ShareWith? With { get; set; }

        public string? Name { get; set; }

        public Guid? OrganisationId { get; set; }

        public List<SharingPurpose> Purposes { get; set; } = [];

        [Display(Name = "Last day")]
        public DateOnly? Until { get; set; }
    }

    public Case Case { get; private set; } = null!;

    public Recipient? Practice { get; private set; }

    public Recipient? Referrer { get; private set; }

    /// <summary>Organisations with a name like the typed one, to choose from.</summary>
    public IReadOnlyList<Choice> Alike { get; private set; } = [];

    /// <summary>What something can be sent for from a case, once it is open.</summary>
    public static IReadOnlyList<Choice> PurposeChoices { get; } =
        [.. new[] { SharingPurpose.ClinicalCopy, SharingPurpose.ClosingLetter, SharingPurpose.ReferralProgress, SharingPurpose.OnwardReferral, SharingPurpose.OwnCopy }
            .Select(purpose => new Choice(purpose.ToString(), char.ToUpperInvariant(purpose.Words()[0]) + purpose.Words()[1..]))];

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference) => await FindAsync(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await FindAsync(reference)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var recipient = await RecipientAsync();
        Accepts(Share.Problem(Input.Categories, Input.Until, Today), Input.Categories.Count == 0 ? "Input.Categories" : "Input.Until");
        Accepts(Input.Purposes.Count == 0 ? "Choose what it is for" : null, "Input.Purposes");
        if (recipient is not null && Input.Categories.Exists(category => Gate.Rule(recipient.Kind, category) == SharingRule.Never))
            Accepts("Safeguarding can’t be shared with them by consent: speak to your safeguarding lead", "Input.Categories");
        if (!ModelState.IsValid || recipient is null) return Page();
        foreach (var purpose in Input.Purposes) Case.Shares.Add(Given(recipient, purpose));
        return await SaveAndGo($"{Back}/shares", $"Written down: {recipient.Name} may be sent this until {Format.Date(Input.Until!.Value)}.");
    }

    private Share Given(Recipient recipient, SharingPurpose purpose) => new()
    {
        TeamId = Case.TeamId, CaseId = Case.Id, Categories = [.. Input.Categories.Distinct()], RecipientKind = recipient.Kind, RecipientKey = recipient.Key,
        RecipientName = recipient.Name, Purpose = purpose, GivenAt = Now, Until = Input.Until!.Value, RecordedBy = Viewer.UserId,
    };

    private async Task<Recipient?> RecipientAsync()
    {
        switch (Input.With)
        {
            case ShareWith.Practice when Practice is not null: return Practice;
            case ShareWith.Referrer when Referrer is not null: return Referrer;
            case ShareWith.Organisation: return await OrganisationAsync();
            case ShareWith.SomebodyElse when Input.Name.Said() is { } name: return new(RecipientKind.NominatedOther, Domain.People.PersonMatch.Key(name), name);
            case ShareWith.SomebodyElse:
                Accepts("Enter the name of who it is", "Input.Name");
                return null;
            default:
                Accepts("Choose who may be sent it", "Input.With");
                return null;
        }
    }

    private async Task<Recipient?> OrganisationAsync()
    {
        if (Input.OrganisationId is { } id && await Db.Organisations.Rows.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, Stop) is { } chosen)
            return await Db.RecipientAsync(chosen, Stop);

        var typed = Input.Name.Said()?.ToLowerInvariant();
        var like = $"%{typed?.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
        if (typed is not null)
            Alike = await Db.Organisations.Rows.AsNoTracking().Where(row => EF.Functions.Like(row.Name.ToLower(), like, "\\")).OrderBy(row => row.Name).ThenBy(row => row.Department).Take(Found)
                .Select(row => new Choice(row.Id.ToString(), row.Department == null ? row.Name : row.Name + ", " + row.Department, null)).ToListAsync(Stop);
        Accepts(typed is null ? "Enter the organisation’s name" : Alike.Count == 0 ? "No organisation in the directory has a name like that" : "Choose which organisation you mean",
            Alike.Count == 0 ? "Input.Name" : "Input.OrganisationId");
        return null;
    }

    private async Task<bool> FindAsync(string reference)
    {
        if (await LoadAsync(reference, cases => cases.Include(row => row.Shares)) is not { } found) return false;
        Case = found;
        Practice = await Db.RegisteredPracticeAsync(Viewer, Person, Stop);
        var referral = await Db.Referrals.VisibleTo(Viewer).AsNoTracking().SingleOrDefaultAsync(row => row.TeamId == found.TeamId && row.Id == found.ReferralId, Stop);
        var from = referral is { Referrer.Source: not Domain.Referrals.ReferralSource.Self } ? referral.Referrer.AsReaderOfTheCase(referral.Id) : null;
        Referrer = from?.Key == Practice?.Key ? null : from;
        return true;
    }
}

/// <summary>The kinds of recipient a share can name here.</summary>
public enum ShareWith { Practice, Referrer, Organisation, SomebodyElse }
