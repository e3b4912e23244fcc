using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.EmployerSheets;

/// <summary>The person chooses what one employer may read of what helps them, reads it as it would go, and agrees, or doesn't.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class NewModel : CasePage
{
    public sealed class Form
    {
        public string? Employer { get; set; }

        public List<Guid> Whats { get; set; } = [];

        public List<Guid> Whys { get; set; } = [];

        [Display(Name = "Last day")]
        public DateOnly? Until { get; set; }

        public SheetChoice Choice() => new(Employer, Whats, Whys, Until);
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The seal of what they were asked and shown, to which they said yes.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public Case Case { get; private set; } = null!;

    /// <summary>What they are asked and shown; null while they choose.</summary>
    public Asked? Asked { get; private set; }

    /// <summary>Words in it that may tell more than an employer may read.</summary>
    public Guarded Guarded { get; private set; } = new("", []);

    /// <summary>Changes when a word does of what they were asked and shown, or of what its writer was warned of.</summary>
    public string Seal => $"{Asked?.Seal}{Guarded.Seal}";

    /// <summary>It is no longer what they were shown.</summary>
    public bool Changed { get; private set; }

    public IEnumerable<string> Employers => Case.Jobs.Where(job => job is { TakenBackAt: null, Employer: not null }).Select(job => job.Employer!).Distinct(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Choice> Whats => [.. Case.Wallet.Select(row => new Choice(row.Id.ToString(), row.What, null))];

    public IReadOnlyList<Choice> Whys => [.. Case.Wallet.Where(row => row.Why is not null).Select(row => new Choice(row.Id.ToString(), $"{row.What}: {row.Why}", null))];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (!await FindAsync(reference)) return NotFound();
        if (Problem() is { } problem) return WrongState(problem);
        if (Employers.ToList() is [var only]) Input.Employer = only;
        Input.Until = Today.AddMonths(6);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await FindAsync(reference)) return NotFound();
        if (Problem() is { } problem) return WrongState(problem);
        if (!Accepts(Input.Choice().Problems(Case.Adjustments, Today))) return Page();
        var sheet = Case.Sheet(Input.Choice(), Viewer.UserId, Now);
        Asked = Ask(sheet);
        Guarded = await Db.GuardedAsync(Viewer, Case, sheet.Employer, own => GuardedWords.In(sheet.Items(), sheet.Recipient, SharingPurpose.AdjustmentsAtWork, [sheet.ShareUntil(Input.Until!.Value)], Now, own), Today, Stop);
        if (Seen != Seal)
        {
            if (Seen is not null) (Changed, Response.StatusCode) = (true, StatusCodes.Status409Conflict);
            ModelState.Remove(nameof(Seen));
            return Page();
        }

        var agreed = Case.AgreeToSheet(Input.Choice(), Viewer.UserId, Now);
        Db.Shares.Add(Case.Shares.Single(share => share.Id == agreed.ShareId));
        Db.EmployerSheets.Add(agreed);
        return await SaveAndGo($"{Back}/work/sheets/{agreed.Id}", $"Written down: {agreed.Employer} may read this until {Format.Date(Input.Until!.Value)}.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private Asked Ask(EmployerSheet sheet)
    {
        List<SharedItem> items = [.. sheet.Items().Where(item => item.Text.Length > 0)];
        return new(sheet.Recipient, Asking.Words(sheet.Categories, sheet.Recipient, [SharingPurpose.AdjustmentsAtWork], Input.Until!.Value), [new($"On paper, from {Who}", items, items)],
            Case.Shares.Count(share => share.WithdrawnAt is not null && share.RecipientKey == sheet.Recipient.Key));
    }

    private string? Problem() => Case.WorkProblem(Today) ?? (Person.Death is not null ? "This person has died: nothing more is sent about them"
        : Case.Wallet.Count == 0 ? "There is nothing yet that an employer could read. Write down what helps first" : null);

    private async Task<bool> FindAsync(string reference)
    {
        if (await LoadAsync(reference, cases => cases.AsNoTracking().Include(row => row.WorkOffer).Include(row => row.Adjustments).Include(row => row.Jobs).Include(row => row.Shares)) is not { } its) return false;
        Case = its;
        return true;
    }
}
