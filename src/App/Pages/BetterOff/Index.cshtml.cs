using System.Globalization;
using System.Text.Json;
using Linkwork.Domain.Work;
using Linkwork.Interop;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Linkwork.Pages.BetterOff;

/// <summary>Better or worse off in work: worked out on the spot with the person, for one household. Nothing that is typed here is kept, logged or tied to
/// anybody's record.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class IndexModel(IServiceSearch search, Postcodes postcodes) : LinkworkPage
{
    [BindProperty]
    public BetterOffInput Input { get; set; } = new();

    public Rates? Rates { get; private set; }

    /// <summary>Null until there is enough to work it out.</summary>
    public Comparison? Comparison { get; private set; }

    public HoursOfWork? AsNow { get; private set; }

    public HoursOfWork? AsThen { get; private set; }

    public IReadOnlyList<ServiceFound> Advisers { get; private set; } = [];

    /// <summary>The table again, for the chart: what is earned after tax, with Universal Credit on top.</summary>
    public string Chart => JsonSerializer.Serialize(new
    {
        stacked = true, labels = Comparison!.Rows.Select(row => $"{Hours(row.Hours)} hours"),
        series = new[]
        {
            new { name = "Earnings after tax", data = Comparison.Rows.Select(row => row.Net?.Low - row.UniversalCredit?.Low) },
            new { name = "Universal Credit", data = Comparison.Rows.Select(row => row.UniversalCredit?.Low) },
        },
    });

    public void OnGet() => Rates = RatesFile.Standard.On(Today);

    public async Task<PageResult> OnPostAsync()
    {
        OnGet();
        if (Rates is null || !Accepts(Input.Problems())) return Page();
        var ways = Input.Ways(Rates);
        if (!Accepts(ways.SelectMany(way => way.Problems(Rates, Today)).Distinct().Select(problem => problem with { Field = BetterOffInput.FieldOf(problem.Field) }))) return Page();
        var near = await postcodes.PointAsync(Input.Postcode, HttpContext.RequestAborted);
        if (!Accepts(Input.Postcode.Said() is not null && near is null ? "Enter a full postcode that exists, like M33 7ZZ, or leave it empty" : null, "Input.Postcode")) return Page();
        var (now, then) = (Input.HoursNow ?? 0, Input.HoursThen ?? 0);
        Comparison = Comparison.Of(ways, [.. Comparison.UsualHours, now, then], Rates, Today);
        (AsNow, AsThen) = (Comparison.Rows.First(row => row.Hours == now), Comparison.Rows.First(row => row.Hours == then));
        Advisers = (await search.FindAsync(new() { Need = Need.Benefits, Near = near, Limit = 3, ForStaff = true, Teams = Viewer.Teams(Permission.WorkOnCases) }, HttpContext.RequestAborted)).Services;
        return Page();
    }

    /// <summary>"This household would have £120 to £310 a month more than now."</summary>
    public string Sentence
    {
        get
        {
            if (AsNow!.Net is not { } now || AsThen!.Net is not { } then) return "No total can be given: something that isn’t worked out here would change it. The reasons stand below.";
            var (low, high) = AsThen.MoreThan(AsNow)!.Value;
            var change = high <= 0 ? $"{Pounds(new(-high, -low))} less" : low >= 0 ? $"{Pounds(new(low, high))} more" : $"between £{-low:#,0} less and £{high:#,0} more";
            var hours = $"With {Hours(AsThen.Hours)} hours a week at {Pence(Input.Hour())}";
            return low == 0 && high == 0 ? $"{hours} this household would have the same as now: {Pounds(now)} a month."
                : $"{hours} this household would have {change} a month than now: {Pounds(then)} instead of {Pounds(now)}, before rent, childcare and travel are paid.";
        }
    }

    /// <summary>Something isn't known for sure.</summary>
    public bool Ranges => AsThen!.Ways.Count > 1;

    public static string Hours(decimal hours) => hours.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Whole pounds: it is an estimate.</summary>
    public static string Pounds(Between? amount) => amount is not { } known ? "not known"
        : Math.Round(known.Low) == Math.Round(known.High) ? $"£{Math.Round(known.Low):#,0}" : $"£{Math.Round(known.Low):#,0} to £{Math.Round(known.High):#,0}";

    public static string Pence(Between? amount) => amount is not { } known ? "" : known.Known ? $"£{known.Low:0.00}" : $"£{known.Low:0.00} to £{known.High:0.00}";
}
