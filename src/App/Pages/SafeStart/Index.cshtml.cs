using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Interop;
using Linkwork.Pages.Jobs;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Linkwork.Pages.SafeStart;

/// <summary>A sheet for starting something safely: who to tell, what it changes, and a letter to print. Nothing that is typed here is kept, logged or tied to
/// anybody's record.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class IndexModel(IServiceSearch search, Postcodes postcodes) : LinkworkPage
{
    public sealed class Form
    {
        public TryOut? What { get; set; }

        public List<StartBenefit> Benefits { get; set; } = [];

        public bool NotSure { get; set; }

        public string? Where { get; set; }

        [Display(Name = "First day")]
        public DateOnly? From { get; set; }

        [Display(Name = "hours a week")]
        public decimal? Hours { get; set; }

        public string? Postcode { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Rates? Rates { get; private set; }

    /// <summary>Null until they have chosen what to try.</summary>
    public Domain.Work.SafeStart? Sheet { get; private set; }

    public IReadOnlyList<string> Letter { get; private set; } = [];

    public IReadOnlyList<ServiceFound> Advisers { get; private set; } = [];

    public void OnGet() => Rates = RatesFile.Standard.On(Today);

    public async Task<PageResult> OnPostAsync()
    {
        OnGet();
        if (Rates is null || !ModelState.IsValid) return Page();
        Accepts(Input.What is null ? "Choose what they would like to try" : null, "Input.What");
        Accepts(Input.Hours is <= 0 or > JobFacts.MostHours ? "Hours a week are a number above 0, like 4 or 7.5, or leave them empty" : null, "Input.Hours");
        var near = await postcodes.PointAsync(Input.Postcode, HttpContext.RequestAborted);
        if (!Accepts(Domain.Shared.Words.Said(Input.Postcode) is not null && near is null ? "Enter a full postcode that exists, like M33 7ZZ, or leave it empty" : null, "Input.Postcode")) return Page();
        Sheet = Domain.Work.SafeStart.For(Input.What!.Value, Input.Benefits, Input.NotSure, Rates);
        Letter = Domain.Work.SafeStart.Letter(Input.What.Value, Domain.Shared.Words.Said(Input.Where), Input.From is { } day ? Format.Date(day) : null, JobWords.Plain(Input.Hours));
        Advisers = (await search.FindAsync(new() { Need = Domain.Shared.Need.Benefits, Near = near, Limit = 3, ForStaff = true, Teams = Viewer.Teams(Permission.WorkOnCases) }, HttpContext.RequestAborted)).Services;
        return Page();
    }
}
