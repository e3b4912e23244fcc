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

    /// <summary>They have read it as it would go, and agree.</summary>
    [BindProperty]
    public bool Agreed { get; set; }

    public Case Case { get; private set; } = null!;

    /// <summary>As it would go; null while they choose.</summary>
    public EmployerSheet? Preview { get; private set; }

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
        if (!Agreed)
        {
            Preview = Case.Sheet(Input.Choice(), Viewer.UserId, Now);
            return Page();
        }

        var sheet = Case.AgreeToSheet(Input.Choice(), Viewer.UserId, Now);
        Db.Shares.Add(Case.Shares.Single(share => share.Id == sheet.ShareId));
        Db.EmployerSheets.Add(sheet);
        return await SaveAndGo($"{Back}/work/sheets/{sheet.Id}", $"Written down: {sheet.Employer} may read this until {Format.Date(Input.Until!.Value)}.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private string? Problem() => Case.WorkProblem(Today) ?? (Person.Death is not null ? "This person has died: nothing more is sent about them"
        : Case.Wallet.Count == 0 ? "There is nothing yet that an employer could read. Write down what helps first" : null);

    private async Task<bool> FindAsync(string reference)
    {
        if (await LoadAsync(reference, cases => cases.AsNoTracking().Include(row => row.WorkOffer).Include(row => row.Adjustments).Include(row => row.Jobs)) is not { } its) return false;
        Case = its;
        return true;
    }
}
