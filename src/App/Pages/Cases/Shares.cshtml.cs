using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>What the person agreed to share, with whom and until when. A new one is asked for in plain words, beside the exact text that would go,
/// and is written down only after that was seen.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class SharesModel : CasePage
{
    private const int Found = 20;

    public Case Case { get; private set; } = null!;

    public Recipient? Practice { get; private set; }

    public Recipient? Referrer { get; private set; }

    private Recipient? reader;

    /// <summary>Organisations with a name like the typed one, to choose from.</summary>
    public IReadOnlyList<Choice> Alike { get; private set; } = [];

    /// <summary>What something can be sent for from a case, once it is open.</summary>
    public static IReadOnlyList<Choice> PurposeChoices { get; } =
        [.. new[] { SharingPurpose.ClinicalCopy, SharingPurpose.ClosingLetter, SharingPurpose.ReferralProgress, SharingPurpose.OnwardReferral, SharingPurpose.OwnCopy }
            .Select(purpose => new Choice(purpose.ToString(), char.ToUpperInvariant(purpose.Words()[0]) + purpose.Words()[1..]))];

    [BindProperty]
    public ShareInput Input { get; set; } = new();

    /// <summary>Set once there is something to ask the person.</summary>
    public Asked? Asked { get; private set; }

    /// <summary>What would go, or to whom, is no longer what was shown.</summary>
    public bool Changed { get; private set; }

    /// <param name="with">Filled in already when another page leads here; so are the rest. What it is about never stands in an address.</param>
    public async Task<IActionResult> OnGetAsync(string reference, ShareWith? with, List<SharingPurpose> purpose, bool copy)
    {
        if (!await FindAsync(reference)) return NotFound();
        (Input.With, Input.Purposes, Input.ForTheCopy) = (with, purpose, copy);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await FindAsync(reference)) return NotFound();
        if (Person.Death is not null) return WrongState("This person has died: nothing more is sent about them");
        if (!ModelState.IsValid || Input.Change) return Page();
        var recipient = await RecipientAsync();
        Accepts(Share.Problem(Input.Categories, Input.Until, Today), Input.Categories.Count == 0 ? "Input.Categories" : "Input.Until");
        Accepts(Input.Purposes.Count == 0 ? "Choose what it is for" : null, "Input.Purposes");
        if (recipient is not null && Input.Categories.Exists(category => Gate.Rule(recipient.Kind, category) == SharingRule.Never))
            Accepts("Safeguarding can’t be shared with them by consent: speak to your safeguarding lead", "Input.Categories");
        if (!ModelState.IsValid || recipient is null) return Page();
        List<Share> shares = [.. Input.Purposes.Distinct().Order().Select(purpose => Given(recipient, purpose))];
        Asked = await AskAsync(recipient, shares);
        if (Input.Seen == Asked.Seal)
        {
            Case.Shares.AddRange(shares);
            return await SaveAndGo(Input.ForTheCopy ? $"{Back}/copy" : $"{Back}/shares", $"Written down: {recipient.Name} may be sent this until {Format.Date(Input.Until!.Value)}.");
        }

        if (Input.Seen is not null) (Changed, Response.StatusCode) = (true, StatusCodes.Status409Conflict);
        ModelState.Remove("Input.Seen");
        return Page();
    }

    private async Task<Asked> AskAsync(Recipient recipient, IReadOnlyList<Share> shares)
    {
        var worker = await Db.Staff.Rows.Where(user => user.Id == Case.WorkerId).Select(user => user.Name).SingleOrDefaultAsync(Stop) ?? Viewer.Name;
        var goes = await new WhatWouldGo(Db, Viewer, Case, Person, worker, Now, Stop).OfAsync(shares, Practice);
        return new(recipient, Asking.Words(Input.Categories, recipient, Input.Purposes, Input.Until!.Value), goes,
            Case.Shares.Count(share => share.WithdrawnAt is not null && share.RecipientKey == recipient.Key));
    }

    private Share Given(Recipient recipient, SharingPurpose purpose) => new()
    {
        TeamId = Case.TeamId, CaseId = Case.Id, Categories = [.. Input.Categories.Distinct()], RecipientKind = recipient.Kind, RecipientKey = recipient.Key,
        RecipientName = recipient.Name, Purpose = purpose, GivenAt = Now, Lines = LinesFor(recipient, purpose), Until = Input.Until!.Value, RecordedBy = Viewer.UserId,
    };

    // What was read out to them: a page that they let somebody read holds no more than that.
    private List<string> LinesFor(Recipient recipient, SharingPurpose purpose) =>
        purpose == SharingPurpose.ReferralProgress && recipient.Key == reader?.Key && Input.Categories.Contains(DataCategory.Work) ? WorkNews.Lines(Case, Now) : [];

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
        if (await LoadAsync(reference, WhatWouldGo.With) is not { } found) return false;
        Case = found;
        Practice = await Db.RegisteredPracticeAsync(Viewer, Person, Stop);
        var referral = await Db.Referrals.VisibleTo(Viewer).AsNoTracking().SingleOrDefaultAsync(row => row.TeamId == found.TeamId && row.Id == found.ReferralId, Stop);
        var from = referral is { Referrer.Source: not Domain.Referrals.ReferralSource.Self } ? referral.Referrer.AsReaderOfTheCase(referral.Id) : null;
        (reader, Referrer) = (from, from?.Key == Practice?.Key ? null : from);
        return true;
    }
}
